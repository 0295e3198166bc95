/** Numbers as people type them at a desk: `12,000원`, `１２`, `5%`. Undefined when it is no such number, also when nothing stands there. */

function digitsOf(text: string, unit: RegExp): string {
  return text.normalize('NFKC').replace(unit, '').replace(/[\s,]/g, '');
}

/** Whole won, not negative. */
export function readWon(text: string): number | undefined {
  const digits = digitsOf(text, /원\s*$/);
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}

/** A count of things, not negative. */
export function readCount(text: string): number | undefined {
  const digits = digitsOf(text, /[개장]\s*$/);
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** `12.5%` → 1250 basis points; between 0 and 100 %. A comma is no part of it: `5,5` is not 55. */
export function readPercentBp(text: string): number | undefined {
  const digits = text.normalize('NFKC').replace(/%\s*$/, '').replace(/\s/g, '');
  if (!/^\d{1,3}(?:\.\d{1,2})?$/.test(digits)) return undefined;
  const basisPoints = Math.round(Number(digits) * 100);
  return basisPoints <= 10_000 ? basisPoints : undefined;
}

/** 1250 → `12.5`. */
export function percentOf(basisPoints: number): string {
  return String(basisPoints / 100);
}
