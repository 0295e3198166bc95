// `npm run bench -- [--json] [--products 2000] [--only W1,W3] [--large 100000] [--processes 1] [--connections 16] [--seconds 5] [--rounds 3] [--postings 1000000]`
// Each workload beside its limit, in turns, on one machine and one database. Compare the two sides of one run, never two runs.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { booksGrowth, postingRate } from './ledger.js';
import { figures, load, middle, rounded } from './measure.js';
import { measurePages } from './pages.js';
import { measureClosing } from './settlement.js';
import { preparations, writtenRows } from './prepare.js';
import { memoryOf, openStage } from './stage.js';

const WORKLOADS = {
  W1: { what: 'list of 20', aim: 0.6 },
  W2: { what: "product page's query", aim: 0.4 },
  W3: { what: 'Korean search', aim: 0.5 },
  W4: { what: 'add to cart and read the priced cart', aim: 0.4 },
  W5: { what: 'order placed and paid', aim: 0.3 },
  W6: { what: 'flash sale: 400 shoppers, 100 pieces', aim: null },
  W8: { what: 'a month closed into statements (lines/s)', aim: 0.3 },
  W9: { what: 'ledger: transactions posted, beside bare inserts', aim: 0.5 },
};
/** Of the demo mall itself; the rest is generated. */
const DEMO_PRODUCTS = 310;
const LARGE = ['W1', 'W3'];
const SIDES = ['mall', 'limit'];

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false }, products: { type: 'string', default: '2000' }, large: { type: 'string' }, only: { type: 'string' }, processes: { type: 'string', default: '1' },
    connections: { type: 'string', default: '16' }, seconds: { type: 'string', default: '5' }, rounds: { type: 'string', default: '3' }, postings: { type: 'string', default: '1000000' },
  },
});
/** The books over many postings: has no other side, and grows the database, so it comes last. */
const BOOKS = 'W10';
/** Writes sold lines without the payments and parcels that the books would look for: on a stage of its own. */
const CLOSING = 'W8';
const names = [...Object.keys(WORKLOADS), 'pages', BOOKS];
const only = options.only?.split(',') ?? names;
const settings = { processes: Number(options.processes), connections: Number(options.connections), seconds: Number(options.seconds), warmup: Math.min(3, Number(options.seconds)), rounds: Number(options.rounds) };
const say = (line) => process.stderr.write(`${line}\n`);

async function main() {
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: 그런 일감이 없습니다. 있는 것은 ${names.join(', ')}입니다.`);
  const report = { node: process.version, cpus: cpus().length, ...settings, ...(await onStages(only)) };
  if (options.large !== undefined) {
    const large = await onStage(Number(options.large), LARGE.filter((name) => only.includes(name)));
    report.large = { ...large, p99Growth: Object.fromEntries(Object.entries(large.workloads).map(([name, { mall }]) => [name, rounded(mall.p99Ms / report.workloads[name].mall.p99Ms)])) };
  }
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : asText(report));
}

/** The closing apart from all the rest. */
async function onStages(wanted) {
  const [closing, rest] = [wanted.filter((name) => name === CLOSING), wanted.filter((name) => name !== CLOSING)];
  const first = await onStage(Number(options.products), rest.length > 0 ? rest : closing);
  if (rest.length === 0 || closing.length === 0) return first;
  const second = await onStage(Number(options.products), closing);
  return { ...first, workloads: { ...first.workloads, ...second.workloads } };
}

async function onStage(products, wanted) {
  const stage = await openStage({ products: Math.max(0, products - DEMO_PRODUCTS), processes: settings.processes, web: wanted.includes('pages'), say });
  let interrupted = false;
  const stop = () => { interrupted = true; void stage.close().then(() => process.exit(130)); };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  try {
    const idle = Object.fromEntries(SIDES.map((side) => [side, memoryOf(stage.sides[side])]));
    const workloads = {};
    for (const name of Object.keys(WORKLOADS).filter((one) => wanted.includes(one))) {
      workloads[name] = { what: WORKLOADS[name].what, aim: WORKLOADS[name].aim, ...(await measured(stage, name)) };
      say(line(name, workloads[name]));
    }
    const pages = wanted.includes('pages') ? await measurePages({ stage, ...settings }) : undefined;
    const books = wanted.includes(BOOKS) ? await booksGrowth({ stage, postings: Number(options.postings), say }) : undefined;
    return { products: stage.products, memoryIdle: idle, workloads, ...(pages ? { pages } : {}), ...(books ? { books } : {}) };
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
    if (!interrupted) await stage.close();
  }
}

function measured(stage, name) {
  if (name === 'W6') return flashSale(stage);
  if (name === 'W8') return measureClosing({ database: stage.database, rounds: settings.rounds, say });
  return name === 'W9' ? postingRate({ stage, ...settings }) : steady(stage, name);
}

/** Rounds in turns, so that both sides meet the same machine; each side's middle round counts. */
async function steady(stage, name) {
  const data = await preparations(stage.database, stage.toss)[name]();
  const rounds = { mall: [], limit: [] };
  const written = { mall: [], limit: [] };
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const side of SIDES) {
      const before = name === 'W5' ? await writtenRows(stage.database) : {};
      rounds[side].push(figures(await load({ workload: name, side, ports: stage.sides[side].map(({ port }) => port), data, ...settings })));
      if (name === 'W5') written[side].push(perOrder(before, await settled(stage.database)));
    }
  }
  const [mall, limit] = SIDES.map((side) => ({ ...middle(rounds[side]), memory: memoryOf(stage.sides[side]), rounds: rounds[side].map((round) => round.perSecond) }));
  return { mall, limit, ratio: rounded(mall.perSecond / limit.perSecond), ...(name === 'W5' ? { rowsPerOrder: { mall: written.mall.at(-1), limit: written.limit.at(-1) } } : {}) };
}

/** Webhooks arrive a moment after the payment: waits until no row is added any more. */
async function settled(database) {
  for (let before = JSON.stringify(await writtenRows(database)); ;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const counts = await writtenRows(database);
    if (JSON.stringify(counts) === before) return counts;
    before = JSON.stringify(counts);
  }
}

function perOrder(before, after) {
  const orders = after.mall_order - before.mall_order;
  return Object.fromEntries(Object.keys(after).map((table) => [table, rounded((after[table] - before[table]) / orders)]));
}

async function flashSale(stage) {
  const rounds = { mall: [], limit: [] };
  const prepare = preparations(stage.database, stage.toss).W6;
  for (let round = 0; round < settings.rounds + 1; round += 1) {
    for (const side of SIDES) {
      const data = await prepare();
      const sold = 'select count(*)::int as n from order_line where variant_id = $1';
      // Other workloads may have sold the same variant before.
      const { rows: [before] } = await stage.database.query(sold, [data.good.variantId]);
      const result = await load({ workload: 'W6', side, ports: stage.sides[side].map(({ port }) => port), data, connections: data.shoppers, once: true });
      const { rows: [stock] } = await stage.database.query('select reserved, on_hand from stock where variant_id = $1', [data.good.variantId]);
      const { rows: [after] } = await stage.database.query(sold, [data.good.variantId]);
      const { medianMs, p99Ms } = figures(result);
      // The first round only warms up.
      if (round > 0) rounds[side].push({ perSecond: rounded(result.served / result.seconds), answersPerSecond: rounded(data.shoppers / result.seconds), medianMs, p99Ms, orders: result.served, oversold: Math.max(0, after.n - before.n - data.pieces, stock.reserved - stock.on_hand, result.served - data.pieces) });
    }
  }
  const [mall, limit] = SIDES.map((side) => ({ ...middle(rounds[side]), oversold: Math.max(...rounds[side].map((round) => round.oversold)), rounds: rounds[side].map((round) => round.perSecond), memory: memoryOf(stage.sides[side]) }));
  return { mall, limit, ratio: rounded(mall.perSecond / limit.perSecond) };
}

function line(name, { what, aim, mall, limit, ratio, ratioWithWriting }) {
  const side = ({ perSecond, medianMs, p99Ms }) => `${String(perSecond).padStart(8)}/s ${String(medianMs).padStart(7)} ${String(p99Ms).padStart(7)} ms`;
  return `${name} ${what.padEnd(38)} ${side(mall)} | limit ${side(limit)} | ratio ${ratio}${aim === null ? `, oversold ${mall.oversold}` : ` (aim ${aim})${ratioWithWriting === undefined ? '' : `, with a bare insert of its lines ${ratioWithWriting}`}`}`;
}

function asText({ workloads, pages, large, books, ...head }) {
  const page = ([name, one]) => `   ${name.padEnd(12)} ${String(one.perSecond).padStart(7)} pages/s ${String(one.medianMs).padStart(7)} ms, p99 ${one.p99Ms} ms, JS ${one.scriptBrotliKb} kB br (${one.scriptGzipKb} gz), HTML ${one.htmlGzipKb} kB gz`;
  return [
    `${head.products} products, ${head.processes} process(es) a side, ${head.connections} connections, ${head.cpus} CPUs, Node ${head.node}; median and p99`,
    ...Object.entries(workloads).map(([name, one]) => line(name, one)), ...(pages ? ['pages', ...Object.entries(pages).map(page)] : []),
    ...(books ? [booksLine(books)] : []),
    ...(large ? [`${large.products} products`, ...Object.entries(large.workloads).map(([name, one]) => `${line(name, one)}, p99 × ${large.p99Growth[name]}`)] : []), '',
  ].join('\n');
}

function booksLine({ postings, growthOverLinear, incrementalGrowth, statementPageGrowth }) {
  const sizes = Object.entries(postings).map(([size, one]) => `${size} postings: whole ${one.wholeMs} ms, going on ${one.incrementalMs} ms`);
  return `W10 books: ${sizes.join('; ')}; whole × ${growthOverLinear} of linear (aim 1.3), going on × ${incrementalGrowth}; a statement's page p99 × ${statementPageGrowth} (aim 3)`;
}

main().then(() => process.exit(0), (error) => {
  say(error.stack ?? String(error));
  process.exit(1);
});
