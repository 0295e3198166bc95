import { describe, expect, it } from '@jest/globals';
import type { AccountCreateParams } from './accounts.js';
import type { TossError } from './errors.js';
import { open, seal } from './jwe.js';
import { enveloped, prepareTossSeller, scripted, type Scripted, type Step } from './scripted.js';

const KEY = 'ab'.repeat(32);
const key = Buffer.from(KEY, 'hex');
const PARAMS: AccountCreateParams = {
  ref_seller_id: 'vendor-1', business_type: 'company', company: { name: '구로식품', representative_name: '김구로', business_registration_number: '1234567890', email: 'kim@example.invalid', phone: '0212345678' },
  external_account: { bank_code: '88', account_number: '110123456789', holder_name: '구로식품' },
};
const PERSON = { name: '김구로', email: 'kim@example.invalid', phone: '01012345678' };
const caught = async (work: Promise<unknown>): Promise<TossError> => work.then(() => { throw new Error('nothing was thrown'); }, (error: unknown) => error as TossError);
const client = (steps: readonly Step[]): Scripted => scripted(steps, { securityKey: KEY, maxNetworkRetries: 1 });
const sealed = (change: object = {}): Step => ({ status: 200, body: seal(JSON.stringify(enveloped(prepareTossSeller(change)).body), key, { iat: 'x', nonce: 'y' }) });

describe('an account', () => {
  it('is registered encrypted, and reads in the words of Stripe', async () => {
    const { toss, sent } = client([sealed()]);
    expect(await toss.accounts.create(PARAMS)).toMatchObject({
      id: 'seller_1', object: 'account', ref_seller_id: 'vendor-1', business_type: 'company', company: PARAMS.company, individual: null, payouts_enabled: true, weekly_limit: 10_000_000, requirements: { currently_due: [] },
      external_account: { object: 'bank_account', bank_code: '88', bank_name: '신한은행', account_number: '110123456789', holder_name: '구로식품' }, livemode: false,
    });
    expect(JSON.parse(open(sent[0]?.body ?? '', key))).toEqual({
      refSellerId: 'vendor-1', businessType: 'CORPORATE', company: { name: '구로식품', representativeName: '김구로', businessRegistrationNumber: '1234567890', email: 'kim@example.invalid', phone: '0212345678' },
      account: { bankCode: '88', accountNumber: '110123456789', holderName: '구로식품' },
    });
  });

  it.each([['APPROVAL_REQUIRED', false, 10_000_000, ['identity_check']], ['PARTIALLY_APPROVED', true, 10_000_000, []], ['KYC_REQUIRED', false, 10_000_000, ['kyc']], ['APPROVED', true, null, []], ['WHATEVER_COMES', false, 10_000_000, []]])('that is %s: may be paid %j', async (status, payouts_enabled, weekly_limit, currently_due) => {
    const { toss } = client([enveloped(prepareTossSeller({ status }))]);
    expect(await toss.accounts.retrieve('seller_1')).toMatchObject({ payouts_enabled, weekly_limit, requirements: { currently_due } });
  });

  it.each([['INDIVIDUAL', 'individual'], ['INDIVIDUAL_BUSINESS', 'individual_business'], ['CORPORATION', 'company'], ['SOMETHING', null]])('of the kind %s is %j', async (businessType, business_type) => {
    const { toss } = client([enveloped(prepareTossSeller({ businessType, company: null, individual: PERSON }))]);
    expect(await toss.accounts.retrieve('seller_1')).toMatchObject({ business_type, company: null, individual: PERSON });
  });

  it('is changed in what is named, and ends', async () => {
    const { toss, sent } = client([sealed(), enveloped({ id: 'seller_1', refSellerId: 'vendor-1' })]);
    await toss.accounts.update('seller_1', { external_account: { bank_code: '004', account_number: '1', holder_name: '구로식품' }, metadata: null });
    expect(JSON.parse(open(sent[0]?.body ?? '', key))).toEqual({ account: { bankCode: '004', accountNumber: '1', holderName: '구로식품' }, metadata: null });
    expect(await toss.accounts.del('seller_1')).toEqual({ id: 'seller_1', object: 'account', ref_seller_id: 'vendor-1', deleted: true });
    expect(sent[1]).toMatchObject({ method: 'DELETE', url: 'http://toss.test/v2/sellers/seller_1', body: undefined });
    expect(Object.keys(sent[1]?.headers ?? {})).toEqual(['authorization', 'accept', 'user-agent']);
  });

  it('whose end may have been lost is not called missing: the first try may have done it', async () => {
    const gone: Step = { status: 404, body: { error: { code: 'SELLER_NOT_FOUND', message: '' } } };
    expect(await caught(client([gone]).toss.accounts.del('seller_1'))).toMatchObject({ type: 'TossInvalidRequestError', outcome: 'refused' });
    expect(await caught(client([{ lost: 'after' }, gone]).toss.accounts.del('seller_1'))).toMatchObject({ type: 'TossInvalidRequestError', outcome: 'unknown' });
  });

  it.each<[string, object, string]>([
    ['a long name of ours', { ref_seller_id: 'x'.repeat(21) }, 'ref_seller_id'], ['a Korean name of ours', { ref_seller_id: '구로식품' }, 'ref_seller_id'], ['no kind', { business_type: 'shop' }, 'business_type'], ['no company', { company: undefined }, 'company'],
    ['no person', { business_type: 'individual' }, 'individual'], ['a short number', { company: { ...PARAMS.company, business_registration_number: '123' } }, 'company.business_registration_number'], ['an odd phone', { company: { ...PARAMS.company, phone: '02-123' } }, 'company.phone'],
    ['an odd account', { external_account: { ...PARAMS.external_account, account_number: '110-123' } }, 'external_account.account_number'], ['an odd bank', { external_account: { ...PARAMS.external_account, bank_code: '신한은행' } }, 'external_account.bank_code'],
  ])('with %s never leaves', async (_, change, param) => {
    const { toss, sent } = client([]);
    expect(await caught(toss.accounts.create({ ...PARAMS, ...change }))).toMatchObject({ outcome: 'not_sent', param });
    expect(sent).toEqual([]);
  });

  it.each([[prepareTossSeller({ id: 'seller_2' })], [prepareTossSeller({ account: null })], [{}], [null]])('that is answered as %j is unknown', async (entity) => {
    const { toss } = client([enveloped(entity), enveloped(entity)]);
    expect(await caught(toss.accounts.retrieve('seller_1'))).toMatchObject({ type: 'TossAPIError', outcome: 'unknown' });
  });
});
