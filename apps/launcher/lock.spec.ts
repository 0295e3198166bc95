import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identityOf } from './identity.js';
import { takeLock } from './lock.js';

let home: string;
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'guro-mall-lock-')); });
afterEach(() => { rmSync(home, { recursive: true }); });

const held = (pid: number, identity: string | undefined): void => writeFileSync(join(home, 'launcher.lock'), JSON.stringify({ pid, identity }));

describe('the lock of a home', () => {
  it('is taken once and given back', () => {
    const lock = takeLock(home);
    expect(() => takeLock(home)).toThrow('이미 실행 중입니다');
    lock.release();
    expect(readdirSync(home)).toEqual([]);
  });

  it('does not hold when its process is gone or another one has its id', () => {
    held(process.pid, 'another boot:1');
    takeLock(home).release();
    held(2 ** 22 + 1, 'x:1');
    takeLock(home).release();
    writeFileSync(join(home, 'launcher.lock'), 'half wri');
    takeLock(home).release();
  });

  it('is handed on by the launcher that started this one', () => {
    held(process.ppid, identityOf(process.ppid));
    expect(() => takeLock(home)).not.toThrow();
  });
});
