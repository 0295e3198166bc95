import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import type { Contract, SettlementCycle } from './contract.rules.js';

/** A contract with who made it, for its history. */
export interface ContractView extends Contract {
  note: string;
  createdBy: string;
  createdAt: Date;
}

interface ContractRow {
  id: string; vendor_id: string; valid_from: string; cycle: SettlementCycle; rate_bp: number; note: string; created_by: string; created_at: Date;
  rules: { id: string; category_id: string | null; rate_bp: number; valid_from: string | null; valid_until: string | null; label: string }[];
}

const CONTRACT = `select c.id, c.vendor_id, c.valid_from::text, c.cycle, c.rate_bp, c.note, c.created_by, c.created_at,
    (select coalesce(jsonb_agg(to_jsonb(r) order by r.id), '[]') from commission_contract_rule r where r.contract_id = c.id) as rules
  from commission_contract c`;

@Injectable()
export class ContractQueries {
  constructor(private readonly database: Database) {}

  /** All contracts of a vendor, the newest first: also one that begins later. */
  async history(vendorId: string): Promise<ContractView[]> {
    return (await this.database.read<ContractRow>(`${CONTRACT} where c.vendor_id = ?::uuid order by c.valid_from desc`, [vendorId])).map(toContract);
  }
}

/** The contract of each vendor that is in force on a Korean day: every vendor has one. */
export async function contractsInForce(tx: Pick<Transaction, 'sql'>, vendorIds: readonly string[], day: string): Promise<Map<string, Contract>> {
  const rows = await tx.sql<ContractRow>(
    `${CONTRACT} where c.vendor_id = any(?::uuid[]) and c.valid_from = (select max(o.valid_from) from commission_contract o where o.vendor_id = c.vendor_id and o.valid_from <= ?::date)`,
    [vendorIds, day],
  );
  return new Map(rows.map((row) => [row.vendor_id, toContract(row)]));
}

function toContract(row: ContractRow): ContractView {
  return {
    id: row.id, vendorId: row.vendor_id, validFrom: row.valid_from, cycle: row.cycle, rateBp: row.rate_bp, note: row.note, createdBy: row.created_by, createdAt: row.created_at,
    rules: row.rules.map((rule) => ({ id: rule.id, categoryId: rule.category_id, rateBp: rule.rate_bp, validFrom: rule.valid_from, validUntil: rule.valid_until, label: rule.label })),
  };
}
