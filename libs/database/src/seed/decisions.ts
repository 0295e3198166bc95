import type { DemoProductState } from './demo-mall.js';

const WAITING: readonly string[] = ['저수지 사철 엽서', '코바늘 꽃 브로치 꾸러미', '영상으로 배우는 코바늘', '등 푸는 공과 매트', '손빨래 조각 비누', '잠자리 시계 라디오', '대추 고'];

const OTHERS: Readonly<Record<string, { readonly state: DemoProductState; readonly reason: string | null }>> = {
  '북어 말린 간식': { state: 'REJECTED', reason: '북어의 원산지가 상품정보제공고시에 빠졌습니다. 원산지를 적어 다시 올려 주세요.' },
  '딸기 두 판': { state: 'PAUSED', reason: '철이 지나 업체가 판매를 쉬고 있습니다.' },
  '갈 때 쓰는 얼굴 덮개': { state: 'PAUSED', reason: '인증 서류의 기한이 지나 새 서류를 기다리고 있습니다.' },
  '골풀 엮은 의자': { state: 'PAUSED', reason: '골풀이 들어오지 않아 업체가 판매를 쉬고 있습니다.' },
  '공장 온도 지킴이': { state: 'PAUSED', reason: '새 판을 준비하느라 업체가 판매를 쉬고 있습니다.' },
  '탁상 값 팻말 열 개': { state: 'DRAFT', reason: null },
};

/** Where a product of this name stands with the staff. Nearly all are on sale. */
export function decisionOf(name: string): { readonly state: DemoProductState; readonly reason: string | null } {
  if (WAITING.includes(name)) return { state: 'SUBMITTED', reason: null };
  return OTHERS[name] ?? { state: 'ON_SALE', reason: null };
}
