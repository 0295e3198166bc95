import { describe, expect, it } from '@jest/globals';
import { differences, missingOf, reviewChecks, type Surroundings } from './completeness.rules.js';
import type { ProductContent } from './draft.rules.js';
import { NOTICE_KINDS, noticeKind, type NoticeKind } from './notice.js';

const prepareContent = (change: Partial<ProductContent> = {}): ProductContent => ({
  name: '면 장바구니', description: '두꺼운 면', categoryId: 'c', taxKind: 'TAXABLE', options: [], pictures: [{ id: 'p', alt: '접은 장바구니', hash: 'abcdef012345', width: 960, height: 720, color: '#ffffff' }], notice: {}, withdrawalExclusion: null, madeToOrder: false, ...change,
});
const around = (kind: NoticeKind, change: Partial<Surroundings> = {}): Surroundings => ({ noticeFields: kind.fields, variantCount: 1, sellerChecked: true, ...change });
const answers = (kind: NoticeKind, answer: (field: NoticeKind['fields'][number]) => string): Record<string, string> => Object.fromEntries(kind.fields.map((field) => [field.id, answer(field)]));
const labels = (fields: NoticeKind['fields']): string[] => fields.map((field) => `상품정보제공고시 ‘${field.label}’`);

describe.each(NOTICE_KINDS.map((kind) => [kind.label, kind] as const))('the product notice of %s', (_, kind) => {
  it('blocks submission where a required field, or a certification, is empty', () => {
    expect(missingOf(prepareContent(), around(kind))).toEqual(labels(kind.fields.filter((field) => field.required || field.type === 'certification')));
  });

  it('takes 해당 없음 for what is not always required, and for nothing else', () => {
    expect(missingOf(prepareContent({ notice: answers(kind, () => '해당 없음') }), around(kind))).toEqual(labels(kind.fields.filter((field) => field.required)));
  });

  it('is complete when every field is answered', () => {
    expect(missingOf(prepareContent({ notice: answers(kind, (field) => `견본 ${field.id}`) }), around(kind))).toEqual([]);
  });

  it('must be in its fields, not in a picture or elsewhere on the page', () => {
    expect(missingOf(prepareContent({ notice: answers(kind, () => '상품 상세설명 참조') }), around(kind)).length).toBe(kind.fields.length);
  });
});

describe('a product', () => {
  const bag = noticeKind('bag') ?? NOTICE_KINDS[0];
  if (!bag) throw new Error('no notice kinds');
  const full = answers(bag, () => '견본');

  it.each<[string, Partial<ProductContent>, Partial<Surroundings>, string[]]>([
    ['without a name', { name: 'ㄱ' }, {}, ['상품 이름']],
    ['without a description', { description: '' }, {}, ['상품 설명']],
    ['without a category', {}, { noticeFields: null }, ['카테고리']],
    ['without a price', {}, { variantCount: 0 }, ['가격']],
    ['without pictures', { pictures: [] }, {}, ['그림 한 장 이상']],
    ['with a picture that nobody describes', { pictures: [...prepareContent().pictures, { id: 'q', alt: '', hash: 'h', width: 1, height: 1, color: '' }] }, {}, ['2번째 그림을 설명하는 글']],
    ['made to order without saying what that means', { madeToOrder: true }, {}, ['주문 제작이라 청약철회가 제한된다는 안내']],
    ['of a seller whose identity nobody has checked', {}, { sellerChecked: false }, ['판매자 신원 확인(입점 승인)']],
  ])('%s', (_, content, surroundings, missing) => {
    expect(missingOf(prepareContent({ notice: full, ...content }), around(bag, surroundings))).toEqual(missing);
  });

  it('is looked over for staff', () => {
    const check = (change: Partial<ProductContent>): string[] => reviewChecks(prepareContent({ notice: full, ...change }), around(bag)).filter((one) => !one.ok).map((one) => one.name);
    expect([check({}), check({ description: '문의 010-1234-5678' }), check({ name: '★★최저가 가방★★' }), check({ withdrawalExclusion: '따로 만듭니다.' })]).toEqual([[], ['contact'], ['name'], ['withdrawal']]);
    const kids = noticeKind('kids') ?? bag;
    expect(reviewChecks(prepareContent({ notice: answers(kids, (field) => (field.type === 'certification' ? '해당 없음' : '견본')) }), around(kids)).find((one) => one.name === 'certification')?.ok).toBe(false);
  });

  it.each([
    ['구로 쌀막걸리 750ml', true], ['전통주', true], ['와인 (레드)', true], ['전자담배 액상', true], ['온가족 감기약', true], ['이강주 아닌 청주를', true],
    ['맥주잔 두 개', false], ['와인색 목도리', false], ['막걸리식초', false], ['소주잔 받침', false], ['청주시 사과', false], ['담배꽁초 그림 엽서', false],
  ])('%s: staff are warned of goods that need a licence: %j', (name, warned) => {
    expect(reviewChecks(prepareContent({ notice: full, name }), around(bag)).find((check) => check.name === 'restricted')?.ok).toBe(!warned);
  });

  it('is compared field by field in words', () => {
    const names = { category: (id: string | null) => (id === 'c' ? '가방' : '지갑'), notice: (id: string) => (id === 'material' ? '소재' : id) };
    const before = prepareContent({ notice: { material: '면', size: '30 cm' } });
    expect(differences(before, before, names)).toEqual([]);
    expect(differences(before, prepareContent({ categoryId: 'd', taxKind: 'EXEMPT', options: [{ name: '크기', values: ['큰 것'] }], notice: { material: '삼베', color: '먹색' }, madeToOrder: true }), names)).toEqual([
      { field: '카테고리', before: '가방', after: '지갑' }, { field: '과세 구분', before: '과세', after: '면세' }, { field: '옵션', before: null, after: '크기: 큰 것' }, { field: '주문 제작', before: '아니요', after: '예' },
      { field: '고시 ‘소재’', before: '면', after: '삼베' }, { field: '고시 ‘size’', before: '30 cm', after: null }, { field: '고시 ‘color’', before: null, after: '먹색' },
    ]);
  });
});
