import { kstDate, showNumber, showWon, startOfKstDay } from '#kernel/pure';

export interface DaySales {
  date: string;
  amountWon: number;
  orders: number;
}

const DAY_MS = 86_400_000;

/** Every one of the last 30 Korean days up to `now`, days without a sale included. */
export function thirtyDays(sales: readonly DaySales[], now: string): DaySales[] {
  const known = new Map(sales.map((day) => [day.date, day]));
  const today = startOfKstDay(kstDate(new Date(now))).getTime();
  return Array.from({ length: 30 }, (_, index) => {
    const date = kstDate(new Date(today - (29 - index) * DAY_MS));
    return known.get(date) ?? { date, amountWon: 0, orders: 0 };
  });
}

/** What the line shows, in a sentence: the last seven days beside the seven before. */
export function finding(days: readonly DaySales[]): string {
  const sum = (some: readonly DaySales[]): number => some.reduce((total, day) => total + day.amountWon, 0);
  const [before, last] = [sum(days.slice(-14, -7)), sum(days.slice(-7))];
  if (sum(days) === 0) return '최근 30일에는 판매가 없습니다';
  if (last === 0) return '최근 7일에는 판매가 없습니다';
  if (before === 0) return `최근 7일에 ${showWon(last)}을 팔았습니다`;
  const percent = Math.round(((last - before) * 100) / before);
  if (percent === 0) return '최근 7일 매출이 앞선 7일과 같습니다';
  if (last >= before * 2) return '최근 7일 매출이 앞선 7일의 두 배를 넘었습니다';
  return `최근 7일 매출이 앞선 7일보다 ${showNumber(Math.abs(percent))}% ${percent > 0 ? '늘었습니다' : '줄었습니다'}`;
}

/** A round top for the axis, and the step of its lines: at most four of them. */
export function axisOf(days: readonly DaySales[]): { top: number; lines: number[] } {
  const most = Math.max(...days.map((day) => day.amountWon), 1);
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power * 10;
  const top = Math.ceil(most / step) * step;
  return { top, lines: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step) };
}

/** `40만`, `1,200만`, `5천`: for the axis only. */
export function shortWon(amount: number): string {
  if (amount >= 10_000 && amount % 1000 === 0) return `${showNumber(amount / 10_000)}만`;
  return showNumber(amount);
}
