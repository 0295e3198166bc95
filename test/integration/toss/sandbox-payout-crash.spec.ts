import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Toss } from '#toss';
import { freeBlock } from '../../support/mall.js';
import { RunningProcess } from '../../support/running-process.js';
import { CLIENT_KEY, SECRET_KEY, SECURITY_KEY } from './running-sandbox.js';

const PAYOUTS = 60;
const KILLS_AT = [15, 40];
const WON = 10_000;
const DAY_MS = 86_400_000;

let home: string;
let url: string;
let env: Record<string, string>;
let running: RunningProcess;

async function start(): Promise<void> {
  running = new RunningProcess('toss-sandbox', env);
  await running.ready(url);
}

const control = async (path: string, body: object): Promise<void> => {
  const response = await fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
};

beforeAll(async () => {
  const port = await freeBlock();
  home = await mkdtemp(join(tmpdir(), 'guro-mall-sandbox-'));
  url = `http://127.0.0.1:${port}`;
  // Nobody listens to its webhooks: they wait.
  env = { PORT: String(port), MALL_HOME: home, MALL_TOSS_SECRET_KEY: SECRET_KEY, MALL_TOSS_CLIENT_KEY: CLIENT_KEY, MALL_TOSS_SECURITY_KEY: SECURITY_KEY, MALL_TOSS_WEBHOOK_URL: 'http://127.0.0.1:9/none', MALL_LAUNCHED: '1' };
  await start();
});
afterAll(async () => {
  await running.end('SIGTERM');
  await rm(home, { recursive: true, force: true });
});

/** The next business day, found as a shop would. */
async function payable(toss: Toss, destination: string): Promise<string> {
  for (let days = 1; days < 15; days += 1) {
    const payout_date = new Date(Date.now() + 9 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
    const made = await toss.payouts.create({ ref_payout_id: `probe-${days}`, destination, amount: 1, method: 'standard', payout_date, statement_descriptor: '시험' }).catch((error: { code?: string }) => {
      expect(error.code).toBe('NOT_ALLOWED_HOLIDAY');
    });
    if (made) return payout_date;
  }
  throw new Error('no business day in two weeks');
}

it('killed twice under load: every payout was made exactly once, nothing left the balance twice, and all survive the restart', async () => {
  const patient = new Toss(SECRET_KEY, { baseUrl: url, securityKey: SECURITY_KEY });
  await control('/sandbox/balance', { won: 10_000_000 });
  const { id: destination } = await patient.accounts.create({ ref_seller_id: 'vendor-1', business_type: 'company', external_account: { bank_code: '88', account_number: '1', holder_name: '구로식품' }, company: { name: '구로식품', representative_name: '김구로', business_registration_number: '1234567890', email: 'kim@example.invalid', phone: '0212345678' } });
  const payout_date = await payable(patient, destination);
  const toss = new Toss(SECRET_KEY, { baseUrl: url, securityKey: SECURITY_KEY, maxNetworkRetries: 0, timeout: 2_000 });
  let [next, done] = [0, 0];
  // One kill at a time: a kill that met the start after the one before it would fail that start.
  let kills = 0;
  let killing = Promise.resolve();
  const pay = async (n: number): Promise<void> => {
    const ref_payout_id = `payout-${n}`;
    for (;;) {
      const made = await toss.payouts.create({ ref_payout_id, destination, amount: WON, method: 'standard', payout_date, statement_descriptor: '정산' }, { idempotencyKey: ref_payout_id }).catch((error: { type?: string }) => {
        expect(error.type).toBe('TossConnectionError');
      });
      if (made) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    done += 1;
    if (!KILLS_AT.includes(done)) return;
    kills += 1;
    killing = killing.then(() => running.end('SIGKILL')).then(start);
  };
  await Promise.all(Array.from({ length: 6 }, async () => {
    while (next < PAYOUTS) await pay((next += 1));
  }));
  await killing;
  expect(kills).toBe(KILLS_AT.length);

  const refs = (await patient.payouts.list({ limit: 7 }).autoPagingToArray({ limit: 1_000 })).map(({ ref_payout_id }) => ref_payout_id).filter((ref) => ref.startsWith('payout-'));
  expect(refs.sort()).toEqual(Array.from({ length: PAYOUTS }, (_, index) => `payout-${index + 1}`).sort());
  expect((await patient.balance.retrieve()).available).toEqual([{ amount: 10_000_000 - PAYOUTS * WON - 1, currency: 'krw' }]);
  expect(await patient.accounts.retrieve(destination)).toMatchObject({ ref_seller_id: 'vendor-1', payouts_enabled: true });
});
