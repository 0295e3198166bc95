import { Injectable } from '@nestjs/common';
import { config, isId, noteOrder, showBusinessNumber, showPhone } from '#kernel';
import { Database, SYSTEM } from '#database';
import { delayedMail, depositMail, expiredMail, newOrderMail, paidMail, placedMail, refundAccountMail, returnedMail, shippedMail, type MailParty, type MailText } from './order-mail.rules.js';
import { accountMail, claimMail, decidedMail, disputeMail, goodwillMail, interestMail, messageMail, refundMail, vendorClaimMail, type ClaimMailAbout, type ClaimMailFacts } from './claim-mail.rules.js';
import type { ClaimCause } from './claim.rules.js';
import type { ClaimKind } from './claim.state.js';
import { OrderQueries } from './order.queries.js';
import { accountWhy } from './refund-account.rules.js';
import { ACCOUNT_ASKED } from './refund-room.queries.js';
import { parcelWords } from './return-parcel.rules.js';

export type MailTemplate = 'order-placed' | 'order-paid' | 'deposit-account' | 'order-expired' | 'payment-returned' | 'refund-account' | 'refund-delayed' | 'order-shipped' | 'vendor-new-order' | 'claim-changed' | 'vendor-claim' | 'vendor-decided' | 'account-wanted' | 'refund-done' | 'interest-paid' | 'vendor-goodwill' | 'claim-message' | 'dispute' | 'vendor-dispute';

const ORDER_MAILS = { 'order-placed': placedMail, 'order-paid': paidMail, 'deposit-account': depositMail, 'order-expired': expiredMail, 'payment-returned': returnedMail, 'refund-account': refundAccountMail, 'refund-delayed': delayedMail } as const;

export interface OutgoingMail extends MailText {
  to: string;
}

/** Writes the mails of orders, from what is stored. Nothing personal travels in a job: only what it is about. */
@Injectable()
export class OrderMailService {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderQueries,
  ) {}

  /** The mail, or null where it no longer makes sense (an account to pay into after the payment). */
  async compose(template: MailTemplate, id: string, about?: string): Promise<OutgoingMail | null> {
    if (!isId(id)) return null;
    if (template === 'claim-changed' || template === 'vendor-claim' || template === 'vendor-decided') return this.claim(template, id, about as ClaimMailAbout);
    if (template === 'refund-done' || template === 'interest-paid') return this.refund(template, id);
    if (template === 'account-wanted') return this.account(id);
    if (template === 'vendor-goodwill') return this.goodwill(id);
    if (template === 'claim-message') return this.message(id, about === 'vendor' ? 'vendor' : 'shopper');
    if (template === 'dispute' || template === 'vendor-dispute') return this.dispute(template, id, about ?? '');
    if (template === 'vendor-new-order') return this.newOrder(id);
    if (template === 'order-shipped') return this.shipped(id);
    noteOrder(id);
    const order = await this.orders.byId(id);
    if (!order) return null;
    if (template === 'deposit-account' && order.payment.accountNumber === null) return null;
    const sellers = await this.parties(order.vendorOrders.map((part) => part.vendorId));
    return { to: order.orderer.email, ...ORDER_MAILS[template](order, [...sellers.values()], orderUrl(id)) };
  }

  /** Runs `send` unless this mail was sent before; remembers that it was. A death in between sends it again under the same message id. */
  async once(key: string, template: string, id: string, send: () => Promise<void>): Promise<boolean> {
    const row = await this.database.transaction(SYSTEM, async (tx) => {
      await tx.sql('insert into mail_message (key, template, subject_id, created_at) values (?, ?, ?, ?) on conflict do nothing', [key, template, id, tx.now]);
      return tx.one<{ sent: boolean }>('select sent_at is not null as sent from mail_message where key = ?', [key]);
    });
    if (row?.sent) return false;
    await send();
    await this.database.transaction(SYSTEM, (tx) => tx.sql('update mail_message set sent_at = ? where key = ?', [tx.now, key]));
    return true;
  }

  private async shipped(shipmentId: string): Promise<OutgoingMail | null> {
    const row = await this.database.readOne<{ order_id: string; vendor_id: string }>('select vo.order_id, vo.vendor_id from shipment s join vendor_order vo on vo.id = s.vendor_order_id where s.id = ?', [shipmentId]);
    const order = row ? await this.orders.byId(row.order_id) : null;
    const shipment = order?.vendorOrders.flatMap((part) => part.shipments).find((candidate) => candidate.id === shipmentId);
    const seller = row ? (await this.parties([row.vendor_id])).get(row.vendor_id) : undefined;
    if (!row || !order || !shipment || !seller) return null;
    noteOrder(order.id);
    return { to: order.orderer.email, ...shippedMail(order, shipment, seller, orderUrl(order.id)) };
  }

  /** What the mail is about is told, not the one that came after it. */
  private async claim(template: 'claim-changed' | 'vendor-claim' | 'vendor-decided', id: string, about: ClaimMailAbout): Promise<OutgoingMail | null> {
    const row = await this.database.readOne<ClaimMailRow>(
      `select c.*, o.number, o.orderer_email, v.name as vendor_name, v.email as vendor_email, v.address as vendor_address,
         (select jsonb_agg(jsonb_build_object('name', l.name, 'quantity', cardinality(cl.pieces), 'accepted', cardinality(cl.accepted)) order by l.position) from claim_line cl join order_line l on l.id = cl.order_line_id where cl.claim_id = c.id) as goods,
         c.kind = 'RETURN' and exists (select from claim_line cl where cl.claim_id = c.id and cl.exchange_variant_id is not null) as instead
       from claim c join mall_order o on o.id = c.order_id join vendor v on v.id = c.vendor_id where c.id = ?`,
      [id],
    );
    if (!row) return null;
    const toVendor = template !== 'claim-changed';
    const facts: ClaimMailFacts = {
      orderNumber: row.number, kind: row.kind, instead: row.instead, cause: row.cause, note: row.note, goods: row.goods, goodsWon: row.goods_won, shippingBackWon: row.shipping_back_won, shippingChargedWon: row.shipping_charged_won,
      returnFeeWon: row.return_fee_won, goodwillWon: row.goodwill_won, refundWon: row.refund_won, refundDueOn: row.refund_due_on, decisionReason: row.decision_reason, tracking: row.tracking, returnParcel: row.return_carrier === null ? null : parcelWords({ carrier: row.return_carrier, trackingNumber: row.return_tracking ?? '' }), vendorName: row.vendor_name, vendorAddress: row.vendor_address,
      url: toVendor ? `${config().publicUrl}/vendor/orders/${row.vendor_order_id}` : orderUrl(row.order_id),
    };
    const text = { 'claim-changed': claimMail, 'vendor-claim': vendorClaimMail, 'vendor-decided': decidedMail }[template](about, facts);
    return text === null ? null : { to: toVendor ? row.vendor_email : row.orderer_email, ...text };
  }

  private async refund(template: 'refund-done' | 'interest-paid', id: string): Promise<OutgoingMail | null> {
    const row = await this.database.readOne<{ order_id: string; number: string; orderer_email: string; amount_won: number; ended_at: Date | null; method: string; channel: string; late_days: number; interest_won: number }>(
      'select r.order_id, o.number, o.orderer_email, r.amount_won, r.ended_at, p.method, r.channel, r.late_days, r.interest_won from refund r join mall_order o on o.id = r.order_id join payment p on p.order_id = o.id where r.id = ?',
      [id],
    );
    if (!row?.ended_at || row.amount_won === 0) return null;
    if (template === 'interest-paid') return { to: row.orderer_email, ...interestMail(row.number, row.interest_won, orderUrl(row.order_id)) };
    const card = row.channel === 'TOSS' && (row.method === 'CARD' || row.method === 'EASY_PAY');
    return { to: row.orderer_email, ...refundMail(row.number, { refundWon: row.amount_won, at: row.ended_at, card, lateDays: row.late_days, interestWon: row.interest_won }, orderUrl(row.order_id)) };
  }

  /** Not where he has answered meanwhile, or somebody has sent it. */
  private async account(refundId: string): Promise<OutgoingMail | null> {
    const row = await this.database.readOne<{ order_id: string; number: string; orderer_email: string; state: string; error_code: string | null; amount_won: number; interest_won: number; masked: string | null }>(
      `select r.order_id, o.number, o.orderer_email, r.state, r.error_code, r.amount_won, r.interest_won, a.masked from refund r join mall_order o on o.id = r.order_id left join refund_account a on a.order_id = r.order_id where r.id = ? and ${ACCOUNT_ASKED}`,
      [refundId],
    );
    if (!row) return null;
    noteOrder(row.order_id);
    const wanted = { why: accountWhy({ state: row.state, code: row.error_code }), amountWon: row.state === 'SUCCEEDED' ? row.interest_won : row.amount_won, masked: row.masked };
    return { to: row.orderer_email, ...accountMail(row.number, wanted, orderUrl(row.order_id)) };
  }

  private async message(id: string, to: 'shopper' | 'vendor'): Promise<OutgoingMail | null> {
    const row = await this.database.readOne<{ author: string; body: string; order_id: string; vendor_order_id: string; number: string; orderer_email: string; vendor_email: string; vendor_name: string }>(
      `select m.author, m.body, c.order_id, c.vendor_order_id, o.number, o.orderer_email, v.email as vendor_email, v.name as vendor_name
       from claim_message m join claim c on c.id = m.claim_id join mall_order o on o.id = c.order_id join vendor v on v.id = c.vendor_id where m.id = ?`,
      [id],
    );
    if (!row) return null;
    const from = row.author === 'SHOPPER' ? '구매자' : row.author === 'VENDOR' ? row.vendor_name : '구로e몰 담당자';
    return { to: to === 'vendor' ? row.vendor_email : row.orderer_email, ...messageMail(to, row.number, from, row.body, to === 'vendor' ? `${config().publicUrl}/vendor/orders/${row.vendor_order_id}` : `${orderUrl(row.order_id)}#claims`) };
  }

  private async dispute(template: 'dispute' | 'vendor-dispute', id: string, about: string): Promise<OutgoingMail | null> {
    const row = await this.database.readOne<{ order_id: string; vendor_order_id: string; number: string; orderer_email: string; vendor_email: string; progress_by: string; result_by: string; result_reason: string | null }>(
      `select d.order_id, c.vendor_order_id, o.number, o.orderer_email, v.email as vendor_email, d.progress_by, d.result_by, d.result_reason
       from claim_dispute d join claim c on c.id = d.claim_id join mall_order o on o.id = d.order_id join vendor v on v.id = d.vendor_id where d.id = ?`,
      [id],
    );
    if (!row) return null;
    const toVendor = template === 'vendor-dispute';
    return { to: toVendor ? row.vendor_email : row.orderer_email, ...disputeMail(about, row.number, { progressBy: row.progress_by, resultBy: row.result_by, reason: row.result_reason }, toVendor ? `${config().publicUrl}/vendor/orders/${row.vendor_order_id}` : orderUrl(row.order_id)) };
  }

  /** To the vendor who is asked to pay a goodwill. */
  private async goodwill(id: string): Promise<OutgoingMail | null> {
    const row = await this.database.readOne<{ number: string; email: string; amount_won: number; reason: string; state: string }>('select o.number, v.email, g.amount_won, g.reason, g.state from goodwill g join mall_order o on o.id = g.order_id join vendor v on v.id = g.vendor_id where g.id = ?', [id]);
    return row?.state === 'PROPOSED' ? { to: row.email, ...goodwillMail(row.number, row.amount_won, row.reason, `${config().publicUrl}/vendor/claims`) } : null;
  }

  private async newOrder(vendorOrderId: string): Promise<OutgoingMail | null> {
    const row = await this.database.readOne<{ order_id: string; email: string; number: string; names: string[]; pieces: number; amount: number }>(
      `select o.id as order_id, v.email, o.number, array_agg(l.name order by l.position) as names, sum(l.quantity)::int as pieces,
         vo.goods_won - vo.discount_won + vo.shipping_fee_won + vo.surcharge_won as amount
       from vendor_order vo join mall_order o on o.id = vo.order_id join vendor v on v.id = vo.vendor_id join order_line l on l.vendor_order_id = vo.id
       where vo.id = ? group by o.id, v.email, vo.id`,
      [vendorOrderId],
    );
    if (row) noteOrder(row.order_id);
    return row ? { to: row.email, ...newOrderMail(row.number, row.names, row.pieces, row.amount, `${config().publicUrl}/vendor/orders/${vendorOrderId}`) } : null;
  }

  private async parties(vendorIds: readonly string[]): Promise<Map<string, MailParty>> {
    const rows = await this.database.read<{ id: string; name: string; representative: string; business_number: string; phone: string; email: string }>('select id, name, representative, business_number, phone, email from vendor where id = any(?::uuid[]) order by name', [vendorIds]);
    return new Map(rows.map((row) => [row.id, { name: row.name, representative: row.representative, businessNumber: showBusinessNumber(row.business_number), phone: showPhone(row.phone), email: row.email }]));
  }
}

interface ClaimMailRow {
  order_id: string; vendor_order_id: string; number: string; kind: ClaimKind; instead: boolean; cause: ClaimCause; note: string; goods_won: number; shipping_back_won: number; shipping_charged_won: number; return_fee_won: number; goodwill_won: number;
  refund_won: number; refund_due_on: string | null; decision_reason: string | null; tracking: string | null; return_carrier: string | null; return_tracking: string | null; orderer_email: string; vendor_name: string; vendor_email: string; vendor_address: string; goods: { name: string; quantity: number; accepted: number | null }[];
}

function orderUrl(id: string): string {
  return `${config().publicUrl}/orders/${id}`;
}
