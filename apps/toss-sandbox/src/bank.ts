/** Banks: numeric code, Korean name for people, Korean request code and English name. Requests may say any of them, answers carry the number. */
const ROWS = [
  ['88', '신한은행', '신한', 'SHINHAN'], ['06', '국민은행', '국민', 'KOOKMIN'], ['20', '우리은행', '우리', 'WOORI'], ['81', '하나은행', '하나', 'HANA'], ['11', '농협은행', '농협', 'NONGHYEOP'],
  ['03', '기업은행', '기업', 'IBK'], ['31', 'iM뱅크', '대구', 'DAEGUBANK'], ['32', '부산은행', '부산', 'BUSANBANK'], ['39', '경남은행', '경남', 'KYONGNAMBANK'], ['34', '광주은행', '광주', 'GWANGJUBANK'],
  ['45', '새마을금고', '새마을', 'SAEMAUL'], ['07', '수협은행', '수협', 'SUHYEOP'], ['71', '우체국', '우체국', 'POST'],
  // From here on: refunds only, no virtual accounts.
  ['90', '카카오뱅크', '카카오', 'KAKAOBANK'], ['89', '케이뱅크', '케이', 'KBANK'], ['92', '토스뱅크', '토스', 'TOSSBANK'], ['23', 'SC제일은행', 'SC제일', 'SC'], ['27', '씨티은행', '씨티', 'CITI'],
  ['02', '산업은행', '산업', 'KDBBANK'], ['37', '전북은행', '전북', 'JEONBUKBANK'], ['35', '제주은행', '제주', 'JEJUBANK'], ['50', '저축은행', '저축', 'SAVINGBANK'], ['48', '신협', '신협', 'SHINHYEOP'],
  ['12', '단위농협', '단위농협', 'LOCALNONGHYEOP'], ['64', '산림조합', '산림', 'SANLIM'], ['54', 'HSBC', 'HSBC', 'HSBC'],
] as const;

const WITH_ACCOUNTS = 13;

/** Banks that give out virtual accounts: code and name. */
export const ACCOUNT_BANKS: readonly (readonly [code: string, name: string])[] = ROWS.slice(0, WITH_ACCOUNTS).map(([code, name]) => [code, name]);

/** The two-digit code for whatever a request calls the bank, three digits included. Undefined for a bank that does not exist. */
export function bankCode(called: unknown): string | undefined {
  const row = ROWS.find(([code, , korean, english]) => called === code || called === korean || called === english || called === (code === '06' ? '004' : `0${code}`));
  return row?.[0];
}

export function givesAccounts(code: string): boolean {
  return ACCOUNT_BANKS.some(([known]) => known === code);
}

export const CARDS: readonly (readonly [code: string, name: string])[] = [['41', '신한카드'], ['11', '국민카드'], ['51', '삼성카드'], ['61', '현대카드'], ['31', 'BC카드'], ['21', '하나카드'], ['71', '롯데카드'], ['91', '농협카드']];

/** Easy pay: what the browser's request calls it, what answers call it. */
export const EASY_PAYS: readonly (readonly [english: string, korean: string])[] = [['TOSSPAY', '토스페이'], ['KAKAOPAY', '카카오페이'], ['NAVERPAY', '네이버페이'], ['SAMSUNGPAY', '삼성페이'], ['APPLEPAY', '애플페이'], ['PAYCO', '페이코']];
