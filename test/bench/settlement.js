// W8: a month of 300 vendors and 100,000 sold lines is closed into statements, beside one plain aggregate of the same rows in SQL; and beside that aggregate
// and a bare insert of the lines that a closing leaves behind, which the aggregate does not.
import { Database, openOrm } from '../../dist/libs/database/src/index.js';
import { LedgerService } from '../../dist/libs/ledger/src/index.js';
import { ConfirmationService } from '../../dist/libs/order/src/index.js';
import { ClosingService } from '../../dist/libs/settlement/src/index.js';
import { rounded } from './measure.js';

const VENDORS = 300;
const ORDERS = 50_000;
const LINES_OF_ORDER = 2;
const PERIOD = { start: '2026-10-16', end: '2026-10-31' };

const AGGREGATE = `select l.vendor_id, count(*), sum(l.unit_price_won * l.quantity) as gross, sum(d.vendor) as vendor_discount, sum(d.mall) as mall_discount, sum(l.commission_won) as commission, sum(l.commission_vat_won) as vat, -sum(e.amount_won) as net
  from ledger_entry e join ledger_transaction t on t.id = e.transaction_id join order_line l on l.id = e.order_line_id
  left join (select order_line_id, sum(amount_won) filter (where funder = 'VENDOR') as vendor, sum(amount_won) filter (where funder = 'MALL') as mall from order_discount group by 1) d on d.order_line_id = l.id
  where e.account_code = 'VENDOR_PAYABLE' and l.confirmed_at >= '2026-10-16T00:00+09:00' and l.confirmed_at < '2026-11-01T00:00+09:00' group by 1`;

/** @returns figures of both sides: sold lines a second */
export async function measureClosing({ database, rounds, say }) {
  const began = performance.now();
  await fill(database);
  say(`W8: ${VENDORS} vendors, ${ORDERS * LINES_OF_ORDER} lines written in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const mall = new Database(await openOrm({ url: database.options.connectionString, entities: [], pool: 2 }));
  try {
    const closing = new ClosingService(mall, new ConfirmationService(mall, new LedgerService()));
    const times = { mall: [], limit: [] };
    for (let round = 0; round < rounds; round += 1) {
      times.limit.push(await timed(() => database.query(AGGREGATE)));
      // All but the last are undone: a period can be closed once.
      if (round + 1 < rounds) times.mall.push(await undone(database, closing));
      else times.mall.push(await timed(() => closing.close({ name: 'bench' }, 'TWICE_A_MONTH', PERIOD)));
    }
    const { rows: [made] } = await database.query('select (select count(*)::int from statement) as statements, (select count(*)::int from statement_line) as lines');
    if (made.statements !== VENDORS || made.lines !== ORDERS * (LINES_OF_ORDER + 1)) throw new Error(`W8 made ${JSON.stringify(made)}`);
    const figures = (all) => ({ perSecond: rounded((ORDERS * LINES_OF_ORDER * 1000) / middleOf(all)), medianMs: rounded(middleOf(all)), p99Ms: rounded(Math.max(...all)), rounds: all.map(rounded) });
    const bareInsertMs = await bareInsert(database, rounds);
    return {
      ...made, mall: figures(times.mall), limit: figures(times.limit), ratio: rounded(middleOf(times.limit) / middleOf(times.mall)),
      bareInsertMs: rounded(bareInsertMs), ratioWithWriting: rounded((middleOf(times.limit) + bareInsertMs) / middleOf(times.mall)),
    };
  } finally {
    await mall.close();
  }
}

/** The lines of the statements once more, into a table with a key and nothing else. */
async function bareInsert(database, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    await database.query('create table bare_line (like statement_line, primary key (ledger_entry_id))');
    times.push(await timed(() => database.query('insert into bare_line select * from statement_line')));
    await database.query('drop table bare_line');
  }
  return middleOf(times);
}

const middleOf = (times) => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) / 2)];

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Closes the period, and takes it back when the time is known. */
async function undone(database, closing) {
  const time = await timed(() => closing.close({ name: 'bench' }, 'TWICE_A_MONTH', PERIOD));
  // Statements are never deleted: their own guards stand aside for this.
  for (const table of ['statement_line', 'statement']) await database.query(`alter table ${table} disable trigger user`);
  for (const table of ['statement_line', 'statement', 'settlement_run']) await database.query(`delete from ${table}`);
  for (const table of ['statement_line', 'statement']) await database.query(`alter table ${table} enable trigger user`);
  await database.query('vacuum analyze statement_line, statement');
  return time;
}

/** Vendors, and what they sold and is confirmed in the period: a third of the lines with a discount that vendor and mall share. */
async function fill(database) {
  const client = await database.connect();
  try {
    await client.query('begin');
    await client.query(`create temp table bench_vendor on commit drop as select g, gen_random_uuid() as id from generate_series(1, ${VENDORS}) g`);
    await client.query(`insert into vendor (id, slug, name, state, representative, business_number, phone, email, zip, address, dong, created_at) select id, 'bench-' || g, '견본업체 ' || g, 'APPROVED', '견본', lpad((9000000000 + g)::text, 10, '0'), '0200000000', 'bench@example.invalid', '08209', '서울 구로구 견본로 1', '구로동', '2026-01-01' from bench_vendor`);
    await client.query(`create temp table bench_order on commit drop as select o.g, gen_random_uuid() as id, gen_random_uuid() as part, v.id as vendor_id, timestamptz '2026-10-16T01:00+09:00' + (o.g % 15) * interval '1 day' as at from generate_series(1, ${ORDERS}) as o(g) join bench_vendor v on v.g = o.g % ${VENDORS} + 1`);
    await client.query(`insert into mall_order (id, number, phone_hash, state, input_hash, orderer_name, orderer_phone, orderer_email, receiver_name, receiver_phone, zip, road_address, payment_method, goods_won, discount_won, shipping_won, total_won, taxable_won, exempt_won, placed_at, expires_at, paid_at, ended_at)
      select id, 'W8-' || g, '\\x00', 'CLOSED', '\\x00', '견본', '01000000000', 'b@example.invalid', '견본', '01000000000', '08209', '서울 구로구 견본로 1', 'CARD', 20000, 0, 3000, 23000, 23000, 0, at - interval '9 days', at, at - interval '9 days', at from bench_order`);
    await client.query("insert into vendor_order (id, order_id, vendor_id, state, goods_won, discount_won, shipping_fee_won, surcharge_won, base_fee_won, return_fee_won, paid_at, shipped_at, delivered_at, confirmed_at) select part, id, vendor_id, 'CONFIRMED', 20000, 0, 3000, 0, 3000, 3000, at - interval '9 days', at - interval '8 days', at - interval '8 days', at from bench_order");
    await client.query(`create temp table bench_line on commit drop as select gen_random_uuid() as id, o.id as order_id, o.part, o.vendor_id, o.at, n, (o.g + n) % 3 = 0 as discounted, c.id as contract_id from bench_order o cross join generate_series(1, ${LINES_OF_ORDER}) n join commission_contract c on c.vendor_id = o.vendor_id`);
    await client.query(`insert into order_line (id, order_id, vendor_order_id, vendor_id, position, product_id, product_version_id, variant_id, name, option_label, quantity, unit_price_won, amount_won, discount_won, tax_kind, commission_bp, commission_won, commission_vat_won, commission_contract_id, shipped_quantity, confirmed_at, confirmed_by)
      select b.id, b.order_id, b.part, b.vendor_id, b.n, p.product_id, p.version_id, p.variant_id, '견본', '', 1, 10000, case when b.discounted then 8000 else 10000 end, case when b.discounted then 2000 else 0 end, 'TAXABLE', 500, case when b.discounted then 450 else 500 end, case when b.discounted then 45 else 50 end, b.contract_id, 1, b.at, 'CLOCK'
      from bench_line b cross join (select x.product_id, pr.current_version_id as version_id, x.id as variant_id from variant x join product pr on pr.id = x.product_id where pr.current_version_id is not null limit 1) p`);
    await client.query("insert into order_discount (id, order_id, order_line_id, vendor_id, source, source_id, label, funder, amount_won) select gen_random_uuid(), b.order_id, b.id, b.vendor_id, 'EXHIBITION', b.id, '견본', f.funder, 1000 from bench_line b cross join (values ('VENDOR'), ('MALL')) f(funder) where b.discounted");
    await client.query("create temp table bench_posting on commit drop as select gen_random_uuid() as id, 'line.confirmed' as event, id::text as reference, order_id, at, vendor_id, id as line, case when discounted then 9000 else 10000 end as held, case when discounted then 450 else 500 end as commission, case when discounted then 45 else 50 end as vat from bench_line union all select gen_random_uuid(), 'parcel.confirmed', part::text, id, at, vendor_id, null, 3000, 0, 0 from bench_order");
    await client.query("with posted as (insert into ledger_transaction (id, event, reference, order_id, occurred_at, actor) select id, event, reference, order_id, at, 'bench' from bench_posting returning id, posted_on) insert into ledger_entry (transaction_id, posted_on, account_code, owner_id, order_line_id, amount_won) select p.id, t.posted_on, e.account, p.vendor_id, p.line, e.amount from bench_posting p join posted t on t.id = p.id cross join lateral (values ('SHOPPER_PAYABLE', p.held), ('VENDOR_PAYABLE', p.commission + p.vat - p.held), ('COMMISSION_INCOME', -p.commission), ('COMMISSION_VAT', -p.vat)) e(account, amount) where e.amount <> 0");
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    client.release();
  }
}
