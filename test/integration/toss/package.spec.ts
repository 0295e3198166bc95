import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../support/place.js';
import { RunningSandbox, SECRET_KEY } from './running-sandbox.js';

const run = promisify(execFile);
const TSC = join(ROOT, 'node_modules/@typescript/native/bin/tsc');

describe('the SDK as a package, in the hands of somebody else', () => {
  let folder: string;
  let consumer: string;
  let installed: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toss-package-'));
    const made = join(folder, 'made');
    consumer = join(folder, 'consumer');
    await Promise.all([mkdir(made), mkdir(consumer)]);
    await run(process.execPath, [TSC, '-p', 'libs/toss/tsconfig.build.json', '--outDir', join(made, 'dist')], { cwd: ROOT });
    for (const file of ['package.json', 'README.md', 'LICENSE']) await cp(join(ROOT, 'libs/toss', file), join(made, file));
    const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { cwd: made });
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    await writeFile(join(consumer, 'package.json'), '{"name":"consumer","private":true,"type":"module"}');
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], { cwd: consumer });
    installed = join(consumer, 'node_modules/@guro/toss');
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('holds what it needs and nothing else: no tests, no code of the mall', async () => {
    expect((await readdir(installed)).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
    const files = await readdir(join(installed, 'dist'));
    expect(files.filter((file) => !/^[a-z-]+(\.types)?(\.d\.ts|\.js)$/.test(file) || /spec|scripted/.test(file))).toEqual([]);
    const sources = await Promise.all(files.map((file) => readFile(join(installed, 'dist', file), 'utf8')));
    const imported = sources.flatMap((source) => [...source.matchAll(/(?:from|import) '([^']+)'/g)].map((match) => match[1] ?? ''));
    expect([...new Set(imported.filter((name) => !name.startsWith('./')))].sort()).toEqual(['node:crypto', 'node:events', 'node:http', 'node:https']);
  });

  it('takes money and gives it back from an empty folder, with plain Node', async () => {
    const sandbox = await RunningSandbox.start();
    const { orderId, paymentKey, amount } = await sandbox.authenticate();
    await writeFile(join(consumer, 'shop.js'), `
      import { Toss, TossError } from '@guro/toss';
      const toss = new Toss(process.env.KEY, { baseUrl: process.env.URL_OF_TOSS });
      const intent = await toss.paymentIntents.confirm(process.env.PAYMENT, { order_id: process.env.ORDER, amount: Number(process.env.AMOUNT) });
      const refund = await toss.refunds.create({ payment_intent: intent.id, amount: 1000, reason: 'test', expected_balance: intent.balance_amount });
      const refused = await toss.refunds.create({ payment_intent: intent.id, amount: 99000, reason: 'test' }).catch((error) => error);
      console.log(JSON.stringify([intent.status, refund.amount, refused instanceof TossError, refused.outcome, intent.lastResponse.statusCode]));
    `);
    const { stdout } = await run(process.execPath, ['shop.js'], { cwd: consumer, env: { KEY: SECRET_KEY, URL_OF_TOSS: sandbox.url, PAYMENT: paymentKey, ORDER: orderId, AMOUNT: String(amount) } });
    await sandbox.close();
    expect(JSON.parse(stdout)).toEqual(['succeeded', 1_000, true, 'refused', 200]);
  });

  it('has examples in its README that type-check as they stand, under strict rules', async () => {
    const readme = await readFile(join(installed, 'README.md'), 'utf8');
    const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
    expect(examples.length).toBe(5);
    await Promise.all(examples.map((example, index) => writeFile(join(consumer, `example-${index}.ts`), example)));
    await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify({
      compilerOptions: { target: 'es2023', module: 'nodenext', strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, noEmit: true, types: ['node'], typeRoots: [join(ROOT, 'node_modules/@types')] },
      files: examples.map((_, index) => `example-${index}.ts`),
    }));
    const outcome = await run(process.execPath, [TSC, '-p', '.'], { cwd: consumer }).catch((error: { stdout: string }) => error);
    expect(outcome.stdout).toBe('');
  });
});
