import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import { checkedApplication, checkedChange, machineChecks, missingOfVendor, slugOf, type VendorApplication, type VendorChange } from './vendor.rules.js';

const prepareApplication = (change: Partial<VendorApplication> = {}): VendorApplication => ({
  name: ' 항동  빵집 ', representative: '김견본', businessNumber: '000-00-00015', reportNumber: '2026-서울구로-0001', phone: '02-0000-0000', email: 'Owner@Example.invalid', zip: '08209',
  address: '서울 구로구 항동로 1', dong: '항동', sentence: '새벽에 굽습니다.', ...change,
});
const prepareChange = (change: Partial<VendorChange> = {}): VendorChange => ({
  sentence: '', story: '', phone: '0200000000', email: 'a@example.invalid', zip: '08209', address: '서울 구로구 항동로 1', dong: '항동', reportNumber: '', sealColor: '#AABBCC',
  shippingFeeWon: 3000, freeShippingAboveWon: null, jejuSurchargeWon: 3000, islandSurchargeWon: 5000, returnFeeWon: 3000, shipsWithinDays: 3, ...change,
});
function refusal(work: () => unknown): [string, unknown] {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.fields['field']];
    throw error;
  }
  return ['', ''];
}

describe('an application', () => {
  it('is kept in one form', () => {
    expect(checkedApplication(prepareApplication())).toMatchObject({ name: '항동 빵집', businessNumber: '0000000015', phone: '0200000000', email: 'owner@example.invalid' });
  });

  it.each<[Partial<VendorApplication>, string, string]>([
    [{ name: '  ' }, 'FIELD_REQUIRED', 'vendorName'],
    [{ name: '가'.repeat(61) }, 'TEXT_TOO_LONG', 'vendorName'],
    [{ representative: '' }, 'FIELD_REQUIRED', 'representative'],
    [{ businessNumber: '000-00-00018' }, 'BUSINESS_NUMBER_INVALID', 'businessNumber'],
    [{ businessNumber: '000-00-00000' }, 'BUSINESS_NUMBER_INVALID', 'businessNumber'],
    [{ phone: '12' }, 'PHONE_INVALID', 'phone'],
    [{ email: 'nobody' }, 'EMAIL_INVALID', 'email'],
    [{ zip: '8209' }, 'ZIP_INVALID', 'zip'],
    [{ address: '' }, 'ADDRESS_INVALID', 'address'],
    [{ dong: '가산동' }, 'DONG_INVALID', 'dong'], // Geumcheon's
  ])('%j is refused', (change, code, field) => {
    expect(refusal(() => checkedApplication(prepareApplication(change)))).toEqual([code, field]);
  });
});

describe('a change by the company', () => {
  it('takes colours and sums as they are meant', () => {
    expect(checkedChange(prepareChange())).toMatchObject({ sealColor: '#aabbcc', freeShippingAboveWon: null, businessNumber: null });
  });

  it.each<[Partial<VendorChange>, string, string]>([
    [{ shippingFeeWon: -1 }, 'BAD_INPUT', 'shippingFeeWon'],
    [{ shippingFeeWon: 2500.5 }, 'BAD_INPUT', 'shippingFeeWon'],
    [{ freeShippingAboveWon: 0 }, 'BAD_INPUT', 'freeShippingAboveWon'],
    [{ shipsWithinDays: 0 }, 'BAD_INPUT', 'shipsWithinDays'],
    [{ sealColor: 'red' }, 'BAD_INPUT', 'sealColor'],
    [{ story: '가'.repeat(4001) }, 'TEXT_TOO_LONG', 'story'],
  ])('%j is refused', (change, code, field) => {
    expect(refusal(() => checkedChange(prepareChange(change)))).toEqual([code, field]);
  });
});

describe('machine checks', () => {
  it('all pass for a company of Guro with a reported business', () => {
    expect(machineChecks(checkedApplication(prepareApplication())).map((check) => [check.name, check.ok])).toEqual([['businessNumber', true], ['dong', true], ['zip', true], ['reportNumber', true]]);
  });

  it('name what is odd', () => {
    const odd = { ...checkedApplication(prepareApplication()), businessNumber: '0000000018', address: '서울 금천구 벚꽃로 1', zip: '08500', reportNumber: '' };
    expect(machineChecks(odd).filter((check) => !check.ok).map((check) => check.name)).toEqual(['businessNumber', 'dong', 'zip', 'reportNumber']);
  });

  it('tell the company what it should still add', () => {
    expect(missingOfVendor({ ...checkedApplication(prepareApplication({ reportNumber: '', sentence: '' })), story: '' })).toEqual(['통신판매업 신고번호', '한 줄 소개', '업체 이야기']);
  });
});

describe('a slug', () => {
  it.each([['구로 오이김치 (500g)', '구로-오이김치-500g'], ['  A & B  ', 'a-b'], ['!!!', ''], ['가'.normalize('NFD'), '가']])('%s → %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
