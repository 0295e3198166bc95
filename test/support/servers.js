// The tests' own PostgreSQL (fsync off) and Redis, in a folder that goes when they stop. Plain JavaScript: test/run.js needs it first.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../apps/launcher/postgres.js';
import { startRedis } from '../../apps/launcher/redis.js';

/** @returns {Promise<{env: {TEST_DATABASE_URL: string, TEST_REDIS_URL: string, TEST_HOME: string}, stop: () => Promise<void>}>} */
export async function startServers() {
  const home = mkdtempSync(join(tmpdir(), 'guro-mall-test-'));
  // PostgreSQL may run under another user, who must be able to go in.
  chmodSync(home, 0o711);
  const [postgres, redis] = await Promise.all([
    startPostgres({ dataDir: join(home, 'postgres'), forTests: true }),
    startRedis({ dataDir: join(home, 'redis'), forTests: true }),
  ]);
  return {
    env: { TEST_DATABASE_URL: postgres.url, TEST_REDIS_URL: redis.url, TEST_HOME: home },
    stop: async () => {
      await Promise.all([postgres.stop(), redis.stop()]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
