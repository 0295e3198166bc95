import { Inject, Injectable } from '@nestjs/common';
import { HOUR, later } from '#kernel';
import { Database, SYSTEM } from '#database';
import { markDelivered } from './delivery.js';
import { ParcelTracker, type Parcel } from './tracker.js';

/** How often a carrier is asked about a parcel. */
const ASK_AGAIN_MS = 2 * HOUR;

/** Asks carriers about parcels on their way. Claimed once among any number of workers; asked outside of a transaction. */
@Injectable()
export class TrackingService {
  constructor(
    private readonly database: Database,
    @Inject(ParcelTracker) private readonly tracker: ParcelTracker,
  ) {}

  /** Takes parcels whose time to be asked about has come, and sets the next time. */
  async claim(limit: number): Promise<(Parcel & { id: string })[]> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const rows = await tx.sql<{ id: string; carrier: string; tracking_number: string; shipped_at: Date }>(
        `update shipment set next_track_at = ? where id in (select id from shipment where delivered_at is null and next_track_at <= ? order by next_track_at limit ? for update skip locked) returning id, carrier, tracking_number, shipped_at`,
        [later(tx.now, ASK_AGAIN_MS), tx.now, limit],
      );
      return rows.map((row) => ({ id: row.id, carrier: row.carrier, trackingNumber: row.tracking_number, shippedAt: row.shipped_at }));
    });
  }

  /** Answers whether the parcel has arrived, and writes it down. */
  async ask(parcel: Parcel & { id: string }, at: Date): Promise<boolean> {
    const arrived = await this.tracker.deliveredAt(parcel, at);
    if (arrived === null) return false;
    return this.database.transaction(SYSTEM, (tx) => markDelivered(tx, parcel.id, arrived, 'TRACKER'));
  }
}
