// W4 cart, W5 and W6 orders.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { newId } from '../scenarios.js';

const SNAPSHOTS = `select x.id, x.label, x.price_won, p.id as product_id, p.current_version_id, p.slug, p.name, p.thumbnail, p.thumbnail_color, pv.tax_kind, s.on_hand - s.reserved as available, v.id as vendor_id, v.slug as vendor_slug, v.name as vendor_name,
    v.dong, v.seal_color, v.commission_bp, v.shipping_fee_won, v.free_shipping_above_won, v.return_fee_won
  from variant x join product p on p.id = x.product_id join product_version pv on pv.id = p.current_version_id join vendor v on v.id = x.vendor_id join stock s on s.variant_id = x.id
  where x.id = any($1::uuid[]) and p.state = 'ON_SALE' and x.state = 'ACTIVE' and v.state = 'APPROVED'`;
const OFFERS = `select i.id, i.variant_id, i.price_won, i.allotment - i.taken as left, i.per_shopper_limit, e.name from exhibition_item i join exhibition e on e.id = i.exhibition_id
  where e.state = 'SCHEDULED' and not i.withdrawn and e.opens_at <= $2 and $2 < e.closes_at and i.variant_id = any($1::uuid[])`;

/** Everything that an order writes before its stock, in one statement. */
const PLACE = `with o as (
    insert into mall_order (id, number, phone_hash, state, input_hash, orderer_name, orderer_phone, orderer_email, receiver_name, receiver_phone, zip, road_address, detail_address, payment_method,
      goods_won, discount_won, shipping_won, total_won, taxable_won, exempt_won, placed_at, expires_at)
    values ($1, $2, $3, 'PENDING_PAYMENT', $4, $5, $6, $7, $5, $6, $8, $9, $10, 'CARD', $11, 0, $12, $13, $14, $15, $16, $17)),
  vo as (insert into vendor_order (id, order_id, vendor_id, state, goods_won, discount_won, shipping_fee_won, surcharge_won, base_fee_won, free_above_won, return_fee_won) values ($18, $1, $19, 'WAITING', $11, 0, $12, 0, $32, $33, $34)),
  l as (insert into order_line (id, order_id, vendor_order_id, vendor_id, position, product_id, product_version_id, variant_id, name, option_label, thumbnail, quantity, unit_price_won, amount_won, discount_won, tax_kind, commission_bp)
    values ($20, $1, $18, $19, 0, $21, $22, $23, $24, $25, $26, 1, $11, $11, 0, $27, $28)),
  p as (insert into payment (id, order_id, state, method, amount_won, tax_free_won) values ($29, $1, 'requires_payment_method', 'CARD', $13, $15)),
  a as (insert into order_access (order_id, token_hash, granted_at) values ($1, $30, $16)),
  c as (insert into consent (id, order_id, kind, version, granted, at) values ($31, $1, 'ORDER', '2026-11', true, $16))
  insert into state_change (subject, subject_id, to_state, actor, at) values ('order', $1, 'PENDING_PAYMENT', 'guest', $16)`;
const RESERVE = `with done as (update stock set reserved = reserved + 1 where variant_id = $1 and on_hand - reserved >= 1 returning variant_id, vendor_id)
  insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) select variant_id, vendor_id, 'RESERVE', 0, 1, $2, 'guest', $3 from done returning variant_id`;
const JOB = 'select jobs.add_job($1, $2::json, job_key => $3)';

const OWN = `select o.state, o.total_won, o.orderer_name, o.orderer_email, p.id as payment_id, p.tax_free_won, p.state as payment_state, vo.id as vendor_order_id, vo.vendor_id, vo.shipping_fee_won, l.id as line_id, l.name, l.amount_won
  from mall_order o join payment p on p.order_id = o.id join vendor_order vo on vo.order_id = o.id join order_line l on l.order_id = o.id
  where o.id = $1 and exists (select from order_access a where a.order_id = o.id and a.token_hash = $2)`;
const INTEND = `with p as (update payment set state = 'processing', row_version = row_version + 1 where id = $2)
  insert into payment_attempt (id, payment_id, order_id, kind, state, idempotency_key, payment_key, amount_won, tax_free_won, next_try_at, created_at) values ($1::uuid, $2, $3, 'CONFIRM', 'INTENDED', 'confirm-' || $1::uuid::text, $4, $5, $6, $7, $8)`;
const RECORD = `with a as (update payment_attempt set state = 'SUCCEEDED', resolved_at = $2 where id = $1),
  p as (update payment set state = 'succeeded', received_won = amount_won, payment_key = $3, secret = $4, transaction_key = $5, method_detail = $6, receipt_url = $7, approved_at = $8, row_version = row_version + 1 where id = $9),
  o as (update mall_order set state = 'PAID', paid_at = $8, row_version = row_version + 1 where id = $10::uuid),
  vo as (update vendor_order set state = 'NEW', paid_at = $8, row_version = row_version + 1 where id = $11),
  s as (insert into state_change (subject, subject_id, vendor_id, from_state, to_state, actor, at) values ('order', $10::uuid, null::uuid, 'PENDING_PAYMENT', 'PAID', 'toss', $2), ('vendor_order', $11, $12, 'WAITING', 'NEW', 'toss', $2))
  t as (insert into ledger_transaction (id, event, reference, order_id, occurred_at, actor) values ($13, 'order.paid', $10::uuid::text, $10::uuid, $8, 'toss') returning id, posted_on)
  insert into ledger_entry (transaction_id, posted_on, account_code, owner_id, order_line_id, amount_won)
  select t.id, t.posted_on, e.* from t cross join (values ('TOSS_RECEIVABLE', null::uuid, null::uuid, $14::bigint), ('SHOPPER_PAYABLE', $12::uuid, $15::uuid, -$16::bigint), ('SHOPPER_PAYABLE', $12::uuid, null, -$17::bigint)) e(account, owner, line, amount) where e.amount <> 0`;
const SELL = `with ended as (
    insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at)
    select variant_id, vendor_id, 'SELL', -reserved_delta, -reserved_delta, reference, 'toss', $2 from stock_movement where reference = $1 and kind = 'RESERVE' returning variant_id, on_hand_delta, reserved_delta)
  update stock s set on_hand = s.on_hand + ended.on_hand_delta, reserved = s.reserved + ended.reserved_delta from ended where s.variant_id = ended.variant_id`;
const WEBHOOK = 'insert into webhook_delivery (transmission_id, event_type, order_id, body_hash, received_at) values ($1, $2, $3, $4, $5) on conflict do nothing';

const sha = (text) => createHash('sha256').update(text).digest();
const cookieOf = (request) => /guest=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
const KEY = `Basic ${Buffer.from('test_sk_demo0000000000000000:').toString('base64')}`;
const LIFE = 14 * 86_400;

function guestOf(request, response) {
  const known = cookieOf(request);
  if (known !== undefined) return known;
  const token = randomBytes(32).toString('base64url');
  response.setHeader('set-cookie', `guest=${token}; Path=/; HttpOnly`);
  return token;
}

export function sellingRoutes(pool, redis, toss) {
  return { ...cartRoutes(pool, redis), ...placingRoutes(pool, redis), ...payingRoutes(pool, toss) };
}

const job = (sql, task, payload, key) => sql(JOB, [task, JSON.stringify(payload), key]);
/** Snapshots and offers of some variants: what a price is made of. */
const pricedBy = (rows) => (ids) => Promise.all([rows(SNAPSHOTS, [ids]), rows(OFFERS, [ids, new Date()])]);

function cartRoutes({ rows }, redis) {
  const priced = pricedBy(rows);

  async function add({ variantId, quantity }, request, response) {
    const key = `limit:{${sha(guestOf(request, response)).toString('base64url')}}`;
    const [[, , cart], [snapshot]] = await Promise.all([redis.multi().hincrby(key, variantId, quantity).expire(key, LIFE).hgetall(key).exec(), rows(SNAPSHOTS, [[variantId]])]);
    if (!snapshot) throw new Error('not on sale');
    const lines = Object.entries(cart[1]);
    const [snapshots, offers] = await priced(lines.map(([id]) => id));
    const vendors = new Map();
    for (const [id, text] of lines) {
      const one = snapshots.find((candidate) => candidate.id === id);
      const pieces = Number(text);
      const offer = offers.find((candidate) => candidate.variant_id === id && pieces <= candidate.left && pieces <= candidate.per_shopper_limit);
      const vendor = vendors.get(one.vendor_id) ?? { vendor: { slug: one.vendor_slug, name: one.vendor_name, dong: one.dong, sealColor: one.seal_color }, terms: one, lines: [], goodsWon: 0 };
      const unitPaidWon = offer ? offer.price_won : one.price_won;
      vendor.lines.push({ variantId: id, name: one.name, optionLabel: one.label, quantity: pieces, unitPriceWon: one.price_won, unitPaidWon, amountWon: unitPaidWon * pieces, available: one.available, slug: one.slug, thumbnail: one.thumbnail, color: one.thumbnail_color, reasons: offer ? [offer.name] : [] });
      vendor.goodsWon += unitPaidWon * pieces;
      vendors.set(one.vendor_id, vendor);
    }
    const parcels = [...vendors.values()].map(({ terms, ...vendor }) => ({ ...vendor, shippingFeeWon: terms.free_shipping_above_won !== null && vendor.goodsWon >= terms.free_shipping_above_won ? 0 : terms.shipping_fee_won }));
    return { vendors: parcels, sums: { goodsWon: parcels.reduce((sum, one) => sum + one.goodsWon, 0), shippingWon: parcels.reduce((sum, one) => sum + one.shippingFeeWon, 0) } };
  }

  return { '/add': add };
}

function placingRoutes({ rows, transaction }, redis) {
  const priced = pricedBy(rows);

  async function place(input, request, response) {
    const token = guestOf(request, response);
    const { variantId } = input.lines[0];
    const [[one]] = await priced([variantId]);
    const shipping = one.free_shipping_above_won !== null && one.price_won >= one.free_shipping_above_won ? 0 : one.shipping_fee_won;
    const total = one.price_won + shipping;
    if (one.available < 1) return { refused: 'OutOfStock' };
    if (total !== input.seenTotalWon) return { refused: 'PriceChanged' };
    const now = new Date();
    const exempt = one.tax_kind === 'EXEMPT' ? one.price_won : 0;
    const { orderer, receiver } = input;
    const phone = orderer.phone.replaceAll('-', '');
    const written = await transaction(async (sql) => {
      await sql(PLACE, [
        input.id, `L${randomBytes(6).toString('hex')}`, createHmac('sha256', 'limit').update(phone).digest(), sha(JSON.stringify(input)), orderer.name, phone, orderer.email, receiver.zip, receiver.roadAddress, receiver.detailAddress,
        one.price_won, shipping, total, total - exempt, exempt, now, new Date(now.getTime() + 1_800_000), newId(), one.vendor_id, newId(), one.product_id, one.current_version_id, variantId, one.name, one.label, one.thumbnail, one.tax_kind,
        one.commission_bp, newId(), sha(token), newId(), one.shipping_fee_won, one.free_shipping_above_won, one.return_fee_won,
      ]);
      await job(sql, 'mail', { template: 'order-placed', id: input.id }, `order-placed:${input.id}`);
      const [reserved] = await sql(RESERVE, [variantId, input.id, now]);
      if (!reserved) throw new OutOfStock();
      return { placed: input.id };
    }).catch((error) => { if (error instanceof OutOfStock) return { refused: 'OutOfStock' }; throw error; });
    if (written.placed) await redis.hdel(`limit:{${sha(token).toString('base64url')}}`, variantId);
    return written;
  }

  return { '/place': place };
}

function payingRoutes({ rows, transaction }, toss) {
  async function window({ orderId }, request) {
    const [own] = await rows(OWN, [orderId, sha(cookieOf(request))]);
    const base = `http://localhost/pay/${orderId}`;
    return { customerKey: '@@ANONYMOUS', method: 'CARD', orderName: own.name, amountWon: own.total_won, taxFreeWon: own.tax_free_won, customerName: own.orderer_name, customerEmail: own.orderer_email, successUrl: `${base}/success`, failUrl: `${base}/fail` };
  }

  async function confirm({ orderId, paymentKey, amountWon }, request) {
    const attempt = newId();
    const own = await transaction(async (sql) => {
      const [found] = await sql(`${OWN} for update of o, p`, [orderId, sha(cookieOf(request))]);
      if (found.state !== 'PENDING_PAYMENT' || found.total_won !== amountWon) throw new Error('not payable');
      const now = new Date();
      await sql(INTEND, [attempt, found.payment_id, orderId, paymentKey, found.total_won, found.tax_free_won, new Date(now.getTime() + 45_000), now]);
      return found;
    });
    const answer = await fetch(`${toss}/v1/payments/confirm`, {
      method: 'POST', headers: { authorization: KEY, 'content-type': 'application/json', 'idempotency-key': `confirm-${attempt}` }, body: JSON.stringify({ paymentKey, orderId, amount: own.total_won }),
    });
    const payment = await answer.json();
    if (payment.status !== 'DONE') throw new Error(JSON.stringify(payment));
    await transaction(async (sql) => {
      await sql('select 1 from mall_order o join payment p on p.order_id = o.id where o.id = $1 for update', [orderId]);
      const now = new Date();
      const ledgerId = newId();
      await sql(RECORD, [attempt, now, paymentKey, payment.secret, payment.lastTransactionKey, payment.card?.number ?? null, payment.receipt?.url ?? null, new Date(payment.approvedAt), own.payment_id, orderId, own.vendor_order_id, own.vendor_id, ledgerId, own.total_won, own.line_id, own.amount_won, own.shipping_fee_won]);
      await job(sql, 'mail', { template: 'vendor-new-order', id: own.vendor_order_id }, `vendor-new-order:${own.vendor_order_id}`);
      await job(sql, 'mail', { template: 'order-paid', id: orderId }, `order-paid:${orderId}`);
      await job(sql, 'count_sales', { id: orderId }, `count-sales:${orderId}`);
      await sql(SELL, [orderId, now]);
    });
    return { paid: orderId };
  }

  /** The sandbox tells each of its malls of a payment: stored once, to be acted on by a worker. */
  async function webhook(event, request, _, raw) {
    const id = String(request.headers['tosspayments-webhook-transmission-id']);
    const { orderId } = event.data ?? event;
    await transaction(async (sql) => {
      await sql(WEBHOOK, [id, event.eventType, orderId, sha(raw), new Date()]);
      await job(sql, 'toss_event', { id: orderId, transmission: id }, `toss-event:${id}`);
    });
    return {};
  }

  return { '/window': window, '/confirm': confirm, '/webhooks/toss': webhook };
}

class OutOfStock extends Error {}
