import { describe, expect, it } from '@jest/globals';
import { columnName, csvCell } from '#kernel';
import { cellText, convertedWon, plainText, readCount, readPrice, wholeWon } from './cell.rules.js';

describe('a price in a cell', () => {
  it.each([['18000', 18_000], ['18,000', 18_000], ['15000원', 15_000], ['９,９００', 9_900], ['￦12,900', 12_900], ['6300.00', 6_300], ['1,234,567', 1_234_567], [' 500 ', 500]])('%s is %d won', (text, won) => {
    const price = readPrice(text);
    expect(price.kind === 'number' && price.whole ? wholeWon(price.scaled) : price).toBe(won);
  });

  it.each(['-', '만이천원', '9,99', '1.2.3', '-500', '1,00', '$9.99', '12e3', '0x10', 'NaN', '12345678901234'])('%s is none', (text) => {
    expect(readPrice(text).kind).toBe('bad');
  });

  it('with a fraction keeps it, and is never cut', () => {
    expect(readPrice('9.99')).toEqual({ kind: 'number', scaled: 99_900n, whole: false });
    expect(readPrice('')).toEqual({ kind: 'empty' });
  });

  it.each([['9.99', 1350, 13_490], ['1.5', 1350, 2_030], ['44.99', 1350.5, 60_760], ['500', 1, 500], ['0.01', 1350, 10], ['0.003', 1350, 0]])('%s at %d won a unit is %d won', (text, rate, won) => {
    const price = readPrice(text);
    if (price.kind !== 'number') throw new Error(price.kind);
    expect(convertedWon(price.scaled, rate * 10_000)).toBe(won);
  });
});

describe('a count in a cell', () => {
  it.each([['0', 0], ['', 0], ['1,200', 1200], ['30개', 30], ['４', 4], ['5.0', 5], ['열개', undefined], ['-3', undefined], ['1.5', undefined]])('%s is %s', (text, count) => {
    expect(readCount(text)).toBe(count);
  });
});

describe('a description', () => {
  it.each([
    ['<p>한 줄</p><p>두 줄</p>', '한 줄\n두 줄'],
    ['<ul>\n<li>놋쇠</li>\n<li>25 cm</li>\n</ul>', '- 놋쇠\n\n- 25 cm'],
    ['a\u00a0b\u2028c', 'a b\nc'],
    ['5 < 6 &amp; 7 &#39;x&#39; &#x2014; &nbsp;y', "5 < 6 & 7 'x' — y"],
    ['<script>alert(1)</script>그림 <img src=x onerror=alert(1)>뒤', '그림 뒤'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'], // text that shows itself, as pages escape it
    ['<STYLE>a{}</STYLE >끝', '끝'],
    ['글만 있음', '글만 있음'],
    ['a\u0000b\u200bc\ufeff', 'abc'],
  ])('%j becomes %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('of a hostile size ends soon', () => {
    const began = performance.now();
    for (const hostile of ['<script>'.repeat(20_000), '<'.repeat(200_000), '<!--'.repeat(30_000), '&'.repeat(200_000), '<a '.repeat(50_000), `<script>${'<'.repeat(100_000)}`]) plainText(hostile);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('cells of a file that a spreadsheet opens', () => {
  it('never run', () => {
    expect(['=1+1', '+1', '-1', '@x', 'a,b', 'a"b', '가'].map(csvCell)).toEqual(["'=1+1", "'+1", "'-1", "'@x", '"a,b"', '"a""b"', '가']);
    expect(["'=1+1", ' x ', "'quoted'"].map(cellText)).toEqual(['=1+1', 'x', "'quoted'"]);
  });

  it('are named as spreadsheets name them', () => {
    expect([0, 4, 25, 26, 46, 701, 702].map(columnName)).toEqual(['A', 'E', 'Z', 'AA', 'AU', 'ZZ', 'AAA']);
  });
});
