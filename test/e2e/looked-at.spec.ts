import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isObjectType, isUnionType, type GraphQLObjectType } from 'graphql';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { ROOT } from '../support/place.js';
import { Shelf } from '../support/shelf.js';
import { claim } from '../support/claim.js';
import { Sandbox } from '../support/sandbox.js';
import { orderId, Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

/** Names of fields that say who somebody is, where he lives, how he is reached, or what he wrote. */
const PERSONAL = /^(?:orderer|receiver|recipient)|^(?:roadAddress|detailAddress|zip|deliveryNote|accountNumber|holder|representative|phone|email|note|messages)$/;
/** What has such a name and is of nobody's person, with the reason. */
const OF_NOBODY: Readonly<Record<string, string>> = {
  'Contract.note': 'what staff wrote of the contract', 'LedgerClosing.note': 'what the accountant wrote of the month', 'MoneyDifference.note': 'what the accountant wrote of the difference',
  'Person.email': 'his own, of whoever is signed in',
};
/** Ways on which everybody finds his own company only. */
const OWN_COMPANY = ['applyAsVendor', 'myVendor', 'updateVendor'];

interface Looked {
  account_id: string;
  subject: string;
  subject_id: string;
  purpose: string;
}

describe('whoever looks at what is somebody’s own', () => {
  let mall: Mall;
  let shelf: Shelf;
  let vendor: Desk;
  let staff: Desk;
  let operator: Desk;
  let company = '';
  let accountant: Desk;
  let order = '';
  let refund = '';
  let deposited = '';
  let vendorOrder = '';

  beforeAll(async () => {
    mall = await startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker'] });
    shelf = new Shelf(mall.databaseUrl);
    vendor = new Desk(mall);
    await vendor.signIn('vendor@demo.guro.example', 'guro-vendor-1124');
    staff = new Desk(mall);
    await staff.signIn('auditor@demo.guro.example', 'guro-staff-1124');
    const [member] = await shelf.sql<{ vendor_id: string }>("select m.vendor_id from vendor_member m join account a on a.id = m.account_id where a.email = 'vendor@demo.guro.example'");
    const product = await shelf.createProduct({ vendorId: member?.vendor_id ?? '', priceWon: 40_000 });
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, 1);
    const placed = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: await shopper.total('08209') });
    await shopper.confirm(placed.id, await shopper.agree(placed.id), placed.sums.totalWon);
    order = placed.id;
    vendorOrder = placed.vendorOrders[0]?.id ?? '';
    await vendor.data('mutation ($ids: [ID!]!) { acknowledge(ids: $ids) { __typename } }', { ids: [vendorOrder] });
    accountant = new Desk(mall);
    await accountant.signIn('accountant@demo.guro.example', 'guro-staff-1124');
    operator = new Desk(mall);
    await operator.signIn('operator@demo.guro.example', 'guro-staff-1124');
    const applied = { email: 'new-maker@example.invalid', password: 'a quiet river 2026', personName: '김새롬', vendorName: '새롬 공방', representative: '김가마산로', businessNumber: '220-81-62517', reportNumber: '2026-서울구로-0099', phone: '02-0000-0099', vendorEmail: 'shop@example.invalid', zip: '08209', address: '서울 구로구 새말로 97', dong: '신도림동', sentence: '나무로 작은 것을 만듭니다.', consents: ['TERMS', 'PRIVACY'] };
    company = (await new Desk(mall).data<{ applyAsVendor: { id: string } }>('mutation ($input: VendorApplicationInput!) { applyAsVendor(input: $input) { ... on VendorDetail { id } } }', { input: applied })).applyAsVendor.id;
    refund = await depositOnItsWayBack(product.variantId);
  });

  /** A deposit that Toss refuses to give back: its account is kept, and somebody may have to read it. */
  async function depositOnItsWayBack(variantId: string): Promise<string> {
    const shopper = new Shopper(mall);
    const sandbox = new Sandbox(mall);
    await shopper.add(variantId, 1);
    const placed = await shopper.place({ lines: [{ variantId, quantity: 1 }], seenTotalWon: await shopper.total('08209'), paymentMethod: 'VIRTUAL_ACCOUNT' });
    deposited = placed.id;
    await shopper.confirm(placed.id, await shopper.agree(placed.id), placed.sums.totalWon);
    await sandbox.deposit(placed.id);
    await until(() => shopper.order(placed.id), (seen) => seen?.state === 'PAID');
    await sandbox.fault({ kind: 'error', path: '/cancel', code: 'NOT_CANCELABLE_PAYMENT' });
    const [line] = await shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [placed.id]);
    await claim(shopper, { orderId: placed.id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', lines: [{ lineId: line?.id ?? '', quantity: 1 }], agreedRefundWon: placed.sums.totalWon, refundAccount: { bank: '88', accountNumber: '110123456789', holder: '김가마산로' } });
    return (await shelf.sql<{ id: string }>('select id from refund where order_id = $1', [placed.id]))[0]?.id ?? '';
  }

  const decided = (act: string): Promise<unknown> => operator.data(`mutation ($id: ID!) { ${act} { ... on VendorDetail { representative phone email } } }`, { id: company });

  /** What the look is, for each field of the roots that leads to such data; in this order. */
  const looks: Record<string, () => Promise<unknown>> = {
    staffOrder: () => staff.data('query ($id: ID!) { staffOrder(id: $id, purpose: "문의에 답함") { receiverName roadAddress } }', { id: order }),
    vendorOrder: () => vendor.data('query ($id: ID!) { vendorOrder(id: $id) { receiverName roadAddress } }', { id: vendorOrder }),
    ship: () => vendor.data('mutation ($input: ShipInput!) { ship(input: $input) { ... on VendorOrderDetail { receiverName roadAddress } } }', { input: { id: orderId(), vendorOrderId: vendorOrder, kind: 'CARRIER', carrier: 'CJ', trackingNumber: '6123-4567-8901', lines: [] } }),
    parcelDelivered: async () => {
      const [parcel] = await shelf.sql<{ id: string }>('select id from shipment where vendor_order_id = $1', [vendorOrder]);
      return vendor.data('mutation ($o: ID!, $s: ID!, $d: String!) { parcelDelivered(vendorOrderId: $o, shipmentId: $s, deliveredOn: $d) { ... on VendorOrderDetail { receiverName roadAddress } } }', { o: vendorOrder, s: parcel?.id, d: new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10) });
    },
    staffVendor: () => staff.data('query ($id: ID!) { staffVendor(id: $id) { representative phone email } }', { id: company }),
    decideVendor: () => decided('decideVendor(id: $id, approve: true)'),
    suspendVendor: () => decided('suspendVendor(id: $id, reason: "견본 까닭입니다")'),
    reactivateVendor: () => decided('reactivateVendor(id: $id, reason: "견본 까닭입니다")'),
    openRefundAccount: () => accountant.data('mutation ($id: ID!) { openRefundAccount(refundId: $id, purpose: "환불 이체") { accountNumber holder } }', { id: refund }),
  };

  it('leaves a row for each way that there is', async () => {
    const personal = await personalTypes();
    expect([...personal].sort()).toEqual(['Claim', 'RefundAccountSeen', 'StaffOrder', 'VendorDetail', 'VendorOrderDetail']);
    // A new way to such data fails here until somebody writes down how it is recorded.
    expect((await waysTo(personal)).sort()).toEqual([...Object.keys(looks), ...OWN_COMPANY].sort());

    const seen: Omit<Looked, 'account_id'>[] = [];
    for (const [name, look] of Object.entries(looks)) {
      const before = (await rows()).length;
      expect([name, JSON.stringify(await look())]).toEqual([name, expect.stringContaining('가마산로')]);
      const [row, ...more] = (await rows()).slice(before);
      expect([name, more]).toEqual([name, []]);
      if (row) seen.push({ subject: row.subject, subject_id: row.subject_id, purpose: row.purpose });
    }
    expect(seen).toEqual([{ subject: 'order', subject_id: order, purpose: '문의에 답함' }, { subject: 'vendor_order', subject_id: vendorOrder, purpose: 'SHIPPING' }, { subject: 'vendor_order', subject_id: vendorOrder, purpose: 'SHIPPING' }, { subject: 'vendor_order', subject_id: vendorOrder, purpose: 'SHIPPING' }, ...Array.from({ length: 4 }, () => ({ subject: 'vendor', subject_id: company, purpose: 'COMPANY' })), { subject: 'refund_account', subject_id: deposited, purpose: '환불 이체 (신한은행 끝자리 6789)' }]);
    const [by] = await shelf.sql<{ n: number }>('select count(distinct account_id)::int as n from access_log where subject_id = any($1::uuid[])', [[order, vendorOrder]]);
    expect(by?.n).toBe(2);
  });

  it('is not shown anything without saying what for, and leaves no row for what he was not shown', async () => {
    const before = (await rows()).length;
    expect(await staff.refusal('query ($id: ID!) { staffOrder(id: $id, purpose: " ") { receiverName } }', { id: order })).toBe('REASON_REQUIRED');
    expect(await staff.data('query { staffOrder(id: "01930000-0000-7000-8000-000000000000", purpose: "문의") { receiverName } }')).toEqual({ staffOrder: null });
    expect((await rows()).length).toBe(before);
  });

  it('finds lists of companies, their names and what waits for staff without anything personal, and leaves no row', async () => {
    const before = (await rows()).length;
    const seen = JSON.stringify(await staff.data('query ($id: ID!) { staffVendorName(id: $id) { name } staffVendors(first: 100) { nodes { id name state dong productCount createdAt } } staffQueue { vendors { title subtitle } } }', { id: company }));
    expect(seen).toContain('새롬 공방');
    expect(seen).not.toMatch(/김가마산로|0099|shop@example/);
    expect((await rows()).length).toBe(before);
  });

  const rows = (): Promise<Looked[]> => shelf.sql<Looked>('select account_id, subject, subject_id, purpose from access_log order by id');
});

async function types(): Promise<GraphQLObjectType[]> {
  const schema = buildSchema(await readFile(join(ROOT, 'apps/backoffice-api/schema.graphql'), 'utf8'));
  return Object.values(schema.getTypeMap()).filter(isObjectType).filter((type) => !type.name.startsWith('__'));
}

async function personalTypes(): Promise<Set<string>> {
  return new Set((await types()).filter((type) => Object.keys(type.getFields()).some((field) => PERSONAL.test(field) && OF_NOBODY[`${type.name}.${field}`] === undefined)).map((type) => type.name));
}

/** The fields of Query and Mutation from whose answers one of these types can be reached. */
async function waysTo(wanted: ReadonlySet<string>): Promise<string[]> {
  const all = new Map((await types()).map((type) => [type.name, type]));
  const reaches = (start: GraphQLObjectType, seen: Set<string>): boolean => {
    if (wanted.has(start.name)) return true;
    if (seen.has(start.name)) return false;
    seen.add(start.name);
    return Object.values(start.getFields()).some((field) => below(getNamedType(field.type)).some((next) => reaches(next, seen)));
  };
  const roots = ['Query', 'Mutation'].flatMap((name) => Object.values(all.get(name)?.getFields() ?? {}));
  return roots.filter((field) => below(getNamedType(field.type)).some((type) => reaches(type, new Set()))).map((field) => field.name);
}

function below(type: ReturnType<typeof getNamedType>): readonly GraphQLObjectType[] {
  if (isUnionType(type)) return type.getTypes();
  return isObjectType(type) ? [type] : [];
}
