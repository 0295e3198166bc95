import { describe, expect, it } from '@jest/globals';
import { errorFields, withoutPeople } from './error-fields.js';

describe('an error in the log', () => {
  it("keeps what names the fault, and drops what PostgreSQL adds of the row", () => {
    const error = Object.assign(new Error('new row for relation "mall_order" violates check constraint "no_more"\n - detail: Failing row contains (1, 김구로, 서울).\nat 김구로'), {
      code: '23514', severity: 'ERROR', table: 'mall_order', constraint: 'no_more', detail: 'Failing row contains (1, 김구로, 01012345678).', query: "insert into mall_order values ('김구로')", where: '김구로',
    });
    const { stack, ...fields } = errorFields(error);
    expect(fields).toEqual({ kind: 'Error', code: '23514', severity: 'ERROR', table: 'mall_order', constraint: 'no_more', message: 'new row for relation "mall_order" violates check constraint "no_more"' });
    expect(stack).toContain('error-fields.spec');
    expect(JSON.stringify(errorFields(error))).not.toContain('김구로');
  });

  it('drops the answers that a mail server and Toss gave', () => {
    const refused = Object.assign(new Error("Can't send mail - all recipients were rejected: 550 <kim@example.kr> unknown"), { code: 'EENVELOPE', responseCode: 550, rejected: ['kim@example.kr'], raw: { secret: 'x', virtualAccount: { accountNumber: '110-1' } }, lastResponse: { headers: {} } });
    expect(errorFields(refused)).toMatchObject({ message: "Can't send mail - all recipients were rejected: 550 <[private]> unknown", code: 'EENVELOPE', responseCode: 550 });
    expect(Object.keys(errorFields(refused)).sort()).toEqual(['code', 'kind', 'message', 'responseCode', 'stack']);
  });

  it('follows causes, but not for ever', () => {
    const first: Error & { cause?: unknown } = new Error('outer, ask 010-1234-5678');
    first.cause = first;
    expect(errorFields(first)).toMatchObject({ message: 'outer, ask [private]', cause: { cause: { cause: { message: 'outer, ask [private]' } } } });
  });

  it('says what was thrown that is no error', () => {
    expect(errorFields('kim@example.kr')).toEqual({ message: '[private]' });
    expect(errorFields({ name: '김구로' })).toEqual({ message: '[object Object]' });
  });

  it.each([
    ['invalid input syntax for type uuid: "김구로"', 'invalid input syntax for type uuid: "[private]"'],
    ['date/time field value out of range: "1999-99-99 김"', 'date/time field value out of range: "[private]"'],
    ['duplicate key value violates unique constraint "account_email_key"', 'duplicate key value violates unique constraint "account_email_key"'],
    ['call 01012345678, 010 1234 5678 or +82-10-1234-5678', 'call [private], [private] or [private]'],
    ['connect ECONNREFUSED 127.0.0.1:21001', 'connect ECONNREFUSED 127.0.0.1:21001'],
    ['at file:///mall/dist/libs/order/src/place-order.service.js:101:12', 'at file:///mall/dist/libs/order/src/place-order.service.js:101:12'],
    ['order 01999bb4-1016-7000-8000-010123456789', 'order 01999bb4-1016-7000-8000-010123456789'],
  ])('%s', (text, shown) => {
    expect(withoutPeople(text)).toBe(shown);
  });
});
