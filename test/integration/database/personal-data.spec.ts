import { beforeAll, describe, expect, it } from '@jest/globals';
import { COMPLAINT_DATA, ORDER_DATA } from '#order';
import { testDatabase } from '../../support/database.js';
import { Shelf } from '../../support/shelf.js';

/** A column that may hold somebody's name, number, address or words. Who did something (`actor`, `…_by`) is written without a shopper's id. */
const LOOKS_PERSONAL = /name|phone|mail|address|^zip$|note|account|holder|number|hash|token|secret|sealed|masked|content|body|reason|message|memo|detail|url|tracking|shopper|document|^ip$|^agent$|question|answer|ours|theirs|label|story|representative/;

const GOODS = 'says what is sold';
const COMPANY = 'is a company’s, or between it and the mall';
const MALL = 'is the mall’s own work, about no order';
const MEMBER = 'is a member’s, until he leaves';
const SEAL = 'is a sum over rows that are never changed';

/** What stays, and why: a table, or one column of it. */
const KEPT: Readonly<Record<string, string>> = {
  account: MEMBER, session: 'goes after three months, or when it has ended', staff_member: MALL, vendor_member: COMPANY,
  access_log: 'names who looked, not who was seen',
  category: GOODS, product: GOODS, product_version: GOODS, variant: GOODS, picture: GOODS, import_file: 'is goods, for a day', exhibition: GOODS, coupon: GOODS, stock_movement: GOODS,
  vendor: COMPANY, commission_contract: COMPANY, commission_contract_rule: COMPANY, payout: COMPANY, payout_account: COMPANY, payout_hold: COMPANY, payout_seller: COMPANY, statement_question: COMPANY, adjustment: COMPANY,
  budget: MALL, budget_allocation: MALL, schema_migration: MALL, ledger_account: MALL, ledger_closing: MALL, ledger_day: SEAL, ledger_day_total: SEAL, ledger_owner_total: SEAL, ledger_digest: SEAL, books_proof: SEAL,
  ledger_entry: 'is an account of the chart',
  'ledger_transaction.memo': 'is a word of the mall for a kind of event, or about a company',
  'reconciliation_item.ours': 'are sums and keys of Toss’s lists', 'reconciliation_item.theirs': 'are sums and keys of Toss’s lists', 'reconciliation_item.note': 'says why sums differed',
  'webhook_delivery.body_hash': 'proves that a body came once; the body was never kept',
  'mall_order.number': 'is known to nobody else once the order is nobody’s', 'order_line.name': GOODS, 'order_line.option_label': GOODS, 'order_discount.label': GOODS,
  'cash_receipt.issue_number': 'approval numbers belong to the books', 'bank_transfer.document_number': 'is the bank’s document, and belongs to the books',
};

describe('personal data', () => {
  let columns: string[];
  beforeAll(async () => {
    const rows = await new Shelf(await testDatabase()).sql<{ name: string }>(
      `select c.table_name || '.' || c.column_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type not in ('bigint', 'integer', 'boolean', 'date', 'timestamp with time zone') order by 1`);
    columns = rows.map(({ name }) => name);
  });
  const tableOf = (column: string): string => column.split('.')[0] ?? '';
  const erased = (column: string): boolean => [ORDER_DATA, COMPLAINT_DATA].some((data) => data[tableOf(column)] === 'rows' || data[tableOf(column)]?.includes(column.split('.')[1] ?? ''));
  const kept = (column: string): string | undefined => KEPT[column] ?? KEPT[tableOf(column)];

  it('of an order or a complaint has its years, or a reason to stay: a new column that looks personal is asked about here', () => {
    const personal = columns.filter((column) => LOOKS_PERSONAL.test(column.split('.')[1] ?? ''));
    expect(personal.length).toBeGreaterThan(60);
    expect(personal.filter((column) => !erased(column) && kept(column) === undefined)).toEqual([]);
    expect(personal.filter((column) => erased(column) && kept(column) !== undefined)).toEqual([]);
  });

  it('is named as it stands in the schema', () => {
    const known = new Set([...columns, ...columns.map(tableOf)]);
    const named = [...Object.keys(KEPT), ...[ORDER_DATA, COMPLAINT_DATA].flatMap((data) => Object.entries(data).flatMap(([table, names]) => (names === 'rows' ? [table] : names.map((name) => `${table}.${name}`))))];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
