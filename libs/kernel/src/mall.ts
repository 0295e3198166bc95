/** Who runs the mall, as its footer and its tax documents say. Invented and marked as such; a real operator's identity comes with his contract. */
export const MALL = {
  name: '구로e몰', operator: '구로e몰 (견본)', representative: '견본 이름', businessNumber: '000-00-00000', reportNumber: '제2026-서울구로-0000호', address: '서울 구로구 견본로 1', phone: '02-0000-0000', email: 'help@example.invalid', hostingProvider: '견본 호스팅',
} as const;
