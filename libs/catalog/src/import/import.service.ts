import { Injectable } from '@nestjs/common';
import { DomainError, problemText } from '#kernel';
import { Database, type Transaction } from '#database';
import { checkedOptions, checkedVariants, EMPTY_DRAFT, keyOf, type ImportedFacts, type ProductDraft, type VariantInput } from '../draft.rules.js';
import { ProductIndexService } from '../product-index.service.js';
import type { Product } from '../product.entity.js';
import { ProductService, type VendorActor } from '../product.service.js';
import { VariantService, type VariantRow } from '../variant.service.js';
import { readImport } from './layouts.js';
import { whole, type FoundProduct, type ReadLine, type Reading } from './reading.js';
import { lineOf, reportOf, type ImportLine, type ImportReport } from './report.js';

export interface ImportRequest {
  dryRun: boolean;
  /** Won for one unit of the file's money, in ten-thousandths; null: the file is in won. */
  rateBp: number | null;
  /** Further names under which the file means this vendor. */
  vendorNames?: readonly string[];
}

type Done = Pick<ImportLine, 'outcome' | 'productId'>;

/** Carries the report of a dry run out of the transaction that it rolls back. */
class DryRun extends Error {
  constructor(readonly report: ImportReport) {
    super('dry run');
  }
}

/**
 * Takes a vendor's own file in: every product becomes a draft, every row is accounted for. What is already there is found by its name in the file and its
 * option values; what the vendor has improved here since the last import stays, unless the file itself has changed there.
 */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly products: ProductService,
    private readonly variants: VariantService,
    private readonly index: ProductIndexService,
  ) {}

  /**
   * Imports all of the file in one transaction. A dry run does exactly the same and rolls it back, so that its numbers are the result's numbers.
   * Throws FILE_UNREADABLE, FILE_TOO_LARGE, FILE_EMPTY, FILE_COLUMNS_MISSING; anything wrong with a row is in the report.
   */
  async run(actor: VendorActor, content: Buffer, request: ImportRequest): Promise<ImportReport> {
    if (request.rateBp !== null && (!Number.isSafeInteger(request.rateBp) || request.rateBp < 1)) throw new DomainError('BAD_INPUT', { field: 'rateBp' });
    try {
      return await this.database.transaction(actor, async (tx) => {
        // The same file sent twice at once: the second waits here, and then finds what the first has made.
        await tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`import ${actor.vendorId}`]);
        const vendor = await tx.one<{ name: string }>('select name from vendor where id = ?', [actor.vendorId]);
        if (!vendor) throw new DomainError('NOT_FOUND');
        const reading = readImport(content, { vendorNames: [vendor.name, ...(request.vendorNames ?? [])], rateBp: request.rateBp });
        const report = reportOf(reading, await this.save(tx, actor.vendorId, reading), request.dryRun);
        if (request.dryRun) throw new DryRun({ ...report, lines: report.lines.map((line) => (line.outcome === 'CREATED' ? { ...line, productId: null } : line)) });
        return report;
      });
    } catch (error) {
      if (error instanceof DryRun) return error.report;
      throw error;
    }
  }

  private async save(tx: Transaction, vendorId: string, reading: Reading): Promise<ImportLine[]> {
    const found = reading.lines.flatMap((line) => (line.product ? [line.product] : []));
    const rows = await tx.sql<{ id: string; import_key: string }>('select id, import_key from product where import_key = any(?::text[])', [found.map((product) => product.key)]);
    const known = new Map(rows.map((row) => [row.import_key, row.id]));
    const codes = await this.codes(tx, found);
    const lines = new Map<number, ImportLine>();
    const touched: string[] = [];
    for (const line of reading.lines) {
      if (!line.product) {
        lines.set(line.row, lineOf(line));
        continue;
      }
      const done = await this.saveOne(tx, vendorId, line, line.product, known.get(line.product.key), codes);
      lines.set(line.row, done);
      if (done.outcome === 'CREATED' || done.outcome === 'CHANGED') touched.push(done.productId ?? '');
      if (done.outcome === 'REFUSED') refuseParts(reading.lines, line, lines);
    }
    for (let start = 0; start < touched.length; start += 500) await this.index.refresh(tx, touched.slice(start, start + 500));
    return reading.lines.map((line) => lines.get(line.row) ?? lineOf(line));
  }

  /** One product, all of it or nothing: a refusal undoes what was written for it and leaves the others. */
  private async saveOne(tx: Transaction, vendorId: string, line: ReadLine, found: FoundProduct, id: string | undefined, codes: ReadonlyMap<string, string>): Promise<ImportLine> {
    const bad = contradictionIn(found);
    if (bad) return lineOf(line, { problems: [whole({ row: line.row, cells: [] }, problemText(bad.code, bad.fields))] });
    const owners: (string | undefined)[] = [id, found.key];
    const taken = found.skus.find((sku) => sku !== null && codes.has(sku) && !owners.includes(codes.get(sku)));
    if (taken !== undefined) return lineOf(line, { problems: [whole({ row: line.row, cells: [] }, `관리 코드 ${taken ?? ''}을(를) 다른 상품이 이미 씁니다.`)] });
    const done = id === undefined ? await this.add(tx, vendorId, found) : await this.attempt(tx, line, () => this.change(tx, id, found));
    // Each flush looks at every entity that is known: a long file would make it ever slower.
    tx.em.clear();
    return lineOf(line, { ...done, variants: done.outcome === 'REFUSED' ? 0 : found.facts.variants.length });
  }

  private async attempt(tx: Transaction, line: ReadLine, work: () => Promise<Done>): Promise<Partial<ImportLine> & Pick<ImportLine, 'outcome'>> {
    await tx.sql('savepoint product');
    try {
      const done = await work();
      await tx.sql('release savepoint product');
      return done;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await tx.sql('rollback to savepoint product');
      return { outcome: 'REFUSED', problems: [whole({ row: line.row, cells: [] }, problemText(error.code, error.fields))] };
    }
  }

  private async add(tx: Transaction, vendorId: string, found: FoundProduct): Promise<Done> {
    const { facts } = found;
    const product = await this.products.create(tx, vendorId, facts.name, { importKey: found.key });
    await this.products.write(tx, product, {
      ...EMPTY_DRAFT, name: facts.name, description: facts.description, taxKind: facts.taxKind, options: facts.options, madeToOrder: found.madeToOrder, withdrawalExclusion: found.withdrawalExclusion,
      variants: facts.variants.map((variant) => variant.optionValues), imported: facts,
    });
    await this.variants.begin(tx, product, facts.variants.map((variant, index) => ({ ...variant, sku: found.skus[index] ?? null })));
    return { outcome: 'CREATED', productId: product.id };
  }

  private async change(tx: Transaction, id: string, found: FoundProduct): Promise<Done> {
    const product = await this.products.lock(tx, id);
    if (product.state === 'ENDED') throw new DomainError('WRONG_STATE', { state: product.state });
    const before = product.draft.imported;
    if (before && canonical(before) === canonical(found.facts)) return { outcome: 'UNCHANGED', productId: id };
    const rows = await this.variants.of(tx, id);
    const draft = merged(product, before, found.facts);
    const wanted = wantedVariants(rows, before, found, draft);
    // The vendor has given it other options here: which of the file's combinations is which, only the vendor knows.
    if (!wanted.every((variant) => fits(variant.optionValues, draft))) throw new DomainError('IMPORT_OPTIONS_EDITED');
    await this.products.write(tx, product, { ...draft, variants: wanted.map((variant) => variant.optionValues), imported: found.facts });
    await this.variants.write(tx, product, wanted);
    return { outcome: 'CHANGED', productId: id };
  }

  /** Which product has each of the file's codes: by its id, or for codes within the file by the key of the first that uses it. */
  private async codes(tx: Transaction, found: readonly FoundProduct[]): Promise<Map<string, string>> {
    const codes = new Map<string, string>();
    for (const product of found) for (const sku of product.skus) if (sku !== null && !codes.has(sku)) codes.set(sku, product.key);
    const rows = await tx.sql<{ sku: string; product_id: string }>("select sku, product_id from variant where sku = any(?::text[]) and state <> 'REMOVED'", [[...codes.keys()]]);
    for (const row of rows) codes.set(row.sku, row.product_id);
    return codes;
  }
}

/** Whatever a layout let through: what no form would take is not taken from a file either, and refuses its own product only. */
function contradictionIn({ facts, skus }: FoundProduct): DomainError | null {
  try {
    checkedVariants(facts.variants.map((variant, index) => ({ ...variant, sku: skus[index] ?? null })), checkedOptions(facts.options));
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** The further rows of a product that could not be saved are not taken either. */
function refuseParts(all: readonly ReadLine[], first: ReadLine, lines: Map<number, ImportLine>): void {
  for (const part of all) if (part.kind === 'PART' && part.handle === first.handle) lines.set(part.row, lineOf(part, { outcome: 'REFUSED', problems: [whole({ row: part.row, cells: [] }, `이 상품(${first.row}행)을 올릴 수 없어 함께 남깁니다.`)] }));
}

/** Only what the file itself has changed since its last import; the vendor's own work stays. */
function merged(product: Product, before: ImportedFacts | undefined, now: ImportedFacts): ProductDraft {
  const draft = { ...EMPTY_DRAFT, ...product.draft };
  const changed = (read: (facts: ImportedFacts) => unknown): boolean => !before || JSON.stringify(read(before)) !== JSON.stringify(read(now));
  return {
    ...draft,
    ...(changed((facts) => facts.name) ? { name: now.name } : {}),
    ...(changed((facts) => facts.description) ? { description: now.description } : {}),
    ...(changed((facts) => facts.taxKind) ? { taxKind: now.taxKind } : {}),
    ...(changed(optionsText) ? { options: now.options } : {}),
  };
}

function wantedVariants(rows: readonly VariantRow[], before: ImportedFacts | undefined, found: FoundProduct, draft: ProductDraft): VariantInput[] {
  const rowOf = new Map(rows.map((row) => [keyOf(row.option_values), row]));
  const oldOf = new Map((before?.variants ?? []).map((variant) => [keyOf(variant.optionValues), variant]));
  const wanted = found.facts.variants.map((variant, index): VariantInput => {
    const row = rowOf.get(keyOf(variant.optionValues));
    const old = oldOf.get(keyOf(variant.optionValues));
    const sku = found.skus[index] ?? row?.sku ?? null;
    if (!row) return { ...variant, sku };
    const priceWon = old?.priceWon === variant.priceWon ? row.price_won : variant.priceWon;
    const listPriceWon = old && old.listPriceWon === variant.listPriceWon ? row.list_price_won : variant.listPriceWon;
    // Pieces that were sold since the last import are not in the file: only what the file adds or takes counts.
    const onHand = old ? Math.max(0, row.on_hand + variant.onHand - old.onHand) : row.state === 'PENDING' ? variant.onHand : row.on_hand;
    return { optionValues: variant.optionValues, sku, priceWon, listPriceWon: listPriceWon !== null && listPriceWon > priceWon ? listPriceWon : null, onHand, seenOnHand: row.on_hand };
  });
  // Combinations that the vendor added here stay, where they still fit the options.
  const keys = new Set(wanted.map((variant) => keyOf(variant.optionValues)));
  const own = rows.filter((row) => !keys.has(keyOf(row.option_values)) && !oldOf.has(keyOf(row.option_values)) && fits(row.option_values, draft) && (draft.variants ?? []).some((values) => keyOf(values) === keyOf(row.option_values)));
  return [...wanted, ...own.map((row) => ({ optionValues: row.option_values, sku: row.sku, priceWon: row.price_won, listPriceWon: row.list_price_won, onHand: row.on_hand }))];
}

function fits(optionValues: readonly string[], draft: ProductDraft): boolean {
  return optionValues.length === draft.options.length && optionValues.every((value, index) => draft.options[index]?.values.includes(value) === true);
}

function optionsText(facts: ImportedFacts): string {
  return JSON.stringify(facts.options.map((option) => [option.name, option.values]));
}

/** One text for the same facts, whatever order the database keeps their keys in. */
function canonical(facts: ImportedFacts): string {
  return JSON.stringify([facts.name, facts.description, facts.taxKind, optionsText(facts), facts.variants.map((variant) => [variant.optionValues, variant.priceWon, variant.listPriceWon, variant.onHand])]);
}
