import { addBusinessDays, startOfKstDay } from '#kernel';

/** What the contract with Toss says of one method of payment, from a Korean day on (null: since ever). */
export interface Terms {
  method: string;
  /** Basis points of the amount, VAT included. */
  feeBp: number;
  /** Business days from the sale to the payout. */
  days: number;
  from: string | null;
}

/** Toss's words for our methods. */
const WORDS: Readonly<Record<string, string>> = { CARD: '카드', EASY_PAY: '간편결제', TRANSFER: '계좌이체', VIRTUAL_ACCOUNT: '가상계좌' };

const LINE = /^([A-Z_]+|\*):(\d{1,4}):(\d{1,2})(?::(\d{4}-\d\d-\d\d))?$/;

/**
 * Reads the setting `MALL_TOSS_TERMS`: `CARD:250:2` is 2.5 % and two business days, `CARD:240:2:2027-01-01` from that day on, `*` any other method, which must be said: what the contract says nothing
 * of could not be compared.
 * Throws an Error whose message is a sentence for whoever starts the process.
 */
export function readTerms(text: string): Terms[] {
  const terms = text.split(',').map((part) => {
    const [, method, feeBp, days, from] = LINE.exec(part.trim()) ?? [];
    if (method === undefined || (method !== '*' && WORDS[method] === undefined)) throw new Error(`환경 변수 MALL_TOSS_TERMS의 "${part}"을(를) 읽을 수 없습니다. 예: CARD:250:2 또는 CARD:240:2:2027-01-01`);
    return { method: WORDS[method] ?? '*', feeBp: Number(feeBp), days: Number(days), from: from ?? null };
  });
  if (!terms.some(({ method, from }) => method === '*' && from === null)) throw new Error('환경 변수 MALL_TOSS_TERMS에 나머지 결제 수단의 조건(*)이 없습니다. 없으면 적지 않은 수단의 수수료와 입금일을 대조하지 못합니다. 예: CARD:250:2,*:250:2');
  return terms;
}

/** The terms for a sale: of its method (Toss's word, or ours) on its Korean day, the latest that had begun; null where the contract says nothing. */
export function termsOf(terms: readonly Terms[], method: string, soldOn: string): Terms | null {
  const inForce = (name: string): Terms | undefined => terms.filter((one) => one.method === name && (one.from === null || one.from <= soldOn)).sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '')).at(-1);
  return inForce(WORDS[method] ?? method) ?? inForce('*') ?? null;
}

/** What Toss may keep of an amount, won, VAT included: parts of a won are dropped. Of a refund it gives back as much, below zero. */
export function expectedFeeWon(amountWon: number, { feeBp }: Terms): number {
  return Math.trunc((amountWon * feeBp) / 10_000);
}

/** The Korean day on which Toss pays a sale out. */
export function expectedPayoutOn(soldOn: string, { days }: Terms): string {
  return addBusinessDays(startOfKstDay(soldOn), days);
}
