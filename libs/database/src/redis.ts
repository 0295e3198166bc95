import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { config, log } from '#kernel';

/**
 * The process's one connection to Redis. A command fails within a second when Redis is away, instead of waiting: what needs Redis says so,
 * what does not goes on. It reconnects by itself.
 */
export function openRedis(): Redis {
  const redis = new Redis(config().redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: 1_000, commandTimeout: 1_000, retryStrategy: (times) => Math.min(100 * times, 1_000), lazyConnect: false });
  let away = false;
  redis.on('error', (error: Error) => {
    if (!away) log.warn({ err: error.message }, 'redis is away');
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.info('redis is back');
    away = false;
  });
  return redis;
}

/** Lends the process's connection to the rooms that keep something in Redis. */
@Global()
@Module({ providers: [{ provide: Redis, useFactory: openRedis }], exports: [Redis] })
export class RedisModule implements OnApplicationShutdown {
  constructor(@Inject(Redis) private readonly redis: Redis) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
