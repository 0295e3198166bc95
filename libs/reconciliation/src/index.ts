/** Our money beside Toss's lists, day by day: differences become work items, money that arrived becomes a posting. */
export { CAUSES, type Cause } from './cause.rules.js';
export { compare, DIFFERENCE_KINDS, type Comparison, type Difference, type DifferenceKind, type OutsideRow } from './compare.rules.js';
export { DifferenceService } from './difference.service.js';
export { DIFFERENCE_ARROWS, type DifferenceState } from './difference.state.js';
export { LISTS, type OutsideList, type OutsideRows, type Span } from './outside-rows.js';
export { ReconciliationModule } from './reconciliation.module.js';
export { ReconciliationQueries, type ItemFilter, type ItemView, type ListSum, type RunView, type SideView } from './reconciliation.queries.js';
export { ReconciliationService } from './reconciliation.service.js';
