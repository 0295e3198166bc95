import type { Dong } from '#kernel';
import type { Drawing } from './art/drawing.js';
import type { PaletteName } from './art/palette.js';
import type { ShapeName } from './art/shape.js';

/**
 * What the demo mall consists of, as plain data: no ids, no clock, no database. References go by slug or code, moments are minutes
 * from the seed's "now" (negative: before it). `demoMall()` in demo.ts answers it; the seeder turns it into rows.
 */
export interface DemoMall {
  readonly categories: readonly DemoCategory[];
  readonly vendors: readonly DemoVendor[];
  readonly accounts: readonly DemoAccount[];
  readonly products: readonly DemoProduct[];
  readonly budgets: readonly DemoBudget[];
  readonly exhibitions: readonly DemoExhibition[];
  readonly coupons: readonly DemoCoupon[];
  readonly orders: readonly DemoOrder[];
  readonly history: DemoHistory;
}

/** Minutes from the seed's "now". */
export type Minutes = number;

/** Parents come before their children. */
export interface DemoCategory {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parent: string | null;
  readonly depth: 1 | 2 | 3;
  /** From 0 among the children of one parent. */
  readonly position: number;
  /** Id of a category in libs/catalog/src/product-notice.json; upper levels carry that of their first leaf. */
  readonly noticeKind: string;
}

export interface DemoVendor {
  readonly slug: string;
  readonly name: string;
  readonly state: 'APPROVED' | 'APPLIED';
  readonly representative: string;
  /** Ten digits with a right check digit. All begin with 000-00, which no tax office has. */
  readonly businessNumber: string;
  readonly reportNumber: string;
  /** Digits only. 02-0000-… is in nobody's use. */
  readonly phone: string;
  readonly email: string;
  readonly zip: string;
  readonly address: string;
  readonly dong: Dong;
  readonly foundedYear: number;
  readonly sentence: string;
  readonly story: string;
  /** At least 4.5 : 1 against white. */
  readonly sealColor: string;
  /** Chooses the emblem and the form of its labels. */
  readonly artSeed: string;
  readonly shippingFeeWon: number;
  readonly freeShippingAboveWon: number | null;
  readonly jejuSurchargeWon: number;
  readonly islandSurchargeWon: number;
  readonly returnFeeWon: number;
  readonly shipsWithinDays: number;
  readonly commissionBp: number;
  readonly createdAt: Minutes;
  /** Wide picture for the page of the maker. */
  readonly storyArt: DemoWideArt;
}

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  /** Digits only. */
  readonly phone: string;
  readonly staffRoles: readonly StaffRole[];
  readonly vendorRoles: readonly { readonly vendor: string; readonly role: VendorRole }[];
  /** What the launcher prints beside it. */
  readonly note: string;
}
export type StaffRole = 'OPERATOR' | 'MERCHANDISER' | 'ACCOUNTANT' | 'AUDITOR' | 'ADMIN';
export type VendorRole = 'OWNER' | 'MANAGER' | 'CLERK';

export type DemoProductState = 'DRAFT' | 'SUBMITTED' | 'ON_SALE' | 'PAUSED' | 'REJECTED';

export interface DemoProduct {
  readonly slug: string;
  readonly vendor: string;
  /** A leaf of the tree. */
  readonly category: string;
  readonly state: DemoProductState;
  /** Why staff sent it back, or why it is paused; null otherwise. */
  readonly decisionReason: string | null;
  readonly name: string;
  /** Two to four sentences; no markup. */
  readonly description: string;
  readonly taxKind: 'TAXABLE' | 'EXEMPT';
  readonly options: readonly DemoOption[];
  /** At least one; in the order of the options' values. */
  readonly variants: readonly DemoVariant[];
  /** One to four; the first is the thumbnail. */
  readonly pictures: readonly DemoPicture[];
  /** Field id of the category's product notice → answer. Months are `2026-09`, dates `2026-09-01`, yes and no are `true` and `false`. */
  readonly notice: Readonly<Record<string, string>>;
  /** The legal reason why the right of withdrawal is excluded, in words for the shopper; null where it is not. */
  readonly withdrawalExclusion: string | null;
  readonly madeToOrder: boolean;
  readonly createdAt: Minutes;
  /** When it came on sale; null where it never did. */
  readonly publishedAt: Minutes | null;
}

export interface DemoOption {
  readonly name: string;
  readonly values: readonly string[];
}

export interface DemoVariant {
  /** Unique in the whole demo mall; exhibitions and orders point at it. */
  readonly sku: string;
  readonly optionValues: readonly string[];
  readonly label: string;
  readonly priceWon: number;
  /** Above the price, or null. */
  readonly listPriceWon: number | null;
  readonly stock: number;
}

export interface DemoPicture {
  /** Same key, same picture. Products of the large mall share keys with the small one. */
  readonly key: string;
  readonly alt: string;
  readonly drawing: Drawing;
}

/** A wide picture, drawn by `drawShelf`. */
export interface DemoWideArt {
  readonly key: string;
  readonly alt: string;
  readonly shapes: readonly ShapeName[];
  readonly palette: PaletteName;
  /** `#rrggbb` */
  readonly ground: string;
  /** Art seed of the maker whose emblem is on the labels; null where several makers stand together. */
  readonly maker: string | null;
}

/** A district budget of the year in which the demo is made; its one document is proposed by the accountant and approved by the administrator. */
export interface DemoBudget {
  readonly code: string;
  readonly name: string;
  readonly budgetLine: string;
  readonly ordinance: string;
  readonly documentNumber: string;
  readonly capWon: number;
}

export interface DemoExhibition {
  readonly slug: string;
  readonly name: string;
  readonly sentence: string;
  /** One of the eight grounds of pages.md §2, by its Korean name. */
  readonly theme: string;
  readonly opensAt: Minutes;
  readonly closesAt: Minutes;
  readonly createdAt: Minutes;
  readonly art: DemoWideArt;
  readonly items: readonly DemoExhibitionItem[];
}

export interface DemoExhibitionItem {
  readonly sku: string;
  readonly priceWon: number;
  /** Who bears the difference; together they are 10000 basis points, the vendor's part never above half (LRA 11). */
  readonly vendorShareBp: number;
  readonly mallShareBp: number;
  readonly budgetShareBp: number;
  /** Code of the budget; null where it bears nothing. */
  readonly budget: string | null;
  readonly allotment: number;
  readonly perShopperLimit: number;
}

/** A coupon that is being given now. */
export interface DemoCoupon {
  readonly name: string;
  /** Slug of the vendor who gives it; null for the mall. */
  readonly vendor: string | null;
  readonly code: string | null;
  readonly benefit: { readonly amountWon: number } | { readonly rateBp: number; readonly capWon: number };
  readonly minSpendWon: number;
  readonly stackable: boolean;
  /** What a budget bears of it, in basis points, and its code. */
  readonly budgetShareBp: number;
  readonly budget: string | null;
  readonly issueLimit: number;
  readonly opensAt: Minutes;
  readonly closesAt: Minutes;
  readonly usableUntil: Minutes;
  /** E-mails of members who have it already. */
  readonly holders: readonly string[];
}

/** An order to be placed through the real services, in this order. */
export interface DemoOrder {
  readonly code: string;
  /** E-mail of the member, or null for a guest. */
  readonly account: string | null;
  readonly orderer: { readonly name: string; readonly phone: string; readonly email: string };
  readonly receiver: { readonly name: string; readonly phone: string; readonly zip: string; readonly roadAddress: string; readonly detailAddress: string };
  readonly deliveryNote: string;
  readonly method: 'CARD' | 'EASY_PAY' | 'TRANSFER' | 'VIRTUAL_ACCOUNT';
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly placedAt: Minutes;
  /** How far it gets. `WAITING_DEPOSIT`: account issued, nothing paid in. */
  readonly outcome: 'PAID' | 'SHIPPED' | 'WAITING_DEPOSIT';
  /** Where the outcome is SHIPPED: with which carrier and number, for each vendor. */
  readonly shipment: { readonly carrier: 'CJ' | 'HANJIN' | 'LOTTE' | 'POST' | 'LOGEN'; readonly trackingNumber: string } | null;
}

/** Days before the seed's "now", each at ten in the morning in Korea. */
export type DaysAgo = number;

/** What was sold, delivered and settled before today, so that statements, payouts and the budget have something to show. All of one vendor and one member. */
export interface DemoHistory {
  readonly vendor: string;
  readonly member: string;
  readonly accountEntered: DaysAgo;
  readonly account: { readonly bank: string; readonly accountNumber: string; readonly holder: string };
  /** The period in which this day lies is closed, and paid to the vendor. A later one is closed and waits for an accountant. */
  readonly paidPeriodOf: DaysAgo;
  readonly closedPeriodOf: DaysAgo;
  readonly question: string;
  readonly sales: readonly DemoSale[];
}

export interface DemoSale {
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly orderer: { readonly name: string; readonly phone: string; readonly email: string };
  readonly receiver: { readonly name: string; readonly phone: string; readonly zip: string; readonly roadAddress: string; readonly detailAddress: string };
  readonly placed: DaysAgo;
  readonly sent: DaysAgo;
  readonly trackingNumber: string;
  readonly delivered: DaysAgo;
  /** By the shopper; null: not yet. */
  readonly confirmed: DaysAgo | null;
  /** A return of one piece of the first line, which its vendor has not answered. */
  readonly claim: { readonly at: DaysAgo; readonly note: string } | null;
  /** Staff keep its money back, and the vendor reads why. */
  readonly hold: { readonly at: DaysAgo; readonly reason: string } | null;
}
