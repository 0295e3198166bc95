import { config } from '#kernel';
import type { CheckoutValues } from './checkout-form';

const NAME = 'checkout_draft';
const MINUTES = 15;
/** A cookie holds four thousand bytes at most; a browser drops a longer one whole. */
const MOST_BYTES = 3800;
const KEPT = ['ordererName', 'ordererPhone', 'ordererEmail', 'receiverName', 'receiverPhone', 'zip', 'roadAddress', 'detailAddress', 'deliveryNote', 'paymentMethod'] as const;

export type CheckoutDraft = Partial<Pick<CheckoutValues, (typeof KEPT)[number]>>;

/**
 * What was typed at checkout, kept while the shopper signs in: in a cookie of his own browser that no script reads, for a quarter of an hour and for
 * one use, because it is personal data. Works without JavaScript. Consents are never kept: they are given for what is on the page.
 */
export function keepDraft(values: CheckoutValues): string {
  const typed = Object.fromEntries(KEPT.filter((name) => values[name] !== '').map((name) => [name, values[name]]));
  const text = Buffer.from(JSON.stringify(typed)).toString('base64url');
  return cookie(text.length > MOST_BYTES ? '' : text, text.length > MOST_BYTES ? 0 : MINUTES * 60);
}

/** What was kept, and the line that lets it go. Anything can stand in a cookie: only texts of fields we know come back. */
export function takeDraft(request: Request): { draft: CheckoutDraft; letGo: string | null } {
  const sent = new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]+)`).exec(request.headers.get('cookie') ?? '')?.[1];
  if (sent === undefined) return { draft: {}, letGo: null };
  return { draft: read(sent), letGo: dropDraft() };
}

/** The line that forgets it, whoever typed it: also for signing out on a shared machine. */
export function dropDraft(): string {
  return cookie('', 0);
}

function read(text: string): CheckoutDraft {
  try {
    const kept: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (typeof kept !== 'object' || kept === null) return {};
    const known = Object.entries(kept).filter(([name, value]) => KEPT.some((field) => field === name) && typeof value === 'string' && value.length <= 200);
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}

function cookie(value: string, seconds: number): string {
  return `${NAME}=${value}; Path=/checkout; HttpOnly; SameSite=Lax; Max-Age=${seconds}${config().production ? '; Secure' : ''}`;
}
