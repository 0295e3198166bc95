import type { ProductContent } from './draft.rules.js';

export interface NoticeFieldRule {
  id: string;
  label: string;
  required: boolean;
  type: string;
}

/** What stands around a product and is needed of it before it may be sold. */
export interface Surroundings {
  /** Fields of the product notice of its category; null: no category, or one that has branches of its own. */
  noticeFields: readonly NoticeFieldRule[] | null;
  variantCount: number;
  /** Staff have compared the seller's identity with the register, and the vendor is approved. */
  sellerChecked: boolean;
}

const NONE = /^(해당\s?없음|해당\s?사항\s?없음|없음)\.?$/;
/** Hides from screen readers and other channels what the law wants beside the product. */
const ELSEWHERE = /(상세\s?(설명|페이지|정보)|이미지|그림)\s?(을|를|에)?\s?(참조|참고|확인)/;

/**
 * What is missing before a product may be submitted, in Korean; empty where nothing is. The law wants the product notice of the category
 * (전자상거래법 13조 2항), the seller's identity (20조 2항), and a text for each picture (장애인차별금지법 21조).
 */
export function missingOf(content: ProductContent, around: Surroundings): string[] {
  const missing: string[] = [];
  if (content.name.length < 2) missing.push('상품 이름');
  if (content.description === '') missing.push('상품 설명');
  if (around.noticeFields === null) missing.push('카테고리');
  if (around.variantCount === 0) missing.push('가격');
  if (content.pictures.length === 0) missing.push('그림 한 장 이상');
  content.pictures.forEach((picture, index) => {
    if (picture.alt.length < 2) missing.push(`${index + 1}번째 그림을 설명하는 글`);
  });
  for (const field of around.noticeFields ?? []) {
    if (!isAnswered(field, content.notice[field.id] ?? '')) missing.push(`상품정보제공고시 ‘${field.label}’`);
  }
  if (content.madeToOrder && content.withdrawalExclusion === null) missing.push('주문 제작이라 청약철회가 제한된다는 안내');
  if (!around.sellerChecked) missing.push('판매자 신원 확인(입점 승인)');
  return missing;
}

/**
 * A required field needs a real answer. A field for some cases only may say 해당 없음, and a field of certification must say it: silence about a KC
 * number is no answer.
 */
function isAnswered(field: NoticeFieldRule, given: string): boolean {
  const answer = given.trim();
  if (ELSEWHERE.test(answer) && answer.length < 30) return false;
  if (answer === '') return !field.required && field.type !== 'certification';
  return !(field.required && NONE.test(answer));
}

/**
 * Goods that a mall may not send without a licence of their own: alcohol (주류 통신판매), tobacco, medicines. There is no category for them; words can only
 * warn, since a 맥주잔 is a glass. Staff decide.
 */
const RESTRICTED = /(?:^|[\s(])(?:[가-힣]*(?:소주|맥주|막걸리|탁주|약주|청주|전통주|과실주|증류주|위스키|보드카)|와인|담배|전자담배|담뱃잎|[가-힣]*의약품|소화제|진통제|감기약)(?=$|[\s),.]|[은는이가을를])/;

export interface Check {
  name: string;
  ok: boolean;
  /** Korean, for staff. */
  message: string;
}

/** What a machine notices about a product that waits for staff. */
export function reviewChecks(content: ProductContent, around: Surroundings): Check[] {
  const missing = missingOf(content, around);
  const contact = /(https?:\/\/|www\.|01[016789][-\s.]?\d{3,4}[-\s.]?\d{4}|카카오톡|카톡\s?문의)/i.test(`${content.name} ${content.description}`);
  const shouting = /[!★♥♡※◆●■]{2,}|최저가|100%\s?할인/.test(content.name);
  const restricted = RESTRICTED.test(content.name);
  const certification = (around.noticeFields ?? []).filter((field) => field.type === 'certification');
  const unproven = certification.filter((field) => NONE.test((content.notice[field.id] ?? '').trim()));
  return [
    { name: 'complete', ok: missing.length === 0, message: missing.length === 0 ? '빠진 것이 없습니다.' : `빠진 것: ${missing.join(', ')}` },
    { name: 'certification', ok: unproven.length === 0, message: certification.length === 0 ? '인증 번호를 적는 분류가 아닙니다.' : unproven.length === 0 ? '인증 번호가 있습니다. 발급 기관에서 확인해 주세요.' : '인증 대상이 아니라고 적었습니다. 맞는지 확인해 주세요.' },
    { name: 'restricted', ok: !restricted, message: restricted ? '이름에 술, 담배, 의약품을 뜻하는 말이 있습니다. 그런 상품은 여기서 팔 수 없으니 돌려보내 주세요.' : '술, 담배, 의약품을 뜻하는 말이 없습니다.' },
    { name: 'contact', ok: !contact, message: contact ? '설명에 다른 누리집이나 전화번호가 있습니다.' : '설명에 다른 곳으로 이끄는 주소가 없습니다.' },
    { name: 'name', ok: !shouting, message: shouting ? '이름에 광고 문구나 되풀이한 기호가 있습니다.' : '이름에 광고 문구가 없습니다.' },
    { name: 'withdrawal', ok: content.withdrawalExclusion === null, message: content.withdrawalExclusion === null ? '청약철회를 제한하지 않습니다.' : '청약철회를 제한합니다. 법이 정한 사유인지 확인해 주세요.' },
  ];
}

export interface Difference {
  field: string;
  before: string | null;
  after: string | null;
}

/** What changes between two contents, in Korean words; a null side has nothing there. */
export function differences(before: ProductContent | null, after: ProductContent, names: { category(id: string | null): string; notice(id: string): string }): Difference[] {
  const rows = (content: ProductContent): Map<string, string> => new Map([
    ['상품 이름', content.name],
    ['상품 설명', content.description],
    ['카테고리', names.category(content.categoryId)],
    ['과세 구분', content.taxKind === 'TAXABLE' ? '과세' : '면세'],
    ['옵션', content.options.map((option) => `${option.name}: ${option.values.join(', ')}`).join(' / ')],
    // The mark tells two files with one text apart.
    ['그림', content.pictures.map((picture) => `${picture.alt} #${picture.hash.slice(0, 6)}`).join(' / ')],
    ['청약철회 제한', content.withdrawalExclusion ?? ''],
    ['주문 제작', content.madeToOrder ? '예' : '아니요'],
    ...Object.entries(content.notice).map(([id, value]): [string, string] => [`고시 ‘${names.notice(id)}’`, value]),
  ]);
  const old = before ? rows(before) : new Map<string, string>();
  const now = rows(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [a, b] = [old.get(field) ?? '', now.get(field) ?? ''];
    return a === b ? [] : [{ field, before: a === '' ? null : a, after: b === '' ? null : b }];
  });
}
