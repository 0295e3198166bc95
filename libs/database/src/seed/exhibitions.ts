import { shelfAltText } from './art/alt-text.js';
import type { PaletteName } from './art/palette.js';
import type { ShapeName } from './art/shape.js';
import type { DemoBudget, DemoExhibition, DemoExhibitionItem, DemoProduct, Minutes } from './demo-mall.js';

const DAY = 1440;

/** The grounds that staff may choose from, with the ink that stands on each. */
export const THEMES = {
  겨울: { ground: '#f0d8b0', ink: '#5a2410' },
  김장: { ground: '#dfe3c8', ink: '#2f3d14' },
  명절: { ground: '#f1d3cb', ink: '#6b1720' },
  봄: { ground: '#dcebdd', ink: '#1d4a33' },
  여름: { ground: '#d2e6ec', ink: '#0c4152' },
  책상: { ground: '#d8e1ec', ink: '#1b3557' },
  나눔: { ground: '#e8e1f0', ink: '#43306b' },
  기본: { ground: '#f8f5ef', ink: '#3a2a1e' },
} as const;

/** Name of the product, percent off, allotment for each variant, pieces for each shopper. */
type Offer = readonly [name: string, percent: number, allotment: number, limit: number];

interface Plan {
  readonly slug: string;
  readonly name: string;
  readonly sentence: string;
  readonly theme: keyof typeof THEMES;
  readonly opensAt: Minutes;
  readonly closesAt: Minutes;
  /** The vendor's part of the difference, in basis points. */
  readonly vendorShareBp: number;
  /** A district budget's part; the mall bears the rest. */
  readonly budgetShareBp?: number;
  readonly palette: PaletteName;
  readonly shelf: readonly ShapeName[];
  readonly offers: readonly Offer[];
}

const PLANS: readonly Plan[] = [
  {
    slug: 'winter-ready', name: '겨울 채비전', sentence: '따뜻한 국물과 두툼한 이불, 동네에서 겨울을 준비합니다.', theme: '겨울',
    opensAt: -3 * DAY - 420, closesAt: 5 * DAY + 190, vendorShareBp: 3_000, budgetShareBp: 5_000, palette: 'food',
    shelf: ['onggi', 'teapot', 'quilt', 'candle', 'jar', 'beanie', 'pot'],
    offers: [
      ['옥상 장독 된장', 20, 120, 3], ['찹쌀 고추장', 15, 100, 3], ['아침에 짠 참기름', 15, 80, 2], ['열두 시간 곰탕', 20, 300, 5], ['얼큰 육개장', 15, 150, 5], ['생강 배청', 15, 120, 3],
      ['볶은 메밀차', 20, 100, 3], ['굵은 실 목도리', 20, 40, 2], ['방울 털모자', 15, 40, 2], ['밤에 신는 수면 양말', 25, 100, 5], ['사계절 얇은 이불', 10, 20, 1], ['무릎 담요', 15, 50, 2],
      ['저수지 새벽 초', 15, 60, 2], ['부엌 작은 스피커', 10, 30, 1], ['누빔 조끼', 15, 30, 2], ['달 조명', 10, 5, 1],
    ],
  },
  {
    slug: 'jar-night', name: '장독 여는 밤', sentence: '사흘 동안만 여는 장독, 김치와 장을 함께 내놓습니다.', theme: '김장',
    opensAt: 10, closesAt: 3 * DAY, vendorShareBp: 5_000, palette: 'food',
    shelf: ['cabbage', 'onggi', 'tub', 'root', 'jar', 'onggi'],
    offers: [['세 해 묵은 씨간장', 20, 60, 2], ['금요일 포기김치', 15, 150, 3], ['이틀 익힌 깍두기', 15, 100, 3], ['동치미 한 통', 20, 60, 2], ['보리 막장', 20, 50, 2], ['고추씨 기름', 15, 60, 2], ['배추 세 통', 10, 40, 2]],
  },
  {
    slug: 'new-desk', name: '책상 새로 차리기', sentence: '한 해를 시작할 자리를 동네 솜씨로 차립니다.', theme: '책상',
    opensAt: 7 * DAY, closesAt: 14 * DAY, vendorShareBp: 4_000, palette: 'office',
    shelf: ['notebook', 'lamp', 'pencils', 'keyboard', 'calendar', 'organizer', 'plant'],
    offers: [['끝까지 쓰는 공책', 20, 200, 5], ['날짜 없는 다이어리', 15, 80, 2], ['책 읽는 스탠드', 15, 30, 1], ['조용한 한글 자판', 10, 30, 1], ['한 판 책상 정리함', 15, 40, 2], ['굵은 육각 연필 열두 자루', 20, 150, 3], ['열두 달 탁상 달력', 20, 150, 3]],
  },
  {
    slug: 'autumn-share', name: '가을 나눔 장터', sentence: '한 개가 팔릴 때마다 한 개를 이웃과 나누었습니다.', theme: '나눔',
    opensAt: -27 * DAY, closesAt: -21 * DAY, vendorShareBp: 0, budgetShareBp: 6_000, palette: 'textile',
    shelf: ['crate', 'socks', 'tote', 'box', 'books', 'towel'],
    offers: [['껍질째 먹는 사과', 15, 100, 2], ['줄무늬 면양말 세 켤레', 20, 100, 3], ['장 보는 큰 가방', 15, 60, 2], ['도톰한 세면 수건', 20, 120, 5], ['열 동을 걷다', 10, 50, 2], ['국물이 맑은 국간장', 20, 60, 3]],
  },
];

/** What some exhibition offers: it must not be sold out before it begins. */
export const OFFERED: ReadonlySet<string> = new Set(PLANS.flatMap((plan) => plan.offers.map(([name]) => name)));

/** What the district pays of the exhibitions of autumn and winter. */
export const BUDGET: DemoBudget = {
  code: 'market-access', name: '소상공인 온라인 판로 지원', budgetLine: '견본: 지역경제 활성화 / 소상공인 지원 / 온라인 판로 / 201-01', ordinance: '견본: 구로구 소상공인 지원 조례 제8조', documentNumber: '견본-지역경제과-101', capWon: 20_000_000,
};
export const budgets: readonly DemoBudget[] = [BUDGET];

/** At most this many variants of one product take part. */
const VARIANTS = 4;

function items(plan: Plan, byName: ReadonlyMap<string, DemoProduct>): DemoExhibitionItem[] {
  return plan.offers.flatMap(([name, percent, allotment, perShopperLimit]) => {
    const product = byName.get(name);
    if (product?.state !== 'ON_SALE') throw new Error(`an exhibition of the demo offers what is not on sale: ${name}`);
    return product.variants.slice(0, VARIANTS).map((variant) => ({
      sku: variant.sku,
      priceWon: Math.floor((variant.priceWon * (100 - percent)) / 10_000) * 100,
      vendorShareBp: plan.vendorShareBp,
      mallShareBp: 10_000 - plan.vendorShareBp - (plan.budgetShareBp ?? 0),
      budgetShareBp: plan.budgetShareBp ?? 0,
      budget: plan.budgetShareBp === undefined ? null : BUDGET.code,
      allotment,
      perShopperLimit,
    }));
  });
}

/** One open, one that opens in ten minutes, one next week, one over. */
export function exhibitions(products: readonly DemoProduct[]): DemoExhibition[] {
  const byName = new Map(products.map((product) => [product.name, product]));
  return PLANS.map((plan) => ({
    slug: plan.slug,
    name: plan.name,
    sentence: plan.sentence,
    theme: plan.theme,
    opensAt: plan.opensAt,
    closesAt: plan.closesAt,
    createdAt: Math.min(plan.opensAt, 0) - 14 * DAY,
    art: { key: `exhibition-${plan.slug}`, alt: shelfAltText(plan.name, plan.shelf), shapes: plan.shelf, palette: plan.palette, ground: THEMES[plan.theme].ground, maker: null },
    items: items(plan, byName),
  }));
}
