import { beforeAll, describe, expect, it } from '@jest/globals';
import { searchColumns } from '#catalog';
import { countStatements } from '#database';
import { createCategory, createVendor, openRooms, type Rooms } from './rooms.js';

/** Name → pieces sold. Two makers. */
const SHELF: Record<string, Record<string, number>> = {
  고척발효: { '옥상 장독 된장': 30, '들깨 된장 무침장': 90, '된장찌개 양념 500g': 200, '세 해 묵은 씨간장': 10, '배추김치 3kg': 50, '오이소박이 1kg': 5, '매운 떡볶이 밀키트': 70, '아카시아 꿀 600g': 8, '수제 약과 12개': 3 },
  '온수 목공소': { '참나무 도마': 12, '책상용 LED 등': 4, 'USB-C 허브': 1, '면 손수건 (3장)': 6, '흙 머그컵 350ml': 9, '구로 에코백': 2, '원목 의자 A4형': 7 },
};

let rooms: Rooms;
beforeAll(async () => {
  rooms = await openRooms();
  const category = await createCategory(rooms);
  for (const [name, products] of Object.entries(SHELF)) {
    const { vendorId } = await createVendor(rooms, { name });
    for (const [product, sold] of Object.entries(products)) {
      const { search_name, search_terms } = searchColumns(product, name);
      await rooms.database.transaction({ name: 'system' }, (tx) => tx.sql(
        `insert into product (id, vendor_id, slug, state, draft, category_path, name, price_won, search_name, search_terms, sold_count, published_at, created_at, updated_at)
         values (gen_random_uuid(), ?, ?, 'ON_SALE', '{}', ?::uuid[], ?, 1000, ?, ?::text[], ?, ?, ?, ?)`,
        [vendorId, product, [category], product, search_name, search_terms, sold, tx.now, tx.now, tx.now],
      ));
    }
  }
});

const DOENJANG = ['들깨 된장 무침장', '옥상 장독 된장', '된장찌개 양념 500g'];
const GOCHEOK = Object.entries(SHELF['고척발효'] ?? {}).sort((a, b) => b[1] - a[1]).map(([name]) => name);

/** What is found, in order: whole words first, each by sales. */
const FOUND: [string, string[]][] = [
  // whole words before parts of words, whatever sells better
  ['된장', DOENJANG], ['된장을', DOENJANG], [' 된장 ', DOENJANG], ['된장!', DOENJANG], ['된장'.normalize('NFD'), DOENJANG],
  // blanks as people set them
  ['옥상 된장', ['옥상 장독 된장']], ['된장 옥상', ['옥상 장독 된장']], ['장독된장', ['옥상 장독 된장']], ['옥상장독된장', ['옥상 장독 된장']], ['옥 상 장 독', ['옥상 장독 된장']], ['씨 간장', ['세 해 묵은 씨간장']], ['손 수건', ['면 손수건 (3장)']],
  ['된 장 찌 개', ['된장찌개 양념 500g']], ['떡볶이밀키트', ['매운 떡볶이 밀키트']], ['원목의자', ['원목 의자 A4형']], ['오이 소박이', ['오이소박이 1kg']], ['책상 용 등', ['책상용 LED 등']], ['에코 백', ['구로 에코백']], ['\t약과\n', ['수제 약과 12개']],
  ['밀키트 떡볶이', ['매운 떡볶이 밀키트']], ['꿀 아카시아', ['아카시아 꿀 600g']], ['양념 된장찌개', ['된장찌개 양념 500g']],
  // parts of words
  ['간장', ['세 해 묵은 씨간장']], ['김치', ['배추김치 3kg']], ['소박이', ['오이소박이 1kg']], ['떡볶', ['매운 떡볶이 밀키트']], ['찌개', ['된장찌개 양념 500g']], ['꿀', ['아카시아 꿀 600g']], ['약과', ['수제 약과 12개']],
  ['배추', ['배추김치 3kg']], ['도마', ['참나무 도마']], ['참나무', ['참나무 도마']], ['머그', ['흙 머그컵 350ml']], ['손수건', ['면 손수건 (3장)']], ['묵은', ['세 해 묵은 씨간장']], ['밀키트', ['매운 떡볶이 밀키트']], ['수제', ['수제 약과 12개']], ['무침', ['들깨 된장 무침장']], ['장독', ['옥상 장독 된장']],
  // particles
  ['도마는', ['참나무 도마']], ['떡볶이랑', ['매운 떡볶이 밀키트']], ['의자와', ['원목 의자 A4형']], ['에코백으로', ['구로 에코백']],
  ['김치를', ['배추김치 3kg']], ['간장의', ['세 해 묵은 씨간장']], ['옥상에서 담근', []],
  // numbers and units
  ['500g', ['된장찌개 양념 500g']], ['500 g', ['된장찌개 양념 500g']], ['５００Ｇ', ['된장찌개 양념 500g']], ['350ml', ['흙 머그컵 350ml']], ['350ML', ['흙 머그컵 350ml']], ['3장', ['면 손수건 (3장)']], ['김치 3kg', ['배추김치 3kg']],
  ['약과 12개', ['수제 약과 12개']], ['600g', ['아카시아 꿀 600g']], ['꿀600g', ['아카시아 꿀 600g']], ['1kg', ['오이소박이 1kg']], ['3KG', ['배추김치 3kg']],
  // Latin letters
  ['led', ['책상용 LED 등']], ['LED등', ['책상용 LED 등']], ['usb', ['USB-C 허브']], ['USB C', ['USB-C 허브']], ['a4', ['원목 의자 A4형']], ['usb-c', ['USB-C 허브']], ['ＵＳＢ', ['USB-C 허브']], ['c 허브', ['USB-C 허브']],
  // initial consonants
  ['ㅂㅊㄱㅊ', ['배추김치 3kg']], ['ㄸㅂㅇ', ['매운 떡볶이 밀키트']], ['ㅇㅅ ㄷㅈ', ['옥상 장독 된장']], ['ㅁㄱㅋ', ['흙 머그컵 350ml']], ['ㅇㄱ', ['수제 약과 12개']], ['ㅊㄴㅁ', ['참나무 도마']], ['ㅇㅋㅂ', ['구로 에코백']],
  // makers
  ['고척발효', GOCHEOK], ['고척 발효', GOCHEOK], ['고척발효 김치', ['배추김치 3kg']], ['목공소 도마', ['참나무 도마']], ['온수 머그컵', ['흙 머그컵 350ml']], ['고척발효 된장', ['된장찌개 양념 500g', '들깨 된장 무침장', '옥상 장독 된장']],
  // nothing
  ['청국장', []], ['!!!', []], ['', []], ["'; drop table product; --", []], ['%', []], ['장된', []], ['된장 도마', []], ['🍯', []], ['_', []], ['\u0000된장', DOENJANG],
];

/** What was used instead where nothing matched, and what that finds. */
const SIMILAR: [string, string | null, string[]][] = [
  ['약과가', '약과', ['수제 약과 12개']], ['머그컵에', '머그컵', ['흙 머그컵 350ml']], ['도마도', '도마', ['참나무 도마']], ['손수건만', '손수건', ['면 손수건 (3장)']], ['옥상 된장이', '옥상 된장', ['옥상 장독 된장']],
  ['rlacl', '김치', ['배추김치 3kg']], ['ehlswkd', '된장', DOENJANG], ['ㅣㄷㅇ', 'led', ['책상용 LED 등']], ['떡복이', '떡볶이', ['매운 떡볶이 밀키트']], ['떡뽁이', '떡볶이', ['매운 떡볶이 밀키트']], ['배추김지', '배추김치', ['배추김치 3kg']],
  ['머그컾', '머그컵', ['흙 머그컵 350ml']], ['오이 소배기', '오이소박이', ['오이소박이 1kg']], ['아카시야꿀', '아카시아 꿀', ['아카시아 꿀 600g']], ['고척바료', '고척발효', GOCHEOK], ['냉장고', null, []], ['asdf', null, []],
];

describe('Korean search', () => {
  it.each(FOUND)('"%s"', async (query, names) => {
    const { result, statements } = await countStatements(() => rooms.lists.page({ query }, 'RELEVANCE', 20, null));
    if (query === '') return; // an empty query is a list of everything
    expect(result.map((card) => card.name)).toEqual(names);
    expect(await rooms.lists.count({ query })).toBe(names.length);
    expect(statements).toBeLessThanOrEqual(1);
  });

  it('has a hundred queries and more', () => {
    expect(FOUND.length + SIMILAR.length).toBeGreaterThanOrEqual(100);
  });

  it.each(SIMILAR)('"%s" is read as "%s"', async (query, similar, names) => {
    expect(await rooms.lists.page({ query }, 'RELEVANCE', 20, null)).toEqual([]);
    expect(await rooms.lists.similarQuery(query)).toBe(similar);
    if (similar !== null) expect((await rooms.lists.page({ query: similar }, 'RELEVANCE', 20, null)).map((card) => card.name)).toEqual(names);
  });

  it('pages lose nobody and show nobody twice, also where whole words end and parts begin', async () => {
    const seen: string[] = [];
    for (let after: { value: string | number; id: string } | null = null; ;) {
      const page: { id: string; name: string; sortValue: string | number }[] = await rooms.lists.page({ query: '고척' }, 'RELEVANCE', 2, after);
      seen.push(...page.slice(0, 2).map((card) => card.name));
      const last = page[1];
      if (page.length <= 2 || !last) break;
      after = { value: last.sortValue, id: last.id };
    }
    expect(seen).toEqual(GOCHEOK);
    const first = await rooms.lists.page({ query: '된장' }, 'RELEVANCE', 1, null);
    const second = await rooms.lists.page({ query: '된장' }, 'RELEVANCE', 1, { value: first[0]?.sortValue ?? 0, id: first[0]?.id ?? '' });
    const third = await rooms.lists.page({ query: '된장' }, 'RELEVANCE', 1, { value: second[0]?.sortValue ?? 0, id: second[0]?.id ?? '' });
    expect([first[0]?.name, second[0]?.name, third[0]?.name, third.length]).toEqual([...DOENJANG, 1]);
  });

  it('a cursor of another list, or of nobody, is refused', async () => {
    const id = '00000000-0000-7000-8000-000000000000';
    for (const [sort, value, wrong] of [['NEWEST', 5, id], ['NEWEST', 'x', id], ['PRICE_ASC', '2026-11-24T00:00:00.000000Z', id], ['PRICE_ASC', 1.5, id], ['RELEVANCE', 'x', id], ['PRICE_ASC', 5, "x'; --"]] as const) {
      await expect(rooms.lists.page({ query: '된장' }, sort, 5, { value, id: wrong })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    }
  });
});
