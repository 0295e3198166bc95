/** The kernel: what every room stands on. Imports nothing of ours. */
export * from './pure.js';
export * from './bank-account.js';
export * from './business-day.js';
export * from './clock.js';
export * from './config.js';
export * from './crash.js';
export { withoutPeople } from './error-fields.js';
export * from './id.js';
export * from './log.js';
export * from './mall.js';
export * from './problem.js';
export * from './seal.js';
export * from './spreadsheet.js';
export * from './trace.js';
