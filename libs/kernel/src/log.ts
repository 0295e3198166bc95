import { AsyncLocalStorage } from 'node:async_hooks';
import { pino, type Logger } from 'pino';
import { errorFields } from './error-fields.js';
import { tracer } from './trace.js';

/** What every line of a request's log carries. No personal data: ids only. */
export interface LogContext {
  requestId?: string;
  orderId?: string;
  job?: string;
}

const context = new AsyncLocalStorage<LogContext>();

/** Names under which personal data or secrets travel. Censored wherever they stand at the top or one level below. */
const SECRET_NAMES = [
  'password', 'token', 'cookie', 'authorization', 'secret', 'paymentKey', 'accountNumber',
  'email', 'phone', 'name', 'ordererName', 'ordererPhone', 'ordererEmail', 'receiverName', 'receiverPhone', 'roadAddress', 'detailAddress',
];

/** The process's structured log (one JSON object a line, on standard output). */
export const log: Logger = pino({
  level: 'info',
  base: null,
  redact: { paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`]), censor: '[private]' },
  serializers: { err: errorFields },
  mixin: () => ({ ...context.getStore() }),
});

/** Runs `work` so that each line logged inside carries `fields`. */
export function withLogContext<T>(fields: LogContext, work: () => T): T {
  return context.run({ ...context.getStore(), ...fields }, work);
}

export function logContext(): LogContext | undefined {
  return context.getStore();
}

/** Names the order that the rest of this request is about. */
export function noteOrder(orderId: string): void {
  const store = context.getStore();
  if (store) store.orderId = orderId;
  tracer()?.current()?.note({ 'mall.order_id': orderId });
}
