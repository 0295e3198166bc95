import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { breaches } from '../support/books.js';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf } from '../support/shelf.js';
import { orderId, Shopper, type Outcome } from '../support/shopper.js';
import { until } from '../support/until.js';

const STAFF = { operator: 'operator@demo.guro.example', merchandiser: 'merchandiser@demo.guro.example', password: 'guro-staff-1124' };

describe('a company joins, lists a product, sells it and ships it', () => {
  let mall: Mall;
  let vendor: Desk;
  let vendorId = '';
  let productId = '';

  beforeAll(async () => {
    mall = await startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker', 'mailbox'] });
    vendor = new Desk(mall);
  });

  /** A mail to the company whose subject says this. */
  const told = (subject: string): Promise<unknown> =>
    until(async () => ((await (await fetch(`${mall.url('mailbox')}/messages?to=shop@example.invalid`)).json()) as { messages: { subject: string }[] }).messages, (mails) => mails.some((mail) => mail.subject.includes(subject)));

  it('applies, and staff approve it', async () => {
    const input = {
      email: 'new-maker@example.invalid', password: 'a quiet river 2026', personName: '김새롬', vendorName: '새롬 공방', representative: '김새롬', businessNumber: '220-81-62517', reportNumber: '2026-서울구로-0099', phone: '02-0000-0099',
      vendorEmail: 'shop@example.invalid', zip: '08209', address: '서울 구로구 새말로 97', dong: '신도림동', sentence: '나무로 작은 것을 만듭니다.', consents: ['TERMS', 'PRIVACY'],
    };
    const apply = 'mutation ($input: VendorApplicationInput!) { applyAsVendor(input: $input) { __typename ... on Problem { code message } ... on Refused { field } ... on VendorDetail { id state } } }';
    const wrong = await new Desk(mall).data<{ applyAsVendor: Outcome }>(apply, { input: { ...input, businessNumber: '220-81-62518' } });
    expect(wrong.applyAsVendor).toMatchObject({ __typename: 'Refused', code: 'BUSINESS_NUMBER_INVALID', field: 'businessNumber' });
    const { applyAsVendor } = await vendor.data<{ applyAsVendor: Outcome<{ id: string; state: string }> }>(apply, { input });
    expect(applyAsVendor).toMatchObject({ __typename: 'VendorDetail', state: 'APPLIED' });
    vendorId = applyAsVendor.id;

    const decide = 'mutation ($id: ID!, $approve: Boolean!, $reason: String) { decideVendor(id: $id, approve: $approve, reason: $reason) { __typename ... on Problem { code } ... on VendorDetail { state identityCheckedAt history { from to reason } } } }';
    const merchandiser = new Desk(mall);
    await merchandiser.signIn(STAFF.merchandiser, STAFF.password);
    expect((await merchandiser.ask(decide, { id: vendorId, approve: true })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const operator = new Desk(mall);
    await operator.signIn(STAFF.operator, STAFF.password);
    expect((await operator.data<{ decideVendor: Outcome }>(decide, { id: vendorId, approve: false, reason: ' ' })).decideVendor).toEqual({ __typename: 'Refused', code: 'REASON_REQUIRED' });
    expect((await operator.data<{ decideVendor: Outcome }>(decide, { id: vendorId, approve: true })).decideVendor).toMatchObject({ state: 'APPROVED', history: [{ from: null, to: 'APPLIED' }, { from: 'APPLIED', to: 'APPROVED' }] });
    // Staff read who of them decided; the company reads that staff did.
    const approvedBy = (history: { to: string; actorName: string | null }[]): string | null | undefined => history.find(({ to }) => to === 'APPROVED')?.actorName;
    const { staffVendor } = await operator.data<{ staffVendor: { history: { to: string; actorName: string | null }[] } }>('query ($id: ID!) { staffVendor(id: $id) { history { to actorName } } }', { id: vendorId });
    const { myVendor } = await vendor.data<{ myVendor: { history: { to: string; actorName: string | null }[] } }>('{ myVendor { history { to actorName } } }');
    expect([approvedBy(staffVendor.history), approvedBy(myVendor.history)]).toEqual([expect.stringMatching(/^견본/), null]);
    await told('입점을 승인했습니다');
  });

  it('writes a product, is told what is missing, and submits it; staff approve', async () => {
    const svg = await vendor.upload('/uploads/pictures', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'a.png');
    expect(svg).toMatchObject({ status: 422, body: { code: 'PICTURE_INVALID' } });
    const picture = await vendor.upload('/uploads/pictures', await sharp({ create: { width: 900, height: 900, channels: 3, background: '#a06030' } }).jpeg().toBuffer(), 'spoon.jpg');
    expect(picture.status).toBe(200);

    const { categoryTree, notices } = await vendor.data<{ categoryTree: Node[]; notices: { id: string; fields: { id: string; type: string }[] }[] }>('{ categoryTree { id slug noticeKind children { id slug noticeKind children { id slug noticeKind } } } notices { id fields { id type } } }');
    const leaf = categoryTree[0]?.children?.[0]?.children?.[0];
    const fields = notices.find((kind) => kind.id === leaf?.noticeKind)?.fields ?? [];
    const input = {
      name: '벚나무 숟가락', description: '벚나무를 깎아 만들었습니다. 기름을 먹여 오래 씁니다.', categoryId: leaf?.id, taxKind: 'TAXABLE', options: [{ name: '길이', values: ['짧은 것', '긴 것'] }],
      variants: [{ optionValues: ['짧은 것'], priceWon: 9_000, onHand: 3 }, { optionValues: ['긴 것'], priceWon: 11_000, onHand: 0 }], pictures: [] as { id: string; alt: string }[], notice: [] as { id: string; value: string }[], madeToOrder: false,
    };
    const save = 'mutation ($id: ID, $newId: ID, $input: ProductInput!) { saveProduct(id: $id, newId: $newId, input: $input) { __typename ... on Problem { code message } ... on VendorProduct { id state missing rowVersion } } }';
    const draft = (await vendor.data<{ saveProduct: Outcome<{ id: string; missing: string[] }> }>(save, { newId: orderId(), input })).saveProduct;
    expect(draft).toMatchObject({ __typename: 'VendorProduct', state: 'DRAFT' });
    expect(draft.missing.length).toBeGreaterThan(0);
    productId = draft.id;
    const submit = 'mutation ($id: ID!) { submitProduct(id: $id) { __typename ... on Problem { code } ... on VendorProduct { state missing } } }';
    expect((await vendor.data<{ submitProduct: Outcome }>(submit, { id: productId })).submitProduct).toMatchObject({ __typename: 'Refused', code: 'PRODUCT_INCOMPLETE' });

    const whole = { ...input, pictures: [{ id: picture.body.id ?? '', alt: '벚나무 숟가락 사진. 결이 곧습니다.' }], notice: fields.map((field) => ({ id: field.id, value: answerOf(field.type) })) };
    expect((await vendor.data<{ saveProduct: Outcome }>(save, { id: productId, input: whole })).saveProduct).toMatchObject({ __typename: 'VendorProduct', missing: [] });
    expect((await vendor.data<{ submitProduct: Outcome }>(submit, { id: productId })).submitProduct).toMatchObject({ state: 'SUBMITTED' });

    const merchandiser = new Desk(mall);
    await merchandiser.signIn(STAFF.merchandiser, STAFF.password);
    const { decideProduct } = await merchandiser.data<{ decideProduct: Outcome }>('mutation ($id: ID!) { decideProduct(id: $id, approve: true) { __typename ... on Problem { code message } ... on ProductReview { state slug } } }', { id: productId });
    expect(decideProduct).toMatchObject({ state: 'ON_SALE' });
    await told('상품을 승인했습니다: 벚나무 숟가락');
  });

  it('a shopper finds it, buys it; the vendor is told, acknowledges and ships', async () => {
    const shopper = new Shopper(mall);
    const { products } = await shopper.data<{ products: { nodes: { slug: string; name: string }[] } }>('{ products(filter: { query: "벚나무 숟가락" }, sort: RELEVANCE) { nodes { slug name } } }');
    expect(products.nodes[0]?.name).toBe('벚나무 숟가락');
    const { product } = await shopper.data<{ product: { variants: { id: string; label: string; available: number; stockState: string }[] } }>('query ($slug: String!) { product(slug: $slug) { variants { id label available stockState } } }', { slug: products.nodes[0]?.slug });
    expect(product.variants.map((variant) => [variant.label, variant.available, variant.stockState])).toEqual([['짧은 것', 3, 'FEW'], ['긴 것', 0, 'SOLD_OUT']]);
    const short = product.variants[0]?.id ?? '';
    await shopper.add(short, 2);
    const order = await shopper.place({ lines: [{ variantId: short, quantity: 2 }], seenTotalWon: await shopper.total('08209') });
    expect((await shopper.confirm(order.id, await shopper.agree(order.id), order.sums.totalWon)).__typename).toBe('PaymentConfirmed');

    await told('새 주문');
    const { vendorOrders } = await vendor.data<{ vendorOrders: { nodes: { id: string; number: string; state: string; pieces: number }[] } }>('{ vendorOrders { nodes { id number state pieces } } }');
    expect(vendorOrders.nodes).toMatchObject([{ number: order.number, state: 'NEW', pieces: 2 }]);
    const id = vendorOrders.nodes[0]?.id ?? '';
    const { acknowledge } = await vendor.data<{ acknowledge: Outcome }>('mutation ($ids: [ID!]!) { acknowledge(ids: $ids) { __typename ... on VendorOrdersChanged { changed refused { id } } } }', { ids: [id, 'nope'] });
    expect(acknowledge).toEqual({ __typename: 'VendorOrdersChanged', changed: [id], refused: [{ id: 'nope' }] });

    const ship = 'mutation ($input: ShipInput!) { ship(input: $input) { __typename ... on Problem { code } ... on Refused { field } ... on VendorOrderDetail { state shipments { carrierName trackingNumber } lines { shippedQuantity } } } }';
    expect((await vendor.data<{ ship: Outcome }>(ship, { input: { id: orderId(), vendorOrderId: 'nope', kind: 'CARRIER', carrier: 'CJ', trackingNumber: '6123-4567-8901', lines: [] } })).ship).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' });
    expect((await vendor.data<{ ship: Outcome }>(ship, { input: { id: orderId(), vendorOrderId: id, kind: 'CARRIER', carrier: 'CJ', trackingNumber: '12', lines: [] } })).ship).toMatchObject({ __typename: 'Refused', code: 'TRACKING_INVALID', field: 'trackingNumber' });
    expect((await vendor.data<{ ship: Outcome }>(ship, { input: { id: orderId(), vendorOrderId: id, kind: 'CARRIER', carrier: 'CJ', trackingNumber: '6123-4567-8901', lines: [] } })).ship).toMatchObject({ state: 'SHIPPED', shipments: [{ carrierName: 'CJ대한통운', trackingNumber: '612345678901' }], lines: [{ shippedQuantity: 2 }] });
    expect((await shopper.order(order.id))?.vendorOrders[0]?.state).toBe('SHIPPED');
    const { vendorOrder } = await vendor.data<{ vendorOrder: { history: { to: string; actorName: string | null }[] } }>('query ($id: ID!) { vendorOrder(id: $id) { history { to actorName } } }', { id });
    expect(vendorOrder.history.filter(({ to }) => to === 'ACKNOWLEDGED' || to === 'SHIPPED')).toEqual([{ to: 'ACKNOWLEDGED', actorName: '김새롬' }, { to: 'SHIPPED', actorName: '김새롬' }]);
    // Whoever looked at the address is on record.
    expect(await new Shelf(mall.databaseUrl).sql("select distinct subject, purpose from access_log where subject_id = $1", [id])).toEqual([{ subject: 'vendor_order', purpose: 'SHIPPING' }]);
    expect(await breaches(mall)).toEqual([]);
  });

  it('another vendor sees none of it', async () => {
    const other = new Desk(mall);
    await other.signIn('vendor@demo.guro.example', 'guro-vendor-1124');
    const { vendorOrders } = await vendor.data<{ vendorOrders: { nodes: { id: string }[] } }>('{ vendorOrders { nodes { id } } }');
    const seen = await other.data<{ vendorProduct: unknown; vendorOrder: unknown }>('query ($product: ID!, $order: ID!) { vendorProduct(id: $product) { id } vendorOrder(id: $order) { id } }', { product: productId, order: vendorOrders.nodes[0]?.id });
    expect(seen).toEqual({ vendorProduct: null, vendorOrder: null });
    const { acknowledge } = await other.data<{ acknowledge: { refused: { id: string }[] } }>('mutation ($ids: [ID!]!) { acknowledge(ids: $ids) { ... on VendorOrdersChanged { refused { id } } } }', { ids: [vendorOrders.nodes[0]?.id] });
    expect(acknowledge.refused.length).toBe(1);
  });

  it('an approved version stays as it was sold when its vendor changes the product', async () => {
    const shelf = new Shelf(mall.databaseUrl);
    await expect(shelf.sql("update product_version set name = 'x' where product_id = $1", [productId])).rejects.toThrow(/append-only/);
    expect((await shelf.sql<{ n: number }>('select count(*)::int as n from price_history h join variant v on v.id = h.variant_id where v.product_id = $1', [productId]))[0]?.n).toBe(2);
  });
});

interface Node {
  id: string;
  slug: string;
  noticeKind: string;
  children?: Node[];
}

function answerOf(type: string): string {
  return { month: '2026-09', date: '2026-09-01', phone: '02-0000-0099', boolean: 'false' }[type] ?? '벚나무, 국내';
}
