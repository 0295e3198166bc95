/** How often a statement is made. */
export type SettlementCycle = 'WEEKLY' | 'TWICE_A_MONTH';

/** A rate of its own: for a category and all below it, or for a time. Basis points of what the sale brings. */
export interface ContractRule {
  id: string;
  /** Null: every category. */
  categoryId: string | null;
  rateBp: number;
  /** Korean days, both counted; null where the rule holds as long as the contract. */
  validFrom: string | null;
  validUntil: string | null;
  label: string;
}

/** What a vendor and the mall agreed on, from a Korean day on. */
export interface Contract {
  id: string;
  vendorId: string;
  validFrom: string;
  cycle: SettlementCycle;
  rateBp: number;
  rules: readonly ContractRule[];
}

/** A rate, and what it is explained by: a rule of the contract, or the contract itself. */
export interface Rate {
  rateBp: number;
  contractId: string;
  ruleId: string | null;
}

/**
 * The rate of a sale on a Korean day. The category's own rule, the deepest one first, else the contract's rate; a promotional rate that is
 * in force takes its place where it is lower. `categoryPath`: ids from the top down.
 */
export function rateOf(contract: Contract, categoryPath: readonly string[], day: string): Rate {
  const depth = (rule: ContractRule): number => (rule.categoryId === null ? 0 : categoryPath.indexOf(rule.categoryId) + 1);
  const fitting = contract.rules.filter((rule) => rule.categoryId === null || categoryPath.includes(rule.categoryId));
  const [own] = fitting.filter((rule) => rule.validFrom === null).sort((a, b) => depth(b) - depth(a) || (a.id < b.id ? -1 : 1));
  const regular: Rate = own ? { rateBp: own.rateBp, contractId: contract.id, ruleId: own.id } : { rateBp: contract.rateBp, contractId: contract.id, ruleId: null };
  const [promotion] = fitting.filter((rule) => rule.validFrom !== null && rule.validUntil !== null && rule.validFrom <= day && day <= rule.validUntil).sort((a, b) => a.rateBp - b.rateBp || (a.id < b.id ? -1 : 1));
  return promotion && promotion.rateBp < regular.rateBp ? { rateBp: promotion.rateBp, contractId: contract.id, ruleId: promotion.id } : regular;
}
