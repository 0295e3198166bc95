import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../support/place.js';

const GENERATED = new Set(['node_modules', 'dist', 'build', '.react-router', 'generated', 'gql']);

/** Paths of our own source files below `folders`, relative to the project; generated ones left out. */
export async function sourceFiles(folders: readonly string[], ending = /\.(?:ts|tsx|js)$/): Promise<string[]> {
  const found = await Promise.all(folders.map((folder) => walk(folder)));
  return found.flat().filter((path) => ending.test(path) && !path.endsWith('.d.ts')).sort();
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true });
  const inside = entries.map((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return Promise.resolve([path]);
    return GENERATED.has(entry.name) ? Promise.resolve([]) : walk(path);
  });
  return (await Promise.all(inside)).flat();
}

export function textOf(path: string): Promise<string> {
  return readFile(join(ROOT, path), 'utf8');
}

/** The code without its comments, line for line. Good enough for our own habits: no text of ours holds `//` but addresses. */
export async function codeOf(path: string): Promise<string> {
  const text = await textOf(path);
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

/** `path:line` of each place where `pattern` (with the g flag) matches code. */
export async function places(paths: readonly string[], pattern: RegExp): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const code = await codeOf(path);
      return [...code.matchAll(pattern)].map((match) => `${path}:${code.slice(0, match.index).split('\n').length} ${match[0].trim()}`);
    }),
  );
  return found.flat();
}

export interface Import {
  readonly from: string;
  /** A path of ours, or a package's name. */
  readonly to: string;
  /** As it is written. */
  readonly written: string;
  readonly isOurs: boolean;
  /** `import type`: gone before it runs. */
  readonly isTypeOnly: boolean;
}

interface CruiserModule {
  source: string;
  dependencies: { module: string; resolved: string; dependencyTypes: string[] }[];
}

/** Every import of the tree, as dependency-cruiser resolves it (types too, and `#room` to the source of its door). */
export async function imports(): Promise<Import[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', 'test/architecture/dependency-cruiser.mjs', '--output-type', 'json', 'apps', 'libs', 'test'],
    { cwd: ROOT, maxBuffer: 256 * 1024 * 1024 },
  );
  const { modules } = JSON.parse(stdout) as { modules: CruiserModule[] };
  return modules
    .filter(({ source }) => /^(?:apps|libs|test)\//.test(source))
    .flatMap(({ source, dependencies }) => dependencies.map(({ module, resolved, dependencyTypes }) => (
      { from: source, to: resolved, written: module, isOurs: /^(?:apps|libs|test)\//.test(resolved), isTypeOnly: dependencyTypes.includes('type-only') }
    )));
}
