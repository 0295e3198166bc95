import { describe, expect, it } from '@jest/globals';
import { announcementAt, remainingText } from './remaining';

const S = 1000;

describe('what is left', () => {
  it.each([
    [((5 * 24 + 3) * 60 + 12) * 60 * S, '5일 3시간 12분'],
    [(24 * 60 * 60 - 1) * S, '23시간 59분'],
    [60 * 60 * S, '1시간 0분'],
    [(60 * 60 - 1) * S, '59분 59초'],
    [999, '0분 0초'],
    [-5000, '0분 0초'],
  ])('%d ms is %s', (milliseconds, text) => expect(remainingText(milliseconds)).toBe(text));

  it('is announced at ten minutes, one minute and the end, once each', () => {
    expect(announcementAt(601 * S, 600 * S)).toBe('10분 남았습니다');
    expect(announcementAt(600 * S, 599 * S)).toBeUndefined();
    expect(announcementAt(61 * S, 59 * S)).toBe('1분 남았습니다');
    expect(announcementAt(1 * S, 0)).toBe('끝났습니다');
    expect(announcementAt(0, -S)).toBeUndefined();
  });
});
