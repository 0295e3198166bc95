import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, SYSTEM } from '#database';
import { catalogEntities } from '#catalog';
import { BooksService } from '#ledger';
import { OrderModule, orderEntities } from '#order';
import { PayoutModule } from '#payout';
import { promotionEntities } from '#promotion';
import { ReconciliationModule } from '#reconciliation';
import { SettlementModule } from '#settlement';
import { vendorEntities } from '#vendor';

/**
 * `npm run books [-- --json] [--offline] [--incremental]`: proves that the books hold, and keeps the proof. `--incremental` goes on from the last proof
 * that held: it looks at what was touched since, and leaves out what is a sum over everything, and Toss. Exit code 0 when everything holds, 1 when
 * something is off, 2 when it could not be proven (the database or Toss is away).
 */
@Module({ imports: [DatabaseModule.forRoot([...vendorEntities, ...catalogEntities, ...promotionEntities, ...orderEntities]), OrderModule, SettlementModule, ReconciliationModule, PayoutModule] })
class BooksModule {}

async function main(): Promise<number> {
  const json = process.argv.includes('--json');
  const app = await NestFactory.createApplicationContext(BooksModule, { logger: false, abortOnError: false });
  try {
    const asked = (option: string): boolean => process.argv.includes(option);
    const { kind, ok, checks, leftOut } = await app.get(BooksService).run(SYSTEM, { offline: asked('--offline'), incremental: asked('--incremental') });
    if (json) {
      process.stdout.write(`${JSON.stringify({ ok, kind, leftOut, checks }, null, 2)}\n`);
    } else {
      for (const check of checks) {
        process.stdout.write(`${check.ok ? '맞음' : '틀림'}  ${check.what} (${check.examined}건)\n`);
        for (const breach of check.breaches) process.stdout.write(`      ${JSON.stringify(breach)}\n`);
      }
      if (kind === 'INCREMENTAL') process.stdout.write(`지난 증명 뒤에 바뀐 것만 보았습니다. 모두 볼 때만 증명하는 것: ${leftOut.join(', ')}\n`);
      process.stdout.write(ok ? '장부가 모두 맞습니다.\n' : '장부에 맞지 않는 곳이 있습니다.\n');
    }
    return ok ? 0 : 1;
  } finally {
    await app.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`장부를 확인하지 못했습니다: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  },
);
