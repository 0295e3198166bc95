/** Facts of Korean numbers and addresses. Pure, usable in the browser. */

/** Digits of a phone number written in any usual form (`+82 10-…`, spaces, dots); undefined when it cannot be one. */
export function parsePhone(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/^\s*\+?82[\s.-]*(0)?/, '0').replace(/[\s().-]/g, '');
  if (/^01[016789]\d{7,8}$/.test(digits)) return digits;
  if (/^02\d{7,8}$/.test(digits) || /^0(3[1-3]|4[1-4]|5[1-5]|6[1-4])\d{7,8}$/.test(digits)) return digits;
  if (/^(070|080)\d{7,8}$/.test(digits) || /^050\d{8,9}$/.test(digits) || /^1[568]\d{6}$/.test(digits)) return digits;
  return undefined;
}

/** `01012345678` → `010-1234-5678`. */
export function showPhone(digits: string): string {
  if (/^1\d{7}$/.test(digits)) return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  const area = digits.startsWith('02') ? 2 : digits.startsWith('050') ? 4 : 3;
  return `${digits.slice(0, area)}-${digits.slice(area, -4)}-${digits.slice(-4)}`;
}

/** A five-digit ZIP code of the road-address system. 01000 to 63644 are in use; the first two digits are the province. */
export function isZip(text: string): boolean {
  return /^(0[1-9]|[1-5]\d|6[0-3])\d{3}$/.test(text);
}

export type DeliveryZone = 'MAINLAND' | 'JEJU' | 'ISLAND';

/** Ten digits of a business registration number with a right check digit; all zeros refused. A guard against typing errors, no proof of identity. */
export function parseBusinessNumber(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits) || /^0+$/.test(digits)) return undefined;
  const d = [...digits].map(Number) as [number, number, number, number, number, number, number, number, number, number];
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5] as const;
  const sum = weights.reduce<number>((total, weight, index) => total + weight * (d[index] ?? 0), 0) + Math.floor((d[8] * 5) / 10);
  return (10 - (sum % 10)) % 10 === d[9] ? digits : undefined;
}

export function showBusinessNumber(digits: string): string {
  return `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
}

/** Guro's ten legal neighbourhoods (법정동), in the order of the tile map. 가산 and 독산 belong to Geumcheon-gu. */
export const DONG = ['온수동', '궁동', '오류동', '고척동', '신도림동', '항동', '천왕동', '개봉동', '구로동', '가리봉동'] as const;
export type Dong = (typeof DONG)[number];

/** Carriers whose parcels can be followed by an address. */
export const CARRIERS = {
  CJ: { name: 'CJ대한통운', digits: /^\d{10,12}$/ },
  HANJIN: { name: '한진택배', digits: /^\d{10,14}$/ },
  LOTTE: { name: '롯데택배', digits: /^\d{10,13}$/ },
  POST: { name: '우체국택배', digits: /^\d{13}$/ },
  LOGEN: { name: '로젠택배', digits: /^\d{11}$/ },
} as const;
export type Carrier = keyof typeof CARRIERS;
