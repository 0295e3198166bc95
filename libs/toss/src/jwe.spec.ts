import { describe, expect, it } from '@jest/globals';
import { isSealed, open, seal } from './jwe.js';

const KEY = Buffer.from('0123456789abcdef'.repeat(4), 'hex');
const TEXT = '{"refPayoutId":"지급-1","amount":{"currency":"KRW","value":1000}}';
const HEADER = { iat: '2026-11-24T10:00:00+09:00', nonce: '7d9f1a52-6d0b-4d7e-9f57-0c5d0f6a1b2c' };
/** Made by the library jose 6.2.18: CompactEncrypt of TEXT with KEY, HEADER and the IV 00 to 0b. */
const BY_JOSE = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiaWF0IjoiMjAyNi0xMS0yNFQxMDowMDowMCswOTowMCIsIm5vbmNlIjoiN2Q5ZjFhNTItNmQwYi00ZDdlLTlmNTctMGM1ZDBmNmExYjJjIn0..AAECAwQFBgcICQoL.-iboeGC3Q3H1vr1aE52Y4qRrlFRjeQcsivalrDC8DG836bMdVNua72kkqN8kPm3ESRR5iEF21NyHS3oCcB565ASxTw.98fbw6TFtbUdqorCLiTnAw';
const part = (index: number, change: (value: string) => string): string => BY_JOSE.split('.').map((one, at) => (at === index ? change(one) : one)).join('.');

describe('a sealed text', () => {
  it('is byte for byte what another library makes, and opens what it made', () => {
    expect(seal(TEXT, KEY, HEADER, Buffer.from('000102030405060708090a0b', 'hex'))).toBe(BY_JOSE);
    expect(open(BY_JOSE, KEY)).toBe(TEXT);
  });

  it('is another one each time, and opens again', () => {
    const made = Array.from({ length: 50 }, () => seal(TEXT, KEY, HEADER));
    expect(new Set(made.map((one) => one.split('.')[2])).size).toBe(50);
    expect(made.every((one) => isSealed(one) && open(one, KEY) === TEXT)).toBe(true);
  });

  it.each<[string, string, Buffer]>([
    ['another key', BY_JOSE, Buffer.alloc(32)], ['a changed body', part(3, (text) => `A${text.slice(1)}`), KEY], ['a changed header', part(0, () => Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM' })).toString('base64url')), KEY],
    ['a shorter tag', part(4, (text) => text.slice(0, 8)), KEY], ['a wrapped key', part(1, () => 'AAAA'), KEY], ['another algorithm', part(0, () => Buffer.from(JSON.stringify({ alg: 'none', enc: 'A256GCM' })).toString('base64url')), KEY],
    ['one part more', `${BY_JOSE}.AAAA`, KEY], ['no JWE at all', 'hello', KEY],
  ])('is not opened with %s', (_, text, key) => {
    expect(() => open(text, key)).toThrow();
  });

  it.each([['{"code":"A.B.C.D.E"}', false], ['', false], [BY_JOSE, true]])('is told from JSON: %s', (text, sealed) => {
    expect(isSealed(text)).toBe(sealed);
  });
});
