import { Outlet, useMatches } from 'react-router';
import type { Route } from './+types/layout';
import { backoffice } from '../../api.server';
import type { DeskHandle } from '../../desk/handle';
import { DeskRefused } from '../../desk/refused';
import { deskPerson } from '../../desk/session.server';
import { DeskShell } from '../../desk/shell';
import { holds, staffRoleNames } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import '../../styles/desk.css';

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const asking = { request, context };
  const { person, demo } = await deskPerson(asking, 'staff');
  // The header must never be what breaks a page.
  const waiting = await backoffice(asking, WAITING).catch(() => null);
  return { person, demo, queue: waiting === null ? null : waiting.staffQueue.vendorCount + waiting.staffQueue.productCount };
}

export default function StaffLayout({ loaderData }: Route.ComponentProps) {
  return (
    <Shell data={loaderData}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const may = useMatches().map((match) => (match.handle as DeskHandle | undefined)?.may).findLast((known) => known !== undefined);
  const refused = <DeskRefused error={error} home={loaderData === undefined ? '/staff/sign-in' : '/staff'} may={may} mine={loaderData === undefined ? undefined : staffRoleNames(loaderData.person.staffRoles)} />;
  return loaderData === undefined ? (
    <DeskShell desk="staff" who={null} entries={[]} demo={false}>
      {refused}
    </DeskShell>
  ) : (
    <Shell data={loaderData}>{refused}</Shell>
  );
}

function Shell({ data: { person, demo, queue }, children }: { data: Route.ComponentProps['loaderData']; children: React.ReactNode }) {
  const entries = [
    { to: '/staff', name: '심사', exact: true, count: queue },
    { to: '/staff/vendors', name: '업체' },
    { to: '/staff/products', name: '상품' },
    { to: '/staff/exhibitions', name: '기획전' },
    { to: '/staff/coupons', name: '쿠폰' },
    { to: '/staff/budgets', name: '예산' },
    ...(holds(person.staffRoles, 'OPERATOR', 'ACCOUNTANT', 'AUDITOR') ? [{ to: '/staff/orders', name: '주문' }, { to: '/staff/claims', name: '취소·환불' }, { to: '/staff/settlement', name: '정산' }] : []),
    ...(holds(person.staffRoles, 'ACCOUNTANT', 'AUDITOR') ? [{ to: '/staff/payouts', name: '지급' }, { to: '/staff/reconciliation', name: '대조' }, { to: '/staff/ledger', name: '장부' }] : []),
    ...(holds(person.staffRoles, 'AUDITOR') ? [{ to: '/staff/access-log', name: '열람 기록' }] : []),
    { to: '/staff/me', name: '내 계정' },
  ];
  return (
    <DeskShell
      desk="staff"
      who={{ name: person.name, role: staffRoleNames(person.staffRoles) }}
      entries={entries}
      other={person.vendor === null ? null : { href: '/vendor', name: '업체 화면으로' }}
      demo={demo}
    >
      {children}
    </DeskShell>
  );
}

const WAITING = graphql(`
  query StaffWaiting { staffQueue { vendorCount productCount } }
`);
