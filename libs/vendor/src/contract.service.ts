import { Injectable } from '@nestjs/common';
import { DomainError, isId, kstDate, newId, startOfKstDay } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import type { ContractRule, SettlementCycle } from './contract.rules.js';

export interface ContractInput {
  vendorId: string;
  /** The Korean day on which it begins: a later one than today. */
  validFrom: string;
  cycle: SettlementCycle;
  rateBp: number;
  note: string;
  rules: readonly Omit<ContractRule, 'id'>[];
}

const MOST_RULES = 50;

/** Contracts are made, never changed. */
@Injectable()
export class ContractService {
  constructor(private readonly database: Database) {}

  /** Makes the contract that holds from a later day on; what was sold before stays as it was. Throws DATE_INVALID, RATE_INVALID, CONTRACT_RULES_INVALID, CONTRACT_EXISTS, NOT_FOUND. */
  async add(actor: Actor, input: ContractInput): Promise<string> {
    const checked = checkedContract(input);
    return this.database.transaction(actor, async (tx) => {
      if (!isDay(input.validFrom) || input.validFrom <= kstDate(tx.now)) throw new DomainError('DATE_INVALID', { field: 'validFrom' });
      if (!isId(input.vendorId) || !(await tx.one('select 1 as known from vendor where id = ?', [input.vendorId]))) throw new DomainError('NOT_FOUND');
      const id = newId(tx.now.getTime());
      const made = await tx.sql('insert into commission_contract (id, vendor_id, valid_from, cycle, rate_bp, note, created_by, created_at) values (?, ?, ?::date, ?, ?, ?, ?, ?) on conflict do nothing returning id', [
        id, input.vendorId, input.validFrom, input.cycle, input.rateBp, checked.note, actor.name, tx.now,
      ]);
      if (made.length === 0) throw new DomainError('CONTRACT_EXISTS', { field: 'validFrom' });
      for (const rule of checked.rules) await this.addRule(tx, id, input.vendorId, rule);
      await tx.stateChange({ subject: 'contract', id, vendorId: input.vendorId, from: null, to: 'MADE', reason: checked.note });
      return id;
    });
  }

  private async addRule(tx: Transaction, contractId: string, vendorId: string, rule: Omit<ContractRule, 'id'>): Promise<void> {
    if (rule.categoryId !== null && !(await tx.one('select 1 as known from category where id = ?', [rule.categoryId]))) throw new DomainError('CONTRACT_RULES_INVALID', { field: 'rules' });
    await tx.sql('insert into commission_contract_rule (id, contract_id, vendor_id, category_id, rate_bp, valid_from, valid_until, label) values (?, ?, ?, ?::uuid, ?, ?::date, ?::date, ?)', [
      newId(tx.now.getTime()), contractId, vendorId, rule.categoryId, rule.rateBp, rule.validFrom, rule.validUntil, rule.label,
    ]);
  }
}

function checkedContract(input: ContractInput): { note: string; rules: Omit<ContractRule, 'id'>[] } {
  const note = tidy(input.note, 'note');
  if (note === '') throw new DomainError('REASON_REQUIRED', { field: 'note' });
  if (!isRate(input.rateBp)) throw new DomainError('RATE_INVALID', { field: 'rateBp' });
  if (input.rules.length > MOST_RULES) throw new DomainError('CONTRACT_RULES_INVALID', { field: 'rules' });
  const known = new Set<string>();
  const rules = input.rules.map((rule) => {
    const timed = rule.validFrom !== null || rule.validUntil !== null;
    const good = (timed || rule.categoryId !== null) && (rule.categoryId === null || isId(rule.categoryId)) && (!timed || (isDay(rule.validFrom) && isDay(rule.validUntil) && rule.validFrom <= rule.validUntil));
    const key = `${rule.categoryId} ${rule.validFrom} ${rule.validUntil}`;
    if (!good || known.has(key)) throw new DomainError('CONTRACT_RULES_INVALID', { field: 'rules' });
    if (!isRate(rule.rateBp)) throw new DomainError('RATE_INVALID', { field: 'rules' });
    known.add(key);
    return { ...rule, label: tidy(rule.label, 'label') };
  });
  return { note, rules };
}

function isRate(bp: number): boolean {
  return Number.isInteger(bp) && bp >= 0 && bp <= 3_000;
}

function isDay(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return startOfKstDay(text).getTime() > 0;
  } catch {
    return false;
  }
}

function tidy(text: string, field: string): string {
  const tidied = text.normalize('NFC').replace(/\p{Cc}+/gu, ' ').trim();
  if (tidied.length > 200) throw new DomainError('TEXT_TOO_LONG', { field, max: 200 });
  return tidied;
}
