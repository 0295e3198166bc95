import { describe, expect, it } from '@jest/globals';
import { isZip, parseBusinessNumber, parsePhone, showBusinessNumber, showPhone } from './korea.js';

describe('numbers of Korea', () => {
  it.each([
    ['010-1234-5678', '01012345678'],
    ['+82 10 1234 5678', '01012345678'],
    ['０１０　１２３４　５６７８', '01012345678'],
    ['02-860-3405', '028603405'],
    ['(031)123-4567', '0311234567'],
    ['1588-1234', '15881234'],
    ['0505-123-4567', '05051234567'],
  ])('reads the phone number %s', (text, digits) => {
    expect(parsePhone(text)).toBe(digits);
  });

  it.each(['', '010-123', '12345678901234', 'abc', '099-123-4567'])('refuses "%s" as a phone number', (text) => {
    expect(parsePhone(text)).toBeUndefined();
  });

  it('writes phone numbers with hyphens', () => {
    expect(['01012345678', '028603405', '0212345678', '15881234', '05051234567'].map(showPhone)).toEqual(['010-1234-5678', '02-860-3405', '02-1234-5678', '1588-1234', '0505-123-4567']);
  });

  it('knows ZIP codes by their five digits', () => {
    expect(['08209', '63644', '01000'].map(isZip)).toEqual([true, true, true]);
    expect(['00123', '64000', '8209', 'abcde', '082090'].map(isZip)).toEqual([false, false, false, false, false]);
  });

  it('checks the last digit of a business number and refuses zeros', () => {
    expect(parseBusinessNumber('220-81-62517')).toBe('2208162517');
    expect(parseBusinessNumber('220-81-62518')).toBeUndefined();
    expect(parseBusinessNumber('000-00-00000')).toBeUndefined();
    expect(showBusinessNumber('2208162517')).toBe('220-81-62517');
  });
});
