import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { claim, preview } from '../support/claim.js';
import { closeStatement } from '../support/closed-statement.js';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { orderId, Shopper, type Outcome } from '../support/shopper.js';
import { until } from '../support/until.js';
import { Chance } from '../integration/simulation/chance.js';

const SEED = randomInt(1_000_000);
const SHOPPERS = 4;
const KILLS = 12;
const VICTIMS = ['backoffice-api', 'web'] as const;
const WEEK = 7 * 86_400_000;
/** Weeks are counted from here: one that midnight cuts off would overlap the one before it. */
const BEGAN = Date.now();
const DONE = '{ __typename ... on Problem { code message } }';
const SAVE = `mutation ($id: ID, $newId: ID, $input: ProductInput!) { saveProduct(id: $id, newId: $newId, input: $input) { __typename ... on Problem { code message } ... on VendorProduct { id } } }`;
const COLUMNS = 'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card';

/** Whoever gets no answer, or a fault for one, presses again. */
async function pressed<T>(press: () => Promise<T>): Promise<T> {
  const end = performance.now() + 60_000;
  for (;;) {
    try {
      return await press();
    } catch (error) {
      if (performance.now() > end || String(error).includes('GRAPHQL_')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

describe('kill -9 of the backoffice API and of web at any moment, while people work at them', () => {
  let mall: Mall;
  let shelf: Shelf;
  let sandbox: Sandbox;
  let product: ShelfProduct;
  let vendorId: string;
  let vendor: Desk;
  let accountant: Desk;
  let other: Desk;

  beforeAll(async () => {
    mall = await startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker', 'web'] });
    shelf = new Shelf(mall.databaseUrl);
    sandbox = new Sandbox(mall);
    vendorId = (await shelf.sql<{ id: string }>("select id from vendor where slug = 'gocheok-balhyo'"))[0]?.id ?? '';
    product = await shelf.createProduct({ vendorId, priceWon: 10_000, stock: 5_000 });
    [vendor, accountant, other] = await Promise.all([signedIn('vendor@demo.guro.example', 'guro-vendor-1124'), signedIn('accountant@demo.guro.example', 'guro-staff-1124'), signedIn('accountant2@demo.guro.example', 'guro-staff-1124')]);
    await sandbox.addToBalance(500_000_000);
    await vendor.data(`mutation ($input: PayoutAccountInput!) { enterPayoutAccount(input: $input) ${DONE} }`, { input: { bank: '88', accountNumber: '110-123-456789', holder: '고척발효실', password: 'guro-vendor-1124' } });
    const [seller] = await until(() => shelf.sql<{ toss_id: string | null }>('select toss_id from payout_seller where vendor_id = $1', [vendorId]), ([row]) => typeof row?.toss_id === 'string');
    await sandbox.verifySeller(seller?.toss_id ?? '', 'APPROVED');
    for (const victim of VICTIMS) mall.keep(victim);
  });

  async function signedIn(email: string, password: string): Promise<Desk> {
    const desk = new Desk(mall);
    await desk.signIn(email, password);
    return desk;
  }

  /** What somebody does at a desk, until he has an answer. */
  const does = (desk: Desk, call: string, types: string, variables: Record<string, unknown>): Promise<Outcome> =>
    pressed(async () => (await desk.data<{ done: Outcome }>(`mutation (${types}) { done: ${call} ${DONE} }`, variables)).done);

  /** The hidden fields of a page's form. */
  const hidden = (text: string): [string, string][] => [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);

  /** Through the pages, without a script: two pieces into the cart, the order, and back from the payment window. Answers the order's id. */
  async function buys(shopper: Shopper): Promise<string> {
    await pressed(() => shopper.page('/cart/add', [['variantId', product.variantId], ['quantity', '2'], ['then', 'checkout']]));
    // Pressed again it may have gone in twice: the page shows it, and he puts it right.
    await pressed(() => shopper.data('mutation ($v: ID!) { setCartQuantity(variantId: $v, quantity: 2) { __typename } }', { v: product.variantId }));
    const { text } = await pressed(() => shopper.page('/checkout?zip=08209'));
    const fields: [string, string][] = [
      ...hidden(text), ['intent', 'place'], ['ordererName', '김구로'], ['ordererPhone', '010-1234-5678'], ['ordererEmail', 'kim@example.invalid'], ['zip', '08209'], ['roadAddress', '서울 구로구 가마산로 245'], ['paymentMethod', 'CARD'], ['consent', 'ORDER'],
    ];
    const { leadsTo } = await pressed(() => shopper.page('/checkout', fields));
    const id = /^\/pay\/([0-9a-f-]{36})$/.exec(leadsTo ?? '')?.[1] ?? '';
    expect(id).toBe(fields.find(([name]) => name === 'orderId')?.[1]);
    const [order] = await shelf.sql<{ total_won: number }>('select total_won from mall_order where id = $1', [id]);
    const key = await shopper.agree(id);
    const back = `/pay/${id}/success?paymentKey=${key}&orderId=${id}&amount=${order?.total_won}`;
    expect((await pressed(() => shopper.page(back))).leadsTo).toMatch(`/pay/${id}/result`);
    const result = await until(() => pressed(() => shopper.page(`/pay/${id}/result`)), (page) => page.text.includes('결제했습니다') || page.text.includes('결제를 마쳤습니다'), 30);
    expect(result.leadsTo).toBeNull();
    return id;
  }

  /** An order of two pieces that its vendor sends in two parcels, and of which one comes back. Answers what has to be true of it. */
  async function sold(chance: Chance): Promise<{ id: string; refundWon: number }> {
    const shopper = new Shopper(mall);
    const id = await buys(shopper);
    const [line] = await shelf.sql<{ id: string; part: string; today: string }>("select l.id, l.vendor_order_id as part, to_char(now() at time zone 'Asia/Seoul', 'YYYY-MM-DD') as today from order_line l where l.order_id = $1", [id]);
    expect((await does(vendor, 'acknowledge(ids: $ids)', '$ids: [ID!]!', { ids: [line?.part] })).__typename).toBe('VendorOrdersChanged');
    for (const parcel of [orderId(), orderId()]) {
      const send = (): Promise<Outcome> => does(vendor, 'ship(input: $input)', '$input: ShipInput!', { input: { id: parcel, vendorOrderId: line?.part, kind: 'SELF', deliveredOn: line?.today, lines: [{ lineId: line?.id, quantity: 1 }] } });
      // Some press twice.
      for (const outcome of await Promise.all(chance.happens(0.3) ? [send(), send()] : [send()])) expect(outcome.__typename).toBe('VendorOrderDetail');
    }
    const question = { orderId: id, kind: 'RETURN', cause: 'DEFECT', lines: [{ lineId: line?.id ?? '', quantity: 1 }] };
    const { refundWon } = (await preview(shopper, question)) as unknown as { refundWon: number };
    expect((await claim(shopper, { ...question, agreedRefundWon: refundWon })).__typename).toBe('Order');
    const [asked] = await shelf.sql<{ id: string }>('select id from claim where order_id = $1', [id]);
    for (const step of ['decideClaim(id: $id, approve: true)', 'claimCollected(id: $id)', 'inspectClaim(id: $id, accepted: [], restock: true)']) {
      const press = (): Promise<Outcome> => does(vendor, step, '$id: ID!', { id: asked?.id });
      for (const outcome of await Promise.all(chance.happens(0.3) ? [press(), press()] : [press()])) expect({ step, ...outcome }).toEqual({ step, __typename: 'ClaimChanged' });
    }
    return { id, refundWon };
  }

  /** A product by the form, written over once, and another by a file. Answers their names. */
  async function written(number: number, chance: Chance): Promise<{ id: string; name: string; handle: string }> {
    const [id, name, handle] = [orderId(), `고쳐 쓴 이름 ${number}`, `killed-${SEED}-${number}`];
    const sizes = ['작은 것', '큰 것', '아주 큰 것'].slice(0, 2 + chance.below(2));
    const input = (called: string, rowVersion: number | null): object => ({
      name: called, description: '', taxKind: 'TAXABLE', options: [{ name: '크기', values: sizes }], variants: sizes.map((size, index) => ({ optionValues: [size], priceWon: 5_000 + 1_000 * index, onHand: 7 })), pictures: [], notice: [], madeToOrder: false, rowVersion,
    });
    const save = (): Promise<{ saveProduct: Outcome }> => pressed(() => vendor.data<{ saveProduct: Outcome }>(SAVE, { newId: id, input: input(`처음 이름 ${number}`, null) }));
    for (const { saveProduct } of await Promise.all(chance.happens(0.3) ? [save(), save()] : [save()])) expect(saveProduct).toEqual({ __typename: 'VendorProduct', id });
    // Over what he sees; where somebody was faster (his own lost answer) he looks again.
    await until(async () => {
      const { vendorProduct } = await pressed(() => vendor.data<{ vendorProduct: { rowVersion: number; draft: { name: string } } }>('query ($id: ID!) { vendorProduct(id: $id) { rowVersion draft { name } } }', { id }));
      if (vendorProduct.draft.name === name) return true;
      await pressed(() => vendor.data(SAVE, { id, input: input(name, vendorProduct.rowVersion) }));
      return false;
    }, Boolean, 60);
    const file = Buffer.from(`${COLUMNS}\n${['하나', '둘'].map((size, index) => `${handle},${index === 0 ? '파일에서 온 것' : ''},,,,,true,${index === 0 ? '크기' : ''},${size},,0,,4,deny,manual,18000,,true,true,,,,,false`).join('\n')}\n`);
    const upload = await pressed(async () => {
      const { status, body } = await vendor.upload('/uploads/imports', file, '상품.csv');
      if (status >= 500) throw new Error(String(status));
      return body;
    });
    const report = await does(vendor, 'importProducts(upload: $upload, dryRun: false)', '$upload: ID!', { upload: upload.id });
    expect(report.__typename).toBe('ImportReport');
    return { id, name, handle };
  }

  /** An adjustment that one accountant makes, and a statement that he proposes and another one approves. Answers their ids. */
  async function paidOut(number: number): Promise<{ id: string; adjustment: string }> {
    const won = 20_000 + number;
    const adjustment = orderId();
    const adjust = (): Promise<Outcome> => does(accountant, 'adjust(id: $id, vendorId: $vendor, amountWon: 1000, reason: "포장 값")', '$id: ID!, $vendor: ID!', { id: adjustment, vendor: vendorId });
    for (const outcome of await Promise.all([adjust(), adjust()])) expect(outcome.__typename).toBe('SettlementDone');
    const id = await closeStatement(mall.databaseUrl, vendorId, won, BEGAN - WEEK * (number + 1));
    await does(accountant, 'proposePayouts(statementIds: $ids, seenTotalWon: $won)', '$ids: [ID!]!, $won: Won!', { ids: [id], won });
    const { payoutBatches } = await pressed(() => other.data<{ payoutBatches: { id: string; payouts: { statementId: string }[] }[] }>('{ payoutBatches { id payouts { statementId } } }'));
    const batch = payoutBatches.filter(({ payouts }) => payouts.some((payout) => payout.statementId === id));
    expect(batch.length).toBe(1);
    await does(other, 'approvePayouts(batchId: $batch, seenTotalWon: $won)', '$batch: ID!, $won: Won!', { batch: batch[0]?.id, won });
    return { id, adjustment };
  }

  it('every piece of work is carried on to its right end, once, and the books hold', async () => {
    process.stderr.write(`desks killed at random: seed ${SEED}\n`);
    const chance = new Chance(SEED);
    const over = new AbortController();
    const end = performance.now() + 150_000; // should the test itself have failed
    const keepsDoing = async <T>(work: (number: number) => Promise<T>): Promise<T[]> => {
      const all: T[] = [];
      do all.push(await work(all.length)); while (!over.signal.aborted && performance.now() < end);
      return all;
    };
    const work = Promise.all([
      Promise.all(Array.from({ length: SHOPPERS }, (_, index) => { const own = chance.of(index); return keepsDoing(() => sold(own)); })),
      keepsDoing((number) => written(number, chance.of(90))), keepsDoing(paidOut),
    ]);
    const killing = (async (): Promise<void> => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        await new Promise((resolve) => setTimeout(resolve, 500 + chance.below(4_000)));
        // Dead already, or not yet up again: that is a kill at a random moment too.
        await mall.kill9(chance.one(VICTIMS)).catch(() => undefined);
      }
      over.abort();
    })();
    const [shoppers, products, paid] = await work.finally(() => over.abort());
    await killing;
    const orders = shoppers.flat();
    const statements = paid.map(({ id }) => id);
    const open = "select ((select count(*) from claim where order_id = any($1) and state <> 'REFUNDED') + (select count(*) from refund where state = 'PENDING') + (select count(*) from payout where statement_id = any($2) and state <> 'SENT'))::int as n";
    await until(() => shelf.sql<{ n: number }>(open, [orders.map(({ id }) => id), statements]), ([row]) => row?.n === 0, 60);

    for (const { id, refundWon } of orders) {
      expect(await shelf.sql('select state, (select array_agg(shipped_quantity) from order_line where order_id = o.id) as sent, (select count(*)::int from shipment s join vendor_order v on v.id = s.vendor_order_id where v.order_id = o.id) as parcels, (select array_agg(state) from claim where order_id = o.id) as claims from mall_order o where id = $1', [id])).toEqual([
        { state: 'PAID', sent: [2], parcels: 2, claims: ['REFUNDED'] },
      ]);
      expect(await sandbox.cancelled(id)).toEqual([refundWon]);
    }
    for (const { id, name, handle } of products) {
      const facts = "select p.state, p.draft->>'name' as name, jsonb_array_length(p.draft->'variants') = (select count(*) from variant v join stock s on s.variant_id = v.id where v.product_id = p.id and v.state <> 'REMOVED') as whole from product p";
      expect(await shelf.sql(`${facts} where p.id = $1`, [id])).toEqual([{ state: 'DRAFT', name, whole: true }]);
      expect(await shelf.sql(`${facts} where p.import_key = $1`, [handle])).toEqual([{ state: 'DRAFT', name: '파일에서 온 것', whole: true }]);
    }
    const { payouts } = (await (await fetch(`${mall.url('toss-sandbox')}/sandbox/payouts`)).json()) as { payouts: { refPayoutId: string }[] };
    const sent = await shelf.sql<{ id: string; statement_id: string }>('select id, statement_id from payout where statement_id = any($1)', [statements]);
    expect(sent.map((payout) => payout.statement_id).sort()).toEqual([...statements].sort());
    expect(payouts.map((payout) => payout.refPayoutId).filter((id) => sent.some((payout) => payout.id === id)).sort()).toEqual(sent.map((payout) => payout.id).sort());
    const adjusted = "select count(*)::int as n from ledger_transaction where event = 'adjustment.posted' and reference = any($1)";
    expect(await shelf.sql(adjusted, [paid.map(({ adjustment }) => adjustment)])).toEqual([{ n: paid.length }]);
    expect(await breaches(mall)).toEqual([]);
    process.stderr.write(`desks killed at random: ${orders.length} orders, ${products.length} products, ${statements.length} payouts\n`);
  });
});
