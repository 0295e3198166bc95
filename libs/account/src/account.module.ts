import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { AccountService } from './account.service.js';
import { RateLimitService } from './rate-limit.service.js';
import { openRedis } from './redis.js';
import { SessionService } from './session.service.js';

/** Lends the process's connection to Redis to rooms that keep something there. */
@Global()
@Module({ providers: [{ provide: Redis, useFactory: openRedis }], exports: [Redis] })
export class RedisModule implements OnApplicationShutdown {
  constructor(@Inject(Redis) private readonly redis: Redis) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}

const DOORS = [AccountService, SessionService, RateLimitService];

@Module({ providers: DOORS, exports: DOORS })
export class AccountModule {}
