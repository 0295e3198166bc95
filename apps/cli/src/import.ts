import 'reflect-metadata';
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DomainError, problemText } from '#kernel';
import { DatabaseModule } from '#database';
import { CatalogModule, catalogEntities, ImportService, MAX_FILE_MB, MAX_ROWS, type ImportReport } from '#catalog';
import { VendorModule, VendorQueries, vendorEntities } from '#vendor';

/**
 * `npm run -s import -- --vendor SLUG [--dry-run] [--json] [--rate WON] [--as NAME]… FILE`: a vendor's file becomes drafts of products.
 * `--rate`: won for one unit of the file's money; `--as`: a name under which the file means this vendor.
 * Exit code 0 when the file was read (refused rows are in the report), 1 when it could not be.
 */
@Module({ imports: [DatabaseModule.forRoot([...vendorEntities, ...catalogEntities]), VendorModule, CatalogModule] })
class ImportModule {}

const USAGE = '사용법: npm run -s import -- --vendor 업체주소이름 [--dry-run] [--json] [--rate 한단위의원] [--as 파일속업체이름] 파일';

/** What cannot go on, as a sentence. */
class Sentence extends Error {}

interface Asked {
  vendor: string;
  file: string;
  dryRun: boolean;
  json: boolean;
  rateBp: number | null;
  names: string[];
}

function asked(): Asked {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { vendor: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, rate: { type: 'string' }, as: { type: 'string', multiple: true } } });
    const [file] = positionals;
    const rateBp = values.rate === undefined ? null : Math.round(Number(values.rate) * 10_000);
    if (values.vendor === undefined || file === undefined || positionals.length > 1 || (rateBp !== null && !(rateBp >= 1 && Number.isSafeInteger(rateBp)))) throw new Sentence(USAGE);
    return { vendor: values.vendor, file, dryRun: values['dry-run'] === true, json: values.json === true, rateBp, names: values.as ?? [] };
  } catch {
    throw new Sentence(USAGE);
  }
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    // Looked at first, so that a mistaken path to something huge is not read into memory.
    if ((await stat(file)).size > MAX_FILE_MB * 1024 * 1024) throw new DomainError('FILE_TOO_LARGE', { max: MAX_FILE_MB, rows: MAX_ROWS });
    return await readFile(file);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new Sentence(`파일을 열 수 없습니다: ${file}`);
  }
}

async function run(wanted: Asked): Promise<ImportReport> {
  const content = await contentOf(wanted.file);
  const app = await NestFactory.createApplicationContext(ImportModule, { logger: false, abortOnError: false });
  try {
    const vendorId = await app.get(VendorQueries).idOf(wanted.vendor);
    if (vendorId === null) throw new Sentence(`그런 업체가 없습니다: ${wanted.vendor}`);
    return await app.get(ImportService).run({ name: 'system', vendorId }, content, { dryRun: wanted.dryRun, rateBp: wanted.rateBp, vendorNames: wanted.names });
  } finally {
    await app.close();
  }
}

function print(report: ImportReport): void {
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  say(`${report.rows}줄: 새로 ${report.created}개, 바뀜 ${report.changed}개, 그대로 ${report.unchanged}개, 딸린 줄 ${report.parts}개, 남긴 줄 ${report.refused}개 (${report.format}, ${report.encoding}로 읽음)`);
  for (const line of report.lines) {
    if (line.outcome !== 'REFUSED') continue;
    for (const problem of line.problems) say(`  ${problem.cell ?? `${line.row}행`}  ${line.name === '' ? line.handle : line.name}  ${problem.cell === null ? '' : `[${problem.value}] `}${problem.message}`);
  }
  if (report.needsRate) say('다른 나라 돈으로 적은 가격이 있습니다. 한 단위가 몇 원인지 --rate로 알려 주세요.');
  if (report.foreignVendors.length > 0) say(`다른 업체의 이름이 있습니다: ${report.foreignVendors.join(', ')}. 이 업체가 맞으면 --as로 알려 주세요.`);
  say(report.dryRun ? '미리 보기입니다. 아무것도 바뀌지 않았습니다.' : '새 상품은 초안입니다. 카테고리, 그림, 고시를 채워 심사를 받아 주세요.');
}

async function main(): Promise<number> {
  const json = process.argv.includes('--json');
  try {
    const wanted = asked();
    const report = await run(wanted);
    if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else print(report);
    return 0;
  } catch (error) {
    const known = error instanceof DomainError || error instanceof Sentence;
    const message = error instanceof DomainError ? problemText(error.code, error.fields) : error instanceof Sentence ? error.message : `가져오지 못했습니다: ${error instanceof Error ? error.message : String(error)}`;
    if (json) process.stdout.write(`${JSON.stringify({ error: { code: error instanceof DomainError ? error.code : known ? 'BAD_INPUT' : 'INTERNAL', message } })}\n`);
    process.stderr.write(`${message}\n`);
    return 1;
  }
}

process.exitCode = await main();
