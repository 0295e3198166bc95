import { shelfAltText } from './art/alt-text.js';
import { PALETTES } from './art/palette.js';
import type { DemoVendor } from './demo-mall.js';
import { APPLICANT, MAKERS, type Maker } from './makers.js';
import { at, hashText } from './random.js';

/** 4.5 : 1 or more against white. */
const SEALS = ['#7a3b1e', '#2f5d50', '#274b73', '#6b2f4a', '#4a5a1f', '#5b3f7a', '#8a4b12', '#1f5a66', '#7b2d2d', '#3d4a57'] as const;

const GIVEN = [
  '가람', '나래', '다온', '라온', '마루', '바다', '새롬', '아라', '자람', '차오름', '하늘', '한결', '누리', '도담', '이든', '온새', '해솔', '다솜', '보람', '슬기',
  '우람', '찬솔', '푸름', '한빛', '미르', '새벽', '여울', '은가람', '초롱', '하람', '그루', '노을', '두레', '모아', '벼리', '산들', '시내',
] as const;

const ROADS: Readonly<Record<string, string>> = {
  온수동: '08257', 궁동: '08258', 오류동: '08271', 고척동: '08221', 신도림동: '08209', 항동: '08366', 천왕동: '08360', 개봉동: '08328', 구로동: '08291', 가리봉동: '08304',
};

/** The tenth digit of a business number that makes its check sum right. */
function withCheckDigit(nine: string): string {
  const digits = [...nine].map(Number);
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
  const sum = digits.reduce((total, digit, index) => total + digit * at(weights, index), 0) + Math.floor((at(digits, 8) * 5) / 10);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

function vendor(maker: Maker, index: number): DemoVendor {
  const serial = String(1101 + index * 7).padStart(4, '0');
  return {
    slug: maker.slug,
    name: maker.name,
    state: maker === APPLICANT ? 'APPLIED' : 'APPROVED',
    representative: `견본대표 ${at(GIVEN, index)}`,
    businessNumber: withCheckDigit(`00000${serial}`),
    reportNumber: `제0000-견본구로-${serial}호`,
    phone: `020000${serial}`,
    email: `${maker.slug}@example.invalid`,
    zip: ROADS[maker.dong] ?? '08284',
    address: `서울특별시 구로구 견본로${10 + (hashText(maker.slug) % 60)}길 ${1 + (hashText(maker.name) % 90)} (${maker.dong})`,
    dong: maker.dong,
    foundedYear: maker.year,
    sentence: maker.sentence,
    story: maker.story,
    sealColor: at(SEALS, index * 3),
    artSeed: maker.slug,
    shippingFeeWon: maker.fee,
    freeShippingAboveWon: maker.free,
    jejuSurchargeWon: maker.fee >= 5000 ? 8000 : 3000,
    islandSurchargeWon: maker.fee >= 5000 ? 12000 : 5000,
    returnFeeWon: maker.fee >= 5000 ? 10000 : maker.fee,
    shipsWithinDays: maker.fee >= 5000 ? 7 : 2 + (index % 2),
    commissionBp: 500,
    createdAt: maker === APPLICANT ? -1_600 : -(400 + index * 3) * 1440,
    storyArt: {
      key: `story-${maker.slug}`,
      alt: shelfAltText(maker.name, maker.shelf),
      shapes: maker.shelf,
      palette: maker.palette,
      ground: at(PALETTES[maker.palette].ground, hashText(maker.slug)),
      maker: maker.slug,
    },
  };
}

/** The companies in a fixed order; the first owns most of what the demo accounts show, the last has only applied. */
export function vendors(): DemoVendor[] {
  return [...MAKERS, APPLICANT].map(vendor);
}
