// Paid orders in bulk, as the mall writes them, whose money Toss pays out on the same day, with all that `books` looks at: 300 days of them, the ledger's own rules switched on.
export const POSTINGS_PER_ORDER = 7;
const DAYS = 300;
/** Orders that one statement writes. */
const BATCH = 10_000;
/** Of what an id is; its number follows. The time in front keeps ids in the order in which they are made. */
const KINDS = { order: '7001', vendorOrder: '7002', line: '7003', payment: '7004', transaction: '7005', arrival: '7006' };
const id = (kind) => `(lpad(to_hex(1700000000000 + i), 12, '0') || '${KINDS[kind]}' || '8000' || lpad(to_hex(i), 12, '0'))::uuid`;

/** Writes the orders numbered from `from` to before `to`. Those of a day are posted on that day; the last hundred or so today. */
export async function growOrders(database, { from, to }) {
  const client = await database.connect();
  try {
    await shelves(client);
    // The days go on from the last one that is sealed: nothing is posted into those.
    const { rows: [{ sealed }] } = await client.query("select coalesce(max(day), (now() at time zone 'Asia/Seoul')::date - $1::int) as sealed from ledger_day", [DAYS + 1]);
    const { rows: [{ left }] } = await client.query("select (now() at time zone 'Asia/Seoul')::date - 1 - $1::date as left", [sealed]);
    const steps = Math.max(1, Math.min(left, DAYS));
    for (let step = 0; step < steps; step += 1) {
      const [first, end] = [from + Math.floor(((to - from) * step) / steps), from + Math.floor(((to - from) * (step + 1)) / steps)];
      for (let at = first; at < end; at += BATCH) await write(client, { from: at, to: Math.min(end, at + BATCH), sealed, day: left > 0 ? step + 1 : null });
    }
  } finally {
    client.release();
  }
}

/** Enough on each shelf, with its movement. */
async function shelves(client) {
  await client.query("insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) select variant_id, vendor_id, 'COUNT', 1000000, 0, 'bench', 'bench', now() from stock where not exists (select from stock_movement where reference = 'bench')");
  await client.query("update stock s set on_hand = on_hand + 1000000 where on_hand < 500000 and exists (select from stock_movement m where m.reference = 'bench' and m.variant_id = s.variant_id)");
}

async function write(client, { from, to, sealed, day }) {
  await client.query('begin');
  try {
    await client.query("select set_config('app.now', case when $2::int is null then now() else ($1::date + $2::int)::timestamp at time zone 'Asia/Seoul' + interval '12 hours' end::text, true)", [sealed, day]);
    await client.query(`create temp table made on commit drop as select i, ${Object.entries({ order: 'order_id', vendorOrder: 'part_id', line: 'line_id', payment: 'payment_id', transaction: 'posted_id', arrival: 'arrived_id' }).map(([kind, name]) => `${id(kind)} as ${name}`).join(', ')},
      v.*, c.*, 3000 as fee, v.price_won + 3000 as total, current_setting('app.now')::timestamptz as at
      from generate_series(${from}, ${to - 1}) i join (select row_number() over (order by x.id) - 1 as n, count(*) over () as all_of_them, x.id as variant_id, x.product_id, x.vendor_id, x.price_won, p.current_version_id, p.name from variant x join product p on p.id = x.product_id where p.current_version_id is not null) v on v.n = i % v.all_of_them
      cross join lateral (select c.id as contract_id, c.rate_bp from commission_contract c where c.vendor_id = v.vendor_id and c.valid_from <= (current_setting('app.now')::timestamptz at time zone 'Asia/Seoul')::date order by c.valid_from desc limit 1) c`);
    await client.query('analyze made');
    for (const statement of ROWS) await client.query(statement);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const ROWS = [
  `insert into mall_order (id, number, phone_hash, state, input_hash, orderer_name, orderer_phone, orderer_email, receiver_name, receiver_phone, zip, road_address, payment_method, goods_won, discount_won, shipping_won, total_won, taxable_won, exempt_won, placed_at, expires_at, paid_at)
   select order_id, 'BENCH-' || i, sha256('x'), 'PAID', sha256('x'), '견본', '01000000000', 'bench@example.invalid', '견본', '01000000000', '08209', '서울 구로구 견본로 1', 'CARD', price_won, 0, fee, total, total, 0, at, at, at from made`,
  `insert into vendor_order (id, order_id, vendor_id, state, goods_won, discount_won, shipping_fee_won, surcharge_won, paid_at, base_fee_won, return_fee_won) select part_id, order_id, vendor_id, 'NEW', price_won, 0, fee, 0, at, fee, fee from made`,
  `insert into order_line (id, order_id, vendor_order_id, vendor_id, position, product_id, product_version_id, variant_id, name, option_label, quantity, unit_price_won, amount_won, discount_won, tax_kind, commission_bp, commission_contract_id, commission_won, commission_vat_won)
   select line_id, order_id, part_id, vendor_id, 0, product_id, current_version_id, variant_id, name, '', 1, price_won, price_won, 0, 'TAXABLE', rate_bp, contract_id, price_won * rate_bp / 10000, price_won * rate_bp / 10000 / 10 from made`,
  "insert into payment (id, order_id, state, method, amount_won, tax_free_won, received_won, payment_key, transaction_key, approved_at, approved_tax_free_won) select payment_id, order_id, 'succeeded', 'CARD', total, 0, total, 'bench-' || i, 'bench-' || i, at, 0 from made",
  `insert into state_change (subject, subject_id, vendor_id, from_state, to_state, actor, at) select 'order', order_id, null::uuid, null::text, 'PENDING_PAYMENT', 'bench', at from made
   union all select 'order', order_id, null, 'PENDING_PAYMENT', 'PAID', 'bench', at from made union all select 'vendor_order', part_id, vendor_id, 'WAITING', 'NEW', 'bench', at from made`,
  `insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) select variant_id, vendor_id, 'RESERVE', 0, 1, order_id::text, 'bench', at from made
   union all select variant_id, vendor_id, 'SELL', -1, -1, order_id::text, 'bench', at from made`,
  'update stock s set on_hand = on_hand - m.sold from (select variant_id, count(*) as sold from made group by 1) m where m.variant_id = s.variant_id',
  `with posted as (insert into ledger_transaction (id, event, reference, order_id, occurred_at, actor) select posted_id, 'order.paid', order_id::text, order_id, at, 'bench' from made order by i returning id, posted_on)
   insert into ledger_entry (transaction_id, posted_on, account_code, owner_id, order_line_id, amount_won)
   select m.posted_id, p.posted_on, e.account, e.owner, e.line, e.amount from made m join posted p on p.id = m.posted_id
   cross join lateral (values (1, 'TOSS_RECEIVABLE', null::uuid, null::uuid, m.total), (2, 'SHOPPER_PAYABLE', m.vendor_id, m.line_id, -m.price_won), (3, 'SHOPPER_PAYABLE', m.vendor_id, null, -m.fee)) e(n, account, owner, line, amount) order by m.i, e.n`,
  // Of its fee a tenth is VAT.
  `with posted as (insert into ledger_transaction (id, event, reference, order_id, occurred_at, actor) select arrived_id, 'toss.settled', 'bench-' || i, order_id, at, 'bench' from made order by i returning id, posted_on)
   insert into ledger_entry (transaction_id, posted_on, account_code, amount_won)
   select m.arrived_id, p.posted_on, e.account, e.amount from made m join posted p on p.id = m.arrived_id
   cross join lateral (values (1, 'BANK', m.total - 330), (2, 'TOSS_FEE', 300), (3, 'TOSS_FEE_VAT', 30), (4, 'TOSS_RECEIVABLE', -m.total)) e(n, account, amount) order by m.i, e.n`,
  `insert into toss_settlement (transaction_key, payment_key, order_id, method, amount_won, fee_won, fee_vat_won, net_won, fees, sold_on, paid_out_on, settles, posted_at)
   select 'bench-' || i, 'bench-' || i, order_id::text, '카드', total, 330, 30, total - 330, '[]', (at at time zone 'Asia/Seoul')::date, (at at time zone 'Asia/Seoul')::date, posted_id, at from made`,
];
