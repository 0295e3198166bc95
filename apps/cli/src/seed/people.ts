import { newId } from '#kernel';
import { hashPassword } from '#account';
import type { Transaction } from '#database';
import type { DemoMall } from '#database/demo';
import { insertRows } from './rows.js';

/** Accounts of the demo, with their roles. They can sign in to a demo mall only. Answers the accounts by e-mail. */
export async function seedPeople(tx: Transaction, demo: DemoMall, vendors: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const ids = new Map(demo.accounts.map((account) => [account.email, newId(tx.now.getTime())]));
  const idOf = (email: string): string => ids.get(email) ?? '';
  const hashes = await Promise.all(demo.accounts.map((account) => hashPassword(account.password)));
  await insertRows(tx, 'account', demo.accounts.map((account, index) => ({
    id: idOf(account.email), email: account.email, password_hash: hashes[index], name: account.name, phone: account.phone, demo: true, created_at: tx.now,
  })));
  await insertRows(tx, 'staff_member', demo.accounts.flatMap((account) => account.staffRoles.map((role) => ({ account_id: idOf(account.email), role, granted_at: tx.now }))));
  await insertRows(tx, 'vendor_member', demo.accounts.flatMap((account) => account.vendorRoles.map((role) => ({ vendor_id: vendors.get(role.vendor), account_id: idOf(account.email), role: role.role, granted_at: tx.now }))));
  await insertRows(tx, 'consent', demo.accounts.flatMap((account) => ['TERMS', 'PRIVACY'].map((kind) => ({ id: newId(tx.now.getTime()), account_id: idOf(account.email), kind, version: '2026-11', granted: true, at: tx.now }))));
  return ids;
}
