import { describe, expect, it } from '@jest/globals';
import { summaryOf } from './tracer.js';

describe('what a trace tells of a statement', () => {
  it.each([
    ["insert into \"mall_order\" (name) values ('김구로')", 'insert mall_order'],
    ['select id from variant where sku = any($1)', 'select variant'],
    ["update stock s set on_hand = on_hand - 1 from kim where note = 'from lee'", 'update stock'],
    ['with a as (select 1 from vendor)\n select * from a', 'select vendor'],
    ["select jobs.add_job('mail', '{\"a\": \"from kim\"}'::json)", 'select'],
    ['begin', 'begin'],
    ["select 'O''Neill from seoul'", 'select'],
    ['vacuum kim', 'statement'],
  ])('%s', (statement, summary) => {
    expect(summaryOf(statement)).toBe(summary);
  });
});
