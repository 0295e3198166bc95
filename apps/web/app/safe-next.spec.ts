import { describe, expect, it } from '@jest/globals';
import { safeNext } from './safe-next';

describe('where signing in leads', () => {
  it.each(['/checkout', '/p/%EA%B0%84?added=1', '/me/orders'])('back to %s', (next) => expect(safeNext(next)).toBe(next));
  it.each([null, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/\tevil', '/sign-in?next=/', 'javascript:alert(1)'])('never to %s', (next) => expect(safeNext(next, '/me/orders')).toBe('/me/orders'));
});
