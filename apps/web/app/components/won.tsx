import { showWon } from '#kernel/pure';

/** A sum of money: the only way to show one. The amount and 원 never part. */
export function Won({ amount, signed = false }: { amount: number; signed?: boolean }) {
  return <span className="nb">{`${signed && amount > 0 ? '+' : ''}${showWon(amount)}`}</span>;
}
