import { Injectable } from '@nestjs/common';
import { DomainError, isClientId, isId, won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { adjustmentPostings, LedgerService } from '#ledger';

export interface AdjustmentInput {
  /** Made by the form: sent twice it is one. */
  id: string;
  vendorId: string;
  orderLineId: string | null;
  /** Above zero: the vendor gets more. */
  amountWon: number;
  reason: string;
}

/** More than that is no correction. */
const MAX_WON = 10_000_000;

/** What staff put right: a posting with reason and actor, and a line of the vendor's next statement. */
@Injectable()
export class AdjustmentService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {}

  /** Answers its id. Throws ADJUSTMENT_INVALID, REASON_REQUIRED, NOT_FOUND where vendor or line are not known, ID_REUSED where another adjustment has this id. */
  async add(actor: Actor, input: AdjustmentInput): Promise<string> {
    return this.database.transaction(actor, (tx) => this.write(tx, input));
  }

  /** In the transaction of whoever decides it. */
  async write(tx: Transaction, input: AdjustmentInput): Promise<string> {
    const reason = input.reason.normalize('NFC').trim();
    if (reason === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
    if (!Number.isSafeInteger(input.amountWon) || input.amountWon === 0 || Math.abs(input.amountWon) > MAX_WON) throw new DomainError('ADJUSTMENT_INVALID', { field: 'amountWon', max: MAX_WON });
    if (!isClientId(input.id)) throw new DomainError('BAD_INPUT', { field: 'id' });
    if (!isId(input.vendorId) || (input.orderLineId !== null && !isId(input.orderLineId))) throw new DomainError('NOT_FOUND');
    const known = await tx.one<{ order_id: string | null }>('select (select order_id from order_line where id = ?::uuid and vendor_id = v.id) as order_id from vendor v where v.id = ?', [input.orderLineId, input.vendorId]);
    if (!known || (input.orderLineId !== null && known.order_id === null)) throw new DomainError('NOT_FOUND');
    const made = await tx.sql('insert into adjustment (id, vendor_id, order_line_id, amount_won, reason, created_by, created_at) values (?, ?, ?::uuid, ?, ?, ?, ?) on conflict (id) do nothing returning id', [input.id, input.vendorId, input.orderLineId, input.amountWon, reason, tx.actor.name, tx.now]);
    if (made.length === 0) {
      if (!(await tx.one('select 1 as same from adjustment where id = ? and vendor_id = ? and order_line_id is not distinct from ?::uuid and amount_won = ? and reason = ?', [input.id, input.vendorId, input.orderLineId, input.amountWon, reason]))) throw new DomainError('ID_REUSED', { field: 'id' });
      return input.id;
    }
    await this.ledger.post(tx, { event: 'adjustment.posted', reference: input.id, orderId: known.order_id, occurredAt: tx.now, memo: reason, postings: adjustmentPostings(input.vendorId, input.orderLineId, won(input.amountWon)) });
    return input.id;
  }
}
