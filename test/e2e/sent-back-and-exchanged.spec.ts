import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { claim, preview, type Question } from '../support/claim.js';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { orderId, Shopper, type Outcome } from '../support/shopper.js';
import { until } from '../support/until.js';

const DONE = '{ __typename ... on Problem { code message } }';

interface Came {
  shopper: Shopper;
  id: string;
  lineId: string;
  paidWon: number;
}

describe('what came is sent back or exchanged', () => {
  let mall: Mall;
  let shelf: Shelf;
  let sandbox: Sandbox;
  let vendor: Desk;
  let operator: Desk;
  let vendorId = '';

  beforeAll(async () => {
    mall = await startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker'] });
    shelf = new Shelf(mall.databaseUrl);
    sandbox = new Sandbox(mall);
    [vendor, operator] = [new Desk(mall), new Desk(mall)];
    await vendor.signIn('vendor@demo.guro.example', 'guro-vendor-1124');
    await operator.signIn('operator@demo.guro.example', 'guro-staff-1124');
    vendorId = (await shelf.sql<{ id: string }>("select id from vendor where slug = 'gocheok-balhyo'"))[0]?.id ?? '';
    // Free from 30,000 won on; the way back costs the shopper 2,500 where it is his doing.
    await shelf.sql('update vendor set shipping_fee_won = 3000, free_shipping_above_won = 30000, return_fee_won = 2500 where id = $1', [vendorId]);
  });

  /** Bought, paid by card, and brought by the vendor on the day. */
  async function came(product: ShelfProduct, quantity: number): Promise<Came> {
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, quantity);
    const paidWon = await shopper.total('08209');
    const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity }], seenTotalWon: paidWon });
    if (order.__typename !== 'Order') throw new Error(JSON.stringify(order));
    await shopper.confirm(order.id, await shopper.agree(order.id), paidWon);
    const [line] = await shelf.sql<{ id: string; part: string; today: string }>("select id, vendor_order_id as part, to_char(now() at time zone 'Asia/Seoul', 'YYYY-MM-DD') as today from order_line where order_id = $1", [order.id]);
    await vendor.data(`mutation ($input: ShipInput!) { ship(input: $input) ${DONE} }`, { input: { id: orderId(), vendorOrderId: line?.part, kind: 'SELF', deliveredOn: line?.today, lines: [] } });
    return { shopper, id: order.id, lineId: line?.id ?? '', paidWon };
  }
  const returned = ({ id, lineId }: Came, quantity: number, cause: string): Question => ({ orderId: id, kind: 'RETURN', cause, lines: [{ lineId, quantity }] });
  const foreseen = async ({ shopper }: Came, question: Question): Promise<number> => ((await preview(shopper, question)) as unknown as { refundWon: number }).refundWon;
  const claimOf = async (id: string): Promise<{ id: string; state: string } | undefined> => (await shelf.sql<{ id: string; state: string }>('select id, state from claim where order_id = $1 order by requested_at desc, id desc limit 1', [id]))[0];
  const step = async (desk: Desk, call: string, id: string | undefined): Promise<Outcome> => (await desk.data<{ done: Outcome }>(`mutation ($id: ID!) { done: ${call} ${DONE} }`, { id })).done;
  /** The goods have come back, whole. */
  async function back(id: string): Promise<string> {
    const asked = await claimOf(id);
    for (const call of ['decideClaim(id: $id, approve: true)', 'claimCollected(id: $id)', 'inspectClaim(id: $id, accepted: [], restock: true)']) expect(await step(vendor, call, asked?.id)).toMatchObject({ __typename: 'ClaimChanged' });
    return asked?.id ?? '';
  }
  const refunded = ({ shopper, id }: Came, won: number): Promise<unknown> => until(() => shopper.order(id), (seen) => seen?.payment.refundedWon === won);

  it('an exchange for something dearer is refused with the way out; for something cheaper the difference that was said comes back, once it is sent', async () => {
    const product = await shelf.createProduct({ vendorId, priceWon: 20_000, stock: 10 });
    const [dear, cheap] = [await shelf.createVariant(product, '큰 것', 26_000), await shelf.createVariant(product, '작은 것', 14_500)];
    const bought = await came(product, 2);
    const exchange = (variantId: string): Question => ({ orderId: bought.id, kind: 'EXCHANGE', cause: 'DEFECT', lines: [{ lineId: bought.lineId, quantity: 1, variantId }] });
    expect(await preview(bought.shopper, exchange(dear))).toMatchObject({ __typename: 'Refused', code: 'EXCHANGE_DEARER', message: expect.stringContaining('반품') as unknown as string });
    expect(await claim(bought.shopper, { ...exchange(dear), agreedRefundWon: 0 })).toMatchObject({ __typename: 'Refused', code: 'EXCHANGE_DEARER' });
    expect(await claimOf(bought.id)).toBeUndefined();

    const difference = await foreseen(bought, exchange(cheap));
    expect(difference).toBe(5_500);
    expect(await claim(bought.shopper, { ...exchange(cheap), agreedRefundWon: 0 })).toMatchObject({ __typename: 'RefundChanged', refundWon: difference });
    expect(await claim(bought.shopper, { ...exchange(cheap), agreedRefundWon: difference })).toMatchObject({ __typename: 'Order' });
    const id = await back(bought.id);
    expect(await sandbox.cancelled(bought.id)).toEqual([]); // nothing was sent yet
    // Two packers at once: it is sent once.
    const sent = await Promise.all([1, 2].map(() => step(vendor, 'claimReshipped(id: $id, tracking: "CJ 123456789012")', id)));
    expect(sent.map((outcome) => outcome.__typename)).toEqual(['ClaimChanged', 'ClaimChanged']);
    await refunded(bought, difference);
    expect(await sandbox.cancelled(bought.id)).toEqual([difference]);
    expect([await shelf.stockOf(product.variantId), await shelf.stockOf(cheap)]).toEqual([{ on_hand: 9, reserved: 0 }, { on_hand: 4, reserved: 0 }]);
    expect(await breaches(mall)).toEqual([]);
  });

  it('a return of a part breaks free shipping: the sum that was shown is the sum that is paid, to the won, and at the end nobody has paid the fee twice', async () => {
    const product = await shelf.createProduct({ vendorId, priceWon: 11_000, stock: 20 });
    const bought = await came(product, 3);
    expect(bought.paidWon).toBe(33_000); // above 30,000: free
    const one = returned(bought, 1, 'CHANGE_OF_MIND');
    expect(await preview(bought.shopper, one)).toMatchObject({ refundWon: 5_500, parts: [{ goodsWon: 11_000, shippingChargedWon: 3_000, returnFeeWon: 2_500 }] });
    expect(await claim(bought.shopper, { ...one, agreedRefundWon: 11_000 })).toMatchObject({ __typename: 'RefundChanged', refundWon: 5_500 });
    expect(await claim(bought.shopper, { ...one, agreedRefundWon: 5_500 })).toMatchObject({ __typename: 'Order' });
    await back(bought.id);
    await refunded(bought, 5_500);
    expect(await sandbox.cancelled(bought.id)).toEqual([5_500]);
    const second = await foreseen(bought, one);
    expect(second).toBe(8_500); // the parcel's fee is paid already: only the way back
    await claim(bought.shopper, { ...one, agreedRefundWon: second });
    await back(bought.id);
    await refunded(bought, 5_500 + second);
    expect(await sandbox.cancelled(bought.id)).toEqual([5_500, second]);
    expect(await breaches(mall)).toEqual([]);
  });

  it('a refund that is clicked twice, and five times more, is one claim and one refund at Toss', async () => {
    const product = await shelf.createProduct({ vendorId, priceWon: 40_000, stock: 10 });
    const bought = await came(product, 2);
    const request = { ...returned(bought, 1, 'DEFECT'), id: orderId(), agreedRefundWon: 40_000 };
    const clicks = await Promise.all(Array.from({ length: 7 }, () => claim(bought.shopper, request)));
    expect(new Set(clicks.map((outcome) => outcome.__typename))).toEqual(new Set(['Order']));
    expect(await shelf.sql('select count(*)::int as n from claim where order_id = $1', [bought.id])).toEqual([{ n: 1 }]);
    const asked = await claimOf(bought.id);
    for (const call of ['decideClaim(id: $id, approve: true)', 'claimCollected(id: $id)', 'inspectClaim(id: $id, accepted: [])']) {
      const outcomes = await Promise.all([vendor, operator, vendor].map((desk) => step(desk, call, asked?.id)));
      expect(outcomes.map((outcome) => outcome.__typename)).toEqual(['ClaimChanged', 'ClaimChanged', 'ClaimChanged']);
    }
    await refunded(bought, 40_000);
    expect(await sandbox.cancelled(bought.id)).toEqual([40_000]);
    expect(await breaches(mall)).toEqual([]);
  });

  it('two clerks decide one claim at once, one for it and one against: one decision holds, the other clerk is told, and the money follows it', async () => {
    const product = await shelf.createProduct({ vendorId, priceWon: 40_000, stock: 50 });
    for (let round = 0; round < 3; round += 1) {
      const bought = await came(product, 1);
      await claim(bought.shopper, { ...returned(bought, 1, 'DEFECT'), agreedRefundWon: 40_000 });
      const asked = await claimOf(bought.id);
      const both = await Promise.all([step(vendor, 'decideClaim(id: $id, approve: true)', asked?.id), step(operator, 'decideClaim(id: $id, approve: false, reason: "사진과 다릅니다")', asked?.id)]);
      expect(both.map((outcome) => outcome.__typename).sort()).toEqual(['ClaimChanged', 'Refused']);
      const approved = both[0]?.__typename === 'ClaimChanged';
      // Who says no to what was agreed to is told until when the goods may come.
      expect(both.find((outcome) => outcome.__typename === 'Refused')).toMatchObject({ code: approved ? 'CLAIM_MAY_COME' : 'WRONG_STATE' });
      expect((await claimOf(bought.id))?.state).toBe(approved ? 'APPROVED' : 'REJECTED');
      if (!approved) continue;
      for (const call of ['claimCollected(id: $id)', 'inspectClaim(id: $id, accepted: [])']) await step(vendor, call, asked?.id);
      await refunded(bought, 40_000);
    }
    expect(await breaches(mall)).toEqual([]);
  });

  it('a vendor who is suspended is owed what he sold: his statement closes and is paid; what comes back is refunded all the same', async () => {
    const product = await shelf.createProduct({ vendorId, priceWon: 40_000, stock: 10 });
    const [kept, sentBack] = [await came(product, 2), await came(product, 1)];
    const [part] = await shelf.sql<{ id: string }>('select id from vendor_order where order_id = $1', [kept.id]);
    await kept.shopper.data(`mutation ($id: ID!) { confirmPurchase(vendorOrderId: $id) ${DONE} }`, { id: part?.id });
    expect(await step(operator, 'suspendVendor(id: $id, reason: "확인할 것이 있습니다")', vendorId)).toMatchObject({ __typename: 'VendorDetail' });
    const nobody = new Shopper(mall);
    expect(await nobody.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 40_000 })).not.toMatchObject({ __typename: 'Order' });
    await claim(sentBack.shopper, { ...returned(sentBack, 1, 'DEFECT'), agreedRefundWon: 40_000 });
    const asked = await claimOf(sentBack.id);
    for (const call of ['decideClaim(id: $id, approve: true)', 'claimCollected(id: $id)', 'inspectClaim(id: $id, accepted: [])']) expect(await step(operator, call, asked?.id)).toMatchObject({ __typename: 'ClaimChanged' });
    await refunded(sentBack, 40_000);

    await sandbox.addToBalance(10_000_000);
    await vendor.data(`mutation ($input: PayoutAccountInput!) { enterPayoutAccount(input: $input) ${DONE} }`, { input: { bank: '88', accountNumber: '110-123-456789', holder: '고척발효실', password: 'guro-vendor-1124' } });
    const [seller] = await until(() => shelf.sql<{ toss_id: string | null }>('select toss_id from payout_seller where vendor_id = $1', [vendorId]), ([row]) => typeof row?.toss_id === 'string');
    await sandbox.verifySeller(seller?.toss_id ?? '', 'APPROVED');
    await mall.moveClock(17 * 86_400_000);
    const [statement] = await until(() => shelf.sql<{ id: string; payout_won: number }>("select s.id, s.payout_won from statement s where s.vendor_id = $1 and s.state = 'CLOSED' and exists (select from statement_line x where x.statement_id = s.id and x.order_id = $2)", [vendorId, kept.id]), (rows) => rows.length === 1, 60);
    expect(statement?.payout_won).toBeGreaterThan(0);
    const [first, second] = [new Desk(mall), new Desk(mall)];
    await first.signIn('accountant@demo.guro.example', 'guro-staff-1124');
    await second.signIn('accountant2@demo.guro.example', 'guro-staff-1124');
    const { payableStatements } = await first.data<{ payableStatements: { statementId: string; payoutWon: number; vendorSuspended: boolean; why: string | null }[] }>('{ payableStatements { statementId payoutWon vendorSuspended why } }');
    expect(payableStatements.find((row) => row.statementId === statement?.id)).toEqual({ statementId: statement?.id, payoutWon: statement?.payout_won, vendorSuspended: true, why: null });
    const { proposePayouts } = await first.data<{ proposePayouts: { id?: string } }>('mutation ($ids: [ID!]!, $won: Won!) { proposePayouts(statementIds: $ids, seenTotalWon: $won) { __typename ... on PayoutChanged { id } ... on Problem { code } } }', { ids: [statement?.id], won: statement?.payout_won });
    await second.data(`mutation ($id: ID!, $won: Won!) { approvePayouts(batchId: $id, seenTotalWon: $won) ${DONE} }`, { id: proposePayouts.id, won: statement?.payout_won });
    const stateOf = async (): Promise<string | undefined> => (await shelf.sql<{ state: string }>('select state from payout where statement_id = $1', [statement?.id]))[0]?.state;
    await until(stateOf, (state) => state === 'SENT', 60);
    await sandbox.settlePayouts();
    await until(stateOf, (state) => state === 'COMPLETED', 60);
    expect(await breaches(mall)).toEqual([]);
  });
});
