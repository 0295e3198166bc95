/** An account at a bank in Korea. */
export interface BankAccount {
  /** Toss's two digits of the bank. */
  bank: string;
  accountNumber: string;
  holder: string;
}

/** Banks that people in Korea have accounts with, as Toss numbers them; a page lists them by `bankName`. */
export const BANKS = ['06', '88', '20', '81', '11', '03', '90', '92', '89', '45', '71', '07', '48', '32', '31', '39', '34', '37', '35', '02', '23', '27', '50', '64'] as const;

/** The account as it is stored (digits only, one space between words), or the name of the field that can't be right. */
export function readBankAccount(given: BankAccount): BankAccount | keyof BankAccount {
  if (!(BANKS as readonly string[]).includes(given.bank)) return 'bank';
  const accountNumber = given.accountNumber.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^\d{6,20}$/.test(accountNumber)) return 'accountNumber';
  const holder = given.holder.normalize('NFC').replace(/\p{Cc}+/gu, ' ').replace(/\s+/g, ' ').trim();
  if (holder === '' || [...holder].length > 60) return 'holder';
  return { bank: given.bank, accountNumber, holder };
}
