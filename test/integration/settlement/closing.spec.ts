import { beforeAll, describe, expect, it } from '@jest/globals';
import { clock, DAY, newId } from '#kernel';
import { ClaimDeskService, HoldService } from '#order';
import { ClosingService, RunQueries, StatementMailService, StatementQueries, type StatementRow } from '#settlement';
import { ContractService } from '#vendor';
import pg from 'pg';
import { until } from '../../support/until.js';
import { Market, STAFF } from './market.js';

const short = (statement: StatementRow | undefined): unknown[] => [statement?.periodStart, statement?.periodEnd, statement?.state, statement?.carriedInWon, statement?.netWon, statement?.payoutWon, statement?.carriedOutWon];

describe('the closing of a period', () => {
  let market: Market;
  let vendorId: string;

  beforeAll(async () => {
    market = await Market.open();
    market.at('2026-11-03T10:00:00');
    vendorId = await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 });
  });

  it('makes one statement of what became owed in it, each figure to the won', async () => {
    // Two pieces for 10,000 won each, at 8,001 in an exhibition: the vendor and the mall bear 1,999 each. 5 % of 18,001 are 900, and 90 of VAT.
    await market.kept(vendorId, [10_000], { quantity: 2, exhibitionWon: 8_001 });
    await market.kept(vendorId, [7_000], { taxKind: 'EXEMPT' });
    await market.delivered(vendorId, [5_000]); // by the clock on the 11th
    market.at('2026-11-10T10:00:00');
    await market.delivered(vendorId, [100_000]); // by the clock on the 18th: not in this period
    market.at('2026-11-16T00:00:00');
    await market.close();
    const [statement] = await market.statements(vendorId);
    expect(short(statement)).toEqual(['2026-11-01', '2026-11-15', 'CLOSED', 0, 17_011 + 6_615 + 4_725 + 9_000, 37_351, 0]);
    expect(statement?.payoutDueOn).toBe('2026-11-18');
    const lines = await market.shop.get(StatementQueries).lines(STAFF, statement?.id ?? '', 'SALE', 10, null);
    expect(lines.map((line) => [line.quantity, line.grossWon, line.vendorDiscountWon, line.mallDiscountWon, line.commissionWon, line.commissionVatWon, line.netWon, line.taxKind])).toEqual([
      [2, 20_000, 1_999, 1_999, 900, 90, 17_011, 'TAXABLE'], [1, 7_000, 0, 0, 350, 35, 6_615, 'EXEMPT'], [1, 5_000, 0, 0, 250, 25, 4_725, 'TAXABLE'],
    ]);
    expect(lines.map((line) => line.event)).toEqual(['line.confirmed', 'line.confirmed', 'line.confirmed']);
    const figures = await market.shop.get(StatementQueries).figures(STAFF, statement?.id ?? '');
    expect(figures.map((figure) => [figure.kind, figure.commissionBp, figure.lines, figure.netWon])).toEqual([['SALE', 500, 3, 28_351], ['SHIPPING', null, 3, 9_000]]);
    expect((await market.shop.jobs()).filter(({ key }) => key === `statement-closed:${statement?.id}`)).toHaveLength(1);
    expect((await market.shop.get(StatementMailService).compose('statement-closed', statement?.id ?? ''))?.text).toMatch(/이번 정산: 37,351원\n받으실 금액: 37,351원\n보낼 날: 11월 18일/);
    expect(await market.broken()).toEqual([]);
  });

  it('done twice, and by two at once, changes nothing', async () => {
    await Promise.all([market.close(), market.close(), market.close()]);
    expect(await market.statements(vendorId)).toHaveLength(1);
    market.at('2026-12-01T00:00:00');
    const done = await Promise.all(Array.from({ length: 4 }, () => market.shop.get(ClosingService).close(STAFF, 'TWICE_A_MONTH', { start: '2026-11-16', end: '2026-11-30' })));
    expect(done.filter((closed) => closed !== null)).toHaveLength(1);
    await market.close();
    const statements = await market.statements(vendorId);
    expect(statements.map(short)).toEqual([expect.anything(), ['2026-11-16', '2026-11-30', 'CLOSED', 0, 94_500 + 3_000, 97_500, 0]]);
    expect(await market.broken()).toEqual([]);
  });

  it('a return after the sale was settled is in the next statement; below zero it is carried on, and nothing is paid', async () => {
    market.at('2026-12-02T10:00:00');
    const other = await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 });
    const sold = await market.kept(other, [50_000], { quantity: 2 });
    market.at('2026-12-16T00:00:00');
    await market.close();
    market.at('2026-12-17T10:00:00');
    await market.returned(sold);
    await market.returned(sold); // the last piece: its shipping goes back too
    market.at('2027-01-01T00:00:00');
    await market.close();
    const small = await market.kept(other, [60_000]);
    expect(small.lines).toHaveLength(1);
    market.at('2027-01-16T00:00:00');
    await market.close();
    market.at('2027-01-20T10:00:00');
    await market.kept(other, [60_000]);
    market.at('2027-02-01T00:00:00');
    await market.close();
    // 100,000 − 5,000 − 500 + 3,000; all of it goes back; twice 60,000 − 3,000 − 300 + 3,000.
    expect((await market.statements(other)).map(short)).toEqual([
      ['2026-12-01', '2026-12-15', 'CLOSED', 0, 97_500, 97_500, 0],
      ['2026-12-16', '2026-12-31', 'CARRIED', 0, -97_500, 0, -97_500],
      ['2027-01-01', '2027-01-15', 'CARRIED', -97_500, 59_700, 0, -37_800],
      ['2027-01-16', '2027-01-31', 'CLOSED', -37_800, 59_700, 21_900, 0],
    ]);
    const [, second] = await market.statements(other);
    const lines = await market.shop.get(StatementQueries).lines(STAFF, second?.id ?? '', null, 10, null);
    expect(lines.map((line) => [line.kind, line.quantity, line.grossWon, line.commissionWon, line.commissionVatWon, line.shippingWon, line.netWon, line.saleIn])).toEqual([
      ['REFUND', -1, -50_000, -2_500, -250, 0, -47_250, '2026-12-15'], ['REFUND', -1, -50_000, -2_500, -250, 0, -47_250, '2026-12-15'], ['REFUND_SHIPPING', 0, 0, 0, 0, -3_000, -3_000, null],
    ]);
    expect(await market.broken()).toEqual([]);
  });

  it('leaves out what is held, or claimed after it was confirmed; it is in the next one', async () => {
    const other = await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 });
    const [held, claimed] = [await market.kept(other, [10_000, 20_000]), await market.kept(other, [40_000])];
    const hold = await market.shop.get(HoldService).place(STAFF, { id: newId(), vendorId: other, vendorOrderId: held.part, orderLineId: held.lines[0] ?? '', reason: '원산지 확인' });
    const claim = await market.returned(claimed, 0, 'open');
    market.at('2027-02-16T00:00:00');
    await market.close();
    expect((await market.statements(other)).map((one) => one.netWon)).toEqual([18_900 + 6_000]);
    await market.shop.get(HoldService).lift(STAFF, hold, '확인함');
    await market.shop.get(ClaimDeskService).decide(STAFF, claim, false, '사진에서 흠을 볼 수 없습니다.');
    market.at('2027-03-01T00:00:00');
    await market.close();
    expect((await market.statements(other)).map((one) => one.netWon)).toEqual([24_900, 9_450 + 37_800]);
    expect(await market.broken()).toEqual([]);
  });

  it('a vendor that is suspended is owed what it was owed', async () => {
    const other = await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 });
    await market.delivered(other, [10_000]);
    await market.shop.shelf.sql("update vendor set state = 'SUSPENDED' where id = $1", [other]);
    market.at('2027-03-16T00:00:00');
    await market.close();
    expect((await market.statements(other)).map(short)).toEqual([['2027-03-01', '2027-03-15', 'CLOSED', 0, 12_450, 12_450, 0]]);
  });

  it('by the contract of the day of the order: what was sold before a change stays as it was, and another cycle begins where the last statement ended', async () => {
    market.at('2027-04-01T10:00:00');
    const other = await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 });
    const before = await market.delivered(other, [10_000]);
    const [category] = await market.shop.shelf.sql<{ id: string }>('select pv.category_id as id from order_line l join product_version pv on pv.id = l.product_version_id where l.id = $1', [before.lines[0]]);
    const contracts = market.shop.get(ContractService);
    const terms = { vendorId: other, validFrom: '2027-04-03', cycle: 'WEEKLY' as const, rateBp: 800, note: '새 계약', rules: [{ categoryId: category?.id ?? '', rateBp: 700, validFrom: null, validUntil: null, label: '' }, { categoryId: null, rateBp: 100, validFrom: '2027-04-05', validUntil: '2027-04-05', label: '하루 행사' }] };
    await expect(contracts.add(STAFF, { ...terms, validFrom: '2027-04-01' })).rejects.toMatchObject({ code: 'DATE_INVALID' });
    await contracts.add(STAFF, terms);
    await expect(contracts.add(STAFF, terms)).rejects.toMatchObject({ code: 'CONTRACT_EXISTS' });
    const rateOf = async (lineId: string | undefined): Promise<unknown> => (await market.shop.shelf.sql('select commission_bp, commission_won, commission_vat_won from order_line where id = $1', [lineId]))[0];
    market.at('2027-04-03T00:00:00');
    const after = await market.kept(other, [10_000]);
    market.at('2027-04-05T00:00:00');
    const promoted = await market.kept(other, [10_000]);
    expect([await rateOf(before.lines[0]), await rateOf(after.lines[0]), await rateOf(promoted.lines[0])]).toEqual([
      { commission_bp: 500, commission_won: 500, commission_vat_won: 50 }, { commission_bp: 700, commission_won: 700, commission_vat_won: 70 }, { commission_bp: 100, commission_won: 100, commission_vat_won: 10 },
    ]);
    market.at('2027-04-12T00:00:00');
    await market.close();
    expect((await market.statements(other)).map(short)).toEqual([
      ['2027-03-29', '2027-04-04', 'CLOSED', 0, 9_230 + 3_000, 12_230, 0],
      ['2027-04-05', '2027-04-11', 'CLOSED', 0, 9_450 + 9_890 + 6_000, 25_340, 0],
    ]);
    expect(await market.broken()).toEqual([]);
  });

  it('a worker that was away for a while closes each period by itself, with what belongs to it', async () => {
    market.at('2027-05-02T10:00:00');
    await market.close();
    const other = await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 });
    await market.delivered(other, [10_000]); // due on the 10th
    clock.advance(10 * DAY);
    await market.delivered(other, [20_000]); // due on the 20th
    market.at('2027-06-03T10:00:00');
    await market.close();
    expect((await market.statements(other)).map((one) => [one.periodEnd, one.netWon])).toEqual([['2027-05-15', 12_450], ['2027-05-31', 21_900]]);
    expect(await market.broken()).toEqual([]);
  });

  it('that ends in the middle leaves whole statements; its run is open, and the next one closes the vendors that are left', async () => {
    market.at('2027-06-10T10:00:00');
    // One vendor of each batch, by the last digits of its id.
    const vendors: string[] = [];
    while (vendors.length < 2) {
      const id = await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 });
      if (Number.parseInt(id.slice(-2), 16) % 2 === vendors.length) vendors.push(id);
    }
    const [first = '', second = ''] = vendors;
    for (const id of vendors) await market.kept(id, [10_000]);
    market.at('2027-06-16T00:00:00');
    const run = newId();
    await market.shop.shelf.sql("insert into settlement_run (id, cycle, period_start, period_end, closed_by) values ($1, 'TWICE_A_MONTH', '2027-06-01', '2027-06-15', 'test')", [run]);
    const other = new pg.Client({ connectionString: market.shop.databaseUrl });
    await other.connect();
    await other.query('select pg_advisory_lock(hashtextextended($1, 0))', [`settlement_run ${run} 1`]);
    const closing = market.close().catch((error: unknown) => error);
    await until(() => market.statements(first), (all) => all.length === 1);
    await until(async () => (await other.query("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())")).rowCount, (killed) => killed === 1);
    expect(await closing).toBeInstanceOf(Error);
    await other.end();
    expect([(await market.statements(first)).map((one) => one.netWon), await market.statements(second)]).toEqual([[12_450], []]);
    const ended = async (): Promise<unknown[]> => (await market.shop.get(RunQueries).runs(50)).filter((one) => one.periodEnd === '2027-06-15').map((one) => [one.id, one.statements, one.netWon]);
    expect(await ended()).toEqual([]);

    const done = await Promise.all(Array.from({ length: 3 }, () => market.shop.get(ClosingService).close(STAFF, 'TWICE_A_MONTH', { start: '2027-06-01', end: '2027-06-15' })));
    expect(done.filter((closed) => closed !== null)).toEqual([{ cycle: 'TWICE_A_MONTH', period: { start: '2027-06-01', end: '2027-06-15' }, statements: 2, payoutWon: 24_900 }]);
    expect([...(await market.statements(first)), ...(await market.statements(second))].map((one) => one.netWon)).toEqual([12_450, 12_450]);
    expect(await ended()).toEqual([[run, 2, 24_900]]);
    const told = (await market.shop.jobs()).map(({ key }) => key);
    for (const { id } of [...(await market.statements(first)), ...(await market.statements(second))]) expect(told.filter((key) => key === `statement-closed:${id}`)).toHaveLength(1);
    expect(await market.broken()).toEqual([]);
  });
});
