import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/place.js';
import { codeOf, textOf } from './source.js';

const NUMBERS = [...Array.from({ length: 70 }, (_, index) => `B-${index + 1}`), ...Array.from({ length: 34 }, (_, index) => `L-${index + 1}`)];

interface Promised {
  numbers: string[];
  /** A test, or what it waits for. */
  by: string;
}

describe('the page of promises', () => {
  let kept: Promised[] = [];
  let later: Promised[] = [];
  beforeAll(async () => {
    const [now = '', then = ''] = (await textOf('docs/promises.md')).split('\n## Not yet\n');
    [kept, later] = [rows(now), rows(then)];
  });

  it('has every number, and none that there is not', () => {
    const named = new Set([...kept, ...later].flatMap((row) => row.numbers));
    expect([NUMBERS.filter((number) => !named.has(number)), [...named].filter((number) => !NUMBERS.includes(number))]).toEqual([[], []]);
  });

  it('names tests that are there', async () => {
    const missing: string[] = [];
    for (const { numbers, by } of kept) {
      const [file = '', title = ''] = by.split(' › ');
      const there = title !== '' && existsSync(join(ROOT, file)) && titles(await codeOf(file)).includes(title);
      if (!there) missing.push(`${numbers.join(' ')}: ${by}`);
    }
    expect(missing).toEqual([]);
  });

  it('says what each of the others waits for', () => {
    expect(later.length).toBeGreaterThan(0);
    expect(later.filter((row) => row.by === '')).toEqual([]);
  });
});

it('every account of the ledger stands on the page that draws where the money is', async () => {
  const [, union = ''] = /export type AccountCode = ([^;]+);/.exec(await codeOf('libs/ledger/src/posting.rules.ts')) ?? [];
  const accounts = [...union.matchAll(/'([A-Z_]+)'/g)].map(([, account]) => account ?? '').sort();
  const page = await textOf('docs/money.md');
  const drawn = new Set(/```mermaid([\s\S]*?)```/.exec(page)?.[1]?.match(/\b[A-Z]+(?:_[A-Z]+)*\b/g)?.filter((word) => accounts.includes(word)));
  const explained = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, account]) => account ?? '').sort();
  expect(accounts.length).toBeGreaterThan(5);
  expect([explained, [...drawn].sort()]).toEqual([accounts, accounts]);
});

// What takes a posting back turns round whichever accounts that one had moved.
it('every event of the ledger is an arrow of that drawing, and stands in its table', async () => {
  const [, list = ''] = /export const EVENTS = \[([^\]]+)\]/.exec(await codeOf('libs/ledger/src/posting.rules.ts')) ?? [];
  const events = [...list.matchAll(/'([a-z]+\.[a-z]+)'/g)].map(([, event]) => event ?? '').sort();
  const page = await textOf('docs/money.md');
  const drawn = new Set(/```mermaid([\s\S]*?)```/.exec(page)?.[1]?.match(/\b[a-z]+\.[a-z]+\b/g));
  const listed = new Set([...page.matchAll(/^\| `[A-Z_]+` \|.*$/gm)].flatMap(([row]) => row.match(/\b[a-z]+\.[a-z]+\b/g) ?? []));
  expect(events.length).toBeGreaterThan(15);
  expect([events.filter((event) => !drawn.has(event)), [...drawn].filter((event) => !events.includes(event)), events.filter((event) => !listed.has(event) && event !== 'transaction.reversed'), [...listed].filter((event) => !events.includes(event))]).toEqual([[], [], [], []]);
});

function rows(text: string): Promised[] {
  return text.split('\n').flatMap((line) => {
    const [, numbers = '', , by = ''] = line.split(' | ').length === 3 ? ['', ...line.replace(/^\| | \|$/g, '').split(' | ')] : [];
    const found = numbers.match(/[BL]-\d+/g);
    return found ? [{ numbers: found, by: by.trim() }] : [];
  });
}

const QUOTED = String.raw`\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\`[^\`]*\`)`;
const TITLES = [new RegExp(String.raw`\b(?:it|test)\(${QUOTED}`, 'g'), new RegExp(String.raw`\b(?:it|test)\.each(?:<[^(]*>)?\([\s\S]*?\)\(${QUOTED}`, 'g'), new RegExp(String.raw`^\s*\[${QUOTED}`, 'gm')];

/** The titles of a file's tests: of each `it(…)`, each `it.each(…)(…)`, and of each row that such a one runs through. */
function titles(code: string): string[] {
  return TITLES.flatMap((pattern) => [...code.matchAll(pattern)].map(([, quoted = '']) => quoted.slice(1, -1)));
}
