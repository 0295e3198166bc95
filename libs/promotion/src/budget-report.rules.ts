import { kstDate, kstParts, type Sheet, type SheetColumn } from '#kernel';
import type { BudgetDetailView, BudgetMovementView } from './budget.queries.js';

const KINDS: Readonly<Record<string, string>> = {
  ALLOCATED: '배정', RESERVED: '예약', RELEASED: '예약 풀림', SPENT: '집행', UNSPENT: '입금 취소', GIVEN_BACK: '환불로 돌아옴', CLOSED: '마감(불용)', RECEIVED: '구에서 받음', REPAID: '구에 반납',
};
const STATES = { OPEN: '쓰는 중', STOPPED: '멈춤', CLOSED: '마감' } as const;

/** What the council gets: the year's figures, its documents, who had how much, and every won by order line. */
export function budgetSheets(budget: BudgetDetailView, movements: readonly BudgetMovementView[], at: Date): Sheet[] {
  const parts = (name: string, of: string, rows: BudgetDetailView['vendors']): Sheet => ({ name, columns: [{ header: of }, ...wonColumns(['집행(원)', '예약(원)']), { header: '주문(건)' }], rows: rows.map((row) => [row.name, row.spentWon, row.reservedWon, row.orders]) });
  return [
    { name: '요약', columns: [{ header: '항목' }, { header: '내용', won: true }], rows: summary(budget, at) },
    {
      name: '한도 문서', columns: [...textColumns(['문서 번호', '문서 날짜', '상태']), { header: '금액(원)', won: true }, ...textColumns(['올린 사람', '정한 사람'])],
      rows: budget.allocations.map((one) => [one.documentNumber, one.decidedOn, { PROPOSED: '승인 기다림', APPROVED: '승인', WITHDRAWN: '거둠' }[one.state], one.amountWon, one.proposedBy, one.decidedBy]),
    },
    parts('업체별', '업체', budget.vendors),
    parts('기획전별', '기획전', budget.exhibitions),
    movementSheet(movements),
  ];
}

/** Every won that moved, oldest first. */
export function movementSheet(movements: readonly BudgetMovementView[]): Sheet {
  return {
    name: '집행 내역',
    columns: [...textColumns(['때(한국 시간)', '무엇', '문서 번호', '주문 번호', '업체', '상품', '기획전']), ...wonColumns(['한도(원)', '예약(원)', '집행(원)', '불용(원)', '반납할 돈(원)', '구에서 받은 돈(원)'])],
    rows: movements.map((one) => [
      moment(one.at), KINDS[one.kind] ?? one.kind, one.documentNumber, one.order?.number ?? null, one.vendor, one.product, one.exhibition?.name ?? null,
      one.capWon, one.reservedWon, one.spentWon, one.lapsedWon, one.returnedWon, one.receivedWon,
    ]),
  };
}

const textColumns = (headers: readonly string[]): SheetColumn[] => headers.map((header) => ({ header }));
const wonColumns = (headers: readonly string[]): SheetColumn[] => headers.map((header) => ({ header, won: true, sum: true }));

function summary(budget: BudgetDetailView, at: Date): Sheet['rows'] {
  return [
    ['예산', budget.name], ['회계연도', `${budget.fiscalYear}년`], ['세부사업과 통계목', budget.budgetLine], ['근거 조례', budget.ordinance], ['상태', STATES[budget.state]],
    ['한도(원)', budget.capWon], ['예약(원)', budget.reservedWon], ['집행(원)', budget.spentWon], ['불용(원)', budget.lapsedWon], ['남은 돈(원)', budget.capWon - budget.reservedWon - budget.spentWon - budget.lapsedWon],
    ['마감 뒤 환불되어 반납할 돈(원)', budget.returnedWon], ['구에서 받은 돈(원)', budget.receivedWon], ['구에서 받을 돈(원, 음수는 돌려줄 돈)', budget.dueWon],
    ['할인에 참여한 업체 수', budget.offeredVendors], ['집행된 업체 수', budget.vendors.filter((part) => part.spentWon > 0).length],
    ['가장 많은 세 업체의 비율(%)', budget.largestThreeBp === null ? '아직 없음' : (budget.largestThreeBp / 100).toFixed(2)],
    ['뽑은 때(한국 시간)', moment(at)],
  ];
}

function moment(at: Date): string {
  const { hour, minute, second } = kstParts(at);
  return `${kstDate(at)} ${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')}`;
}
