import { showDate, showWon, startOfKstDay } from '#kernel';

export interface EndedPayout {
  vendorName: string;
  amountWon: number;
  /** Korean days of the statement. */
  periodStart: string;
  periodEnd: string;
  bank: string;
  lastDigits: string;
  arrived: boolean;
  reason: string;
  url: string;
}

/** What a vendor is told of a payout that has ended. */
export function endedMail(payout: EndedPayout): { subject: string; text: string } {
  const period = `${showDate(startOfKstDay(payout.periodStart))} ~ ${showDate(startOfKstDay(payout.periodEnd))}`;
  const account = payout.lastDigits === '' ? [] : [`계좌: ${payout.bank} 끝자리 ${payout.lastDigits}`];
  const headline = payout.arrived ? '정산금을 보냈습니다' : '정산금을 보내지 못했습니다';
  const more = payout.arrived ? [] : ['', `까닭: ${payout.reason}`, '줄 돈은 그대로 있습니다. 담당자가 확인하고 다시 보냅니다. 계좌가 바뀌었으면 업체 센터에서 고쳐 주세요.'];
  return { subject: `[구로e몰] ${headline}: ${showWon(payout.amountWon)}`, text: `${[`${payout.vendorName}의 ${headline}.`, '', `금액: ${showWon(payout.amountWon)}`, `정산 기간: ${period}`, ...account, ...more, '', `확인하기: ${payout.url}`].join('\n')}\n` };
}
