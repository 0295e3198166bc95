import { useRouteLoaderData } from 'react-router';
import type { loader as layoutLoader } from '../routes/staff/layout';
import { DeskPage } from './page';
import { Tabs } from './tabs';
import { holds } from './words';

const PAGES = [
  { to: '/staff/ledger', name: '시산표와 거래' },
  { to: '/staff/ledger/closing', name: '마감과 봉인' },
  { to: '/staff/ledger/proof', name: '장부 증명' },
  { to: '/staff/ledger/journal', name: '수기 분개' },
];

/** A page of the ledger, with the way to the others. */
export function LedgerPage({ at, ...page }: { at: string } & Parameters<typeof DeskPage>[0]) {
  return (
    <DeskPage {...page}>
      <Tabs label="장부" tabs={PAGES.map((one) => ({ ...one, on: one.to === at }))} />
      {page.children}
    </DeskPage>
  );
}

/** Only accountants change the ledger; an auditor sees the same without the buttons. */
export function useIsAccountant(): boolean {
  return holds(useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [], 'ACCOUNTANT');
}

/** The same rows as a file: a plain link, so it works without JavaScript. */
export function ExportLinks({ query }: { query: Record<string, string | null> }) {
  const to = (format: string): string => `/staff/ledger/export?${new URLSearchParams({ ...Object.fromEntries(Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '')), format })}`;
  return (
    <>
      <a className="btn s" href={to('xlsx')} download>
        엑셀로 받기
      </a>
      <a className="btn s" href={to('csv')} download>
        CSV로 받기
      </a>
    </>
  );
}
