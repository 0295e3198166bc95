import { CARRIERS, DomainError, type Carrier } from '#kernel';

/** Who sees to the way back: the vendor, who sends a carrier to collect, or the shopper. */
export type ReturnBy = 'SHOPPER' | 'VENDOR';

export interface ReturnParcel {
  by: ReturnBy;
  carrier: string;
  trackingNumber: string;
  at: Date;
}

/** A carrier and a number that he can have given. Throws CARRIER_INVALID, TRACKING_INVALID, each with its field. */
export function checkedParcel(carrier: string | null, typed: string | null): { carrier: Carrier; trackingNumber: string } {
  if (carrier === null || !Object.hasOwn(CARRIERS, carrier)) throw new DomainError('CARRIER_INVALID', { field: 'carrier' });
  const known = carrier as Carrier;
  const trackingNumber = (typed ?? '').normalize('NFKC').replace(/[\s-]/g, '');
  if (!CARRIERS[known].digits.test(trackingNumber)) throw new DomainError('TRACKING_INVALID', { field: 'trackingNumber' });
  return { carrier: known, trackingNumber };
}

/** `CJ대한통운 123456789012`, for people. */
export function parcelWords({ carrier, trackingNumber }: Pick<ReturnParcel, 'carrier' | 'trackingNumber'>): string {
  return `${Object.hasOwn(CARRIERS, carrier) ? CARRIERS[carrier as Carrier].name : carrier} ${trackingNumber}`;
}
