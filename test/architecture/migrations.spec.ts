import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/place.js';
import { textOf } from './source.js';

const FOLDER = 'libs/database/src/migrations';
const LANDED = 'test/architecture/landed-migrations.json';

const files = async (): Promise<string[]> => (await readdir(join(ROOT, FOLDER))).filter((name) => name.startsWith('Migration')).sort();
const landed = async (): Promise<Record<string, string>> => JSON.parse(await textOf(LANDED)) as Record<string, string>;
const checksum = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('migrations', () => {
  it('that have landed are never changed or taken away, and a new one is entered beside them', async () => {
    const now = Object.fromEntries(await Promise.all((await files()).map(async (name) => [name, checksum(await textOf(`${FOLDER}/${name}`))] as const)));
    // A database somewhere has run it as it was. What is to change goes into the next file; a new file's line goes into landed-migrations.json.
    expect(now).toEqual(await landed());
  });

  it('run in the order of their names, each once', async () => {
    const listed = [...(await textOf(`${FOLDER}/list.ts`)).matchAll(/\{ name: '(\w+)', class: (\w+) \}/g)].map(([, name, made]) => ({ name, made }));
    expect(listed).toEqual((await files()).map((file) => ({ name: file.replace('.ts', ''), made: file.replace('.ts', '') })));
  });
});
