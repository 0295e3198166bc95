import { describe, expect, it } from '@jest/globals';
import { particle, towards } from './particle';

describe('particles', () => {
  it.each([['된장', '으로'], ['겨울', '로'], ['차', '로'], ['G밸리', '로'], ['USB', '(으)로']])('%s%s', (word, said) => expect(towards(word)).toBe(said));
  it('stand alone after a word in quotes', () => expect([particle('간장', '을/를'), particle('차', '이/가'), particle('USB', '은/는')]).toEqual(['을', '가', '은(는)']));
});
