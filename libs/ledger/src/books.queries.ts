import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { BooksProof, BooksResult } from './books.service.js';

export interface ClosingRow {
  since: string;
  through: string;
  /** The chain's hash at its last day, in hex: what an auditor keeps on paper. */
  hash: string;
  closedAt: Date;
  actor: string;
  note: string;
}

export interface SealedDayRow {
  day: string;
  transactions: number;
  entries: number;
  hash: string;
  sealedAt: Date;
}

const SHOWN = 60;

/** What is kept of proofs, sealed days and closings. */
@Injectable()
export class BooksQueries {
  constructor(private readonly database: Database) {}

  /** The last proofs, newest first. */
  async proofs(first: number): Promise<(Omit<BooksProof, 'leftOut'> & { actor: string })[]> {
    const rows = await this.database.read<{ id: string; kind: BooksProof['kind']; ok: boolean; checks: BooksResult[]; started_at: Date; finished_at: Date; actor: string }>(
      'select id, kind, ok, checks, started_at, finished_at, actor from books_proof order by started_at desc, id desc limit ?', [first],
    );
    return rows.map((row) => ({ id: row.id, kind: row.kind, ok: row.ok, checks: row.checks, startedAt: row.started_at, finishedAt: row.finished_at, actor: row.actor }));
  }

  /** Closings, the newest first. */
  async closings(): Promise<ClosingRow[]> {
    const rows = await this.database.read<{ since: string; through: string; hash: string; closed_at: Date; actor: string; note: string }>(
      `select to_char(since, 'YYYY-MM-DD') as since, to_char(through, 'YYYY-MM-DD') as through, encode(hash, 'hex') as hash, closed_at, actor, note from ledger_closing order by through desc limit ?`, [SHOWN],
    );
    return rows.map(({ closed_at: closedAt, ...row }) => ({ ...row, closedAt }));
  }

  /** Sealed days, the newest first. */
  async days(first: number): Promise<SealedDayRow[]> {
    const rows = await this.database.read<{ day: string; transactions: number; entries: number; hash: string; sealed_at: Date }>(
      `select to_char(day, 'YYYY-MM-DD') as day, transactions, entries, encode(hash, 'hex') as hash, sealed_at from ledger_day d order by d.day desc limit ?`, [first],
    );
    return rows.map(({ sealed_at: sealedAt, ...row }) => ({ ...row, sealedAt }));
  }
}
