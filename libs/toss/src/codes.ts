/** Toss's two-digit codes of banks, as answers carry them. The same two signs mean another company on a card. */
const BANKS: Readonly<Record<string, string>> = {
  '39': '경남은행', '34': '광주은행', '06': '국민은행', '03': '기업은행', '11': '농협은행', '12': '단위농협', '31': 'iM뱅크', '32': '부산은행', '64': '산림조합', '02': '산업은행', '45': '새마을금고',
  '07': '수협은행', '88': '신한은행', '48': '신협', '20': '우리은행', '71': '우체국', '50': '저축은행', '37': '전북은행', '35': '제주은행', '90': '카카오뱅크', '89': '케이뱅크', '92': '토스뱅크',
  '81': '하나은행', '23': 'SC제일은행', '27': '씨티은행', '54': 'HSBC',
};

const CARDS: Readonly<Record<string, string>> = {
  '3K': '기업BC카드', '46': '광주카드', '71': '롯데카드', '30': '산업카드', '31': 'BC카드', '51': '삼성카드', '38': '새마을카드', '41': '신한카드', '62': '신협카드', '36': '씨티카드', '33': '우리카드', 'W1': '우리카드',
  '37': '우체국카드', '39': '저축카드', '35': '전북카드', '42': '제주카드', '15': '카카오뱅크카드', '3A': '케이뱅크카드', '24': '토스뱅크카드', '21': '하나카드', '61': '현대카드', '11': '국민카드', '91': '농협카드', '34': '수협카드',
  '6D': '다이너스', '4M': '마스터카드', '3C': '유니온페이', '7A': '아메리칸익스프레스', '4J': 'JCB', '4V': '비자',
};

/** The bank's name in Korean, or null for a code that is not known here. */
export function bankName(code: string): string | null {
  return BANKS[code] ?? null;
}

/** The card company's name in Korean, or null for a code that is not known here. */
export function cardCompanyName(code: string): string | null {
  return CARDS[code] ?? null;
}
