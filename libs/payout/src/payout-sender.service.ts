import { Inject, Injectable } from '@nestjs/common';
import { crashPoint, HOUR, later, log, MINUTE, newId } from '#kernel';
import { Database, SYSTEM, type Transaction } from '#database';
import { Toss, TossAuthenticationError, TossError, TossPermissionError, type Payout, type PayoutCreateParams } from '#toss';
import { afterRefusal, BANK_BOOK, whenPaid, type PayoutDay } from './payout.rules.js';
import { PayoutRecordService } from './payout-record.service.js';

/** Toss takes so many at once, all or none. */
const MOST_AT_ONCE = 100;
const LATER_MS = HOUR;
const SOON_MS = MINUTE;
/** So long after it has arrived a payout may come back: an assumption, Toss names no time. */
const RETURN_DAYS = 14;

export interface DueCall {
  id: string;
  tries: number;
}

export interface DueLook {
  id: string;
  tossId: string;
  cancel: boolean;
}

interface Item extends PayoutDay {
  id: string;
  amountWon: number;
  destination: string;
}

/**
 * Sends approved payouts: a call is written with all that it asks for, Toss is called under its key, the answer is recorded. The worker does it each second; any
 * number of workers may. Where it dies in between, the call is made again under its key, after Toss's own list was read.
 */
@Injectable()
export class PayoutSenderService {
  constructor(
    private readonly database: Database,
    private readonly records: PayoutRecordService,
    @Inject(Toss) private readonly toss: Toss,
  ) {}

  /** Writes one call for what is approved and may go now: at Toss as the seller that it was approved for, with its account of now. */
  async intend(): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const due = await tx.sql<{ id: string; toss_id: string; account_id: string }>(
        `select p.id, e.toss_id, e.account_id from payout p join payout_seller e on e.vendor_id = p.vendor_id where p.state = 'APPROVED' and p.call_id is null and p.next_look_at <= ? and e.account_id = e.wanted_account_id
         order by p.next_look_at, p.id limit ? for update of p skip locked`,
        [tx.now, MOST_AT_ONCE],
      );
      if (due.length === 0) return;
      const { method, payoutDate } = whenPaid(tx.now);
      const call = await this.newCall(tx);
      await tx.sql(
        `update payout p set call_id = ?, method = ?, payout_date = ?, destination = d.destination, account_id = d.account_id, error_code = null, error_message = null
         from unnest(?::uuid[], ?::text[], ?::uuid[]) as d(id, destination, account_id) where p.id = d.id`,
        [call, method, payoutDate, due.map((row) => row.id), due.map((row) => row.toss_id), due.map((row) => row.account_id)],
      );
    });
  }

  /** Takes calls that have no answer yet. */
  async claim(limit: number): Promise<DueCall[]> {
    return this.database.transaction(SYSTEM, (tx) => tx.sql<DueCall>(
      `update payout_call set tries = tries + 1, next_try_at = ?::timestamptz + make_interval(secs => least(300, power(2, least(tries, 4)) * 30))
       where id in (select id from payout_call where state = 'INTENDED' and next_try_at <= ? order by next_try_at limit ? for update skip locked) returning id, tries`,
      [tx.now, tx.now, limit],
    ));
  }

  /** Makes a call, or makes it again. */
  async send(call: DueCall): Promise<void> {
    const items = await this.items(call.id);
    if (call.tries > 1) {
      const there = await this.find(items);
      if (there.length === items.length) return this.record(call.id, there);
    }
    crashPoint('payout:intended');
    try {
      const made = await this.toss.payouts.createMany(items.map(asked), { idempotencyKey: `payout-${call.id}` });
      crashPoint('payout:called');
      await this.record(call.id, made);
    } catch (error) {
      if (!(error instanceof TossError)) throw error;
      log.warn({ callId: call.id, code: error.code, outcome: error.outcome, payouts: items.length }, 'toss did not take payouts');
      if (error.outcome !== 'refused') return; // perhaps it did: asked again when its turn comes
      // An earlier try may have been taken, and this one be refused for that very reason.
      const there = await this.find(items);
      if (there.length > 0) return this.record(call.id, there);
      await this.refused(call.id, items, error);
    }
  }

  /** Takes payouts that are on their way and were not heard of for a while, or that are to be taken back; and once a day those that arrived lately, for a bank may return them. */
  async claimLooks(limit: number): Promise<DueLook[]> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const rows = await tx.sql<{ id: string; toss_id: string; cancel: boolean }>(
        `update payout set next_look_at = case when state = 'SENT' then ?::timestamptz + interval '10 minutes' when ended_at > ?::timestamptz - make_interval(days => ?) then ?::timestamptz + interval '1 day' else 'infinity' end
         where id in (select id from payout where state in ('SENT', 'COMPLETED') and next_look_at <= ? order by next_look_at limit ? for update skip locked)
         returning id, toss_id, state = 'SENT' and cancel_asked_by is not null as cancel`,
        [tx.now, tx.now, RETURN_DAYS, tx.now, tx.now, limit],
      );
      return rows.map((row) => ({ id: row.id, tossId: row.toss_id, cancel: row.cancel }));
    });
  }

  async look(due: DueLook): Promise<void> {
    if (due.cancel) await this.takeBack(due);
    await this.refresh(due.tossId);
  }

  /** Reads a payout from Toss and records it. */
  async refresh(tossId: string): Promise<void> {
    await this.records.record(await this.toss.payouts.retrieve(tossId));
  }

  private async takeBack({ id, tossId }: DueLook): Promise<void> {
    try {
      await this.toss.payouts.cancel(tossId);
    } catch (error) {
      if (!(error instanceof TossError) || error.outcome !== 'refused') throw error;
      log.warn({ payoutId: id, code: error.code }, 'a payout can not be taken back any more');
    }
    await this.database.transaction(SYSTEM, (tx) => tx.sql('update payout set cancel_asked_by = null where id = ?', [id]));
  }

  private async items(callId: string): Promise<Item[]> {
    return this.database.read<Item>('select id, amount_won as "amountWon", destination, method, payout_date::text as "payoutDate" from payout where call_id = ? order by id', [callId]);
  }

  /** Those of a call that Toss has: by our names, from their day on. */
  private async find(items: readonly Item[]): Promise<Payout[]> {
    const [first] = items;
    if (!first) return [];
    const wanted = new Set(items.map((item) => item.id));
    const found: Payout[] = [];
    for await (const payout of this.toss.payouts.list({ payout_date: { gte: first.payoutDate }, limit: 1000 })) {
      if (wanted.has(payout.ref_payout_id)) found.push(payout);
      if (found.length === wanted.size) break;
    }
    return found;
  }

  private async record(callId: string, made: readonly Payout[]): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      for (const payout of [...made].sort((a, b) => (a.ref_payout_id < b.ref_payout_id ? -1 : 1))) await this.records.recordIn(tx, payout);
      await this.endCall(tx, callId, 'ANSWERED', null);
    });
  }

  /** Nothing of it was taken. Of several each is asked for by itself, so that one answer belongs to one payout. */
  private async refused(callId: string, items: readonly Item[], error: TossError): Promise<void> {
    const code = error.code ?? error.type;
    await this.database.transaction(SYSTEM, async (tx) => {
      if (!(await this.endCall(tx, callId, 'REFUSED', code))) return;
      const [only] = items;
      if (only && items.length === 1) await this.refusedOne(tx, only, code, error);
      else for (const item of items) await tx.sql('update payout set call_id = ? where id = ?', [await this.newCall(tx), item.id]);
    });
  }

  private async refusedOne(tx: Transaction, item: Item, code: string, error: TossError): Promise<void> {
    const payout = await this.records.lock(tx, item.id);
    if (payout?.state !== 'APPROVED') return;
    const message = error.userMessage ?? error.message;
    const next = error instanceof TossAuthenticationError || error instanceof TossPermissionError ? 'LATER' : afterRefusal(code);
    if (next === 'FAIL' || payout.cancel_asked_by !== null) {
      await this.records.end(tx, payout, next === 'FAIL' ? 'FAILED' : 'CANCELED', { code, message });
      // Why it was refused may have changed who the seller is to Toss.
      await tx.sql("update payout_seller set next_try_at = ? where vendor_id = ? and state <> 'INTENDED'", [tx.now, payout.vendor_id]);
      return;
    }
    if (next === 'LATER') log.error({ payoutId: item.id, code }, 'a payout has to wait: staff may have to act');
    await tx.sql('update payout set call_id = null, method = null, payout_date = null, destination = null, account_id = null, error_code = ?, error_message = ?, next_look_at = ? where id = ?', [code, message, later(tx.now, next === 'SOON' ? SOON_MS : LATER_MS), item.id]);
  }

  private async newCall(tx: Transaction): Promise<string> {
    const id = newId(tx.now.getTime());
    await tx.sql("insert into payout_call (id, state, next_try_at, created_at) values (?, 'INTENDED', ?, ?)", [id, tx.now, tx.now]);
    return id;
  }

  /** Answers false where it had ended before. */
  private async endCall(tx: Transaction, id: string, state: 'ANSWERED' | 'REFUSED', code: string | null): Promise<boolean> {
    return (await tx.sql("update payout_call set state = ?, error_code = ?, ended_at = ? where id = ? and state = 'INTENDED' returning id", [state, code, tx.now, id])).length > 0;
  }
}

function asked(item: Item): PayoutCreateParams {
  const day = item.method === 'EXPRESS' ? { method: 'instant' as const } : { method: 'standard' as const, payout_date: item.payoutDate };
  return { ref_payout_id: item.id, destination: item.destination, amount: item.amountWon, statement_descriptor: BANK_BOOK, ...day };
}
