import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { superuserUrl } from '../support/database.js';
import type { MallProcess } from '../support/mall.js';
import { needed } from '../support/place.js';
import { Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';
import { DESKTOP, fillCheckout, productAddress, startShop, visit } from './browser.js';

const PROCESSES: readonly MallProcess[] = ['web', 'storefront-api', 'backoffice-api', 'worker', 'toss-sandbox', 'mailbox'];
/** What nothing else in the house is called. */
const PERSON = { name: '독고비로봉', phone: '010-8765-4321', email: 'birobong@striking.example', road: '서울 구로구 비로봉길 987', detail: '별채 뒷방', note: '초롱꽃 화분 옆에', password: 'Zx9-birobong-Secret' };

const mall = await startShop();
const kept = new Map<MallProcess, string>();

/** All that was ever written, of processes that were started again as well. */
function logs(): string {
  return [...kept.values(), ...PROCESSES.map((name) => mall.log(name))].join('\n');
}

async function checkout(page: Page, method?: string): Promise<void> {
  await page.goto(await productAddress(page, true));
  await page.locator('button[value=stay]:visible').click();
  await page.locator('.toast').waitFor();
  await page.goto('/checkout');
  await fillCheckout(page, { phone: PERSON.phone, ...(method === undefined ? {} : { method }) });
  await page.getByLabel('이름', { exact: true }).fill(PERSON.name);
  await page.getByLabel('전자우편').fill(PERSON.email);
  await page.getByLabel('도로명주소').fill(PERSON.road);
  await page.getByLabel('상세주소').fill(PERSON.detail);
  await page.getByRole('button', { name: /원 결제하기/ }).click();
}

async function database<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: superuserUrl(mall.databaseUrl) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Each line that holds it, from a little before. */
function linesWith(text: string, secret: string): string[] {
  return text.split('\n').filter((line) => line.includes(secret)).map((line) => `${secret} in: … ${line.slice(Math.max(0, line.indexOf(secret) - 400), line.indexOf(secret) + 100)}`);
}

describe('what the processes write down', () => {
  it('a whole purchase, and everything that can go wrong with it', async () => {
    const { page, context } = await visit(mall, DESKTOP);
    await checkout(page);
    await page.getByRole('heading', { name: '토스페이먼츠 시험 결제창' }).waitFor();
    await page.getByRole('button', { name: /원 결제하기/ }).click();
    await page.getByRole('heading', { level: 1, name: '결제했습니다' }).waitFor();
    const orderId = /\/pay\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

    // By virtual account: the account's number is his as well.
    await checkout(page, '가상계좌');
    await page.getByRole('heading', { name: '토스페이먼츠 시험 결제창' }).waitFor();
    await page.getByRole('button', { name: /계좌|결제하기/ }).last().click();
    await page.waitForURL(/\/result$/);

    // A member signs up, and once with the same address; a wrong password; values of a wrong kind.
    const member = new Shopper(mall);
    const signUp = (input: object): Promise<unknown> => member.ask('mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }', { input });
    const input = { email: PERSON.email, password: PERSON.password, name: PERSON.name, phone: PERSON.phone, consents: ['TERMS', 'PRIVACY'] };
    await signUp(input);
    await signUp(input);
    await signUp({ ...input, consents: PERSON.name });
    await signUp({ ...input, name: `${PERSON.name}\u0000` });
    await member.ask('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }', { email: PERSON.email, password: `${PERSON.password}!` });
    await member.ask('mutation ($n: String!, $p: String!) { findOrder(number: $n, phone: $p) { __typename } }', { n: PERSON.name, p: PERSON.phone });
    await fetch(`${mall.url('storefront-api')}/graphql?name=${encodeURIComponent(PERSON.name)}`);
    await fetch(`${mall.url('web')}/search?q=${encodeURIComponent(PERSON.email)}`, { redirect: 'manual' });

    // PostgreSQL refuses a row, whole: its error tells all that is in it.
    await database((client) => client.query('alter table mall_order add constraint no_more check (false) not valid'));
    await checkout(page);
    await until(() => Promise.resolve(mall.log('storefront-api')), (text) => text.includes('no_more'));
    await database((client) => client.query('alter table mall_order drop constraint no_more'));

    // The mail server is away.
    kept.set('mailbox', mall.log('mailbox'));
    await mall.kill9('mailbox');
    await database((client) => client.query("select jobs.add_job('mail', json_build_object('template', 'order-expired', 'id', $1::text))", [orderId]));
    await until(() => Promise.resolve(mall.log('worker')), (text) => text.includes('Failed task'));

    await mall.start('mailbox');

    // An API is away.
    kept.set('storefront-api', mall.log('storefront-api'));
    await mall.kill9('storefront-api');
    expect((await page.goto('/checkout'))?.status()).toBe(503);
    await mall.start('storefront-api');

    const numbers = await database(async (client) => (await client.query<{ account_number: string | null; payment_key: string | null; secret: string | null }>('select account_number, payment_key, secret from payment')).rows);
    expect(numbers.length).toBe(2);
    const everything = [logs(), ...(await Promise.all(['postgres.log', 'redis.log'].map((name) => readFile(join(needed('TEST_HOME'), name), 'utf8'))))].join('\n');
    const secrets = [PERSON.name, PERSON.phone, PERSON.phone.replaceAll('-', ''), PERSON.email, 'birobong', '비로봉', PERSON.detail, PERSON.password, encodeURIComponent(PERSON.name), ...numbers.flatMap((row) => Object.values(row)), ...(await context.cookies()).map((cookie) => cookie.value), '0'.repeat(64), 'test_sk_'];
    const found = secrets.filter((secret): secret is string => secret !== null && secret !== '').flatMap((secret) => linesWith(everything, secret));
    expect(found).toEqual([]);
    // They did say what happened.
    for (const name of ['worker', 'storefront-api'] as const) expect(`${kept.get(name) ?? ''}${mall.log(name)}`).toContain(`"orderId":"${orderId}"`);
  });
});
