import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { places, sourceFiles, textOf } from './source.js';

const LONGEST_FILE = 400;
const LONGEST_FUNCTION = 70;

/** Independent of the kernel on purpose: each keeps its own clock in one file. */
const OWN_CLOCK = /^(?:libs\/kernel\/|libs\/toss\/src\/clock\.ts$|apps\/toss-sandbox\/src\/clock\.ts$|apps\/launcher\/(?:clock|settings)\.js$)/;
/** Where the environment is read: the mall's one place, the sandbox's, the launcher, which starts before anything is built, and tools' settings. */
const OWN_ENVIRONMENT = /^(?:libs\/kernel\/src\/config\.ts$|apps\/toss-sandbox\/src\/config\.ts$|apps\/launcher\/|.*\.config\.ts$)/;

describe('habits', () => {
  it('time and chance come from the kernel alone', async () => {
    const files = (await sourceFiles(['apps', 'libs'])).filter((path) => !OWN_CLOCK.test(path) && !path.endsWith('.spec.ts'));
    expect(await places(files, /new Date\(\)|\bDate\.now\(\)|\bMath\.random\(\)|\b(?:randomUUID|randomBytes|randomInt|getRandomValues)\(/g)).toEqual([]);
  });

  it('the environment is read in one place', async () => {
    const files = (await sourceFiles(['apps', 'libs'])).filter((path) => !OWN_ENVIRONMENT.test(path));
    expect(await places(files, /\bprocess\.env\b/g)).toEqual([]);
  });

  it('SQL never asks the database for the time of business', async () => {
    const files = (await sourceFiles(['libs'])).filter((path) => /\.(?:service|queries)\.ts$/.test(path));
    expect(await places(files, /(?<![.\w])now\(\)|\bcurrent_timestamp\b|\bclock_timestamp\(\)/g)).toEqual([]);
  });

  it('no test is skipped, alone or waiting', async () => {
    const files = await sourceFiles(['apps', 'libs', 'test'], /\.spec\.tsx?$/);
    expect(await places(files, /\b(?:it|test|describe)\.(?:skip|only|todo|failing)\b|\bx(?:it|describe)\(|\bf(?:it|describe)\(/g)).toEqual([]);
  });

  it('a mail that a job asks for can be written', async () => {
    const asked = await places(await sourceFiles(['libs']), /template: '([a-z-]+)'/g);
    const written = await Promise.all(['libs/order/src/order-mail.service.ts', 'libs/payout/src/payout-mail.service.ts', 'libs/settlement/src/statement-mail.service.ts'].map(textOf));
    const unions = written.flatMap((text) => [...text.matchAll(/export type \w*MailTemplate = ([^;]+);/g)].map(([, union = '']) => union));
    const known = new Set(['decision', ...unions.flatMap((union) => [...union.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name ?? ''))]);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((place) => !known.has(/'([a-z-]+)'/.exec(place)?.[1] ?? ''))).toEqual([]);
  });

  it('files stay short', async () => {
    const long = await Promise.all((await sourceFiles(['apps', 'libs', 'test'])).map(async (path) => [path, (await textOf(path)).split('\n').length - 1] as const));
    expect(long.filter(([, lines]) => lines > LONGEST_FILE)).toEqual([]);
  });

  it('functions stay short', async () => {
    // A migration is one long text of SQL, a test file one long list of tests.
    const files = (await sourceFiles(['apps', 'libs', 'test'])).filter((path) => !/\/migrations\/|\.spec\.tsx?$/.test(path));
    const long = await Promise.all(files.map(async (path) => longFunctions(path, await textOf(path))));
    expect(long.flat()).toEqual([]);
  });

  it('files are named in kebab case, and no folder is a drawer for everything', async () => {
    const files = await sourceFiles(['apps', 'libs', 'test']);
    // Migrations are named by MikroORM, routes of web after their addresses.
    const odd = files.filter((path) => !/^(?:[a-z0-9.-]+\/)*[a-z0-9.-]+$/.test(path) && !/\/migrations\/|^apps\/web\/app\//.test(path));
    expect(odd).toEqual([]);
    expect(files.filter((path) => /\/(?:utils?|helpers?|common|shared|dto|interfaces)(?:\/|\.)/.test(path))).toEqual([]);
  });
});

/** `path:line name (lines)` of each function that is too long. */
function longFunctions(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2024, true, path.endsWith('.tsx') ? ts.ScriptKind.TSX : path.endsWith('.js') ? ts.ScriptKind.JS : ts.ScriptKind.TS);
  const found: string[] = [];
  const line = (position: number): number => file.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const lines = line(node.end) - line(node.getStart(file)) + 1;
      if (lines > LONGEST_FUNCTION) found.push(`${path}:${line(node.getStart(file)) + 1} ${node.name?.getText(file) ?? 'function'} (${lines} lines)`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
