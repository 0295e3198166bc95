import { beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import pg from 'pg';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

describe('GraphQL over HTTP', () => {
  let mall: Mall;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'backoffice-api'], env: { MALL_COUNT_SQL: '1' } });
  });

  async function post(body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<{ status: number; body: string }> {
    const response = await fetch(`${mall.url('storefront-api')}/graphql`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
    return { status: response.status, body: await response.text() };
  }

  it.each(['storefront-api', 'backoffice-api'] as const)('%s passes every audit that the specification demands', async (api) => {
    const results = await Promise.all(serverAudits({ url: `${mall.url(api)}/graphql`, fetchFn: fetch }).map((audit) => audit.fn()));
    expect(results.filter((result) => result.status === 'error').map((result) => result.name)).toEqual([]);
    expect(results.filter((result) => result.status === 'ok').length).toBeGreaterThan(50);
  });

  it.each([
    ['depth', `{ categories ${'{ children '.repeat(25)}{ id }${' }'.repeat(25)} }`, 'depth limit of 20'],
    ['aliases', `{ ${Array.from({ length: 21 }, (_, index) => `a${index}: shop { name }`).join(' ')} }`, 'Aliases limit of 20'],
    ['directives', `{ shop { ${Array.from({ length: 21 }, () => 'name @skip(if: false)').join(' ')} } }`, 'Directives limit of 20'],
    ['tokens', `{ ${'shop { name } '.repeat(2_000)} }`, 'tokens'],
    ['cost', `{ ...f0 } ${Array.from({ length: 18 }, (_, index) => `fragment f${index} on Query { ...f${index + 1} a${index}: __typename ...f${index + 1} }`).join(' ')} fragment f18 on Query { shop { name } }`, 'Cost limit of 20000'],
    // Nine levels up and down the tree of categories: within depth and cost, and an answer of 95 MB.
    ['the size of its answer', `{ categories ${'{ children { parents '.repeat(9)}{ name }${' } }'.repeat(9)} }`, 'could hold more than 50000 fields'],
  ])('refuses a document that would eat the process by %s, with a plain word', async (_, query, word) => {
    const answer = await post({ query });
    expect({ status: answer.status, word: answer.body.includes(word) }).toEqual({ status: 400, word: true });
    expect(answer.body).not.toContain('stacktrace');
  });

  it('takes one operation in a request, and no subscription', async () => {
    expect((await post('[{"query":"{__typename}"},{"query":"{__typename}"}]')).status).toBe(400);
    expect((await post({ query: 'subscription { x }' })).status).toBe(400);
  });

  it('takes no form and no plain text: another site can not make a browser call it', async () => {
    expect((await post('{"query":"{__typename}"}', { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await post('query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400);
    expect((await fetch(`${mall.url('storefront-api')}/graphql?query={__typename}`)).status).toBe(400);
  });

  it('tells what nobody can type, and nothing can keep, from a fault of its own', async () => {
    const name = 'mutation ($name: String!) { signUp(input: { email: "a@example.invalid", password: "a quiet river", name: $name, consents: ["TERMS", "PRIVACY"] }) { __typename } }';
    const answers = await Promise.all([post({ query: 'mutation { findOrder(number: "a\\u0000b", phone: "01012345678") { __typename } }' }), post({ query: name, variables: { name: 'a\0' } })]);
    expect(answers.map((answer) => [answer.status, answer.body.includes('BAD_USER_INPUT')])).toEqual([[400, true], [400, true]]);
    expect((await post({ query: name, variables: { name: 'u0000' } })).body).toContain('SignedIn');
    expect((await post(`{"query":"{ __typename }","variables":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`)).status).toBe(200);
  });

  it('tells an id that is none from a fault of its own', async () => {
    const answers = await Promise.all(['addToCart', 'setCartQuantity'].map((name) => post({ query: `mutation { ${name}(variantId: "nope", quantity: 1) { __typename ... on Refused { code } } }` })));
    expect(answers.map((answer) => answer.body)).toEqual(['addToCart', 'setCartQuantity'].map((name) => JSON.stringify({ data: { [name]: { __typename: 'Refused', code: 'NOT_ON_SALE' } } }) + '\n'));
  });

  it('answers a page in a number of statements that does not grow with its rows', async () => {
    const shelf = new Shelf(mall.databaseUrl);
    const vendorId = await shelf.createVendor();
    const first = await shelf.createProduct({ vendorId });
    const list = '{ products(first: 50) { nodes { name price { won } vendor { name } picture { small } soldOut } pageInfo { endCursor } } }';
    const page = `{ product(slug: "${first.slug}") { name variants { label price { won } } vendor { name } category { name parents { name } } } }`;
    const shopper = new Shopper(mall);
    const counts = async (): Promise<number[]> => [(await shopper.ask(list)).statements, (await shopper.ask(page)).statements];
    await counts(); // the tree of categories is read once a minute
    const one = await counts();
    for (let index = 0; index < 12; index += 1) await shelf.createProduct({ vendorId: index % 2 === 0 ? vendorId : await shelf.createVendor() });
    expect(await counts()).toEqual(one);
    expect(one).toEqual([1, 4]);
  });

  it('reads and prices a cart of many lines with the statements of one', async () => {
    const shelf = new Shelf(mall.databaseUrl);
    const shopper = new Shopper(mall);
    const cart = '{ cart { ... on Cart { sums { totalWon } vendors { vendor { name } lines { name amountWon product { slug } } } } } checkout(zip: "08209") { ... on Checkout { sellers { name } } } }';
    await shopper.add((await shelf.createProduct()).variantId, 1);
    const one = (await shopper.ask(cart)).statements;
    for (let index = 0; index < 9; index += 1) await shopper.add((await shelf.createProduct()).variantId, 2);
    expect((await shopper.ask(cart)).statements).toBe(one);
  });

  it('hides what went wrong behind an incident number, and logs it once', async () => {
    const shelf = new Shelf(mall.databaseUrl);
    await shelf.sql('alter table vendor rename to vendor_away');
    const answer = await post({ query: '{ vendors { name } }' });
    await shelf.sql('alter table vendor_away rename to vendor');
    expect(answer.body).not.toContain('vendor_away');
    expect(answer.body).not.toContain('relation');
    expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL', incident: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{2}$/) as unknown } }] });
  });

  it('whoever finds no connection to the database in time is told that the mall is busy, not that something broke', async () => {
    const shelf = new Shelf(mall.databaseUrl);
    await mall.restart('storefront-api', { MALL_DATABASE_POOL: '1', MALL_DATABASE_WAIT_MS: '300' });
    const elsewhere = new pg.Client({ connectionString: mall.databaseUrl });
    await elsewhere.connect();
    try {
      await elsewhere.query('begin; lock table vendor in access exclusive mode');
      const first = post({ query: '{ vendors { name } }' });
      await until(() => shelf.sql("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"), (waiting) => waiting.length > 0);
      expect(JSON.parse((await post({ query: '{ vendors { name } }' })).body)).toMatchObject({ errors: [{ message: expect.stringContaining('이용이 많아') as unknown, extensions: { code: 'BUSY' } }] });
      await elsewhere.query('rollback');
      expect(JSON.parse((await first).body)).toMatchObject({ data: { vendors: expect.any(Array) as unknown } });
    } finally {
      await elsewhere.end();
    }
  });
});
