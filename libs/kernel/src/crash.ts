import { config } from './config.js';

/**
 * Named moments between two steps that must survive a sudden death. A test sets MALL_CRASH_AT to one of them and the process
 * ends itself there, as `kill -9` would; otherwise nothing happens. Refused in production by config.ts.
 */
export type CrashPoint = 'confirm:intended' | 'confirm:called' | 'cancel:intended' | 'cancel:called' | 'webhook:stored' | 'mail:sent' | 'settlement:written' | 'seller:intended' | 'seller:called' | 'payout:intended' | 'payout:called';

export function crashPoint(point: CrashPoint): void {
  if (config().crashAt === point) process.kill(process.pid, 'SIGKILL');
}
