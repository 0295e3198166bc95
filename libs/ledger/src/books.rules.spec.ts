import { describe, expect, it } from '@jest/globals';
import { scoped } from './books.rules.js';

const scopes = { mall_order: 'x.id in (select order_id from moved where xid >= {since})' };

describe('a check of the books', () => {
  it('is asked of the whole table, or of what was touched since', () => {
    expect(scoped('select o.id from {mall_order} o', scopes, null)).toBe('select o.id from mall_order o');
    expect(scoped('select o.id from {mall_order} o', scopes, '712')).toBe("select o.id from (select x.* from mall_order x where x.id in (select order_id from moved where xid >= '712'::xid8)) o");
  });

  it('that names no such table is proven whole only', () => {
    expect(scoped('select 1 from stock', scopes, '712')).toBeNull();
    expect(scoped('select 1 from stock', scopes, null)).toBe('select 1 from stock');
  });

  it('of a table that no room knows, or from a watermark that is none, is refused', () => {
    expect(() => scoped('select 1 from {stock}', scopes, '712')).toThrow('stock');
    expect(() => scoped('select o.id from {mall_order} o', scopes, "1' or true")).toThrow('watermark');
  });
});
