import type { LoggerService } from '@nestjs/common';
import { log, withoutPeople } from '#kernel';

/** Nest's own messages, in our log. Its chatter at start is for debugging only. */
export class NestLogger implements LoggerService {
  log(message: unknown, ...context: unknown[]): void {
    log.debug({ nest: context.at(-1) }, String(message));
  }

  error(message: unknown, ...context: unknown[]): void {
    if (message instanceof Error) log.error({ err: message }, 'nest');
    else log.error({ nest: context.map((one) => withoutPeople(String(one))) }, withoutPeople(String(message)));
  }

  warn(message: unknown, ...context: unknown[]): void {
    log.warn({ nest: context.at(-1) }, withoutPeople(String(message)));
  }
}
