import { DomainError, DONG, parseBusinessNumber, parsePhone, isZip } from '#kernel';

/** Who a company says it is. */
export interface VendorIdentity {
  name: string;
  representative: string;
  businessNumber: string;
  reportNumber: string;
  phone: string;
  email: string;
  zip: string;
  address: string;
  dong: string;
}

export interface VendorApplication extends VendorIdentity {
  sentence: string;
}

/** What a company may change by itself. Sums in won. */
export interface VendorChange {
  sentence: string;
  story: string;
  phone: string;
  email: string;
  zip: string;
  address: string;
  dong: string;
  reportNumber: string;
  sealColor: string;
  shippingFeeWon: number;
  freeShippingAboveWon: number | null;
  jejuSurchargeWon: number;
  islandSurchargeWon: number;
  returnFeeWon: number;
  shipsWithinDays: number;
  /** Identity: only while the application is not approved. Left out: as it was. */
  representative?: string | null | undefined;
  businessNumber?: string | null | undefined;
}

export const MAX_FEE_WON = 1_000_000;

/** Checks and normalises an application. Throws a DomainError that names the field. */
export function checkedApplication(given: VendorApplication): VendorApplication {
  return {
    ...checkedContact(given),
    name: text('vendorName', given.name, 60),
    representative: text('representative', given.representative, 50),
    businessNumber: checkedBusinessNumber(given.businessNumber),
    reportNumber: optionalText('reportNumber', given.reportNumber, 60),
    sentence: optionalText('sentence', given.sentence, 100),
  };
}

/** Checks and normalises a change. Throws a DomainError that names the field. */
export function checkedChange(given: VendorChange): VendorChange {
  if (!/^#[0-9a-f]{6}$/i.test(given.sealColor)) throw new DomainError('BAD_INPUT', { field: 'sealColor' });
  if (!Number.isInteger(given.shipsWithinDays) || given.shipsWithinDays < 1 || given.shipsWithinDays > 30) throw new DomainError('BAD_INPUT', { field: 'shipsWithinDays' });
  for (const field of ['shippingFeeWon', 'jejuSurchargeWon', 'islandSurchargeWon', 'returnFeeWon'] as const) if (!isFee(given[field], 0)) throw new DomainError('BAD_INPUT', { field });
  if (given.freeShippingAboveWon !== null && !isFee(given.freeShippingAboveWon, 1)) throw new DomainError('BAD_INPUT', { field: 'freeShippingAboveWon' });
  return {
    ...given,
    ...checkedContact(given),
    sentence: optionalText('sentence', given.sentence, 100),
    story: optionalText('story', given.story, 4_000),
    reportNumber: optionalText('reportNumber', given.reportNumber, 60),
    sealColor: given.sealColor.toLowerCase(),
    representative: given.representative === undefined || given.representative === null ? null : text('representative', given.representative, 50),
    businessNumber: given.businessNumber === undefined || given.businessNumber === null ? null : checkedBusinessNumber(given.businessNumber),
  };
}

interface Contact {
  phone: string;
  email: string;
  zip: string;
  address: string;
  dong: string;
}

function checkedContact(given: Contact): Contact {
  const phone = parsePhone(given.phone);
  if (phone === undefined) throw new DomainError('PHONE_INVALID', { field: 'phone' });
  const email = given.email.normalize('NFKC').trim().toLowerCase();
  if (email.length > 100 || !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@.,;<>"]+$/u.test(email)) throw new DomainError('EMAIL_INVALID', { field: 'email' });
  const zip = given.zip.trim();
  if (!isZip(zip)) throw new DomainError('ZIP_INVALID', { field: 'zip' });
  const address = given.address.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (address.length < 5 || address.length > 200) throw new DomainError('ADDRESS_INVALID', { field: 'address' });
  const dong = given.dong.normalize('NFC').trim();
  if (!(DONG as readonly string[]).includes(dong)) throw new DomainError('DONG_INVALID', { field: 'dong' });
  return { phone, email, zip, address, dong };
}

function checkedBusinessNumber(given: string): string {
  const digits = parseBusinessNumber(given);
  if (digits === undefined) throw new DomainError('BUSINESS_NUMBER_INVALID', { field: 'businessNumber' });
  return digits;
}

function text(field: string, given: string, max: number): string {
  const value = optionalText(field, given.replace(/\s+/g, ' '), max);
  if (value === '') throw new DomainError('FIELD_REQUIRED', { field });
  return value;
}

function optionalText(field: string, given: string, max: number): string {
  const value = given.normalize('NFC').trim();
  if (value.length > max) throw new DomainError('TEXT_TOO_LONG', { field, max });
  return value;
}

function isFee(value: number, min: number): boolean {
  return Number.isSafeInteger(value) && value >= min && value <= (min === 0 ? MAX_FEE_WON : 100 * MAX_FEE_WON);
}

/** The name in the address of a vendor or product: letters and digits of any script, joined by hyphens; '' where the text has none. */
export function slugOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '');
}

export interface MachineCheck {
  name: string;
  ok: boolean;
  /** Korean, for staff. */
  message: string;
}

/** What a machine can say about an application; whose number it is, a person compares with the register. */
export function machineChecks(vendor: VendorIdentity): MachineCheck[] {
  const checksum = parseBusinessNumber(vendor.businessNumber) !== undefined;
  const inGuro = (DONG as readonly string[]).includes(vendor.dong) && vendor.address.includes('구로구');
  const guroZip = /^08[2-4]\d{2}$/.test(vendor.zip);
  const reported = /^(제\s?)?\d{4}-[가-힣]{2,10}-\d{1,6}(\s?호)?$/.test(vendor.reportNumber);
  return [
    { name: 'businessNumber', ok: checksum, message: checksum ? '사업자등록번호의 끝자리가 맞습니다. 국세청 자료와 견주어 주세요.' : '사업자등록번호의 끝자리가 맞지 않습니다.' },
    { name: 'dong', ok: inGuro, message: inGuro ? `사업장이 구로구 ${vendor.dong}입니다.` : '사업장 주소에 구로구가 없습니다. 동을 확인해 주세요.' },
    { name: 'zip', ok: guroZip, message: guroZip ? '구로구의 우편번호입니다.' : '구로구에서 쓰는 우편번호(082~084로 시작)가 아닙니다.' },
    { name: 'reportNumber', ok: reported, message: reported ? '통신판매업 신고번호의 모양이 맞습니다.' : vendor.reportNumber === '' ? '통신판매업 신고번호가 없습니다. 간이과세자이거나 면제 대상인지 확인해 주세요.' : '통신판매업 신고번호의 모양이 흔한 것(2026-서울구로-0001)과 다릅니다.' },
  ];
}

/** What a vendor should still add, in Korean; empty where nothing is missing. */
export function missingOfVendor(vendor: VendorIdentity & { sentence: string; story: string }): string[] {
  return [
    ...(vendor.reportNumber === '' ? ['통신판매업 신고번호'] : []),
    ...(vendor.sentence === '' ? ['한 줄 소개'] : []),
    ...(vendor.story === '' ? ['업체 이야기'] : []),
  ];
}
