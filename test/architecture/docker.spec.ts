import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig, VARIABLE_NAMES } from '#kernel';
import { ROOT } from '../support/place.js';
import { sourceFiles, textOf } from './source.js';

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: string[] | Record<string, unknown>;
  deploy?: { replicas: number };
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, null>;
}

/** What the build stages make; not there before. */
const MADE = ['node_modules', 'dist', 'apps/web/build'];
const OURS = ['migrate', 'storefront-api', 'backoffice-api', 'worker', 'web'];
const known = new Set<string>(VARIABLE_NAMES);

const compose = async (): Promise<Compose> => parse(await textOf('docker/compose.yaml'), { merge: true }) as Compose;
const there = (path: string): boolean => existsSync(join(ROOT, path));

/** As Compose puts in the values of .env. */
function filled(text: string): string {
  const values: Record<string, string> = {
    MALL_PUBLIC_URL: 'https://mall.example.kr', MALL_SECRET: 'f'.repeat(64), MALL_TOSS_CLIENT_KEY: 'live_ck_1', MALL_TOSS_SECRET_KEY: 'live_sk_1', MALL_TOSS_SECURITY_KEY: 'ab'.repeat(32),
    MALL_DATABASE_PASSWORD: 'a', MALL_REDIS_PASSWORD: 'b', POSTGRES_PASSWORD: 'c', MALL_SMTP_URL: 'smtps://u:p@smtp.example.kr', MALL_MAIL_FROM: '구로e몰 <no-reply@mall.example.kr>',
  };
  return text.replace(/\$\{(\w+)(?::-([^}]*)|:\?)?\}/g, (_, name: string, fallback: string | undefined) => values[name] ?? fallback ?? '');
}

describe('the image', () => {
  it('copies only what is there', async () => {
    const copies = [...(await textOf('docker/Dockerfile')).matchAll(/^COPY (--from=\w+ )?(.+)$/gm)].map(([, from, rest = '']) => ({ from, sources: rest.trim().split(/\s+/).slice(0, -1) }));
    expect(copies.length).toBeGreaterThan(5);
    const missing = copies.flatMap(({ from, sources }) => sources.filter((source) => (from === undefined ? !there(source) : !MADE.includes(source.replace('/mall/', '')))));
    expect(missing).toEqual([]);
  });

  it('has every package that its programs load: none of them is for development only', async () => {
    const { dependencies, imports } = JSON.parse(await textOf('package.json')) as { dependencies: Record<string, string>; imports: Record<string, unknown> };
    const files = (await sourceFiles(['libs', 'apps/storefront-api', 'apps/backoffice-api', 'apps/worker', 'apps/cli', 'apps/web/app', 'apps/web/server'])).filter((path) => /\.tsx?$/.test(path) && !/\.(?:spec|test)\.tsx?$|\.d\.ts$|\/routes\.ts$/.test(path));
    const missing = await Promise.all(files.map(async (path) => {
      const named = [...(await textOf(path)).matchAll(/^(?:import|(?:import (?!type )|export (?!type )|\} ).* from) '([^'.#][^']*)';$|\bimport\('([^'.#][^']*)'\)/gm)].map(([, still, lazy]) => still ?? lazy ?? '');
      const packages = named.filter((name) => !name.startsWith('node:') && !name.startsWith('virtual:')).map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));
      return packages.filter((name) => !(name in dependencies) && !(name in imports)).map((name) => `${path}: ${name}`);
    }));
    expect(missing.flat()).toEqual([]);
  });

  it('runs as nobody special, checks its health, and sets only what config.ts knows', async () => {
    const text = await textOf('docker/Dockerfile');
    const last = text.slice(text.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    const names = [...text.matchAll(/^ENV (.+)$/gm)].flatMap(([, rest = '']) => [...rest.matchAll(/(\w+)=/g)].map(([, name]) => name));
    expect(names.filter((name) => !known.has(name ?? ''))).toEqual([]);
  });
});

describe('addresses by which attempts are counted', () => {
  it('reach the storefront API through both proxies: web believes the outer one, the inner one believes web', async () => {
    const { services } = await compose();
    expect(services['web']?.environment?.['MALL_BEHIND_PROXY']).toBe('1');
    const inner = (await textOf('docker/Caddyfile')).split(/^:8081 \{$/m)[1];
    expect(inner).toMatch(/^\t\ttrusted_proxies private_ranges$/m);
  });
});

describe('compose.yaml', () => {
  it('has every part of a mall, and several storefront APIs behind the proxy', async () => {
    const { services } = await compose();
    expect(Object.keys(services).sort()).toEqual(['backoffice-api', 'migrate', 'postgres', 'proxy', 'redis', 'storefront-api', 'web', 'worker']);
    expect(services['storefront-api']?.deploy?.replicas).toBe(3);
  });

  it('sets only variables that config.ts knows', async () => {
    const { services } = await compose();
    const unknown = OURS.flatMap((name) => Object.keys(services[name]?.environment ?? {}).filter((variable) => !known.has(variable)).map((variable) => `${name}: ${variable}`));
    expect(unknown).toEqual([]);
  });

  it('gives every process an environment that production accepts', async () => {
    const { services } = await compose();
    for (const name of OURS) {
      const given = Object.entries(services[name]?.environment ?? {}).map(([variable, value]) => [variable, filled(value)]);
      const config = readConfig({ NODE_ENV: 'production', ...Object.fromEntries(given) as Record<string, string> });
      expect({ name, production: config.production, demo: config.demo }).toEqual({ name, production: true, demo: false });
    }
  });

  it('starts programs that the build makes', async () => {
    const { services } = await compose();
    const sources = OURS.map((name) => (services[name]?.command?.[1] ?? '').replace(/^dist\/(.*)\.js$/, '$1.ts'));
    expect(sources.filter((source) => !there(source))).toEqual([]);
  });

  it('names only files, volumes and services that exist', async () => {
    const { services, volumes } = await compose();
    const missing = Object.entries(services).flatMap(([name, service]) => {
      const files = service.build ? [join('docker', service.build.context, service.build.dockerfile)] : [];
      const mounts = (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
      files.push(...mounts.filter((mount) => mount.startsWith('./')).map((mount) => join('docker', mount)));
      const waits = Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {});
      return [
        ...files.filter((file) => !there(file)), ...mounts.filter((mount) => !mount.startsWith('./') && !(mount in volumes)), ...waits.filter((other) => !(other in services)),
      ].map((what) => `${name}: ${what}`);
    });
    expect(missing).toEqual([]);
  });

  it('asks for each secret, and example.env names each one', async () => {
    const asked = [...(await textOf('docker/compose.yaml')).matchAll(/\$\{(\w+):\?\}/g)].map(([, name = '']) => name);
    const shown = [...(await textOf('docker/example.env')).matchAll(/^(\w+)=/gm)].map(([, name = '']) => name);
    expect(shown.sort()).toEqual([...new Set(asked)].sort());
  });
});

it('the launcher and the tests set only variables that config.ts knows', async () => {
  const files = await sourceFiles(['apps/launcher', 'test/support']);
  const texts = await Promise.all(files.map(textOf));
  const named = new Set(texts.flatMap((text) => [...text.matchAll(/\bMALL_[A-Z_]*[A-Z]\b/g)].map(([name]) => name)));
  expect([...named].filter((name) => !known.has(name))).toEqual([]);
});
