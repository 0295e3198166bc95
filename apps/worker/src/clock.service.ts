import { Injectable } from '@nestjs/common';
import { clock, log, MINUTE, SECOND, withLogContext } from '#kernel';
import { SYSTEM } from '#database';
import { LedgerDayService } from '#ledger';
import { CashReceiptService, ClaimSettlementService, ConfirmationService, GoodwillService, OrderEndingService, PaymentResolverService, TrackingService } from '#order';
import { PayoutTurnService } from '#payout';
import { ClosingService } from '#settlement';

/** How many orders or attempts one turn takes. A backlog is worked off turn by turn. */
const BATCH = 50;
/** A turn that lasts longer never ends: something it waits for will not come. */
const STUCK_MS = 2 * MINUTE;
/** Questions to Toss at a time. */
const AT_ONCE = 5;

/**
 * What happens by the clock: payments whose answer was lost are asked for, orders whose time is over end, decided claims and agreed goodwill become refunds, carriers are asked about parcels,
 * purchases whose time has come are confirmed, statements of periods that are over are made, days of the ledger that are over are sealed, vendors are paid. A query each second, not a job
 * that may be missing; any number of workers may run it, since each order is taken under its lock and each attempt is claimed once.
 */
@Injectable()
export class ClockService {
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;
  /** When the last turn ended well: readiness looks at it. */
  lastTurnAt = clock.now();

  constructor(
    private readonly payments: PaymentResolverService,
    private readonly endings: OrderEndingService,
    private readonly claims: ClaimSettlementService,
    private readonly days: LedgerDayService,
    private readonly confirmations: ConfirmationService,
    private readonly tracking: TrackingService,
    private readonly closing: ClosingService,
    private readonly goodwill: GoodwillService,
    private readonly receipts: CashReceiptService,
    private readonly payouts: PayoutTurnService,
  ) {}

  start(): void {
    const next = (): void => {
      if (this.stopped) return;
      // Whoever started this process starts it again; nothing that a turn does is lost by that.
      const watchdog = setTimeout(() => {
        log.error('a turn of the clock does not end: the worker starts anew');
        process.exit(1);
      }, STUCK_MS);
      this.turn = this.run().finally(() => {
        clearTimeout(watchdog);
        this.timer = setTimeout(next, SECOND);
      });
    };
    next();
  }

  /** Lets a running turn finish, then no more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
    clearTimeout(this.timer);
  }

  /** One turn: all at once, since an order ends without Toss, and Toss may be slow or away. */
  async run(): Promise<void> {
    const done = await Promise.all([this.payAll(), this.endAll(), this.settleAll(), this.confirmAll(), this.trackAll(), this.closeAll(), this.receiptAll(), this.whole(() => this.guarded(() => this.days.sealDue())), this.payOutAll()]);
    if (done.every(Boolean)) this.lastTurnAt = clock.now();
  }

  private payAll(): Promise<boolean> {
    return this.whole(async () => {
      const attempts = await this.payments.claim(BATCH);
      const next = async (): Promise<void> => {
        for (let attempt = attempts.shift(); attempt && !this.stopped; attempt = attempts.shift()) {
          const { orderId } = attempt;
          const taken = attempt;
          await withLogContext({ job: 'resolve_payment', orderId }, () => this.guarded(() => this.payments.resolve(taken)));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, next));
    });
  }

  private endAll(): Promise<boolean> {
    return this.whole(async () => {
      for (const orderId of await this.endings.due(clock.now(), BATCH)) {
        if (this.stopped) return;
        await withLogContext({ job: 'end_order', orderId }, () => this.guarded(() => this.endings.expire(orderId)));
      }
    });
  }

  private settleAll(): Promise<boolean> {
    return this.whole(async () => {
      for (const claimId of await this.claims.unsettled(BATCH)) {
        if (this.stopped) return;
        await withLogContext({ job: 'settle_claim' }, () => this.guarded(() => this.claims.settleDecided(claimId)));
      }
      for (const id of await this.goodwill.agreed(BATCH)) {
        if (this.stopped) return;
        await withLogContext({ job: 'refund_goodwill' }, () => this.guarded(() => this.goodwill.refund(id)));
      }
    });
  }

  private receiptAll(): Promise<boolean> {
    return this.whole(async () => {
      for (const row of await this.receipts.claim(BATCH)) {
        if (this.stopped) return;
        await withLogContext({ job: 'cash_receipt', orderId: row.order_id }, () => this.guarded(() => this.receipts.resolve(row)));
      }
    });
  }

  private confirmAll(): Promise<boolean> {
    return this.whole(async () => {
      await this.confirmations.confirmSome(clock.now());
    });
  }

  private closeAll(): Promise<boolean> {
    return this.whole(async () => {
      for (const { cycle, period, statements } of await this.closing.closeAll(SYSTEM)) log.info({ cycle, period: period.end, statements }, 'period closed');
    });
  }

  private trackAll(): Promise<boolean> {
    return this.whole(async () => {
      for (const parcel of await this.tracking.claim(BATCH)) {
        if (this.stopped) return;
        await withLogContext({ job: 'track_parcel' }, () => this.guarded(() => this.tracking.ask(parcel, clock.now())));
      }
    });
  }

  private payOutAll(): Promise<boolean> {
    return this.whole(async () => {
      const due = await this.payouts.due(AT_ONCE);
      await Promise.all(due.map((work) => withLogContext({ job: 'pay_out' }, () => this.guarded(work))));
    });
  }

  private async whole(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      log.error({ err: error }, 'a turn of the clock failed; the next one tries again');
      return false;
    }
  }

  /** One order that can't be worked on must not hold up the others. */
  private async guarded(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.error({ err: error }, 'left for the next turn');
    }
  }
}
