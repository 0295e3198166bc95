import { describe, expect, it } from '@jest/globals';
import { fromKstInput, toKstInput } from './moment';

describe('moments in a desk’s fields', () => {
  it('are Korean, whatever the machine’s zone', () => {
    expect(fromKstInput('2026-11-24T18:00')).toBe('2026-11-24T09:00:00.000Z');
    expect(fromKstInput('2026-11-25T00:00:30')).toBe('2026-11-24T15:00:30.000Z');
    expect(toKstInput('2026-11-24T15:00:00.000Z')).toBe('2026-11-25T00:00');
  });

  it.each(['', '2026-11-24', '2026-02-30T10:00', '2026-11-24T25:00', 'tomorrow'])('“%s” is none', (text) => {
    expect(fromKstInput(text)).toBeUndefined();
  });
});
