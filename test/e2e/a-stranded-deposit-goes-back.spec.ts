import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { startMall, type Mall } from '../support/mall.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

describe('a deposit that comes a moment after its order was cancelled', () => {
  let mall: Mall;
  let sandbox: Sandbox;
  let shelf: Shelf;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'worker', 'mailbox'] });
    sandbox = new Sandbox(mall);
    shelf = new Shelf(mall.databaseUrl);
  });

  const change = async (shopper: Shopper, mutation: string, variables: Record<string, unknown>): Promise<{ __typename: string; code?: string; field?: string }> => {
    const data = await shopper.data<Record<string, { __typename: string; code?: string; field?: string }>>(mutation, variables);
    return Object.values(data)[0] ?? { __typename: 'nothing' };
  };
  const GIVE = 'mutation ($id: ID!, $account: RefundAccountInput!) { giveRefundAccount(orderId: $id, account: $account) { __typename ... on Refused { code field } } }';
  const CHANGE = 'mutation ($id: ID!, $method: PaymentMethod!) { changePaymentMethod(orderId: $id, method: $method) { __typename ... on Refused { code } } }';

  it('goes back to the account that the shopper names, and the books hold', async () => {
    const product = await shelf.createProduct({ priceWon: 10_000 });
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, 1);
    const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 13_000, paymentMethod: 'CARD' });
    // He changes his mind about the way, and then about the order; while Toss does not hear us he pays.
    expect(await change(shopper, CHANGE, { id: order.id, method: 'VIRTUAL_ACCOUNT' })).toEqual({ __typename: 'Order' });
    await shopper.confirm(order.id, await shopper.agree(order.id), 13_000);
    expect(await change(shopper, CHANGE, { id: order.id, method: 'CARD' })).toEqual({ __typename: 'Refused', code: 'ALREADY_PAID' });
    await sandbox.fault({ kind: 'drop-before', path: '/cancel', times: 4 });
    await shopper.cancel(order.id);
    await sandbox.deposit(order.id);
    const seen = async (): Promise<{ receivedWon: number; refundedWon: number; accountWanted: { why: string; amountWon: number } | null }> =>
      (await shopper.data<{ order: { payment: { receivedWon: number; refundedWon: number; accountWanted: { why: string; amountWon: number } | null } } }>('query ($id: ID!) { order(id: $id) { payment { receivedWon refundedWon accountWanted { why amountWon } } } }', { id: order.id })).order.payment;
    expect(await until(seen, (payment) => payment.accountWanted !== null)).toMatchObject({ accountWanted: { why: 'ENDED', amountWon: 13_000 } });
    await until(async () => ((await (await fetch(`${mall.url('mailbox')}/messages`)).json()) as { messages: { subject: string }[] }).messages, (mails) => mails.some((mail) => mail.subject.includes('돌려 드릴 계좌를 알려 주세요')));
    expect(await change(shopper, GIVE, { id: order.id, account: { bank: '88', accountNumber: '12', holder: '김구로' } })).toEqual({ __typename: 'Refused', code: 'REFUND_ACCOUNT_INVALID', field: 'accountNumber' });
    expect(await change(new Shopper(mall), GIVE, { id: order.id, account: { bank: '88', accountNumber: '110123456789', holder: '김구로' } }).catch((error: unknown) => ({ __typename: String(error).includes('NOT_FOUND') ? 'NOT_FOUND' : String(error) }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(shopper, GIVE, { id: order.id, account: { bank: '88', accountNumber: '110-123-456789', holder: '김구로' } })).toEqual({ __typename: 'Order' });
    expect(await until(seen, (payment) => payment.refundedWon > 0)).toEqual({ receivedWon: 13_000, refundedWon: 13_000, accountWanted: null });
    // Keys that nobody made: after twenty of them Toss is not asked any more.
    const other = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 13_000 });
    const answers: (string | undefined)[] = [];
    for (let index = 0; index < 22; index += 1) answers.push((await shopper.confirm(other.id, `invented-${index}`, 13_000)).code);
    expect([answers.filter((code) => code === 'PAYMENT_DECLINED').length, answers.at(-1)]).toEqual([20, 'TOO_MANY_REQUESTS']);
    expect(await breaches(mall)).toEqual([]);
    expect(['storefront-api', 'worker'].map((name) => mall.log(name as 'worker').includes('110123456789'))).toEqual([false, false]);
  });
});
