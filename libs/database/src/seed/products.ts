import { showPhone } from '#kernel';
import type { Leaf, More, Row } from './goods.js';
import type { DemoOption, DemoProduct, DemoProductState, DemoVariant, DemoVendor } from './demo-mall.js';
import { decisionOf } from './decisions.js';
import { OFFERED } from './exhibitions.js';
import { APPLICANT, MAKERS, type Maker } from './makers.js';
import { noticeAnswers } from './notice-answers.js';
import { PictureBook } from './pictures.js';
import { at, between, hashText, seeded, type Random } from './random.js';
import { leaves, type LeafPlace } from './tree.js';

const DAY = 1440;

/** What the law lets be excluded (전자상거래법 제17조 제2항), in words for the shopper. */
export const EXCLUSION_REASONS = {
  perishable: '시간이 지나면 다시 팔기 어려울 만큼 값이 떨어지는 상품이라, 마음이 바뀌어 돌려보낼 수 없습니다(전자상거래법 제17조 제2항 제3호). 상하거나 설명과 다르면 돌려보낼 수 있습니다.',
  custom: '주문하신 내용대로 따로 만드는 상품이라, 만들기 시작한 뒤에는 철회할 수 없습니다(전자상거래법 제17조 제2항 제6호). 주문할 때 따로 동의를 받습니다.',
  digital: '카드의 코드를 열면 제공이 시작되어 철회할 수 없습니다(전자상거래법 제17조 제2항 제5호). 열기 전에는 7일 안에 철회할 수 있습니다.',
} as const;

interface OptionValue {
  readonly value: string;
  readonly extraWon: number;
}

/** Reads `색상:먹색,남색 / 크기:M,L+1000`. */
export function readOptions(text: string | undefined): readonly { readonly name: string; readonly values: readonly OptionValue[] }[] {
  if (text === undefined) return [];
  return text.split(' / ').map((axis) => {
    const [name = '', values = ''] = axis.split(':');
    return {
      name: name.trim(),
      values: values.split(',').map((entry) => {
        const [value = '', extra = '0'] = entry.split('+');
        return { value: value.trim(), extraWon: Number(extra) };
      }),
    };
  });
}

/** An address of the product: Hangul, Latin letters and digits, joined by hyphens, NFC. */
export function slugOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
}

function stockOf(r: Random, offered: boolean): number {
  const luck = offered ? 0.2 + r() * 0.8 : r();
  if (luck < 0.05) return 0;
  if (luck < 0.15) return between(r, 1, 4);
  return luck < 0.6 ? between(r, 8, 60) : between(r, 60, 240);
}

function variantsOf(sku: string, name: string, priceWon: number, more: More, r: Random): DemoVariant[] {
  let rows: { values: string[]; extraWon: number }[] = [{ values: [], extraWon: 0 }];
  for (const axis of readOptions(more.options)) rows = rows.flatMap((row) => axis.values.map(({ value, extraWon }) => ({ values: [...row.values, value], extraWon: row.extraWon + extraWon })));
  return rows.map(({ values, extraWon }, index) => ({
    sku: `${sku}-${index + 1}`,
    optionValues: values,
    label: values.join(' / '),
    priceWon: priceWon + extraWon,
    listPriceWon: more.list === undefined ? null : more.list + extraWon,
    stock: stockOf(r, OFFERED.has(name)),
  }));
}

/** Its own sentence, what is true of its kind, and a habit of its maker: three or four sentences that are nowhere else together. */
function describe(sentence: string, leaf: Leaf, maker: Maker, index: number): string {
  return [sentence, at(leaf.remarks, index), at(maker.habits, hashText(sentence))].join(' ');
}

function pictureCount(index: number): number {
  if (index % 12 === 0) return 4;
  if (index % 4 === 0) return 3;
  return index % 5 < 3 ? 2 : 1;
}

interface Making {
  readonly place: LeafPlace;
  readonly vendor: DemoVendor;
  readonly maker: Maker;
  readonly book: PictureBook;
  /** Position in the whole mall, and in its leaf. */
  readonly total: number;
  readonly index: number;
}

function notice(row: Row, options: readonly DemoOption[], code: string, { place: { leaf }, vendor, index }: Making): Readonly<Record<string, string>> {
  const [, name, , , made, more = {}] = row;
  const colors = options.find((option) => option.name === '색상')?.values.join(', ') ?? '한 가지';
  const sizes = options.filter((option) => option.name !== '색상' && /크기|무게|용량|길이|높이|허리|개수/.test(option.name)).map((option) => option.values.join(', '));
  return noticeAnswers(leaf.notice, {
    name, made, colors, code,
    size: sizes[0] ?? more.size ?? leaf.size,
    maker: vendor.name,
    address: vendor.address,
    phone: showPhone(vendor.phone),
    kind: leaf.name,
    care: at(leaf.remarks, index > 0 ? 0 : 1),
    perishable: leaf.excluded === 'perishable',
    imported: /브라질|콜롬비아|에티오피아|과테말라|자몽/.test(made),
  });
}

function product(row: Row, making: Making): DemoProduct {
  const { place: { slug: category, leaf, palette }, vendor, maker, book, total, index } = making;
  const [, name, sentence, priceWon, , more = {}] = row;
  const slug = slugOf(name);
  const r = seeded(`product/${slug}`);
  const options = readOptions(more.options).map((axis) => ({ name: axis.name, values: axis.values.map(({ value }) => value) }));
  const code = `${leaf.slug.slice(0, 3).toUpperCase()}-${String(total + 101)}`;
  const { state, reason } = decisionOf(name);
  const excluded = more.excluded ?? leaf.excluded;
  const publishedAt = published(state, total, r);
  const colors = options.find((option) => option.name === '색상' || option.name === '나무색')?.values ?? [];
  return {
    slug, category, state, name,
    vendor: vendor.slug,
    decisionReason: reason,
    description: describe(sentence, leaf, maker, index),
    taxKind: leaf.exempt ? 'EXEMPT' : 'TAXABLE',
    options,
    variants: variantsOf(code, name, priceWon, more, r),
    pictures: book.picturesOf({ slug, name, shape: more.shape ?? at(leaf.shapes, index), palette, maker: vendor.artSeed, tint: more.tint, colors, count: pictureCount(total) }),
    notice: notice(row, options, code, making),
    withdrawalExclusion: excluded === undefined ? null : EXCLUSION_REASONS[excluded],
    madeToOrder: excluded === 'custom',
    createdAt: (publishedAt ?? -between(r, 200, 2_800)) - 2 * DAY,
    publishedAt,
  };
}

/** Most came on sale weeks ago; one in nine is new this fortnight. */
function published(state: DemoProductState, total: number, r: Random): number | null {
  if (state !== 'ON_SALE' && state !== 'PAUSED') return null;
  const days = total % 9 === 4 ? between(r, 1, 13) : between(r, 24, 300);
  return -(days * DAY + between(r, 0, DAY - 1));
}

/** All products of the demo mall, in the order of the categories. */
export function products(vendors: readonly DemoVendor[]): DemoProduct[] {
  const byVendor = new Map(vendors.map((vendor) => [vendor.slug, vendor]));
  const byMaker = new Map([...MAKERS, APPLICANT].map((maker) => [maker.slug, maker]));
  const book = new PictureBook();
  const made: DemoProduct[] = [];
  for (const place of leaves()) {
    place.leaf.rows.forEach((row, index) => {
      const vendor = byVendor.get(row[0]);
      const maker = byMaker.get(row[0]);
      if (vendor === undefined || maker === undefined) throw new Error(`demo goods name an unknown maker: ${row[0]}`);
      made.push(product(row, { place, vendor, maker, book, total: made.length, index }));
    });
  }
  return made;
}
