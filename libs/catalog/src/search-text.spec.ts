import { describe, expect, it } from '@jest/globals';
import { keyboardSlips, nearestWords, readQuery, searchColumns } from './search-text.js';

/** Whether a query finds a name, as SQL does it: all of its terms are there, and its longer words in one piece. */
function finds(query: string, name: string, vendor = '구로양조'): boolean {
  const wanted = readQuery(query);
  const { search_terms: terms, search_name: text } = searchColumns(name, vendor);
  return wanted !== null && wanted.terms.every((term) => terms.includes(term)) && wanted.parts.every((part) => text.includes(part));
}

/** Whether a name carries each word of the query as a word of its own, or is the query. */
function isExact(query: string, name: string): boolean {
  const terms = searchColumns(name, '구로양조').search_terms;
  const exact = readQuery(query)?.exact ?? [];
  return exact.length > 0 && exact.every((forms) => forms.some((form) => terms.includes(form)));
}

describe('Korean search', () => {
  it.each([
    ['된장', '옥상 장독 된장', true], ['장독', '옥상 장독 된장', true], ['장독된장', '옥상 장독 된장', true], ['장독 된장', '옥상 장독 된장', true], ['된장 장독', '옥상 장독 된장', true],
    ['된장을', '옥상 장독 된장', true], ['옥상장독', '옥상 장독 된장', true], ['간장', '옥상 장독 된장', false], ['김치', '배추김치 3kg', true], ['배추김치', '배추김치 3kg', true], ['3kg', '배추김치 3kg', true],
    ['３ＫＧ', '배추김치 3kg', true], ['ㄱㅊ', '배추김치 3kg', true], ['ㅂㅊㄱㅊ', '배추김치 3kg', true], ['ㄴㅁ', '배추김치 3kg', false], ['꿀', '아카시아 꿀', true], ['사과', '사과즙', true], ['사과', '배즙', false],
    ['구로양조', '막걸리 750ml', true], ['구로 양조', '막걸리 750ml', true], ['750ML', '막걸리 750ml', true], ['막걸리 750ml', '막걸리 750ml', true], ['한지 등', '한지등', true], ['한지등', '한지 등', true],
    ['LED 등', 'LED 책상 등', true], ['led', 'LED 책상 등', true], ['책상등', 'LED 책상 등', true], ['손수건', '면 손수건 (3장)', true], ['3장', '면 손수건 (3장)', true], ['손 수건', '면 손수건 (3장)', true],
    ['뚝배기에', '뚝배기', false], ['뚝배기를', '뚝배기', true], ['가나다라', '가나 다라', true], ['다라가나', '가나 다라', false], ['김치'.normalize('NFD'), '배추김치 3kg', true],
    ['!!!', '배추김치 3kg', false], ['', '배추김치 3kg', false], ['ㄱ', '김치', false], ['떡볶이', '떡볶이 밀키트', true], ['떡볶', '떡볶이 밀키트', true], ['소금빵', '빵 소금 소금', false], ['ㄱㅇ ㅊㅂ', '온수 채반', false], ['ㅇㅅ ㅊㅂ', '온수 채반', true],
  ])('"%s" in "%s": %s', (query, name, expected) => {
    expect(finds(query, name)).toBe(expected);
  });

  it.each([['된장', '옥상 장독 된장', true], ['된장을', '옥상 장독 된장', true], ['옥상장독된장', '옥상 장독 된장', true], ['장독', '옥상장독', false], ['된장 옥상', '옥상 장독 된장', true], ['구로양조', '막걸리', false], ['ㄷㅈ', '된장', false]])('"%s" is a word of "%s": %s', (query, name, expected) => {
    expect(isExact(query, name)).toBe(expected);
  });

  it('reads a word typed with the keyboard on the wrong letters', () => {
    expect(['rlacl', 'ehlswkd 500', 'ㅡㅕㅎ', '김치', '123'].map(keyboardSlips)).toEqual([['김치'], ['된장 500'], ['mug'], [], []]);
  });

  it.each([['떡복이', ['매운 떡볶이 밀키트'], '떡볶이'], ['떡보', ['매운 떡볶이 밀키트'], '떡볶이'], ['된짱', ['옥상 장독 된장'], '된장'], ['오이 소배기', ['아침 오이 소박이 1kg'], '오이 소박이'], ['컴퓨터', ['옥상 장독 된장'], null]])('"%s" comes close to %j: %s', (query, texts, expected) => {
    expect(nearestWords(query, texts)).toBe(expected);
  });

  it('survives what nobody means', () => {
    expect(readQuery('가'.repeat(5000))?.parts[0]).toHaveLength(100);
    expect(readQuery("'; drop table product; --")?.terms).toContain('dr');
  });
});
