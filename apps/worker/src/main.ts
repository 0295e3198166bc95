import 'reflect-metadata';
import { EventEmitter } from 'node:events';
import { NestFactory } from '@nestjs/core';
import { Logger, run, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { clock, config, log, SECOND, startTracing, tracer, withLogContext } from '#kernel';
import { RetentionService } from '#account';
import { ClaimPhotoService, OrderRetentionService, RefundService } from '#order';
import { Database } from '#database';
import { endWithSentence, NestLogger, onStop, serveHealth } from '#graphql';
import { WorkerModule } from './app.module.js';
import { BooksTask } from './books.task.js';
import { ClaimTask } from './claim.task.js';
import { ClockService } from './clock.service.js';
import { HeartbeatService } from './heartbeat.service.js';
import { MailTask } from './mail.task.js';
import { ReconcileTask } from './reconcile.task.js';
import { SalesTask } from './sales.task.js';
import { TossEventTask } from './toss-event.task.js';
import { TossPayoutEventTask } from './toss-payout-event.task.js';
import { VendorChangedTask } from './vendor-changed.task.js';

/** Four in the morning in Korea, half past, and five, when Toss has settled the day before; a day that was missed is made up for. */
const BY_DAY = '0 19 * * * erase ?fill=1d&jobKey=erase\n30 19 * * * books ?fill=1d&jobKey=books\n0 20 * * * reconcile ?fill=1d&jobKey=reconcile';

/** Jobs that were written with the data, and what happens by the clock. */
async function main(): Promise<void> {
  await startTracing('worker', config().otlpEndpoint);
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: new NestLogger(), abortOnError: false });
  const tasks: TaskList = {
    mail: task('mail', (payload) => app.get(MailTask).run(payload as Parameters<MailTask['run']>[0])),
    toss_event: task('toss_event', (payload) => app.get(TossEventTask).run(payload as Parameters<TossEventTask['run']>[0])),
    toss_payout_event: task('toss_payout_event', (payload) => app.get(TossPayoutEventTask).run(payload as Parameters<TossPayoutEventTask['run']>[0])),
    vendor_changed: task('vendor_changed', (payload) => app.get(VendorChangedTask).run(payload as Parameters<VendorChangedTask['run']>[0])),
    claim: task('claim', (payload) => app.get(ClaimTask).run(payload as Parameters<ClaimTask['run']>[0])),
    reconcile: task('reconcile', (payload) => app.get(ReconcileTask).run(payload as Parameters<ReconcileTask['run']>[0])),
    books: task('books', (payload) => app.get(BooksTask).run(payload as Parameters<BooksTask['run']>[0])),
    erase: task('erase', async () => {
      await app.get(RetentionService).run();
      await app.get(ClaimPhotoService).erase();
      await app.get(RefundService).eraseAccounts();
      await app.get(OrderRetentionService).run();
    }),
    count_sales: task('count_sales', (payload) => app.get(SalesTask).run(payload as Parameters<SalesTask['run']>[0])),
  };
  const pool = new pg.Pool({ connectionString: config().databaseUrl, max: config().workerConcurrency + 2 });
  pool.on('error', (error) => log.warn({ err: error }, 'job connection lost'));
  pool.on('connect', (client) => client.on('error', () => undefined));
  process.on('unhandledRejection', (error) => startAnew('a promise was let fall', error));
  process.on('uncaughtException', (error) => startAnew('an error was let fall', error));
  const events = new EventEmitter() as WorkerEvents;
  const workerIds: string[] = [];
  events.on('worker:create', ({ worker }) => workerIds.push(worker.workerId));
  const runner: Runner = await run({ pgPool: pool, events, logger: new Logger(queueLog), schema: 'jobs', concurrency: config().workerConcurrency, noHandleSignals: true, pollInterval: SECOND, taskList: tasks, crontab: BY_DAY });
  let stopping = false;
  const ended = (error?: unknown): void => { if (!stopping) startAnew('the job queue has ended', error); };
  runner.promise.then(() => ended(), ended);
  const heartbeat = app.get(HeartbeatService);
  await heartbeat.start(workerIds);
  const clockwork = app.get(ClockService);
  clockwork.start();

  const health = await serveHealth('worker', {
    postgres: () => app.get(Database).read('select 1'),
    clock: () => (clock.now().getTime() - clockwork.lastTurnAt.getTime() < 60 * SECOND ? Promise.resolve() : Promise.reject(new Error('no turn for a minute'))),
  });
  onStop(async () => {
    stopping = true;
    await clockwork.stop();
    await runner.stop();
    await heartbeat.stop();
    await health.close();
    await app.close();
    await pool.end();
    await tracer()?.close();
  });
}

/**
 * The queue does not survive a database that is killed under it: it ends, sometimes by a promise that nobody waits for. Whoever started this
 * process starts it again; jobs stay where they are until then.
 */
function startAnew(why: string, error: unknown): never {
  log.error(error instanceof Error ? { err: error } : {}, `${why}: the worker starts anew`);
  process.exit(1);
}

/** A job, in the log and in the trace of whoever wrote it. */
function task(name: string, work: (payload: unknown) => Promise<void>): TaskList[string] {
  return (payload) => withLogContext({ job: name }, async () => {
    const span = tracer()?.begin(`job ${name}`, 'CONSUMER', { 'mall.job': name }, (payload as { traceparent?: string }).traceparent);
    if (!span) return work(payload);
    let failed = true;
    try {
      await span.run(() => work(payload));
      failed = false;
    } finally {
      span.end(failed);
    }
  });
}

const QUEUE_LEVEL = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const;

/** The queue's own messages, in our log. Those of failures end in the error's text, which may quote an address: it goes through the log's own care for errors. */
function queueLog(): (level: keyof typeof QUEUE_LEVEL, message: string, meta?: Record<string, unknown>) => void {
  return (level, message, meta) => {
    const short = level === 'error' ? (message.split(/ with error|: /, 1)[0] ?? '') : message;
    log[QUEUE_LEVEL[level]](meta?.['error'] instanceof Error ? { err: meta['error'] } : {}, short);
  };
}

main().catch(endWithSentence);
