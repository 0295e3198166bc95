import { describe, expect, it } from '@jest/globals';
import { isOutdated, statementOf } from './statement.js';

describe('a statement', () => {
  it('has numbers for its question marks, and keeps those that PostgreSQL means', () => {
    expect(statementOf("select a from b where c = ? and d \\? 'x' and e = any(?::uuid[])").text).toBe("select a from b where c = $1 and d ? 'x' and e = any($2::uuid[])");
  });

  it('has the same name each time, and another one than another text', () => {
    expect(statementOf('select ?').name).toBe(statementOf('select ?').name);
    expect(statementOf('select ?').name).not.toBe(statementOf('select ? as other').name);
    expect(Buffer.byteLength(statementOf('select ?').name ?? '')).toBeLessThan(64);
  });

  it('is prepared anew after a migration has changed what it answers', () => {
    const before = statementOf('select * from product').name;
    expect(isOutdated(Object.assign(new Error('cached plan must not change result type'), { code: '0A000' }))).toBe(true);
    expect(statementOf('select * from product').name).not.toBe(before);
    expect(isOutdated(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBe(false);
  });
});
