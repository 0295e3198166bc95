import { describe, expect, it } from '@jest/globals';
import { textOf } from './source.js';

interface Locked {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const packages = async (): Promise<[string, Locked][]> => Object.entries((JSON.parse(await textOf('package-lock.json')) as { packages: Record<string, Locked> }).packages);

describe('the lockfile', () => {
  it('has an entry for every optional package, else `npm ci` refuses on the next machine', async () => {
    const all = await packages();
    const names = new Set(all.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
    const missing = all.flatMap(([path, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).filter((name) => !names.has(name)).map((name) => `${path} → ${name}`));
    expect(missing).toEqual([]);
  });

  it('names no registry', async () => {
    expect((await packages()).filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(await textOf('package-lock.json')).not.toMatch(/"https?:\/\/[^"]*\/-\//);
  });

  it('holds a checksum of every package', async () => {
    const unchecked = (await packages()).filter(([path, { integrity, link }]) => path !== '' && link !== true && integrity === undefined);
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  it('was made from exact versions', async () => {
    const { dependencies, devDependencies } = JSON.parse(await textOf('package.json')) as Manifest;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^(?:npm:[@a-z/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
});
