import { describe, expect, it } from '@jest/globals';
import { axisOf, finding, shortWon, thirtyDays } from './sales';

const NOW = '2026-11-24T01:00:00.000Z';
const day = (date: string, amountWon: number) => ({ date, amountWon, orders: amountWon > 0 ? 1 : 0 });

describe('sales of 30 days', () => {
  it('holds every Korean day up to today, whether something was sold or not', () => {
    const days = thirtyDays([day('2026-11-24', 5000), day('2026-10-26', 100), day('2026-10-25', 9)], NOW);
    expect(days).toHaveLength(30);
    expect([days[0], days[1], days[29]]).toEqual([day('2026-10-26', 100), day('2026-10-27', 0), day('2026-11-24', 5000)]);
  });

  it.each([
    [[], '최근 30일에는 판매가 없습니다'],
    [[day('2026-11-01', 100)], '최근 7일에는 판매가 없습니다'],
    [[day('2026-11-24', 5000)], '최근 7일에 5,000원을 팔았습니다'],
    [[day('2026-11-24', 5000), day('2026-11-16', 5000)], '최근 7일 매출이 앞선 7일과 같습니다'],
    [[day('2026-11-24', 6000), day('2026-11-16', 5000)], '최근 7일 매출이 앞선 7일보다 20% 늘었습니다'],
    [[day('2026-11-24', 4000), day('2026-11-16', 5000)], '최근 7일 매출이 앞선 7일보다 20% 줄었습니다'],
    [[day('2026-11-24', 12_000), day('2026-11-16', 5000)], '최근 7일 매출이 앞선 7일의 두 배를 넘었습니다'],
  ])('%j is told as: %s', (sales, sentence) => {
    expect(finding(thirtyDays(sales, NOW))).toBe(sentence);
  });

  it('the axis has a round top and few lines', () => {
    expect(axisOf(thirtyDays([day('2026-11-24', 410_000)], NOW))).toEqual({ top: 600_000, lines: [0, 200_000, 400_000, 600_000] });
    expect(axisOf(thirtyDays([], NOW)).lines.length).toBeLessThanOrEqual(5);
    expect([shortWon(400_000), shortWon(15_000), shortWon(500)]).toEqual(['40만', '1.5만', '500']);
  });
});
