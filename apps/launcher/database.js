// The mall's database on a server that runs: made where it is missing, looked at, migrated and filled. Uses pg: after the installation only.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from './commands.js';
import { runToEnd } from './errand.js';
import { ROOT } from './install.js';
import { Sentence, reasonIn } from './sentence.js';

const NAME = 'mall';
const SEEDING = 'seeding';
/** Left by the seed for the first start of the processes: sample orders are still to be placed. */
const ORDERS = 'orders-to-place';

async function connected(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The database and its owner, a role without special rights but the making of roles. A demo that was cut off in the middle is thrown
 * away. @returns {Promise<string>} the owner's address
 */
export async function ensureDatabase({ adminUrl, password, home }) {
  await connected(adminUrl, async (client) => {
    const has = async (text) => (await client.query(text, [NAME])).rowCount > 0;
    if (!(await has('select from pg_roles where rolname = $1'))) await client.query(`create role ${NAME} login createrole`);
    await client.query(`alter role ${NAME} password '${password.replaceAll("'", "''")}'`);
    if (existsSync(join(home, SEEDING))) await client.query(`drop database if exists ${NAME} with (force)`);
    if (!(await has('select from pg_database where datname = $1'))) await client.query(`create database ${NAME} owner ${NAME}`);
    rmSync(join(home, SEEDING), { force: true });
  });
  const url = new URL(adminUrl);
  Object.assign(url, { username: NAME, password, pathname: `/${NAME}` });
  return url.href;
}

/** Throws a sentence when the person's own database does not answer. */
export async function checkDatabaseUrl(url) {
  const where = (() => {
    try {
      const { hostname, port, pathname } = new URL(url);
      return `${hostname}:${port || 5432}${pathname}`;
    } catch {
      throw new Sentence('MALL_DATABASE_URL이 주소가 아닙니다.', 'bad MALL_DATABASE_URL');
    }
  })();
  try {
    await connected(url, (client) => client.query('select 1'));
  } catch (error) {
    throw new Sentence(`MALL_DATABASE_URL의 데이터베이스(${where})에 연결할 수 없습니다: ${error.message || error.code}`, 'database is unreachable');
  }
}

/** Runs one of our own programs to its end. Throws a sentence with its last line when it fails. */
export async function runEntry(entry, { env, title, args = [] }) {
  const { code, said } = await runToEnd(process.execPath, [join(ROOT, entry), ...args], { cwd: ROOT, env, errorsOnly: true });
  if (code === 0) return;
  const reason = reasonIn(said) || `까닭 없이 코드 ${code}로 끝났습니다`;
  // Our own programs already say in Korean what they could not do.
  throw new Sentence(/^[가-힣]/.test(reason) ? reason : `${title}: ${reason}`);
}

export function migrate(env) {
  return runEntry('dist/libs/database/src/migrate.js', { env, title: '데이터베이스 준비' });
}

/** Fills an empty mall with the demo. @returns {Promise<boolean>} whether it did */
export async function seedWhereEmpty({ url, env, home, ours }) {
  const isEmpty = await connected(url, async (client) => {
    const { rows } = await client.query('select not exists (select from account) and not exists (select from vendor) as empty');
    return rows[0].empty;
  });
  if (!isEmpty) return false;
  // Only in our own database may a half-made demo be thrown away at the next start.
  if (ours) writeFileSync(join(home, SEEDING), '');
  await runEntry(COMMANDS.seed, { env, title: '견본 자료' });
  writeFileSync(join(home, ORDERS), '');
  rmSync(join(home, SEEDING), { force: true });
  return true;
}

/**
 * What there is to see right now: exhibitions follow from the clock, orders from what was done since. Addresses are paths of the shop.
 * @returns {Promise<{what: string, path: string}[]>}
 */
export function lookAround(url) {
  return connected(url, async (client) => {
    const first = async (text) => (await client.query(text)).rows[0];
    const open = await first("select name, slug from exhibition where state = 'SCHEDULED' and opens_at <= now() and closes_at > now() order by opens_at desc limit 1");
    const soon = await first("select name, slug, to_char(opens_at at time zone 'Asia/Seoul', 'FMMM월 FMDD일 HH24:MI') as at from exhibition where state = 'SCHEDULED' and opens_at > now() order by opens_at limit 1");
    const order = (states) => first(`select o.id, o.number, a.email from mall_order o join account a on a.id = o.account_id
      where a.demo and o.state = 'PAID' and exists (select from vendor_order v where v.order_id = o.id and v.state in (${states})) order by o.placed_at limit 1`);
    const [paid, shipped] = [await order("'NEW', 'ACKNOWLEDGED'"), await order("'SHIPPED', 'DELIVERED'")];
    const claimed = await first("select o.id, o.number, a.email from claim c join mall_order o on o.id = c.order_id join account a on a.id = o.account_id where a.demo and c.state = 'REQUESTED' order by c.id limit 1");
    // Who is not signed in is asked to, and comes to the order then.
    const orderPath = ({ id }) => `/sign-in?next=${encodeURIComponent(`/orders/${id}`)}`;
    return [
      open && { what: `지금 열린 기획전 ‘${open.name}’`, path: `/e/${open.slug}` },
      soon && { what: `곧 열리는 기획전 ‘${soon.name}’ (${soon.at})`, path: `/e/${soon.slug}` },
      !open && !soon && { what: '견본 기획전은 모두 끝났습니다. 새로 만들기: npm run db:reset', path: '' },
      paid && { what: `결제한 주문 ${paid.number} (${paid.email})`, path: orderPath(paid) },
      shipped && { what: `보낸 주문 ${shipped.number} (${shipped.email})`, path: orderPath(shipped) },
      claimed && { what: `반품을 신청한 주문 ${claimed.number} (${claimed.email})`, path: orderPath(claimed) },
      ...(await moneyToSee(first)),
    ].filter(Boolean);
  });
}

/** Where the money of the demo can be followed: as the vendor, then as staff. */
async function moneyToSee(first) {
  const won = (number) => `${Number(number).toLocaleString('ko-KR')}원`;
  const due = await first('select s.id, s.vendor_id, s.payout_won as won from statement s join vendor_member m on m.vendor_id = s.vendor_id join account a on a.id = m.account_id where a.demo and s.payout_won > 0 order by s.period_end desc limit 1');
  const paid = await first("select id, amount_won as won from payout where state = 'COMPLETED' order by ended_at desc limit 1");
  const budget = await first('select id, name, spent_won - returned_won as won from budget where spent_won > returned_won order by spent_won desc limit 1');
  const day = await first("select day::text, to_char(day, 'FMMM월 FMDD일') as said from reconciliation_run r where state = 'DONE' and exists (select from reconciliation_sum s where s.day = r.day and s.ours_count > 0) order by day desc limit 1");
  return [
    due && { what: '업체가 받을 돈의 달력과 보류된 돈 (vendor@…)', path: '/vendor' },
    due && { what: `닫힌 정산서 ${won(due.won)} (vendor@…)`, path: `/vendor/statements/${due.id}` },
    due && { what: '지급을 기다리는 정산서 (accountant@…)', path: '/staff/payouts' },
    paid && { what: `끝난 지급 ${won(paid.won)} (accountant@…)`, path: `/staff/payouts/${paid.id}` },
    budget && { what: `구 예산에서 쓰인 ${won(budget.won)} (accountant@…)`, path: `/staff/budgets/${budget.id}` },
    day && { what: `토스페이먼츠와 대조한 날 ${day.said} (accountant@…)`, path: `/staff/reconciliation/${day.day}` },
  ].filter(Boolean);
}

/** Whether a demo was made whose orders are still to be placed. */
export function isNew(home) {
  return existsSync(join(home, ORDERS));
}

/** Places the demo's orders, those of the past first, through the running mall; once after a demo was made. @returns {Promise<boolean>} whether it did */
export async function orderWhereNew({ env, home }) {
  if (!isNew(home)) return false;
  await runEntry(COMMANDS.demoHistory, { env, title: '견본의 지난 일' });
  await runEntry(COMMANDS.demoOrders, { env, title: '견본 주문' });
  rmSync(join(home, ORDERS), { force: true });
  return true;
}
