import { BUSINESS_TYPE, toAccount, wrongSeller, type Account, type BusinessType, type CompanyOfAccount, type PersonOfAccount, type TossSeller } from './account.js';
import { needId, needMetadata, needText, refuse, said } from './check.js';
import type { ListPromise } from './list.js';
import { answered, type LastResponse, type RequestOptions } from './request-sender.js';
import type { EnvelopedSender } from './enveloped-sender.js';

/** The seller's bank account. Toss compares the holder's name with the bank's. */
export interface ExternalAccount {
  /** Two or three digits. */
  bank_code: string;
  /** At most 20 digits. */
  account_number: string;
  holder_name: string;
}

export interface AccountUpdateParams {
  company?: CompanyOfAccount;
  individual?: PersonOfAccount;
  external_account?: ExternalAccount;
  /** At most 5 pairs of 40 and 500 signs; null erases them. */
  metadata?: Record<string, string> | null;
}

export interface AccountCreateParams extends AccountUpdateParams {
  /** Your own name for it, 1 to 20 of A–Z a–z 0–9 - _. It can never be changed, nor be used again after a delete. */
  ref_seller_id: string;
  business_type: BusinessType;
  /** Needed of a business. */
  company?: CompanyOfAccount;
  /** Needed of a person. */
  individual?: PersonOfAccount;
  external_account: ExternalAccount;
}

export interface DeletedAccount {
  id: string;
  object: 'account';
  ref_seller_id: string | null;
  deleted: true;
  readonly lastResponse?: LastResponse;
}

/** Sellers at Toss: who may be paid. Bodies are encrypted with the client's `securityKey`. */
export class Accounts {
  constructor(
    private readonly sender: EnvelopedSender,
    private readonly livemode: boolean,
  ) {}

  /** Registers one. A person has to answer an SMS before anything can be paid: `requirements.currently_due`. */
  async create(params: AccountCreateParams, options?: RequestOptions): Promise<Account> {
    const refSellerId = needId(params.ref_seller_id, 'ref_seller_id');
    if (!/^[\w-]{1,20}$/.test(refSellerId)) throw refuse('ref_seller_id', 'is 1 to 20 letters, digits or - _');
    if (!Object.hasOwn(BUSINESS_TYPE, params.business_type)) throw refuse('business_type', `is one of ${Object.keys(BUSINESS_TYPE).join(', ')}`);
    const needed = params.business_type === 'individual' ? 'individual' : 'company';
    if (params[needed] === undefined) throw refuse(needed, `is needed for ${params.business_type}`);
    const body = { refSellerId, businessType: BUSINESS_TYPE[params.business_type], ...toBody(params), account: toBankAccount(params.external_account) };
    return this.one(await this.sender.sealed<TossSeller>('/v2/sellers', body, options, { check: (answer) => wrongSeller(answer, { refSellerId }) }));
  }

  /** Throws TossInvalidRequestError with status 404 where there is none. */
  async retrieve(id: string, options?: RequestOptions): Promise<Account> {
    return this.one(await this.sender.plain<TossSeller>('GET', pathOf(id), options, { check: (answer) => wrongSeller(answer, { id }) }));
  }

  /** Changes what is named and leaves the rest. */
  async update(id: string, params: AccountUpdateParams, options?: RequestOptions): Promise<Account> {
    return this.one(await this.sender.sealed<TossSeller>(pathOf(id), toBody(params), options, { check: (answer) => wrongSeller(answer, { id }) }));
  }

  /** Ends it. Nothing can be paid to it any more; a second call answers that there is none. */
  async del(id: string, options?: RequestOptions): Promise<DeletedAccount> {
    const check = (answer: unknown): string | null => ((answer as { id?: unknown }).id === id ? null : 'is about another seller');
    const gone = await this.sender.plain<{ id: string; refSellerId?: string; lastResponse?: LastResponse }>('DELETE', pathOf(id), options, { check });
    return answered({ id: gone.id, object: 'account' as const, ref_seller_id: gone.refSellerId ?? null, deleted: true as const }, gone.lastResponse);
  }

  list(params: { limit?: number } = {}, options?: RequestOptions): ListPromise<Account> {
    return this.sender.list('/v2/sellers', { limit: params.limit }, options, (row) => wrongSeller(row, {}), (row) => toAccount(row as TossSeller, this.livemode));
  }

  private one(seller: TossSeller & { lastResponse?: LastResponse }): Account {
    return answered(toAccount(seller, this.livemode), seller.lastResponse);
  }
}

function toBody({ company, individual, external_account, metadata }: AccountUpdateParams): object {
  return said({
    company: company === undefined ? undefined : toCompany(company), individual: individual === undefined ? undefined : { name: needText(individual.name, 'individual.name', 100), ...contact(individual, 'individual') },
    account: external_account === undefined ? undefined : toBankAccount(external_account), metadata: metadata === null ? null : needMetadata(metadata, 500),
  });
}

function toCompany(company: CompanyOfAccount): object {
  if (!/^\d{10}$/.test(company.business_registration_number)) throw refuse('company.business_registration_number', 'is 10 digits');
  return {
    name: needText(company.name, 'company.name', 100), representativeName: needText(company.representative_name, 'company.representative_name', 100),
    businessRegistrationNumber: company.business_registration_number, ...contact(company, 'company'),
  };
}

function contact({ email, phone }: { email: string; phone: string }, of: string): { email: string; phone: string } {
  if (!/^\d{8,15}$/.test(phone)) throw refuse(`${of}.phone`, 'is 8 to 15 digits');
  return { email: needText(email, `${of}.email`, 100), phone };
}

function toBankAccount({ bank_code, account_number, holder_name }: ExternalAccount): object {
  if (!/^\w{2,3}$/.test(bank_code)) throw refuse('external_account.bank_code', 'is two or three digits');
  if (!/^\d{1,20}$/.test(account_number)) throw refuse('external_account.account_number', 'is at most 20 digits');
  return { bankCode: bank_code, accountNumber: account_number, holderName: needText(holder_name, 'external_account.holder_name', 60) };
}

function pathOf(id: string): string {
  return `/v2/sellers/${encodeURIComponent(needId(id, 'id'))}`;
}
