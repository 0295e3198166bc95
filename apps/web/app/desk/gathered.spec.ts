import { describe, expect, it } from '@jest/globals';
import { gathered } from './gathered';

describe('a list gathered from its pages', () => {
  const LIST = [1, 2, 3, 4, 5, 6, 7];
  const page = (after: string | null) => {
    const from = after === null ? 0 : Number(after);
    return Promise.resolve({ nodes: LIST.slice(from, from + 2), pageInfo: { hasNextPage: from + 2 < LIST.length, endCursor: String(from + 2) } });
  };

  it('is whole, and at its end, where so many pages are enough', async () => {
    expect(await gathered(page, null, 20)).toEqual({ nodes: LIST, next: null });
  });

  it('goes on where it stopped: nothing twice, nothing left out', async () => {
    const first = await gathered(page, null, 2);
    expect(first).toEqual({ nodes: [1, 2, 3, 4], next: '4' });
    expect(await gathered(page, first.next, 2)).toEqual({ nodes: [5, 6, 7], next: null });
  });
});
