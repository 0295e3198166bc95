// What the launcher reads from the environment, and the folder that holds all state of a mall.
import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, lstatSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from './install.js';
import { Sentence, fileSentence } from './sentence.js';
import { canEnter, giveTo, serverUser } from './server-user.js';

const HIGHEST_PORT = 65_528;

/** @returns {{home: string, port: number, host: string, production: boolean, databaseUrl?: string, redisUrl?: string, publicUrl: string}} */
export function readSettings(env = process.env) {
  const port = Number(env.MALL_PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT) throw new Sentence(`MALL_PORT는 1에서 ${HIGHEST_PORT} 사이의 정수여야 합니다: ${env.MALL_PORT}`, 'bad MALL_PORT');
  const production = env.NODE_ENV === 'production';
  for (const name of production ? ['MALL_DATABASE_URL', 'MALL_REDIS_URL'] : []) {
    if (!env[name]) throw new Sentence(`운영 모드에서는 자체 PostgreSQL과 Redis를 시작하지 않습니다. ${name}에 주소를 정해 주세요.`, `${name} is missing`);
  }
  return {
    home: resolve(ROOT, env.MALL_HOME || '.mall'),
    port,
    host: env.MALL_HOST || '127.0.0.1',
    production,
    databaseUrl: env.MALL_DATABASE_URL || undefined,
    redisUrl: env.MALL_REDIS_URL || undefined,
    publicUrl: (env.MALL_PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, ''),
  };
}

/** Makes the home and proves that it can be written. Throws a sentence. */
export function prepareHome(home) {
  try {
    makeFolder(join(home, 'logs'));
    // As root PostgreSQL runs under another user, who must be able to pass; what is private inside is closed on its own.
    if (process.getuid && process.getuid() === 0) chmodSync(home, (lstatSync(home).mode & 0o777) | 0o011);
    accessSync(home, constants.W_OK);
    const probe = join(home, `.probe-${process.pid}`);
    // Some blocks, not an empty file: that one fits on a full disk.
    writeFileSync(probe, Buffer.alloc(64 * 1024));
    rmSync(probe);
  } catch (error) {
    throw fileSentence(error, home);
  }
}

/** `mkdir -p` step by step: on a read-only file system the recursive one only says that the folder is not there. */
function makeFolder(path) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** Keys and passwords of a mall on one machine, made once. @returns {{database: string, mall: string, redis: string, secret: string, clientKey: string, secretKey: string, securityKey: string, isNew: boolean}} */
export function readSecrets(home) {
  const file = join(home, 'secrets.json');
  if (existsSync(file)) {
    try {
      return { ...JSON.parse(readFileSync(file, 'utf8')), isNew: false };
    } catch {
      throw new Sentence(`${file}을(를) 읽을 수 없습니다. 지우면 새로 만듭니다.`, 'secrets.json is damaged');
    }
  }
  const random = (bytes) => randomBytes(bytes).toString('hex');
  const secrets = {
    database: random(24), mall: random(24), redis: random(24), secret: random(32),
    clientKey: `test_ck_${random(12)}`, secretKey: `test_sk_${random(12)}`, securityKey: random(32),
  };
  writePrivate(file, secrets);
  return { ...secrets, isNew: true };
}

/** Writes JSON that only we may read, whole or not at all. */
export function writePrivate(file, value) {
  try {
    const part = `${file}.${process.pid}`;
    writeFileSync(part, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    renameSync(part, file);
  } catch (error) {
    throw fileSentence(error, file);
  }
}

/**
 * Where PostgreSQL's data lie: in the home, or, when the home is below a folder that PostgreSQL's user may not enter (`/root`),
 * in /var/lib with a link in the home.
 */
export function postgresFolder(home) {
  const inside = join(home, 'postgres');
  const user = serverUser();
  if (isLink(inside)) return realpathSync(inside);
  if (existsSync(inside) || canEnter(home, user)) return inside;
  const outside = join('/var/lib/guro-mall', randomBytes(8).toString('hex'));
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  giveTo(outside, user);
  symlinkSync(join(outside, 'postgres'), inside);
  return join(outside, 'postgres');
}

function isLink(path) {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
