import { beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { DomainError, MALL, newId, toCsv, toXlsx, won } from '#kernel';
import { ClaimDeskService, ClaimService, ConfirmationService, HoldService } from '#order';
import { AdjustmentService, DifferenceQueries, PayoutCalendarQueries, QuestionService, ReportQueries, salesSheet, StatementMailService, StatementQueries, statementSheets, taxSheet, type Difference, type PayoutCalendar, type StatementRow } from '#settlement';
import { orderId } from '../../support/shopper.js';
import { Market, STAFF } from './market.js';

const refused = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof DomainError ? error.code : String(error)));

describe('what a vendor is told about his money', () => {
  let market: Market;

  beforeAll(async () => {
    market = await Market.open();
    market.at('2026-11-03T10:00:00');
  });

  const calendar = (vendorId: string): Promise<PayoutCalendar> => market.shop.get(PayoutCalendarQueries).calendar({ name: 'vendor:test', vendorId });
  const net = (vendorId: string, part: string): Promise<number | null> => market.shop.get(PayoutCalendarQueries).ofOrder({ name: 'vendor:test', vendorId }, part);
  const days = async (vendorId: string): Promise<unknown[]> => (await calendar(vendorId)).days.map((day) => [day.payoutOn, day.confirmedWon, day.waitingWon, day.totalWon, day.state]);

  const told = (differences: readonly Difference[]): [string, number][] => differences.map((one): [string, number] => [one.why, one.amountWon]).sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : b[1] - a[1]));

  it('the calendar says what comes on which day, and why the rest does not; afterwards the difference is explained to the won', async () => {
    const vendorId = await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 });
    const vendor = { name: 'vendor:test', vendorId };
    expect(await days(vendorId)).toEqual([['2026-11-18', 0, 0, 0, null]]);
    await market.paid(vendorId, [30_000]); // not sent
    await market.kept(vendorId, [10_000]); // 9,450 and 3,000: owed now
    const returned = await market.delivered(vendorId, [20_000], { quantity: 2 }); // 37,800 and 3,000 on the 11th
    const lost = await market.delivered(vendorId, [50_000]); // 47,250 and 3,000 on the 11th
    const early = await market.delivered(vendorId, [60_000]); // 56,700 and 3,000
    market.at('2026-11-10T10:00:00');
    const late = await market.delivered(vendorId, [40_000]); // 37,800 and 3,000 on the 18th
    expect(await days(vendorId)).toEqual([['2026-11-18', 12_450, 40_800 + 50_250 + 59_700, 163_200, null], ['2026-12-03', 0, 40_800, 40_800, null]]);
    expect(await calendar(vendorId)).toMatchObject({ held: [], unsentWon: 28_350 + 3_000 });

    await market.shop.get(ConfirmationService).object(lost.shopper, lost.part, newId());
    expect(await net(vendorId, returned.part)).toBe(40_800);
    await market.returned(returned); // one of two pieces
    expect([await net(vendorId, returned.part), await net(await market.shop.shelf.createVendor(), returned.part), await net(vendorId, 'none')]).toEqual([18_900 + 3_000, null, null]);
    await market.shop.get(ConfirmationService).byShopper(late.shopper, late.part);
    const held = (await calendar(vendorId)).held;
    expect(held.map((one) => [one.name, one.amountWon, one.reason])).toEqual(expect.arrayContaining([['3년 묵힌 씨간장', 47_250, '구매자가 받지 못했다고 알림'], ['배송비', 3_000, '구매자가 받지 못했다고 알림']]));
    expect(held).toHaveLength(2);
    expect(await days(vendorId)).toEqual([['2026-11-18', 12_450 + 40_800, 18_900 + 3_000 + 59_700, 134_850, null]]);

    market.at('2026-11-16T00:00:00');
    await market.close();
    const [statement] = await market.statements(vendorId);
    expect(statement?.payoutWon).toBe(134_850);
    // Until it has arrived its day stays in the calendar, with the state of the statement.
    expect(await days(vendorId)).toEqual([['2026-11-18', 134_850, 0, 134_850, 'CLOSED'], ['2026-12-03', 0, 0, 0, null]]);

    const { expectedWon, differences } = await market.shop.get(DifferenceQueries).of(vendor, statement?.id ?? '');
    expect(expectedWon).toBe(12_450 + 40_800 + 50_250 + 59_700);
    expect(told(differences)).toEqual([['EARLY', 37_800], ['EARLY', 3_000], ['HELD', -3_000], ['HELD', -47_250], ['RETURNED', -18_900]]);
    expect(expectedWon + differences.reduce((sum, one) => sum + one.amountWon, 0)).toBe(statement?.netWon);
    // What an order's page says is what the ledger came to owe for it.
    const owed = async (sold: { id: string }): Promise<number> => (await market.shop.shelf.sql<{ won: string }>("select -sum(e.amount_won) as won from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where e.account_code = 'VENDOR_PAYABLE' and t.order_id = $1", [sold.id])).map((row) => Number(row.won))[0] ?? 0;
    for (const sold of [early, returned, late]) expect([sold.id, await net(vendorId, sold.part)]).toEqual([sold.id, await owed(sold)]);
    const cancelled = await market.paid(vendorId, [30_000]);
    await market.cancelled(cancelled);
    expect(await net(vendorId, cancelled.part)).toBe(0);

    const [hold] = await market.shop.get(HoldService).list(true, 5);
    await market.shop.get(HoldService).lift(STAFF, hold?.id ?? '', '찾았습니다.');
    market.at('2026-12-01T00:00:00');
    await market.close();
    const [, second] = await market.statements(vendorId);
    expect(told((await market.shop.get(DifferenceQueries).of(vendor, second?.id ?? '')).differences)).toEqual([['BEFORE', -3_000], ['BEFORE', -37_800], ['RELEASED', 47_250], ['RELEASED', 3_000]]);
    expect(told((await market.shop.get(DifferenceQueries).of(vendor, statement?.id ?? '')).differences)).toEqual([['EARLY', 37_800], ['EARLY', 3_000], ['LATER', -3_000], ['LATER', -47_250], ['RETURNED', -18_900]]);
    expect(second?.netWon).toBe(50_250);
    expect(await market.broken()).toEqual([]);
  });

  it('a question about a line, sent twice at once, is one; it is answered there, with an adjustment that is a posting and in the next statement', async () => {
    market.at('2026-12-02T10:00:00');
    const vendorId = await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 });
    const vendor = { name: 'vendor:test', vendorId };
    const stranger = { name: 'vendor:other', vendorId: await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 }) };
    const sold = await market.kept(vendorId, [10_000]);
    market.at('2026-12-16T00:00:00');
    await market.close();
    const [statement] = await market.statements(vendorId);
    const id = statement?.id ?? '';
    const [line] = await market.shop.get(StatementQueries).lines(vendor, id, 'SALE', 5, null);
    const questions = market.shop.get(QuestionService);
    const input = { id: newId(), statementId: id, lineId: line?.id ?? '', question: '포장 값을 더 받기로 했습니다.' };
    expect(await refused(questions.ask(stranger, { ...input, id: newId() }))).toBe('NOT_FOUND');
    expect(await refused(questions.ask(vendor, { ...input, question: ' ' }))).toBe('FIELD_REQUIRED');
    const [asked, again] = await Promise.all([questions.ask(vendor, input), questions.ask(vendor, input)]);
    expect(again).toBe(asked);
    for (const other of [{ question: '다른 물음' }, { lineId: null }]) expect(await refused(questions.ask(vendor, { ...input, ...other }))).toBe('ID_REUSED');
    expect((await questions.open(10)).map((one) => [one.id, one.lineName])).toEqual([[asked, '3년 묵힌 씨간장']]);
    expect(await refused(questions.answer(STAFF, asked, '맞습니다.', 0))).toBe('ADJUSTMENT_INVALID');
    expect((await questions.open(10)).length).toBe(1);
    const both = await Promise.all([refused(questions.answer(STAFF, asked, '맞습니다. 다음 정산에 더합니다.', 1_000)), refused(questions.answer(STAFF, asked, '아닙니다.', null))]);
    expect(both.sort()).toEqual(['WRONG_STATE', 'done']);
    expect((await market.shop.get(StatementMailService).compose('question-answered', asked))?.text).toMatch(/‘3년 묵힌 씨간장’ 줄에 물으신 것에 답했습니다[\s\S]*포장 값을 더 받기로 했습니다\.[\s\S]*(다음 정산에서 1,000원을 더합니다|아닙니다)/);
    if ((await questions.ofStatement(vendor, id))[0]?.adjustmentWon === null) await market.shop.get(AdjustmentService).add(STAFF, { id: newId(), vendorId, orderLineId: sold.lines[0] ?? '', amountWon: 1_000, reason: '포장 값' });
    expect(await questions.ofStatement(stranger, id)).toEqual([]);
    expect(await refused(market.shop.get(AdjustmentService).add(STAFF, { id: newId(), vendorId: stranger.vendorId, orderLineId: sold.lines[0] ?? '', amountWon: 1_000, reason: '남의 줄' }))).toBe('NOT_FOUND');
    const [adjustment] = await market.shop.shelf.sql<{ id: string; reason: string }>('select id, reason from adjustment where vendor_id = $1', [vendorId]);
    const put = { id: adjustment?.id ?? '', vendorId, orderLineId: sold.lines[0] ?? '', amountWon: 1_000, reason: adjustment?.reason ?? '' };
    expect(await market.shop.get(AdjustmentService).add(STAFF, put)).toBe(put.id);
    for (const other of [{ amountWon: 2_000 }, { orderLineId: null }, { reason: '다른 까닭' }]) expect(await refused(market.shop.get(AdjustmentService).add(STAFF, { ...put, ...other }))).toBe('ID_REUSED');
    expect((await market.shop.posted(sold.id)).slice(-2)).toEqual([['adjustment.posted', 'SETTLEMENT_ADJUSTMENT', 1_000], ['adjustment.posted', 'VENDOR_PAYABLE', -1_000]]);
    market.at('2027-01-01T00:00:00');
    await market.close();
    const [, next] = await market.statements(vendorId);
    expect((await market.shop.get(StatementQueries).lines(vendor, next?.id ?? '', null, 5, null)).map((one) => [one.kind, one.adjustmentWon, one.netWon, one.event])).toEqual([['ADJUSTMENT', 1_000, 1_000, 'adjustment.posted']]);
    expect(await market.broken()).toEqual([]);
  });

  it('what an exchange put off is said to be put off by it, and where it went when it has', async () => {
    market.at('2027-01-03T10:00:00');
    const vendorId = await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 });
    const vendor = { name: 'vendor:test', vendorId };
    const sold = await market.delivered(vendorId, [10_000]); // 9,450 and 3,000 on the 11th
    await market.kept(vendorId, [20_000]); // in the statement, as the calendar said
    const desk = market.shop.get(ClaimDeskService);
    const [claim = ''] = await market.shop.get(ClaimService).request(sold.shopper, { id: orderId(), orderId: sold.id, kind: 'EXCHANGE', cause: 'DEFECT', note: '', lines: [{ lineId: sold.lines[0] ?? '', quantity: 1 }], agreedRefundWon: won(0), refundAccount: null });
    await desk.decide(vendor, claim, true, '');
    await desk.collected(vendor, claim);
    await desk.inspect(vendor, claim, [], '');
    await desk.reshipped(vendor, claim, 'CJ 123456789012'); // 14 days until it counts as there, and seven to keep it
    market.at('2027-01-16T00:00:00');
    await market.close();
    const [first] = await market.statements(vendorId);
    const of = async (statement: StatementRow | undefined): Promise<unknown[]> => told((await market.shop.get(DifferenceQueries).of(vendor, statement?.id ?? '')).differences);
    expect(await of(first)).toEqual([['EXCHANGING', -3_000], ['EXCHANGING', -9_450]]);
    market.at('2027-02-01T00:00:00');
    await market.close();
    const [again, second] = await market.statements(vendorId);
    expect([await of(again), await of(second)]).toEqual([[['LATER', -3_000], ['LATER', -9_450]], [['EXCHANGED', 9_450], ['EXCHANGED', 3_000]]]);
    expect(await market.broken()).toEqual([]);
  });

  it('behind the second barrier: another vendor’s statements, lines and differences are not there', async () => {
    const [statement] = await market.shop.get(StatementQueries).page(STAFF, {}, 1, null);
    const stranger = { name: 'vendor:other', vendorId: await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 }) };
    expect(await market.shop.get(StatementQueries).one(stranger, statement?.id ?? '')).toBeNull();
    expect(await market.shop.get(StatementQueries).page(stranger, { vendorId: statement?.vendorId ?? '' }, 5, null)).toEqual([]);
    expect(await market.shop.get(StatementQueries).lines(stranger, statement?.id ?? '', null, 5, null)).toEqual([]);
    expect((await market.shop.get(DifferenceQueries).of(stranger, statement?.id ?? '')).differences).toEqual([]);
    expect(await market.shop.database.transaction(stranger, (tx) => tx.sql('select * from owed_to_vendor(?)', [statement?.vendorId ?? '']))).toEqual([]);
  });

  it('the tax document of a month and the report of a quarter are the ledger’s sums, taxable and exempt apart', async () => {
    market.at('2027-02-03T10:00:00');
    const vendorId = await market.shop.shelf.createVendor({ shippingFeeWon: 3_000, name: '=견본 공방' });
    const sold = await market.kept(vendorId, [10_000], { quantity: 2 });
    await market.kept(vendorId, [7_000], { taxKind: 'EXEMPT' });
    market.at('2027-03-02T10:00:00');
    await market.returned(sold);
    const reports = market.shop.get(ReportQueries);
    const of = <Row extends { vendorId: string }>(rows: readonly Row[]): Row[] => rows.filter((row) => row.vendorId === vendorId);
    expect(of(await reports.taxDocuments('2027-02'))).toMatchObject([{ taxableGoodsWon: 1_000, exemptGoodsWon: 350, supplyWon: 1_350, vatWon: 135, totalWon: 1_485 }]);
    expect(of(await reports.taxDocuments('2027-03'))).toMatchObject([{ taxableGoodsWon: -500, exemptGoodsWon: 0, supplyWon: -500, vatWon: -50, totalWon: -550 }]);
    expect(of(await reports.sales('2027-1'))).toMatchObject([
      { month: '2027-02', orders: 2, goodsWon: 27_000, shippingWon: 6_000, totalWon: 33_000, taxableWon: 26_000, exemptWon: 7_000 },
      { month: '2027-03', orders: 1, goodsWon: -10_000, shippingWon: 0, totalWon: -10_000, taxableWon: -10_000, exemptWon: 0 },
    ]);
    expect(await refused(reports.taxDocuments('2027-13'))).toBe('DATE_INVALID');
    expect(await refused(reports.sales('2027-5'))).toBe('DATE_INVALID');
    // All sellers together: what left SHOPPER_PAYABLE by confirmation, less what confirmed goods brought back; and with the commission it is each vendor's statement lines.
    market.at('2027-04-01T00:00:00');
    await market.close();
    const [ledger] = await market.shop.shelf.sql<{ won: number }>(
      "select -sum(e.amount_won)::bigint as won from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.event in ('line.confirmed', 'parcel.confirmed', 'claim.refunded') and e.account_code in ('VENDOR_PAYABLE', 'COMMISSION_INCOME', 'COMMISSION_VAT') and t.occurred_at >= '2027-01-01T00:00+09:00' and t.occurred_at < '2027-04-01T00:00+09:00'",
    );
    const quarter = await reports.sales('2027-1');
    expect(quarter.reduce((sum, row) => sum + row.totalWon, 0)).toBe(ledger?.won);
    const [stated] = await market.shop.shelf.sql<{ won: number }>("select sum(x.net_won + x.commission_won + x.commission_vat_won)::bigint as won from statement_line x join statement s on s.id = x.statement_id where x.vendor_id = $1 and s.period_end between '2027-01-01' and '2027-03-31'", [vendorId]);
    expect(of(quarter).reduce((sum, row) => sum + row.totalWon, 0)).toBe(stated?.won);

    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await toXlsx([taxSheet('2027-02', of(await reports.taxDocuments('2027-02')))])) as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    expect(['A1', 'A2', 'B2', 'C2', 'G2', 'N2', 'N3', 'Q2'].map((cell) => sheet?.getCell(cell).value)).toEqual(['작성일자', '2027-02-28', MALL.businessNumber, MALL.operator, '=견본 공방', { formula: 'L2+M2', result: 1_350 }, { formula: 'SUM(N2:N2)', result: 1_350 }, '영수']);
    expect(toCsv(taxSheet('2027-02', of(await reports.taxDocuments('2027-02'))))).toMatch(/^\uFEFF작성일자,공급자 사업자등록번호,[^\r]*\r\n2027-02-28,000-00-00000,[^\r]*,'=견본 공방,견본대표,[^\r]*,판매 수수료,1000,350,1350,135,1485,영수,\r\n$/);
    expect(toCsv(taxSheet('2027-03', of(await reports.taxDocuments('2027-03'))))).toMatch(/\r\n2027-03-31,[^\r]*,-500,0,-500,-50,-550,영수,돌려드린 수수료가 더 많음: 수정세금계산서\r\n$/);
    expect(salesSheet('2027-1', quarter).rows.length).toBe(quarter.length);
  });

  it('a statement as a workbook: every sum is a formula over its lines, and its result is the statement’s', async () => {
    const [statement] = (await market.shop.get(StatementQueries).page(STAFF, { state: 'CLOSED' }, 50, null)).filter((one) => one.periodEnd === '2026-11-15');
    if (!statement) throw new Error('there is no statement');
    const lines = await market.shop.get(StatementQueries).lines(STAFF, statement.id, null, 100, null);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await toXlsx(statementSheets(statement, lines))) as unknown as ArrayBuffer);
    const [summary, detail] = book.worksheets;
    const value = (cell: string): unknown => summary?.getCell(cell).value;
    expect([summary?.name, detail?.name, value('A5'), value('A17')]).toEqual(['정산서', '명세', '판매가 합계', '지급할 금액']);
    expect(value('B15')).toEqual({ formula: 'SUM(B5:B14)', result: statement.netWon });
    expect(value('B17')).toEqual({ formula: 'MAX(0,B15+B16)', result: statement.payoutWon });
    // The results add up as the formulas say.
    const results = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((row) => (value(`B${row}`) as { formula: string; result?: number }));
    expect(results.reduce((sum, cell) => sum + (cell.result ?? 0), 0)).toBe(statement.netWon);
    expect(results[0]?.formula).toBe(`SUMIFS('명세'!G2:G${lines.length + 1},'명세'!B2:B${lines.length + 1},"판매")+SUMIFS('명세'!G2:G${lines.length + 1},'명세'!B2:B${lines.length + 1},"배송비")+SUMIFS('명세'!G2:G${lines.length + 1},'명세'!B2:B${lines.length + 1},"조정")`);
    expect(detail?.getCell('Q2').value).toEqual({ formula: 'G2-H2-M2-N2+O2+P2', result: lines[0]?.netWon });
    expect(detail?.rowCount).toBe(lines.length + 2);
  });
});
