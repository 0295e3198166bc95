/** An account at a bank in Korea. */
export interface BankAccount {
  /** Toss's two digits of the bank. */
  bank: string;
  accountNumber: string;
  holder: string;
}

/** Banks that people in Korea have accounts with, as Toss numbers them, in the order in which pages list them. */
export const BANKS = ['06', '88', '20', '81', '11', '03', '90', '92', '89', '45', '71', '07', '48', '32', '31', '39', '34', '37', '35', '02', '23', '27', '50', '64'] as const;

/** As the client of Toss calls them, which is a package by itself and no room's to ask: rules are pure. */
const NAMES: Readonly<Record<string, string>> = {
  '02': '산업은행', '03': '기업은행', '06': '국민은행', '07': '수협은행', '11': '농협은행', '12': '단위농협', '20': '우리은행', '23': 'SC제일은행', '27': '씨티은행', '31': 'iM뱅크', '32': '부산은행', '34': '광주은행', '35': '제주은행',
  '37': '전북은행', '39': '경남은행', '45': '새마을금고', '48': '신협', '50': '저축은행', '54': 'HSBC', '64': '산림조합', '71': '우체국', '81': '하나은행', '88': '신한은행', '89': '케이뱅크', '90': '카카오뱅크', '92': '토스뱅크',
};

/** A bank's name from Toss's two digits; one that is not known here is named by them. */
export function bankName(code: string): string {
  return NAMES[code] ?? `은행(${code})`;
}

/** The account as it is stored (digits only, one space between words), or the name of the field that can't be right. */
export function readBankAccount(given: BankAccount): BankAccount | keyof BankAccount {
  if (!(BANKS as readonly string[]).includes(given.bank)) return 'bank';
  const accountNumber = given.accountNumber.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^\d{6,20}$/.test(accountNumber)) return 'accountNumber';
  const holder = given.holder.normalize('NFC').replace(/\p{Cc}+/gu, ' ').replace(/\s+/g, ' ').trim();
  if (holder === '' || [...holder].length > 60) return 'holder';
  return { bank: given.bank, accountNumber, holder };
}
