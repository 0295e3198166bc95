import type { Route } from './+types/reconciliation-export';
import { backoffice } from '../../api.server';
import { causeWord, DIFFERENCE_STATES, KIND_WORDS, LIST_WORDS } from '../../desk/reconciliation-words';
import { csvLine } from '../../desk/csv';
import { graphql } from '../../generated/backoffice';
import type { DifferencesToExportQuery } from '../../generated/backoffice/graphql';

/** Pages of 100 that one file holds: more than a mall ever has open. */
const MOST_PAGES = 200;

type Row = DifferencesToExportQuery['moneyDifferences']['nodes'][number];

const COLUMNS: readonly [string, (row: Row) => string | number][] = [
  ['대조한 날', (row) => row.day], ['목록', (row) => LIST_WORDS[row.list]], ['차이', (row) => KIND_WORDS[row.kind]], ['우리(원)', (row) => row.oursWon], ['토스(원)', (row) => row.theirsWon], ['장부의 차액(원)', (row) => row.strayWon],
  ['가계정(원)', (row) => row.suspendedWon], ['우리 날짜', (row) => row.ours?.day ?? ''], ['토스 날짜', (row) => row.theirs?.day ?? ''], ['짐작되는 까닭', (row) => causeWord(row.cause)], ['상태', (row) => DIFFERENCE_STATES[row.state].word],
  ['정리', (row) => (row.state === 'OPEN' ? '' : row.vanished ? '저절로' : '사람')], ['적은 까닭', (row) => row.note], ['정리한 때', (row) => row.resolvedAt ?? ''], ['주문 번호', (row) => row.orderNumber ?? ''], ['토스 결제 키', (row) => row.paymentKey ?? ''],
  ['토스 거래 키', (row) => row.theirs?.key ?? row.ours?.key ?? ''], ['장부 거래', (row) => row.ledgerTransactionId ?? ''],
];

/** All differences as a file, or those of the days `from` to `to`. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const lines = [csvLine(COLUMNS.map(([name]) => name))];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { moneyDifferences }: DifferencesToExportQuery = await backoffice({ request, context }, EXPORTED, { after, from: search.get('from'), to: search.get('to') });
    for (const row of moneyDifferences.nodes) lines.push(csvLine(COLUMNS.map(([, value]) => value(row))));
    if (!moneyDifferences.pageInfo.hasNextPage) break;
    after = moneyDifferences.pageInfo.endCursor;
  }
  // With the mark that lets a spreadsheet see UTF-8.
  return new Response(`\uFEFF${lines.join('')}`, { headers: { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="differences.csv"' } });
}

const EXPORTED = graphql(`
  query DifferencesToExport($after: String, $from: String, $to: String) {
    moneyDifferences(first: 100, after: $after, from: $from, to: $to) {
      nodes { day list kind cause state vanished note resolvedAt oursWon theirsWon strayWon suspendedWon orderNumber paymentKey ledgerTransactionId ours { key day } theirs { key day } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
