/** Settlement: what vendors are owed, period by period, and how each figure came about. */
export { AdjustmentService, type AdjustmentInput } from './adjustment.service.js';
export { ClosingService, type Closed } from './closing.service.js';
export { DifferenceQueries, type Difference, type Differences, type DifferenceWhy } from './difference.queries.js';
export { PayoutCalendarQueries, type HeldMoney, type PayoutCalendar, type PayoutDay } from './payout-calendar.queries.js';
export { endOf, nextPeriod, PAYOUT_BUSINESS_DAYS, payoutDay, periodOf, type Period } from './period.rules.js';
export { QuestionService, type QuestionInput, type QuestionView } from './question.service.js';
export { ReportQueries, type SalesRow, type TaxDocumentRow } from './report.queries.js';
export { RunQueries, type OverdueRow, type RunRow } from './run.queries.js';
export { SettlementModule } from './settlement.module.js';
export { statementSheets, salesSheet, taxSheet } from './sheet.js';
export { StatementMailService, type StatementMailTemplate } from './statement-mail.service.js';
export { StatementQueries, type FigureRow, type StatementLineKind, type StatementLineRow, type StatementRow } from './statement.queries.js';
export { STATEMENT_ARROWS, type StatementState } from './statement.state.js';
