import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DomainError, isId } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { tellVendor } from './claim-desk.service.js';
import { Claim } from './claim.entity.js';
import { mayOpen } from './order-access.js';
import { shopperActor, type Shopper } from './place-order.service.js';
import { checkedParcel, parcelWords, type ReturnBy } from './return-parcel.rules.js';

interface Parcel {
  carrier: string;
  trackingNumber: string;
}

/** The way back of goods whose return or exchange was agreed to. Who writes it tells the other side; until the goods are back it can be put right. */
@Injectable()
export class ReturnParcelService {
  constructor(private readonly database: Database) {}

  /** The vendor, or staff in his place, sends a carrier to collect the goods. Throws CARRIER_INVALID, TRACKING_INVALID, NOT_FOUND, WRONG_STATE. */
  async collect(actor: Actor, claimId: string, parcel: Parcel): Promise<void> {
    await this.database.transaction(actor, (tx) => this.note(tx, claimId, 'VENDOR', parcel));
  }

  /** The shopper has sent them. Answers the claim's order. Throws the same. */
  async sent(shopper: Shopper, claimId: string, parcel: Parcel): Promise<string> {
    return this.database.transaction(shopperActor(shopper), async (tx) => {
      const row = isId(claimId) ? await tx.one<{ order_id: string }>('select order_id from claim where id = ?', [claimId]) : undefined;
      if (!row || !(await mayOpen(tx, shopper, row.order_id))) throw new DomainError('NOT_FOUND');
      await this.note(tx, claimId, 'SHOPPER', parcel);
      return row.order_id;
    });
  }

  private async note(tx: Transaction, claimId: string, by: ReturnBy, given: Parcel): Promise<void> {
    const { carrier, trackingNumber } = checkedParcel(given.carrier, given.trackingNumber);
    const claim = isId(claimId) ? await tx.em.findOne(Claim, { id: claimId }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!claim) throw new DomainError('NOT_FOUND');
    if (claim.returnBy === by && claim.returnCarrier === carrier && claim.returnTracking === trackingNumber) return; // sent twice
    if (claim.kind === 'CANCELLATION' || claim.state !== 'APPROVED') throw new DomainError('WRONG_STATE', { state: claim.state });
    Object.assign(claim, { returnBy: by, returnCarrier: carrier, returnTracking: trackingNumber, returnAt: tx.now });
    await tx.em.flush();
    await tx.stateChange({ subject: 'claim', id: claim.id, vendorId: claim.vendorId, from: claim.state, to: claim.state, reason: `${by === 'VENDOR' ? '회수 접수' : '구매자가 보냄'}: ${parcelWords({ carrier, trackingNumber })}` });
    const [template, about] = by === 'VENDOR' ? ['claim-changed', 'COLLECTING'] : ['vendor-claim', 'SENT_BACK'];
    const mark = String(claim.rowVersion); // put right, it is told again
    await tx.job('mail', { template, id: claim.id, about, mark }, `${template}:${claim.id}:${about}:${mark}`);
    if (by === 'VENDOR') await tellVendor(tx, claim, 'COLLECTING');
  }
}
