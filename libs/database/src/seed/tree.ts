import type { PaletteName } from './art/palette.js';
import type { DemoCategory } from './demo-mall.js';
import { DEVICE_GOODS } from './goods-device.js';
import { FOOD } from './goods-food.js';
import { HOBBY_GOODS } from './goods-hobby.js';
import { TABLE_FOOD } from './goods-kitchen.js';
import { LIVING_GOODS } from './goods-living.js';
import { OFFICE_GOODS } from './goods-office.js';
import { TEXTILE_GOODS } from './goods-textile.js';
import type { Leaf, Middle, Top } from './goods.js';

/** The six departments with all their goods, in the order of the shop's categories. */
export const TOPS: readonly Top[] = [{ ...FOOD, middles: [...FOOD.middles, ...TABLE_FOOD] }, LIVING_GOODS, TEXTILE_GOODS, DEVICE_GOODS, OFFICE_GOODS, HOBBY_GOODS];

/** A slug of the second or third level carries those above it, so that it is unique and readable in an address. */
const below = (parent: string, slug: string): string => `${parent}-${slug}`;

function noticeOf(middle: Middle | undefined): string {
  return middle?.leaves[0]?.notice ?? 'etc';
}

/** The tree as rows, parents before children. */
export function categories(): DemoCategory[] {
  const rows: DemoCategory[] = [];
  TOPS.forEach((top, t) => {
    rows.push({ slug: top.slug, name: top.name, nameEn: top.nameEn, parent: null, depth: 1, position: t, noticeKind: noticeOf(top.middles[0]) });
    top.middles.forEach((middle, m) => {
      const slug = below(top.slug, middle.slug);
      rows.push({ slug, name: middle.name, nameEn: middle.nameEn, parent: top.slug, depth: 2, position: m, noticeKind: noticeOf(middle) });
      middle.leaves.forEach((leaf, l) => rows.push({ slug: below(slug, leaf.slug), name: leaf.name, nameEn: leaf.nameEn, parent: slug, depth: 3, position: l, noticeKind: leaf.notice }));
    });
  });
  return rows;
}

export interface LeafPlace {
  readonly slug: string;
  readonly leaf: Leaf;
  readonly palette: PaletteName;
}

/** Every leaf with its whole slug and the palette of its department. */
export function leaves(): LeafPlace[] {
  return TOPS.flatMap((top) => top.middles.flatMap((middle) => middle.leaves.map((leaf) => ({ slug: below(below(top.slug, middle.slug), leaf.slug), leaf, palette: top.palette }))));
}
