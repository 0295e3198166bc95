import { bankCode } from './bank.js';
import { randomHex } from './clock.js';
import { Problem } from './problem.js';

export const SELLER_STATUSES = ['APPROVAL_REQUIRED', 'PARTIALLY_APPROVED', 'KYC_REQUIRED', 'APPROVED'] as const;
export type SellerStatus = (typeof SELLER_STATUSES)[number];

export interface BankAccount {
  bankCode: string;
  accountNumber: string;
  holderName: string;
}

/** Toss's Seller. */
export interface Seller {
  id: string;
  refSellerId: string;
  businessType: 'INDIVIDUAL' | 'INDIVIDUAL_BUSINESS' | 'CORPORATE';
  company: Record<string, string> | null;
  individual: Record<string, string> | null;
  account: BankAccount;
  status: SellerStatus;
  metadata: Record<string, string> | null;
}

type Given = Record<string, unknown>;

const COMPANY = ['name', 'representativeName', 'businessRegistrationNumber', 'email', 'phone'];
const INDIVIDUAL = ['name', 'email', 'phone'];
/** Not in the table of payments, but one of Toss's accounts that fail. */
const FAILING_BANK = '295';

/** A new one. A person answers an SMS first; a company may be paid at once, within the limit. Throws Problem. */
export function newSeller(body: Given): Seller {
  const { refSellerId, businessType } = body;
  if (typeof refSellerId !== 'string' || !/^[\w-]{1,20}$/.test(refSellerId)) throw new Problem('INVALID_REQUEST', 'refSellerId는 영문, 숫자, -, _로 된 1자 이상 20자 이하입니다.');
  if (businessType !== 'INDIVIDUAL' && businessType !== 'INDIVIDUAL_BUSINESS' && businessType !== 'CORPORATE') throw new Problem('INVALID_REQUEST', 'businessType이 잘못되었습니다.');
  const seller: Seller = {
    id: `seller_a01${randomHex(23)}`, refSellerId, businessType, company: partOf(body['company'], COMPANY), individual: partOf(body['individual'], INDIVIDUAL), account: accountOf(body['account']),
    status: businessType === 'CORPORATE' ? 'PARTIALLY_APPROVED' : 'APPROVAL_REQUIRED', metadata: metadataOf(body['metadata']),
  };
  return checked(seller);
}

/** What a partial update leaves: null erases what is optional. Throws Problem. */
export function changed(seller: Seller, body: Given): Seller {
  for (const fixed of ['refSellerId', 'businessType'] as const) {
    if (body[fixed] !== undefined && body[fixed] !== seller[fixed]) throw new Problem('INVALID_REQUEST', `${fixed}는 바꿀 수 없습니다.`);
  }
  return checked({
    ...seller, ...(body['company'] === undefined ? {} : { company: partOf(body['company'], COMPANY) }), ...(body['individual'] === undefined ? {} : { individual: partOf(body['individual'], INDIVIDUAL) }),
    ...(body['account'] === undefined ? {} : { account: accountOf(body['account']) }), ...(body['metadata'] === undefined ? {} : { metadata: metadataOf(body['metadata']) }),
  });
}

function checked(seller: Seller): Seller {
  if ((seller.businessType === 'INDIVIDUAL' ? seller.individual : seller.company) === null) throw new Problem('INVALID_REQUEST', 'businessType에 맞는 정보(company 또는 individual)가 필요합니다.');
  return seller;
}

function partOf(given: unknown, names: readonly string[]): Record<string, string> | null {
  if (given === undefined || given === null) return null;
  const part = given as Given;
  const wrong = names.find((name) => typeof part[name] !== 'string' || part[name] === '' || part[name].length > 100);
  if (wrong !== undefined) throw new Problem('INVALID_REQUEST', `${wrong}이(가) 필요합니다.`);
  if (names.includes('businessRegistrationNumber') && !/^\d{10}$/.test(String(part['businessRegistrationNumber']))) throw new Problem('INVALID_BUSINESS_NUMBER');
  if (!/^[^@\s]+@[^@\s]+$/.test(String(part['email']))) throw new Problem('INVALID_EMAIL');
  return Object.fromEntries(names.map((name) => [name, String(part[name])]));
}

function accountOf(given: unknown): BankAccount {
  const { bankCode: bank, accountNumber, holderName } = (given ?? {}) as Given;
  if (typeof bank !== 'string' || !/^\w{2,3}$/.test(bank) || (bankCode(bank) === undefined && bank !== FAILING_BANK)) throw new Problem('INVALID_BANK');
  if (typeof accountNumber !== 'string' || !/^\d{1,20}$/.test(accountNumber)) throw new Problem('INVALID_ACCOUNT_NUMBER');
  if (typeof holderName !== 'string' || holderName === '' || [...holderName].length > 60) throw new Problem('ACCOUNT_OWNER_CHECK_FAILED');
  return { bankCode: bank, accountNumber, holderName };
}

/** At most 5 pairs of 40 and 500 signs. Throws Problem. */
export function metadataOf(given: unknown): Record<string, string> | null {
  if (given === undefined || given === null) return null;
  const pairs = Object.entries(given as Given);
  if (pairs.length > 5 || pairs.some(([name, value]) => name.length > 40 || typeof value !== 'string' || value.length > 500)) throw new Problem('INVALID_METADATA');
  return Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]));
}
