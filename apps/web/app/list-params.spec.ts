import { describe, expect, it } from '@jest/globals';
import { filterOf, listHref, moreHrefs, readListParams, sortOf } from './list-params';

const read = (search: string) => readListParams(new URLSearchParams(search), 'sold');

describe('the address of a list', () => {
  it('says every filter, and a price may be written as people write it', () => {
    const params = read('q= 된장 &sort=low&dong=고척동&vendor=a&exhibition=winter&min=10,000&max=20000원&stock=1&n=48');
    expect(sortOf(params)).toBe('PRICE_ASC');
    expect(params.show).toBe(48);
    expect(filterOf(params, { category: 'food' })).toEqual({ query: '된장', vendor: 'a', dong: '고척동', exhibition: 'winter', minWon: 10_000, maxWon: 20_000, inStock: true, category: 'food' });
  });

  it('ignores what makes no sense', () => {
    const params = read('sort=random&min=abc&max=-5&stock=yes&n=7&seen=x');
    expect(filterOf(params)).toEqual({});
    expect(params).toMatchObject({ sort: 'sold', show: 24, seen: 0, after: '' });
  });

  it('takes two prices that were typed the wrong way round as one range', () => {
    expect(filterOf(read('min=9000&max=5000'))).toEqual({ minWon: 5_000, maxWon: 9_000 });
  });

  it('keeps a cursor whole, also the longest one: a moment and an id', () => {
    const cursor = Buffer.from(JSON.stringify(['2026-09-03T08:34:07.763000Z', '01a21f86-f433-71c4-a89a-52a899afb1f7'])).toString('base64url');
    expect(cursor.length).toBeGreaterThan(80);
    expect(read(`sort=new&after=${cursor}`).after).toBe(cursor);
  });

  it('begins at the front again when a filter changes', () => {
    expect(listHref('/c/food', '?dong=A&after=x&seen=24&n=48', { stock: '1' })).toBe('/c/food?dong=A&stock=1');
    expect(listHref('/c/food', '?dong=A', { dong: null })).toBe('/c/food');
  });

  it('shows more under one address up to 96 cards, then goes on page by page', () => {
    expect(moreHrefs('/c/food', '?sort=low', read('sort=low'), 'CUR')).toEqual({ href: '/c/food?sort=low&n=48#item-25', part: '/c/food?sort=low&after=CUR&seen=24' });
    expect(moreHrefs('/c/food', '?n=96', read('n=96'), 'CUR').href).toBe('/c/food?after=CUR&seen=96');
    expect(moreHrefs('/c/food', '?after=A&seen=96', read('after=A&seen=96'), 'CUR')).toEqual({ href: '/c/food?after=CUR&seen=120', part: '/c/food?after=CUR&seen=120' });
  });
});
