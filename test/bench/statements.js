// A statement's page beside a ledger that grows: parcels of the mall are delivered and due in a period, the period is closed, and its largest statement is opened.
import { ConfirmationService } from '../../dist/libs/order/src/index.js';
import { LedgerService } from '../../dist/libs/ledger/src/index.js';
import { ClosingService, DifferenceQueries, StatementQueries } from '../../dist/libs/settlement/src/index.js';

/** As many parcels in each period: the statement keeps its size, the ledger does not. */
const PARCELS = 1_000;
const CYCLE = 'TWICE_A_MONTH';
const PAGE = 50;
const DAY_MS = 86_400_000;

/** A week that ended so many days ago, in Korea. */
export function weekBefore(days) {
  const day = (ago) => new Date(Date.now() + 9 * 3_600_000 - ago * DAY_MS).toISOString().slice(0, 10);
  return { start: day(days + 6), end: day(days) };
}

/** Sends parcels, with all that the books look at; they are due in the middle of the period. The mall itself confirms them and closes. @returns the statement with the most lines */
export async function closeWeek({ pool, mall, period }) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`create temp table sent on commit drop as select v.id, v.vendor_id, l.id as line_id, gen_random_uuid() as shipment_id, $1::date::timestamp at time zone 'Asia/Seoul' - interval '5 days' as at
      from (select * from vendor_order where state = 'NEW' order by id limit ${PARCELS}) v join order_line l on l.vendor_order_id = v.id`, [period.start]);
    await client.query("insert into shipment (id, vendor_order_id, vendor_id, kind, delivered_on, shipped_at) select shipment_id, id, vendor_id, 'SELF', (at at time zone 'Asia/Seoul')::date, at from sent");
    await client.query('insert into shipment_line (shipment_id, order_line_id, vendor_id, quantity) select shipment_id, line_id, vendor_id, 1 from sent');
    await client.query('update order_line l set shipped_quantity = 1 from sent where l.id = sent.line_id');
    await client.query("update vendor_order v set state = 'DELIVERED', shipped_at = sent.at, delivered_at = sent.at from sent where v.id = sent.id");
    await client.query("insert into state_change (subject, subject_id, vendor_id, from_state, to_state, actor, at) select 'vendor_order', id, vendor_id, 'NEW', 'DELIVERED', 'bench', at from sent");
    await client.query('commit');
    const closed = await new ClosingService(mall, new ConfirmationService(mall, new LedgerService())).close({ name: 'bench' }, CYCLE, period);
    const { rows: [made] } = await client.query('select count(*)::int as lines from statement s join statement_line x on x.statement_id = s.id where s.period_end = $1', [period.end]);
    if (made.lines !== 2 * PARCELS) throw new Error(`the period was closed with ${JSON.stringify(closed)} and ${made.lines} lines`);
    const { rows: [statement] } = await client.query('select s.id, s.vendor_id, count(*)::int as lines from statement s join statement_line x on x.statement_id = s.id where s.period_end = $1 group by s.id order by count(*) desc, s.id limit 1', [period.end]);
    return statement;
  } finally {
    client.release();
  }
}

/** What the page of a statement asks for: head, figures, why it differs from what the calendar said, and its lines, page after page; as the vendor, behind the second barrier. */
export async function openStatement(mall, { id, vendor_id: vendorId }) {
  const actor = { name: 'vendor:bench', vendorId };
  const statements = new StatementQueries(mall);
  await statements.one(actor, id);
  await statements.figures(actor, id);
  await new DifferenceQueries(mall).of(actor, id);
  const lines = await statements.lines(actor, id, null, PAGE + 1, null);
  await statements.lines(actor, id, null, PAGE + 1, lines.at(PAGE - 1)?.id ?? null);
}
