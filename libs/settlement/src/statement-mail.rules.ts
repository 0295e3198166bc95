import { showDate, showWon, startOfKstDay } from '#kernel';

export interface ClosedStatement {
  vendorName: string;
  /** Korean days. */
  periodStart: string;
  periodEnd: string;
  netWon: number;
  carriedInWon: number;
  payoutWon: number;
  payoutDueOn: string;
  carriedOutWon: number;
  url: string;
}

export interface AnsweredQuestion {
  vendorName: string;
  lineName: string | null;
  question: string;
  answer: string;
  adjustmentWon: number | null;
  url: string;
}

interface Text {
  subject: string;
  text: string;
}

const day = (kst: string): string => showDate(startOfKstDay(kst));
const signed = (won: number): string => (won < 0 ? `-${showWon(-won)}` : showWon(won));

/** What a vendor is told when a period was closed: the sum, and when it comes or why it does not. */
export function closedMail(statement: ClosedStatement): Text {
  const period = `${day(statement.periodStart)} ~ ${day(statement.periodEnd)}`;
  const carried = statement.carriedInWon === 0 ? [] : [`지난 정산에서 넘어온 금액: ${signed(statement.carriedInWon)}`];
  const end = statement.payoutWon > 0
    ? [`받으실 금액: ${showWon(statement.payoutWon)}`, `보낼 날: ${day(statement.payoutDueOn)}`]
    : [`받으실 금액이 없습니다. ${signed(statement.carriedOutWon)}은 다음 정산에서 뺍니다.`];
  return {
    subject: `[구로e몰] 정산서가 나왔습니다: ${statement.payoutWon > 0 ? showWon(statement.payoutWon) : '이번에 받으실 금액 없음'}`,
    text: `${[`${statement.vendorName}의 정산서가 나왔습니다.`, '', `정산 기간: ${period}`, `이번 정산: ${signed(statement.netWon)}`, ...carried, ...end, '', '줄마다 어떻게 나온 금액인지 정산서에서 볼 수 있고, 줄에 바로 물을 수 있습니다.', `정산서 보기: ${statement.url}`].join('\n')}\n`,
  };
}

/** What a vendor is told when staff have answered his question about a statement. */
export function answeredMail(question: AnsweredQuestion): Text {
  const about = question.lineName === null ? '정산서' : `정산서의 ‘${question.lineName}’ 줄`;
  const adjusted = question.adjustmentWon === null ? [] : ['', `다음 정산에서 ${showWon(Math.abs(question.adjustmentWon))}을 ${question.adjustmentWon < 0 ? '뺍니다' : '더합니다'}.`];
  return {
    subject: '[구로e몰] 정산서에 물으신 것에 답했습니다',
    text: `${[`${question.vendorName}에서 ${about}에 물으신 것에 답했습니다.`, '', '물으신 것:', question.question, '', '답:', question.answer, ...adjusted, '', `정산서 보기: ${question.url}`].join('\n')}\n`,
  };
}
