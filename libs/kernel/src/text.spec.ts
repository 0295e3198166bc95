import { describe, expect, it } from '@jest/globals';
import { PROBLEM_CODES, problemText } from './text.js';

describe('texts of refusals', () => {
  it('name inputs by the words that people use', () => {
    expect(problemText('FIELD_REQUIRED', { field: 'vendorName' })).toBe('업체 이름을(를) 적어 주세요.');
    expect(problemText('TEXT_TOO_LONG', { field: 'story', max: 4_000 }, 'en')).toBe('Story may have up to 4,000 characters.');
    expect(problemText('BAD_INPUT', { field: 'somethingNew' })).toBe('somethingNew 값을 확인해 주세요.');
  });

  it('say in English nothing that the Korean text does not fill', () => {
    const gapsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    const raw = new Proxy<Record<string, string>>({}, { get: (_, name) => `{${String(name)}}` });
    const extra = PROBLEM_CODES.flatMap((code) => gapsOf(problemText(code, raw, 'en')).filter((gap) => !gapsOf(problemText(code, raw, 'ko')).includes(gap)).map((gap) => `${code} ${gap}`));
    expect(extra).toEqual([]);
  });
});
