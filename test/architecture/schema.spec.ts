import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { ALLOW_KEY, mayCall, type Audience, type Caller } from '#graphql';
import { BACKOFFICE_RESOLVERS } from '../../apps/backoffice-api/src/app.module.js';
import { STOREFRONT_RESOLVERS } from '../../apps/storefront-api/src/app.module.js';

type Resolver = (typeof STOREFRONT_RESOLVERS)[number] | (typeof BACKOFFICE_RESOLVERS)[number];

/** Each query, mutation and field resolver of an API with who may call it: `Query products` → `anyone`. */
function declared(resolvers: readonly Resolver[]): Map<string, string | undefined> {
  const fields = new Map<string, string | undefined>();
  for (const resolver of resolvers) {
    const prototype = resolver.prototype as unknown as Record<string, unknown>;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method = prototype[name];
      if (typeof method !== 'function' || name === 'constructor') continue;
      const kind = Reflect.getMetadata('graphql:resolver_type', method) as string | undefined;
      const isField = Reflect.getMetadata('graphql:resolve_property', method) === true;
      if (kind === undefined && !isField) continue;
      const audiences = Reflect.getMetadata(ALLOW_KEY, method) as Audience[] | undefined;
      fields.set(`${isField ? resolver.name : kind} ${name}`, audiences?.join(' '));
    }
  }
  return fields;
}

async function printed(api: string): Promise<string> {
  const child = spawn(process.execPath, [`dist/apps/${api}/src/schema.main.js`], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => { text += chunk.toString('utf8'); });
  await once(child, 'close');
  return text;
}

describe("web's types", () => {
  it('are those of the committed schemas and the documents in the routes (npm run codegen writes them)', async () => {
    const child = spawn('node_modules/.bin/graphql-codegen', ['--config', 'apps/web/codegen.ts', '--check'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString('utf8'); });
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, stale: /stale files[\s\S]*/.exec(said)?.[0] }).toEqual({ code: 0, stale: undefined });
  });
});

describe('the APIs', () => {
  it.each([['storefront-api'], ['backoffice-api']])('%s has the schema that is committed (npm run schema writes it)', async (api) => {
    expect(await printed(api)).toBe(await readFile(`apps/${api}/schema.graphql`, 'utf8'));
  });

  it('declare on every query, mutation and loading field who may call it', () => {
    const all = [...declared(STOREFRONT_RESOLVERS), ...declared(BACKOFFICE_RESOLVERS)];
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(([, audiences]) => audiences === undefined)).toEqual([]);
  });

  it('let nobody in the backoffice without a role, but to sign in, apply and leave', () => {
    const open = [...declared(BACKOFFICE_RESOLVERS)].filter(([, audiences]) => audiences?.split(' ').includes('anyone')).map(([field]) => field).sort();
    expect(open).toEqual(['Mutation applyAsVendor', 'Mutation signIn', 'Mutation signOut', 'Query me']);
  });

  it('keep the storefront free of vendors’ and staff’s rights', () => {
    expect([...declared(STOREFRONT_RESOLVERS)].filter(([, audiences]) => /vendor|staff/.test(audiences ?? ''))).toEqual([]);
  });
});

describe('the table of rights', () => {
  const guest: Caller = { accountId: null, sessionId: null, vendor: null, staffRoles: [], guestToken: null, ip: '127.0.0.1', agent: '', language: 'ko' };
  const member = { ...guest, accountId: 'a' };
  const clerk: Caller = { ...member, vendor: { id: 'v', role: 'CLERK', state: 'APPROVED' } };
  const owner: Caller = { ...member, vendor: { id: 'v', role: 'OWNER', state: 'APPROVED' } };
  const auditor: Caller = { ...member, staffRoles: ['AUDITOR'] };
  const admin: Caller = { ...member, staffRoles: ['ADMIN'] };

  it.each<[Audience, boolean[]]>([
    // guest, member, clerk, owner, auditor, admin
    ['anyone', [true, true, true, true, true, true]],
    ['member', [false, true, true, true, true, true]],
    ['vendor', [false, false, true, true, false, false]],
    ['vendor:OWNER,MANAGER', [false, false, false, true, false, false]],
    ['staff', [false, false, false, false, true, true]],
    ['staff:OPERATOR', [false, false, false, false, false, true]],
    ['staff:ACCOUNTANT,AUDITOR', [false, false, false, false, true, true]],
  ])('%s', (audience, expected) => {
    expect([guest, member, clerk, owner, auditor, admin].map((caller) => mayCall(caller, [audience]))).toEqual(expected);
  });
});
