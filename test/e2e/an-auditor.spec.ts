import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, type GraphQLField, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { ROOT } from '../support/place.js';
import { Shelf } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';

const PASSWORD = 'guro-staff-1124';
const NOBODY = '01930000-0000-7000-8000-000000000000';
/** What anybody does about his own sign-in, and the door for companies that are no vendors yet. */
const OWN = ['applyAsVendor', 'changePassword', 'endSession', 'signIn', 'signOut'];

interface Log { accessLog: { edges: { node: { who: string; vendorName: string | null; subject: string; orderId: string | null; orderNumber: string | null; companyName: string | null; purpose: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }

describe('an auditor', () => {
  let mall: Mall;
  let schema: GraphQLSchema;
  let auditor: Desk;
  let operator: Desk;

  beforeAll(async () => {
    mall = await startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'backoffice-api'] });
    schema = buildSchema(await readFile(join(ROOT, 'apps/backoffice-api/schema.graphql'), 'utf8'));
    [auditor, operator] = await Promise.all(['auditor', 'operator'].map(async (role) => {
      const desk = new Desk(mall);
      await desk.signIn(`${role}@demo.guro.example`, PASSWORD);
      return desk;
    })) as [Desk, Desk];
  });

  /** A document that asks for this field with values of the right types. */
  function asking(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): { document: string; variables: Record<string, unknown> } {
    const given = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
    const heads = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const body = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const leaf = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
    return { document: `${kind} ${heads === '' ? '' : `(${heads})`} { ${field.name}${body === '' ? '' : `(${body})`}${leaf} }`, variables: Object.fromEntries(given.map((arg) => [arg.name, valueOf(arg.type)])) };
  }

  async function refused(kind: 'query' | 'mutation', desk = auditor): Promise<{ all: string[]; refused: string[] }> {
    const fields = Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
    const no: string[] = [];
    for (const field of fields) {
      if (OWN.includes(field.name)) continue;
      const { document, variables } = asking(kind, field);
      if ((await desk.refusal(document, variables)) === 'FORBIDDEN') no.push(field.name);
    }
    return { all: fields.map((field) => field.name).filter((name) => !OWN.includes(name)), refused: no };
  }

  it('changes nothing: every mutation that there is refuses him', async () => {
    const { all, refused: no } = await refused('mutation');
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter((name) => !no.includes(name))).toEqual([]);
  });

  it('reads everything that staff read: he is refused only what is refused to each of them, since it is a vendor’s own', async () => {
    const { refused: no } = await refused('query');
    for (const role of ['operator', 'accountant', 'admin']) {
      const desk = new Desk(mall);
      await desk.signIn(`${role}@demo.guro.example`, PASSWORD);
      const { refused: theirs } = await refused('query', desk);
      expect([role, no.filter((name) => !theirs.includes(name))]).toEqual([role, []]);
    }
    expect(no).toContain('myVendor');
  });

  it('reads who looked at whose data and what for, page by page; nobody but he and an admin does', async () => {
    const shelf = new Shelf(mall.databaseUrl);
    const { variantId } = await shelf.createProduct({ priceWon: 10_000 });
    const shopper = new Shopper(mall);
    await shopper.add(variantId, 1);
    const order = await shopper.place({ lines: [{ variantId, quantity: 1 }], seenTotalWon: 13_000 });
    const [company] = await shelf.sql<{ id: string; name: string }>('select id, name from vendor order by id limit 1');
    await operator.data('query ($id: ID!) { staffVendor(id: $id) { phone } }', { id: company?.id });
    for (const purpose of ['문의에 답함', '배송을 도움']) await operator.data('query ($id: ID!, $purpose: String!) { staffOrder(id: $id, purpose: $purpose) { receiverName } }', { id: order.id, purpose });
    const query = 'query ($after: String) { accessLog(first: 1, after: $after) { edges { node { who vendorName subject orderId orderNumber companyName purpose } } pageInfo { hasNextPage endCursor } } }';
    const first = (await auditor.data<Log>(query)).accessLog;
    const second = (await auditor.data<Log>(query, { after: first.pageInfo.endCursor })).accessLog;
    const look = { who: expect.any(String), vendorName: null, subject: 'order', orderId: order.id, orderNumber: order.number };
    expect([first, second]).toMatchObject([{ edges: [{ node: { ...look, purpose: '배송을 도움' } }], pageInfo: { hasNextPage: true } }, { edges: [{ node: { ...look, purpose: '문의에 답함' } }] }]);
    const third = (await auditor.data<Log>(query, { after: second.pageInfo.endCursor })).accessLog;
    expect(third.edges).toMatchObject([{ node: { subject: 'vendor', orderId: null, companyName: company?.name, purpose: 'COMPANY' } }]);
    expect(JSON.stringify([first, second])).not.toMatch(/가마산로|010-?1234/);
    const admin = new Desk(mall);
    await admin.signIn('admin@demo.guro.example', PASSWORD);
    expect([await operator.refusal(query), await new Desk(mall).refusal(query), await admin.refusal(query), await auditor.refusal(query, { after: 'eyJ4Ijo' })]).toEqual(['FORBIDDEN', 'UNAUTHENTICATED', undefined, 'BAD_INPUT']);
  });
});

function valueOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return [valueOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).filter((field) => isNonNullType(field.type)).map((field) => [field.name, valueOf(field.type)]));
  const values: Readonly<Record<string, unknown>> = { ID: NOBODY, Int: 1, Won: 1, Boolean: true, Float: 1, DateTime: '2026-11-28T00:00:00Z' };
  return Object.hasOwn(values, type.name) ? values[type.name] : 'x';
}
