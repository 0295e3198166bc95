import { allocate, WHOLE_BP, won } from '#kernel/pure';
import type { ExhibitionInput } from '../generated/backoffice/graphql';
import type { DeskProblem } from './errors';
import { Findings } from './form';
import { fromKstInput } from './moment';
import { readCount, readPercentBp, readWon } from './number';
import { moved } from './product-draft';
import { THEMES } from './words';

/** A variant in the exhibition, as typed. What is only shown comes along, so that the page can be drawn again without asking. */
export interface DraftItem {
  variantId: string;
  name: string;
  vendor: string;
  sellingWon: number;
  /** Pieces sold at the exhibition price so far. */
  taken: number;
  price: string;
  allotment: string;
  limit: string;
  /** The mall's part of the discount and the district budget's, in percent; the vendor bears the rest. */
  mallShare: string;
  budgetShare: string;
}

export interface ExhibitionDraft {
  rowVersion: string;
  name: string;
  sentence: string;
  theme: string;
  opensAt: string;
  closesAt: string;
  /** The district budget behind it; empty for none. */
  budgetId: string;
  items: DraftItem[];
}

export const EMPTY_EXHIBITION: ExhibitionDraft = { rowVersion: '', name: '', sentence: '', theme: '기본', opensAt: '', closesAt: '', budgetId: '', items: [] };

export function readExhibition(form: FormData): ExhibitionDraft {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const list = (name: string): string[] => form.getAll(name).map((value) => String(value).trim());
  const [prices, allotments, limits, shares, budgetShares] = [list('price'), list('allotment'), list('limit'), list('mallShare'), list('budgetShare')];
  return {
    rowVersion: text('rowVersion'), name: text('name'), sentence: text('sentence'), theme: text('theme'), opensAt: text('opensAt'), closesAt: text('closesAt'), budgetId: text('budgetId'),
    items: list('item').flatMap((shown, index) => {
      const item = readShown(shown);
      return item === undefined ? [] : [{ ...item, price: prices[index] ?? '', allotment: allotments[index] ?? '', limit: limits[index] ?? '', mallShare: shares[index] ?? '', budgetShare: budgetShares[index] ?? '' }];
    }),
  };
}

/** The part of an item that is only shown, as one text. */
export function shownOf({ variantId, name, vendor, sellingWon, taken }: DraftItem): string {
  return JSON.stringify({ variantId, name, vendor, sellingWon, taken });
}

function readShown(text: string): Pick<DraftItem, 'variantId' | 'name' | 'vendor' | 'sellingWon' | 'taken'> | undefined {
  try {
    const shown = JSON.parse(text) as Record<string, unknown>;
    if (typeof shown.variantId !== 'string') return undefined;
    return { variantId: shown.variantId, name: String(shown.name ?? ''), vendor: String(shown.vendor ?? ''), sellingWon: Number(shown.sellingWon) || 0, taken: Number(shown.taken) || 0 };
  } catch {
    return undefined;
  }
}

/** Buttons that only change the form: `add:{…}`, `remove:0`, `earlier:1`, `later:0`. */
export function isExhibitionChange(intent: string): boolean {
  return /^(?:add:\{|(?:remove|earlier|later):\d+$)/.test(intent);
}

export function changeExhibition(draft: ExhibitionDraft, intent: string): ExhibitionDraft {
  const split = intent.indexOf(':');
  const [what, rest] = [intent.slice(0, split), intent.slice(split + 1)];
  if (what === 'add') {
    const shown = readShown(rest);
    if (shown === undefined || draft.items.some((item) => item.variantId === shown.variantId)) return draft;
    return { ...draft, items: [...draft.items, { ...shown, price: '', allotment: '', limit: '2', mallShare: draft.items.at(-1)?.mallShare ?? '0', budgetShare: draft.items.at(-1)?.budgetShare ?? '0' }] };
  }
  const index = Number(rest);
  if (what === 'remove') return { ...draft, items: draft.items.toSpliced(index, 1) };
  if (what === 'earlier' || what === 'later') return { ...draft, items: moved(draft.items, index, index + (what === 'earlier' ? -1 : 1)) };
  return draft;
}

/** The API's input, or what has to be put right. A draft may be empty of items; scheduling wants one at least and says so itself. */
export function checkExhibition(draft: ExhibitionDraft): { problems: DeskProblem[] } | { input: ExhibitionInput } {
  const findings = new Findings();
  findings.need([...draft.name].length >= 2, 'name', '기획전 이름을 두 글자 이상 적어 주세요');
  findings.need((THEMES as readonly string[]).includes(draft.theme), 'theme', '꾸밈을 골라 주세요');
  const opensAt = findings.value(fromKstInput(draft.opensAt), 'opensAt', '여는 때를 날짜와 시각으로 적어 주세요');
  const closesAt = findings.value(fromKstInput(draft.closesAt), 'closesAt', '닫는 때를 날짜와 시각으로 적어 주세요');
  if (opensAt !== undefined && closesAt !== undefined) findings.need(opensAt < closesAt, 'closesAt', '닫는 때는 여는 때보다 뒤여야 합니다');
  const items = draft.items.map((item, index) => {
    const at = (name: string): string => `${name}-${index}`;
    const priceWon = findings.value(readWon(item.price), at('price'), `${item.name}: 기획전 가격을 숫자로 적어 주세요`) ?? 0;
    findings.need(readWon(item.price) === undefined || (priceWon >= 1 && priceWon < item.sellingWon), at('price'), `${item.name}: 기획전 가격은 판매가보다 낮아야 합니다`);
    const allotment = findings.value(readCount(item.allotment), at('allotment'), `${item.name}: 한정 수량을 숫자로 적어 주세요`) ?? 0;
    findings.need(readCount(item.allotment) === undefined || allotment >= 1, at('allotment'), `${item.name}: 한정 수량은 1개 이상이어야 합니다`);
    const perShopperLimit = findings.value(readCount(item.limit), at('limit'), `${item.name}: 한 사람이 몇 개까지 사는지 적어 주세요`) ?? 0;
    findings.need(readCount(item.limit) === undefined || perShopperLimit >= 1, at('limit'), `${item.name}: 한 사람 한도는 1개 이상이어야 합니다`);
    const mallShareBp = findings.value(readShare(item.mallShare), at('mallShare'), `${item.name}: 구로e몰이 부담하는 몫을 0에서 100 사이로 적어 주세요`) ?? 0;
    const budgetShareBp = findings.value(readShare(item.budgetShare), at('budgetShare'), `${item.name}: 구 예산이 부담하는 몫을 0에서 100 사이로 적어 주세요`) ?? 0;
    findings.need(mallShareBp + budgetShareBp <= WHOLE_BP, at('budgetShare'), `${item.name}: 구로e몰과 구 예산의 몫을 더해 100을 넘을 수 없습니다`);
    findings.need(budgetShareBp === 0 || draft.budgetId !== '', 'budgetId', `${item.name}: 할인을 함께 내는 구 예산을 골라 주세요`);
    return { variantId: item.variantId, priceWon, mallShareBp, budgetShareBp, budgetId: budgetShareBp === 0 ? null : draft.budgetId, allotment, perShopperLimit };
  });
  if (findings.problems.length > 0 || opensAt === undefined || closesAt === undefined) return { problems: findings.problems };
  return { input: { ...(draft.rowVersion === '' ? {} : { rowVersion: Number(draft.rowVersion) }), name: draft.name, sentence: draft.sentence, theme: draft.theme, opensAt, closesAt, items } };
}

/** Nothing typed is no share. */
function readShare(text: string): number | undefined {
  return readPercentBp(text === '' ? '0' : text);
}

/** Who pays what of one piece's discount: `업체 1,500원, 구로e몰 1,500원`; undefined while a number is missing. */
export function sharesOf(item: DraftItem): { discountWon: number; mallWon: number; budgetWon: number; vendorWon: number; percent: number } | undefined {
  const [price, mallBp, budgetBp] = [readWon(item.price), readShare(item.mallShare), readShare(item.budgetShare)];
  if (price === undefined || mallBp === undefined || budgetBp === undefined || mallBp + budgetBp > WHOLE_BP || price >= item.sellingWon) return undefined;
  const discountWon = item.sellingWon - price;
  // As the order will: the vendor first, so that an odd won falls where it falls then.
  const [vendorWon = 0, mallWon = 0, budgetWon = 0] = allocate(won(discountWon), [WHOLE_BP - mallBp - budgetBp, mallBp, budgetBp]);
  return { discountWon, mallWon, budgetWon, vendorWon, percent: Math.floor((discountWon * 100) / item.sellingWon) };
}

