import { showWon } from '#kernel/pure';

/** How far a budget is used: the text is the content, the bar only draws it. */
export function BudgetBar({ budget: { capWon, spentWon, reservedWon } }: { budget: { capWon: number; spentWon: number; reservedWon: number } }) {
  const used = spentWon + reservedWon;
  return (
    <>
      집행 {showWon(spentWon)}
      {reservedWon === 0 ? '' : ` · 예약 ${showWon(reservedWon)}`}
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${capWon === 0 ? 0 : Math.min(100, (used * 100) / capWon)}%` }} />
      </span>
    </>
  );
}
