/** `1,385.5` won for one unit of the file's money → basis points of it; undefined when it is no sensible rate. */
export function readRateBp(text: string): number | undefined {
  const digits = text.normalize('NFKC').replace(/원\s*$/, '').replace(/[\s,]/g, '');
  if (!/^\d{1,6}(?:\.\d{1,4})?$/.test(digits)) return undefined;
  const basisPoints = Math.round(Number(digits) * 10_000);
  return basisPoints > 0 && basisPoints <= 2_147_483_647 ? basisPoints : undefined;
}
