/** `상품명 | 구로e몰`; after a refused form the word 오류 comes first. */
export function pageTitle(name: string, refused = false): string {
  return `${refused ? '오류: ' : ''}${name} | 구로e몰`;
}
