import { type Provider } from '@nestjs/common';
import { config, DAY, later } from '#kernel';

/** A parcel as a carrier knows it. */
export interface Parcel {
  carrier: string;
  trackingNumber: string;
  shippedAt: Date;
}

/** Whoever can say whether a parcel has arrived: a tracking service that the operator has a contract with. Called outside of any transaction; may throw. */
export abstract class ParcelTracker {
  /** When it arrived, or null while it is on its way or unknown. `at`: now. */
  abstract deliveredAt(parcel: Parcel, at: Date): Promise<Date | null>;
}

/** Nobody can say: the vendor's word, the shopper's, and the clock are left. */
export class NoTracker extends ParcelTracker {
  override deliveredAt(): Promise<Date | null> {
    return Promise.resolve(null);
  }
}

/** The demo's carrier: every parcel takes two days, but for those whose number ends in 0, which nobody ever reports. */
export class DemoTracker extends ParcelTracker {
  override deliveredAt(parcel: Parcel, at: Date): Promise<Date | null> {
    const arrives = later(parcel.shippedAt, 2 * DAY);
    return Promise.resolve(parcel.trackingNumber.endsWith('0') || at < arrives ? null : arrives);
  }
}

export const trackerProvider: Provider = { provide: ParcelTracker, useFactory: () => (config().tracker === 'demo' ? new DemoTracker() : new NoTracker()) };
