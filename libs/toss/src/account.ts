import { bankName } from './codes.js';
import type { LastResponse } from './request-sender.js';

/** Toss's Seller, as far as this client reads it. */
export interface TossSeller {
  id: string;
  refSellerId: string;
  businessType: string;
  company?: { name: string; representativeName: string; businessRegistrationNumber: string; email: string; phone: string } | null;
  individual?: { name: string; email: string; phone: string } | null;
  account: { bankCode: string; accountNumber: string; holderName: string };
  status: string;
  metadata?: Record<string, string> | null;
}

export type BusinessType = 'individual' | 'individual_business' | 'company';

/** Toss's words for them. */
export const BUSINESS_TYPE: Readonly<Record<BusinessType, string>> = { individual: 'INDIVIDUAL', individual_business: 'INDIVIDUAL_BUSINESS', company: 'CORPORATE' };

export interface CompanyOfAccount {
  name: string;
  representative_name: string;
  /** 10 digits. */
  business_registration_number: string;
  email: string;
  phone: string;
}

export interface PersonOfAccount {
  name: string;
  email: string;
  phone: string;
}

/** Who is paid: a seller at Toss, in the shape of Stripe's connected account. It holds names and a bank account: never write it to a log. */
export interface Account {
  id: string;
  object: 'account';
  ref_seller_id: string;
  business_type: BusinessType | null;
  company: CompanyOfAccount | null;
  individual: PersonOfAccount | null;
  /** Where the money goes. Some answers mask the number. */
  external_account: { object: 'bank_account'; bank_code: string; bank_name: string | null; account_number: string; holder_name: string };
  /** Whether it can be paid now. */
  payouts_enabled: boolean;
  /** Won in a week, until Toss knows the customer; null for no limit. */
  weekly_limit: number | null;
  /** What stands in the way: `identity_check` (an SMS to the seller), `kyc` (Toss's whole check). */
  requirements: { currently_due: ('identity_check' | 'kyc')[] };
  metadata: Record<string, string>;
  livemode: boolean;
  raw: TossSeller;
  readonly lastResponse?: LastResponse;
}

const WEEKLY_LIMIT = 10_000_000;
const DUE: Readonly<Record<string, 'identity_check' | 'kyc'>> = { APPROVAL_REQUIRED: 'identity_check', KYC_REQUIRED: 'kyc' };

/** Reads Toss's seller. A status that Toss adds later enables nothing. */
export function toAccount(seller: TossSeller, livemode: boolean): Account {
  const due = DUE[seller.status];
  const { company } = seller;
  const { bankCode } = seller.account;
  return {
    id: seller.id, object: 'account', ref_seller_id: seller.refSellerId, business_type: businessTypeOf(seller.businessType),
    company: company ? { name: company.name, representative_name: company.representativeName, business_registration_number: company.businessRegistrationNumber, email: company.email, phone: company.phone } : null,
    individual: seller.individual ? { name: seller.individual.name, email: seller.individual.email, phone: seller.individual.phone } : null,
    external_account: { object: 'bank_account', bank_code: bankCode, bank_name: bankName(bankCode), account_number: seller.account.accountNumber, holder_name: seller.account.holderName },
    payouts_enabled: seller.status === 'PARTIALLY_APPROVED' || seller.status === 'APPROVED', weekly_limit: seller.status === 'APPROVED' ? null : WEEKLY_LIMIT,
    requirements: { currently_due: due === undefined ? [] : [due] }, metadata: seller.metadata ?? {}, livemode, raw: seller,
  };
}

function businessTypeOf(word: string): BusinessType | null {
  if (word === 'CORPORATION') return 'company'; // as Toss's documents spell it in one place
  return (Object.keys(BUSINESS_TYPE) as BusinessType[]).find((name) => BUSINESS_TYPE[name] === word) ?? null;
}

/** What is wrong with an answer that should be a Seller, or null. */
export function wrongSeller(body: unknown, asked: { id?: string; refSellerId?: string }): string | null {
  if (body === null || typeof body !== 'object') return 'is no seller';
  const { id, refSellerId, status, businessType, account } = body as Record<string, unknown>;
  if ([id, refSellerId, status, businessType].some((value) => typeof value !== 'string') || account === null || typeof account !== 'object') return 'is no seller';
  if (typeof (account as Record<string, unknown>)['bankCode'] !== 'string') return 'is no seller';
  if (asked.id !== undefined && asked.id !== id) return 'is about another seller';
  if (asked.refSellerId !== undefined && asked.refSellerId !== refSellerId) return 'is about another seller';
  return null;
}
