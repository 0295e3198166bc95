import { beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORDS } from '#database/demo';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';

const HOUR = 3_600_000;
const SEEN = '__typename ... on Problem { code } ... on Refused { field } ... on StaffExhibition { id slug state rowVersion soldPieces items { variantId sellingWon priceWon allotment taken vendorShareBp } history { from to actor reason } }';
const SAVE = `mutation ($id: ID, $input: ExhibitionInput!) { saveExhibition(id: $id, input: $input) { ${SEEN} } }`;
const SCHEDULE = `mutation ($id: ID!) { scheduleExhibition(id: $id) { ${SEEN} } }`;
const CANCEL = `mutation ($id: ID!, $reason: String!) { cancelExhibition(id: $id, reason: $reason) { ${SEEN} } }`;
const CANDIDATES = 'query ($q: String!) { exhibitionCandidates(query: $q) { variantId productName variantLabel vendorName thumbnail sellingWon available lowest20DaysWon } }';

interface Seen {
  __typename: string;
  code?: string;
  field?: string;
  id: string;
  slug: string;
  state: string;
  rowVersion: number;
  soldPieces: number;
  items: { variantId: string; sellingWon: number; priceWon: number; allotment: number; taken: number; vendorShareBp: number }[];
  history: { from: string | null; to: string; actor: string; reason: string }[];
}

describe('staff hold an exhibition', () => {
  let mall: Mall;
  let merchandiser: Desk;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'backoffice-api'], demo: true, env: { MALL_COUNT_SQL: '1' } });
    merchandiser = await deskOf('merchandiser');
  });

  async function deskOf(name: string, password: string = DEMO_PASSWORDS.staff): Promise<Desk> {
    const desk = new Desk(mall);
    await desk.signIn(`${name}@demo.guro.example`, password);
    return desk;
  }

  const prepareInput = (variantId: string, input: Record<string, unknown> = {}): Record<string, unknown> => ({
    slug: 'one-evening', name: '하룻저녁전', sentence: '오늘 저녁에만 엽니다.', theme: '겨울', opensAt: new Date(Date.now() - HOUR).toISOString(), closesAt: new Date(Date.now() + HOUR).toISOString(),
    items: [{ variantId, priceWon: 1_000, mallShareBp: 5_000, allotment: 3, perShopperLimit: 2 }], ...input,
  });

  /** What shoppers see: the exhibition's page, and what a cart with one piece costs. */
  async function shown(variantId: string): Promise<[string | undefined, number | undefined]> {
    const shopper = new Shopper(mall);
    await shopper.add(variantId, 1);
    const seen = await shopper.data<{ exhibition: { state: string } | null; cart: { vendors: { lines: { amountWon: number }[] }[] } }>('{ exhibition(slug: "one-evening") { state } cart { ... on Cart { vendors { lines { amountWon } } } } }');
    return [seen.exhibition?.state, seen.cart.vendors[0]?.lines[0]?.amountWon];
  }

  it('from the first draft to the stop, and shoppers pay what holds at each moment', async () => {
    const { exhibitionCandidates: found } = await merchandiser.data<{ exhibitionCandidates: { variantId: string; productName: string; sellingWon: number; lowest20DaysWon: number | null; available: number; thumbnail: string | null }[] }>(CANDIDATES, { q: '국물이 맑은 국간장' });
    const [candidate] = found;
    if (!candidate) throw new Error('the demo sells no 국간장');
    expect(candidate).toMatchObject({ productName: '국물이 맑은 국간장', lowest20DaysWon: candidate.sellingWon, thumbnail: expect.stringMatching(/^\/media\/[0-9a-f]+-160\.webp$/) });
    const { variantId, sellingWon } = candidate;

    const { saveExhibition: tooDear } = await merchandiser.data<{ saveExhibition: Seen }>(SAVE, { input: prepareInput(variantId, { items: [{ variantId, priceWon: sellingWon, mallShareBp: 0, allotment: 1, perShopperLimit: 1 }] }) });
    expect(tooDear).toEqual({ __typename: 'Refused', code: 'EXHIBITION_PRICE_INVALID', field: 'items.0.priceWon' });
    const { saveExhibition: draft } = await merchandiser.data<{ saveExhibition: Seen }>(SAVE, { input: prepareInput(variantId) });
    expect(draft).toMatchObject({ __typename: 'StaffExhibition', state: 'DRAFT', rowVersion: 1, items: [{ variantId, sellingWon, priceWon: 1_000, vendorShareBp: 5_000 }] });
    expect(await shown(variantId)).toEqual([undefined, sellingWon]);

    const { scheduleExhibition: open } = await merchandiser.data<{ scheduleExhibition: Seen }>(SCHEDULE, { id: draft.id });
    expect([open.state, await shown(variantId)]).toEqual(['OPEN', ['OPEN', 1_000]]);
    const { saveExhibition: edited } = await merchandiser.data<{ saveExhibition: Seen }>(SAVE, { id: draft.id, input: prepareInput(variantId, { slug: null, rowVersion: open.rowVersion, items: [{ variantId, priceWon: 1_200, mallShareBp: 5_000, allotment: 3, perShopperLimit: 2 }] }) });
    expect([edited.__typename, edited.slug, await shown(variantId)]).toEqual(['StaffExhibition', 'one-evening', ['OPEN', 1_200]]);
    const { saveExhibition: stale } = await merchandiser.data<{ saveExhibition: Seen }>(SAVE, { id: draft.id, input: prepareInput(variantId, { rowVersion: open.rowVersion }) });
    expect(stale).toMatchObject({ __typename: 'Refused', code: 'CONFLICT' });

    const shopper = new Shopper(mall);
    await shopper.add(variantId, 2);
    const placed = await shopper.place({ lines: [{ variantId, quantity: 2 }], seenTotalWon: await shopper.total('08209') });
    expect(placed.vendorOrders[0]?.lines[0]).toMatchObject({ amountWon: 2_400, discountWon: 2 * (sellingWon - 1_200) });

    const { cancelExhibition: stopped } = await merchandiser.data<{ cancelExhibition: Seen }>(CANCEL, { id: draft.id, reason: '설명에 잘못이 있습니다.' });
    expect([stopped.state, stopped.soldPieces, stopped.items[0]?.taken, await shown(variantId)]).toEqual(['CANCELLED', 2, 2, ['CANCELLED', sellingWon]]);
    expect(stopped.history.map(({ from, to, reason }) => [from, to, reason])).toEqual([[null, 'DRAFT', ''], ['DRAFT', 'SCHEDULED', ''], ['SCHEDULED', 'SCHEDULED', '기간, 가격 1'], ['SCHEDULED', 'CANCELLED', '설명에 잘못이 있습니다.']]);
    expect(stopped.history.every(({ actor }) => /^staff:[0-9a-f-]{36}$/.test(actor))).toBe(true);
    // What was ordered keeps its price, and its pieces go back when it is not paid.
    expect((await shopper.order(placed.id))?.sums.totalWon).toBe(placed.sums.totalWon);
    await shopper.cancel(placed.id);
    expect(await new Shelf(mall.databaseUrl).sql('select taken from exhibition_item where exhibition_id = $1', [draft.id])).toEqual([{ taken: 0 }]);
  });

  it('who may do what', async () => {
    const [operator, auditor, vendor, nobody] = [await deskOf('operator'), await deskOf('auditor'), await deskOf('vendor', DEMO_PASSWORDS.vendor), new Desk(mall)];
    const id = '018f3c7e-0000-7000-8000-000000000000';
    const input = prepareInput(id);
    const calls: [string, Record<string, unknown>][] = [['{ staffExhibitions { id } }', {}], ['query ($id: ID!) { staffExhibition(id: $id) { id } }', { id }], [CANDIDATES, { q: '' }], [SAVE, { input }], [SCHEDULE, { id }], [CANCEL, { id, reason: '이유' }]];
    const codes = async (desk: Desk): Promise<(string | undefined)[]> => Promise.all(calls.map(([query, variables]) => desk.refusal(query, variables)));
    const [yes, no, who] = [undefined, 'FORBIDDEN', 'UNAUTHENTICATED'];
    expect(await codes(merchandiser)).toEqual([yes, yes, yes, yes, yes, yes]);
    expect(await codes(operator)).toEqual([yes, yes, yes, no, no, no]);
    expect(await codes(auditor)).toEqual([yes, yes, yes, no, no, no]); // reads everything, changes nothing
    expect(await codes(vendor)).toEqual([no, no, no, no, no, no]);
    expect(await codes(nobody)).toEqual([who, who, who, who, who, who]);
  });

  it('a list with the items and histories of all costs as many statements as one', async () => {
    const fields = 'id name state soldPieces items { id productName vendor { name } } history { to at }';
    const all = await merchandiser.ask<{ staffExhibitions: { id: string }[] }>(`{ staffExhibitions { ${fields} } }`);
    expect(all.data.staffExhibitions.length).toBeGreaterThanOrEqual(5);
    const one = await merchandiser.ask(`query ($id: ID!) { staffExhibition(id: $id) { ${fields} } }`, { id: all.data.staffExhibitions[0]?.id });
    expect([all.errors, one.errors, all.statements - one.statements]).toEqual([undefined, undefined, 0]);
  });
});
