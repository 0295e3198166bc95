import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Import, imports, places, sourceFiles, textOf } from './source.js';

/** Who may import whom: docs/architecture.md. What is not on the right is forbidden. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'libs/kernel': [],
  'libs/toss': [],
  'libs/database': ['libs/kernel'],
  'libs/graphql': ['libs/kernel'],
  'libs/ledger': ['libs/kernel', 'libs/database'],
  'libs/account': ['libs/kernel', 'libs/database'],
  'libs/vendor': ['libs/kernel', 'libs/database'],
  'libs/catalog': ['libs/kernel', 'libs/database', 'libs/vendor'],
  'libs/promotion': ['libs/kernel', 'libs/database', 'libs/vendor', 'libs/catalog', 'libs/ledger'],
  'libs/cart': ['libs/kernel', 'libs/database', 'libs/vendor', 'libs/catalog'],
  'libs/order': ['libs/kernel', 'libs/database', 'libs/account', 'libs/vendor', 'libs/catalog', 'libs/promotion', 'libs/ledger', 'libs/toss'],
  'libs/settlement': ['libs/kernel', 'libs/database', 'libs/order', 'libs/vendor', 'libs/ledger', 'libs/toss'],
  'libs/reconciliation': ['libs/kernel', 'libs/database', 'libs/ledger', 'libs/order', 'libs/toss'],
  'libs/payout': ['libs/kernel', 'libs/database', 'libs/order', 'libs/settlement', 'libs/ledger', 'libs/reconciliation', 'libs/toss'],
  'apps/web': ['libs/kernel'],
  'apps/mailbox': ['libs/kernel'],
  'apps/toss-sandbox': [],
  'apps/launcher': [],
};
/** An app that is not named above may go through the door of every room. */
const ANY_ROOM = /^libs\//;
const PURE = /\.(?:rules|state|errors)\.ts$/;

const roomOf = (path: string): string => path.split('/').slice(0, 2).join('/');
const show = ({ from, to }: Import): string => `${from} → ${to}`;

let all: Import[];
let ours: Import[];
/** What package.json calls a door. */
let doors: Set<string>;
beforeAll(async () => {
  const manifest = JSON.parse(await textOf('package.json')) as { imports: Record<string, { source: string }> };
  doors = new Set(Object.values(manifest.imports).map(({ source }) => source.replace('./', '')));
  all = await imports();
  ours = all.filter(({ isOurs }) => isOurs);
});

describe('the rooms', () => {
  it('were looked at', () => {
    expect(ours.length).toBeGreaterThan(100);
    expect(ours.some(({ from, written, to }) => from.startsWith('libs/order/') && written === '#kernel' && to === 'libs/kernel/src/index.ts')).toBe(true);
  });

  it('import only the rooms that the table allows', () => {
    const forbidden = ours.filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      if (room === other || from.startsWith('test/')) return false;
      const allowed = MAY_IMPORT[room];
      return allowed ? !allowed.includes(other) : !(room.startsWith('apps/') && ANY_ROOM.test(other));
    });
    expect(forbidden.map(show)).toEqual([]);
  });

  it('are entered through their doors only', () => {
    const broken = ours.filter(({ from, to, written }) => to.startsWith('libs/') && (from.startsWith('test/') || roomOf(from) !== roomOf(to)) && !(doors.has(to) && written.startsWith('#')));
    expect(broken.map(show)).toEqual([]);
  });

  it('never import their own door, nor an app', () => {
    const odd = ours.filter(({ from, to, written }) => (roomOf(from) === roomOf(to) && written.startsWith('#')) || (from.startsWith('libs/') && to.startsWith('apps/')));
    expect(odd.map(show)).toEqual([]);
  });

  it('have no cycles', () => {
    expect(cycles(ours)).toEqual([]);
  });

  it('keep rules, states and errors pure: they import the kernel and each other', () => {
    // Types are gone before anything runs; hashing is a calculation.
    const isAllowed = ({ from, to, written, isOurs, isTypeOnly }: Import): boolean =>
      isTypeOnly || from.startsWith('libs/kernel/') || to === 'crypto' || written === '#kernel' || to.endsWith('.json') || (isOurs && PURE.test(to) && roomOf(from) === roomOf(to));
    expect(all.filter((one) => PURE.test(one.from) && !isAllowed(one)).map(show)).toEqual([]);
  });
});

describe('the parts that have one place', () => {
  const importsOf = (pattern: RegExp, allowed: RegExp): string[] => all.filter(({ written, from }) => pattern.test(written) && !allowed.test(from)).map(show);

  it('ORM decorators are in entity files', () => {
    expect(importsOf(/^@mikro-orm\/decorators/, /\.entity\.ts$/)).toEqual([]);
  });

  it('GraphQL decorators are in the apps and libs/graphql', () => {
    expect(importsOf(/^@nestjs\/graphql/, /^(?:apps|libs\/graphql|test)\//)).toEqual([]);
  });

  it('the entity manager is in services, queries and libs/database', async () => {
    const files = (await sourceFiles(['apps', 'libs'])).filter((path) => !/(?:\.service|\.queries)\.ts$|^libs\/database\//.test(path));
    expect(await places(files, /\bEntityManager\b/g)).toEqual([]);
  });

  it('PostgreSQL and Redis clients are opened where they are kept', () => {
    expect(importsOf(/^(?:pg|ioredis)$/, /^(?:libs\/(?:database|cart|account|graphql)|apps\/(?:worker|launcher|storefront-api|backoffice-api|cli)|test)\//)).toEqual([]);
  });

  it('nothing is imported that is not there', async () => {
    const known = new Set([...Object.keys(MAY_IMPORT), ...(await sourceFiles(['apps', 'libs'])).map(roomOf)]);
    const missing = all.filter(({ written, to }) => written.startsWith('#') && !known.has(roomOf(to)));
    expect(missing.map(show)).toEqual([]);
  });
});

/** Each strongly connected set of files (Tarjan), as one line. */
function cycles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const other of next.get(node) ?? []) {
      if (!index.has(other)) visit(other);
      if (stack.includes(other)) low.set(node, Math.min(low.get(node) ?? 0, low.get(other) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const component = stack.splice(stack.indexOf(node));
    if (component.length > 1) found.push(component.sort().join(' ↔ '));
  };
  for (const node of next.keys()) if (!index.has(node)) visit(node);
  return found;
}
