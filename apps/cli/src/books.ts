import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '#database';
import { catalogEntities } from '#catalog';
import { BooksService } from '#ledger';
import { OrderModule, orderEntities } from '#order';
import { PayoutModule } from '#payout';
import { promotionEntities } from '#promotion';
import { vendorEntities } from '#vendor';

/**
 * `npm run books [-- --json] [--offline]`: proves that the books hold. Exit code 0 when everything holds, 1 when something is off,
 * 2 when it could not be proven (the database or Toss is away).
 */
@Module({ imports: [DatabaseModule.forRoot([...vendorEntities, ...catalogEntities, ...promotionEntities, ...orderEntities]), OrderModule, PayoutModule] })
class BooksModule {}

async function main(): Promise<number> {
  const json = process.argv.includes('--json');
  const app = await NestFactory.createApplicationContext(BooksModule, { logger: false, abortOnError: false });
  try {
    const results = await app.get(BooksService).prove({ offline: process.argv.includes('--offline') });
    const ok = results.every((result) => result.ok);
    if (json) {
      process.stdout.write(`${JSON.stringify({ ok, checks: results }, null, 2)}\n`);
    } else {
      for (const result of results) {
        process.stdout.write(`${result.ok ? '맞음' : '틀림'}  ${result.what} (${result.examined}건)\n`);
        for (const breach of result.breaches) process.stdout.write(`      ${JSON.stringify(breach)}\n`);
      }
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
