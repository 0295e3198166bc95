import { DAY, DomainError, later, readBankAccount, seal, showMoment, unseal, type BankAccount } from '#kernel';

/** How long another account waits before money goes to it, so that the company can stop what it did not want. The table enforces it, too. */
export const WAITING_DAYS = 3;

const PURPOSE = 'payout account';

/** Checks and normalises. Throws PAYOUT_ACCOUNT_INVALID, which names the field. */
export function checkedPayoutAccount(given: BankAccount): BankAccount {
  const account = readBankAccount(given);
  if (typeof account === 'string') throw new DomainError('PAYOUT_ACCOUNT_INVALID', { field: account });
  return account;
}

/** When an account comes into force: the first one at once (no money can go astray that would have gone elsewhere), each further one after its waiting time. */
export function effectiveAt(now: Date, hasAccount: boolean): Date {
  return hasAccount ? later(now, WAITING_DAYS * DAY) : now;
}

/** Encrypts it for the row `id`. */
export function sealPayoutAccount(secret: string, id: string, account: BankAccount): Buffer {
  return seal(secret, PURPOSE, id, account);
}

/** Throws where it was sealed for another row, or changed since. */
export function openPayoutAccount(secret: string, id: string, sealed: Buffer): BankAccount {
  return unseal(secret, PURPOSE, id, sealed) as BankAccount;
}

/** `v_` and 18 signs: who a vendor is at Toss. Toss allows 20 signs, and a vendor's id has more. */
export function sellerRef(digest: string): string {
  return `v_${digest.slice(0, 18)}`;
}

/**
 * Whether a business is a company or a person, by the fourth and fifth digit of its number (81 to 88: companies and other bodies). A person answers Toss's SMS
 * before he can be paid.
 */
export function businessTypeOf(businessNumber: string): 'company' | 'individual_business' {
  const kind = Number(businessNumber.slice(3, 5));
  return kind >= 81 && kind <= 88 ? 'company' : 'individual_business';
}

export type SellerStatus = 'APPROVAL_REQUIRED' | 'PARTIALLY_APPROVED' | 'KYC_REQUIRED' | 'APPROVED';

/** Won in a week that Toss pays to a seller whom it has not checked in full. */
export const WEEKLY_LIMIT_WON = 10_000_000;

/** Whether Toss pays to a seller in this state at all. A word that Toss adds later enables nothing. */
export function mayBePaid(status: string | null): boolean {
  return status === 'PARTIALLY_APPROVED' || status === 'APPROVED';
}

export interface AccountMail {
  vendorName: string;
  bank: string;
  lastDigits: string;
  effectiveAt: Date;
  /** It is the company's first one: nothing is replaced. */
  first: boolean;
  url: string;
}

/** What the company is told of its account: entered, in force, stopped, or refused by Toss; or that Toss refused what has changed of the company. */
export function accountMail(state: string, mail: AccountMail): { subject: string; text: string } | null {
  const account = `${mail.bank} 끝자리 ${mail.lastDigits}`;
  const say = (headline: string, ...more: string[]): { subject: string; text: string } => ({ subject: `[구로e몰] ${headline}`, text: `${[`${mail.vendorName} 소식입니다. ${headline}.`, '', ...more, '', `확인하기: ${mail.url}`].join('\n')}\n` });
  if (state === 'WAITING') {
    return mail.first
      ? say('정산금을 받을 계좌를 등록했습니다', `계좌: ${account}`, '등록한 적이 없으면 곧바로 구로e몰에 알려 주세요.')
      : say('정산금을 받을 계좌를 바꾸려고 합니다', `새 계좌: ${account}`, `${showMoment(mail.effectiveAt)}부터 이 계좌로 지급합니다. 그때까지는 지금 계좌로 지급합니다.`, '바꾼 적이 없으면 그 전에 업체 센터에서 멈추거나 구로e몰에 알려 주세요.');
  }
  if (state === 'ACTIVE') return mail.first ? null : say('정산금을 받을 계좌가 바뀌었습니다', `새 계좌: ${account}`);
  if (state === 'REFUSED') return say('정산금을 받을 계좌를 쓸 수 없습니다', `계좌: ${account}`, '토스페이먼츠가 이 계좌를 받아들이지 않았습니다. 업체 센터에서 다른 계좌를 적어 주세요. 그때까지 정산금을 보낼 수 없습니다.');
  if (state === 'COMPANY_REFUSED') return say('바뀐 회사 정보를 토스페이먼츠가 받아들이지 않았습니다', '업체 센터에서 대표자, 사업자등록번호, 전화번호, 전자우편을 확인하고 고쳐 주세요.', `정산금은 전과 같이 지금 계좌(${account})로 보냅니다.`);
  if (state === 'STOPPED') return say('계좌 변경을 멈췄습니다', `멈춘 계좌: ${account}`, '정산금은 전처럼 지금 계좌로 지급합니다.');
  return null;
}
