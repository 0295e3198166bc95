import { Injectable } from '@nestjs/common';
import { clock, kstDate, won, type Won } from '#kernel';
import { Database, type Actor, type Parameter } from '#database';
import type { VendorState } from './vendor.state.js';

export interface VendorView {
  id: string;
  slug: string;
  name: string;
  state: VendorState;
  representative: string;
  businessNumber: string;
  reportNumber: string;
  phone: string;
  email: string;
  zip: string;
  address: string;
  dong: string;
  foundedYear: number | null;
  sentence: string;
  story: string;
  sealColor: string;
  identityCheckedAt: Date | null;
  shippingFeeWon: Won;
  freeShippingAboveWon: Won | null;
  jejuSurchargeWon: Won;
  islandSurchargeWon: Won;
  returnFeeWon: Won;
  shipsWithinDays: number;
  commissionBp: number;
  decisionReason: string | null;
  createdAt: Date;
  productCount: number;
}

export interface VendorHistory {
  from: string | null;
  to: string;
  actor: string;
  reason: string;
  at: Date;
}

/** Asked with the Korean day: the rate is that of the contract that is in force. */
const VENDOR = `select v.*, contract_rate_bp(v.id, ?::date) as commission_bp, (select count(*)::int from product p where p.vendor_id = v.id and p.state = 'ON_SALE') as product_count from vendor v`;

@Injectable()
export class VendorQueries {
  constructor(private readonly database: Database) {}

  /** An approved vendor by the name in its address. */
  async bySlug(slug: string): Promise<VendorView | null> {
    return (await this.find("where v.slug = ? and v.state = 'APPROVED'", [slug]))[0] ?? null;
  }

  /** The id of a vendor in any state, by the name in its address. */
  async idOf(slug: string): Promise<string | null> {
    return (await this.database.readOne<{ id: string }>('select id from vendor where slug = ?', [slug.normalize('NFC')]))?.id ?? null;
  }

  /** Also one that is suspended. By itself, since PostgreSQL keeps one plan for an id and makes a new one for each list of them. */
  async byId(id: string): Promise<VendorView | null> {
    return (await this.find('where v.id = ?', [id]))[0] ?? null;
  }

  /** In the order asked for; also vendors that are suspended, since orders and product pages name them. */
  async byIds(ids: readonly string[]): Promise<(VendorView | null)[]> {
    const byId = new Map((await this.find('where v.id = any(?::uuid[])', [ids])).map((vendor) => [vendor.id, vendor]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Approved vendors, by name; of one neighbourhood where it is given. */
  async list(dong: string | null): Promise<VendorView[]> {
    return this.find("where v.state = 'APPROVED' and (?::text is null or v.dong = ?) order by v.name, v.id limit 500", [dong, dong]);
  }

  async neighbourhoods(): Promise<Map<string, number>> {
    const rows = await this.database.read<{ dong: string; n: number }>("select dong, count(*)::int as n from vendor where state = 'APPROVED' group by dong");
    return new Map(rows.map((row) => [row.dong, row.n]));
  }

  /** For staff, newest first; `before` is the id of the last one seen. One row more than `first`, if there is one. */
  async page(state: VendorState | null, first: number, before: string | null): Promise<VendorView[]> {
    return this.find('where (?::text is null or v.state = ?) and (?::uuid is null or (v.created_at, v.id) < (select b.created_at, b.id from vendor b where b.id = ?::uuid)) order by v.created_at desc, v.id desc limit ?', [state, state, before, before, first + 1]);
  }

  async count(state: VendorState | null): Promise<number> {
    return (await this.database.readOne<{ n: number }>('select count(*)::int as n from vendor where ?::text is null or state = ?', [state, state]))?.n ?? 0;
  }

  /** Applications that wait for staff, oldest first. */
  async waiting(first: number): Promise<VendorView[]> {
    return this.find("where v.state = 'APPLIED' order by v.created_at, v.id limit ?", [first]);
  }

  /** For staff: who represents a company and how it is reached, public or not; the look itself is written down with who looked. `accountId`: who. */
  async forStaff(actor: Actor, accountId: string, id: string): Promise<VendorView | null> {
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.sql<VendorRow>(`${VENDOR} where v.id = ?`, [kstDate(tx.now), id]);
      if (!row) return null;
      await tx.sql("insert into access_log (account_id, subject, subject_id, purpose, at) values (?, 'vendor', ?, 'COMPANY', ?)", [accountId, id, tx.now]);
      return toVendor(row);
    });
  }

  /** The actor's own vendor, read behind the second barrier. */
  async own(actor: Actor & { vendorId: string }): Promise<VendorView | null> {
    return this.database.transaction(actor, async (tx) => (await tx.sql<VendorRow>(`${VENDOR} where v.id = ?`, [kstDate(tx.now), actor.vendorId])).map(toVendor)[0] ?? null);
  }

  /** What happened to each vendor, oldest first; in the order asked for. One statement. */
  async histories(ids: readonly string[]): Promise<VendorHistory[][]> {
    const rows = await this.database.read<{ subject_id: string; from_state: string | null; to_state: string; actor: string; reason: string; at: Date }>(
      "select subject_id, from_state, to_state, actor, reason, at from state_change where subject = 'vendor' and subject_id = any(?::uuid[]) order by id",
      [ids],
    );
    return ids.map((id) => rows.filter((row) => row.subject_id === id).map((row) => ({ from: row.from_state, to: row.to_state, actor: row.actor, reason: row.reason, at: row.at })));
  }

  private async find(where: string, parameters: readonly Parameter[]): Promise<VendorView[]> {
    return (await this.database.read<VendorRow>(`${VENDOR} ${where}`, [kstDate(clock.now()), ...parameters])).map(toVendor);
  }
}

interface VendorRow {
  id: string; slug: string; name: string; state: VendorState; representative: string; business_number: string; report_number: string; phone: string; email: string; zip: string; address: string; dong: string;
  founded_year: number | null; sentence: string; story: string; seal_color: string; identity_checked_at: Date | null; shipping_fee_won: number; free_shipping_above_won: number | null; jeju_surcharge_won: number;
  island_surcharge_won: number; return_fee_won: number; ships_within_days: number; commission_bp: number; decision_reason: string | null; created_at: Date; product_count: number;
}

function toVendor(row: VendorRow): VendorView {
  return {
    id: row.id, slug: row.slug, name: row.name, state: row.state, representative: row.representative, businessNumber: row.business_number, reportNumber: row.report_number, phone: row.phone, email: row.email,
    zip: row.zip, address: row.address, dong: row.dong, foundedYear: row.founded_year, sentence: row.sentence, story: row.story, sealColor: row.seal_color, identityCheckedAt: row.identity_checked_at,
    shippingFeeWon: won(row.shipping_fee_won), freeShippingAboveWon: row.free_shipping_above_won === null ? null : won(row.free_shipping_above_won), jejuSurchargeWon: won(row.jeju_surcharge_won),
    islandSurchargeWon: won(row.island_surcharge_won), returnFeeWon: won(row.return_fee_won), shipsWithinDays: row.ships_within_days, commissionBp: row.commission_bp, decisionReason: row.decision_reason,
    createdAt: row.created_at, productCount: row.product_count,
  };
}
