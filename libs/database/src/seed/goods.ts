import type { PaletteName } from './art/palette.js';
import type { ShapeName } from './art/shape.js';

/** The form in which the demo's goods are written down: goods-*.ts hold them, products.ts makes products of them. */
export interface Top {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly palette: PaletteName;
  readonly middles: readonly Middle[];
}

export interface Middle {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly leaves: readonly Leaf[];
}

export interface Leaf {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly notice: NoticeKind;
  /** Drawn in turn, unless a row names its own. */
  readonly shapes: readonly ShapeName[];
  /** Size or amount where a row names none. */
  readonly size: string;
  /** Sentences that are true of everything here. */
  readonly remarks: readonly [string, string, string];
  readonly exempt?: true;
  readonly excluded?: Exclusion;
  readonly rows: readonly Row[];
}

/** Maker, name, its own sentence, price in won, what it is made of, and what is particular. */
export type Row = readonly [maker: string, name: string, sentence: string, priceWon: number, made: string, more?: More];

export interface More {
  /** `색상:먹색,남색 / 크기:M,L+1000`: axes by slash, values by comma, `+` adds won. */
  readonly options?: string;
  readonly shape?: ShapeName;
  readonly size?: string;
  /** What it really looks like, where the palette would lie: `#rrggbb`. */
  readonly tint?: string;
  /** 정가, where the maker has one. */
  readonly list?: number;
  readonly excluded?: Exclusion;
}

export type Exclusion = 'perishable' | 'custom' | 'digital';

export type NoticeKind =
  | 'processed-food' | 'fresh-food' | 'kitchen' | 'cosmetics' | 'chemical' | 'furniture' | 'etc' | 'wear' | 'bag' | 'fashion-accessories' | 'bedding'
  | 'office-appliances' | 'small-electronics' | 'kids' | 'sports' | 'books' | 'etc-service' | 'digital-content';
