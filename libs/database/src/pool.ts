import type { Pool, PoolClient } from 'pg';
import { SECOND } from '#kernel';

/** How long whoever holds a connection that died may take to give it back himself. */
const GRACE_MS = SECOND;

/**
 * Gives connections back that died in somebody's hands. A transaction whose rollback fails too, since its server is gone, never gives its
 * connection back; a server that is killed under load would then leave a pool without a single place for ever.
 */
export function takeBackTheDead(pool: Pool): void {
  const held = new Set<PoolClient>();
  pool.on('acquire', (client) => held.add(client));
  pool.on('release', (_, client) => held.delete(client));
  pool.on('connect', (client) => {
    // A server that goes tells each connection so; whoever holds it between two statements must not fall over that. His next statement fails.
    client.on('error', () => undefined);
    client.once('end', () => {
      setTimeout(() => {
        if (held.has(client)) client.release(true);
      }, GRACE_MS).unref();
    });
  });
}
