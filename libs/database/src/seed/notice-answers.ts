import type { NoticeKind } from './goods.js';

/** What a product's notice is answered from. */
export interface NoticeFacts {
  readonly name: string;
  /** Material, ingredients, or contents. */
  readonly made: string;
  readonly size: string;
  /** `한 가지` where there is no choice. */
  readonly colors: string;
  readonly maker: string;
  readonly address: string;
  /** With hyphens. */
  readonly phone: string;
  /** The leaf's Korean name: serves as kind. */
  readonly kind: string;
  readonly code: string;
  /** The leaf's first remark: serves as care. */
  readonly care: string;
  readonly perishable: boolean;
  readonly imported: boolean;
}

const NONE = '해당 없음';
/** Says itself that it is none. */
const SAMPLE_NUMBER = '견본 번호 00-0000(실제 인증 아님)';
const RELEASED = '2026-03';
const WARRANTY = '소비자분쟁해결기준에 따라 고치거나 바꾸거나 돌려드립니다.';

const contact = (f: NoticeFacts): string => `${f.maker}, ${f.phone}`;
const maker = (f: NoticeFacts) => ({ maker: f.maker, countryOfOrigin: '대한민국' });
const after = (f: NoticeFacts) => ({ warranty: WARRANTY, asContact: contact(f) });

type Answers = (f: NoticeFacts) => Readonly<Record<string, string>>;

const food = (f: NoticeFacts) => ({
  name: f.name,
  dates: f.perishable ? '보내는 날 만들거나 거둔 것. 소비기한은 포장에 적음' : '제조일은 포장에 적음. 소비기한은 제조일부터 1년',
  packing: f.size,
  importStatement: f.imported ? '수입식품안전관리특별법에 따라 신고한 원료를 씀' : NONE,
  csPhone: f.phone,
});

/** One answer for each field of the category in libs/catalog/src/product-notice.json, conditional ones included; a test compares. */
const ANSWERS: Readonly<Record<NoticeKind, Answers>> = {
  'processed-food': (f) => ({
    ...food(f), foodType: f.kind, producer: `${f.maker}, ${f.address}`, ingredients: f.made, nutrition: '영양 표시 대상 아님(견본)', gmo: NONE, caution: f.care,
  }),
  'fresh-food': (f) => ({
    ...food(f), producer: f.maker, origin: f.made, legal: NONE, components: f.size, storage: f.care, caution: '알레르기가 있으면 원재료를 확인해 주세요.',
  }),
  kitchen: (f) => ({
    modelName: f.code, material: f.made, components: '본품 한 벌', size: f.size, releaseMonth: RELEASED, ...maker(f), importStatement: NONE, ...after(f),
  }),
  cosmetics: (f) => ({
    volume: f.size, spec: '모든 피부', expiry: '만든 날부터 24개월, 연 뒤 12개월', usage: f.care, manufacturerAndSeller: `만든 곳과 책임판매: ${f.maker}`, countryOfOrigin: '대한민국',
    ingredients: f.made, functional: NONE, care: '붉은 반점이나 가려움이 있으면 쓰기를 멈추고 의사와 상의해 주세요.', warranty: WARRANTY, csPhone: f.phone,
  }),
  chemical: (f) => ({
    name: f.name, use: f.kind, dates: '만든 날부터 24개월', packing: f.size, effect: NONE, maker: f.maker, childPack: 'false', chemicals: f.made, care: f.care, safetyNo: SAMPLE_NUMBER, csPhone: f.phone,
  }),
  furniture: (f) => ({
    name: f.name, kc: NONE, color: f.colors, components: '본품 1개', material: f.made, ...maker(f), size: f.size, deliveryInstallCost: '배송비 안에 들어 있음. 설치비 없음', refurbDefect: NONE, ...after(f),
  }),
  etc: (f) => ({ modelName: `${f.name}(${f.code})`, permit: NONE, ...maker(f), asContact: contact(f) }),
  wear: (f) => ({ material: f.made, color: f.colors, size: f.size, ...maker(f), care: f.care, madeMonth: '2026-09', ...after(f) }),
  bag: (f) => ({ kind: f.kind, material: f.made, color: f.colors, size: f.size, ...maker(f), care: f.care, ...after(f) }),
  'fashion-accessories': (f) => ({ kind: f.kind, material: f.made, size: f.size, ...maker(f), care: f.care, ...after(f) }),
  bedding: (f) => ({ material: f.made, color: f.colors, size: f.size, components: '본품 한 벌', ...maker(f), care: f.care, ...after(f) }),
  'office-appliances': (f) => ({
    modelName: f.code, kc: SAMPLE_NUMBER, ratedPower: '5V, 0.5A', energyGrade: NONE, releaseMonth: RELEASED, ...maker(f), sizeWeight: f.size, spec: `소재 ${f.made}`, ...after(f),
  }),
  'small-electronics': (f) => ({
    modelName: f.code, kc: SAMPLE_NUMBER, ratedPower: '5V, 2A', releaseMonth: RELEASED, ...maker(f), sizeWeight: f.size, spec: `소재 ${f.made}`, ...after(f),
  }),
  kids: (f) => ({
    modelName: f.code, kc: SAMPLE_NUMBER, sizeWeight: f.size, color: f.colors, material: f.made, age: '36개월 이상', releaseMonth: RELEASED, ...maker(f), care: f.care, ...after(f),
  }),
  sports: (f) => ({
    modelName: f.code, kc: NONE, sizeWeight: f.size, color: f.colors, material: f.made, components: '본품 한 벌', releaseMonth: RELEASED, ...maker(f), spec: f.care, ...after(f),
  }),
  books: (f) => ({
    title: f.name, authorPublisher: `${f.maker} 엮음, ${f.maker}`, size: f.size, pages: f.made.replace('종이책, ', ''), components: '책 1권', publishedOn: '2026-05-20', toc: '상품 설명과 책 앞쪽의 차례를 봐 주세요.',
  }),
  'etc-service': (f) => ({
    provider: f.maker, permit: NONE, terms: `${f.made}. 받은 날부터 6개월 안에 쓸 수 있습니다.`, cancelTerms: '정한 날의 이틀 전까지 거저 바꾸거나 취소할 수 있습니다.', refund: '쓰지 않은 이용권은 전액 돌려드립니다.', csPhone: f.phone,
  }),
  'digital-content': (f) => ({
    producer: f.maker, terms: f.made, delivery: '코드가 적힌 카드를 우편으로 보냄', systemReq: '최근 두 해 안의 웹 브라우저', withdrawal: '코드를 열기 전에는 7일 안에 철회할 수 있습니다.', csPhone: f.phone,
  }),
};

/** Answers of a product's notice by field id. */
export function noticeAnswers(kind: NoticeKind, facts: NoticeFacts): Readonly<Record<string, string>> {
  return ANSWERS[kind](facts);
}
