import { Outlet, useMatches } from 'react-router';
import type { Route } from './+types/layout';
import { backoffice } from '../../api.server';
import type { DeskHandle } from '../../desk/handle';
import { DeskRefused } from '../../desk/refused';
import { deskPerson } from '../../desk/session.server';
import { DeskShell } from '../../desk/shell';
import { VENDOR_ROLES } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import '../../styles/desk.css';

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const asking = { request, context };
  const { person, demo } = await deskPerson(asking, 'vendor');
  // The header must never be what breaks a page.
  const waiting = await backoffice(asking, WAITING).catch(() => null);
  const orders = waiting?.vendorOrders.counts.filter(({ state }) => state === 'NEW' || state === 'ACKNOWLEDGED').reduce((sum, { count }) => sum + count, 0) ?? null;
  const claims = waiting?.vendorClaims.counts.filter(({ state }) => state === 'REQUESTED' || state === 'COLLECTED').reduce((sum, { count }) => sum + count, 0) ?? null;
  return { person, demo, orders, claims };
}

export default function VendorLayout({ loaderData }: Route.ComponentProps) {
  return (
    <Shell data={loaderData}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const may = useMatches().map((match) => (match.handle as DeskHandle | undefined)?.may).findLast((known) => known !== undefined);
  const role = loaderData?.person.vendorRole;
  const refused = <DeskRefused error={error} home={loaderData === undefined ? '/vendor/sign-in' : '/vendor'} may={may} mine={role == null ? undefined : VENDOR_ROLES[role]} />;
  return loaderData === undefined ? (
    <DeskShell desk="vendor" who={null} entries={[]} demo={false}>
      {refused}
    </DeskShell>
  ) : (
    <Shell data={loaderData}>{refused}</Shell>
  );
}

function Shell({ data: { person, demo, orders, claims }, children }: { data: Route.ComponentProps['loaderData']; children: React.ReactNode }) {
  const entries = [
    { to: '/vendor', name: '오늘', exact: true },
    { to: '/vendor/orders', name: '주문', count: orders },
    { to: '/vendor/claims', name: '취소·반품', count: claims },
    { to: '/vendor/products', name: '상품' },
    { to: '/vendor/coupons', name: '쿠폰' },
    { to: '/vendor/statements', name: '정산' },
    ...(person.vendorRole === 'CLERK' ? [] : [{ to: '/vendor/payouts', name: '지급' }]),
    { to: '/vendor/company', name: '업체 정보' },
    { to: '/vendor/people', name: '내 계정' },
  ];
  return (
    <DeskShell
      desk="vendor"
      who={{ name: person.vendor?.name ?? person.name, role: person.vendorRole === null ? '' : VENDOR_ROLES[person.vendorRole] }}
      entries={entries}
      other={person.staffRoles.length === 0 ? null : { href: '/staff', name: '직원 화면으로' }}
      demo={demo}
    >
      {children}
    </DeskShell>
  );
}

const WAITING = graphql(`
  query VendorWaiting { vendorOrders(first: 1) { counts { state count } } vendorClaims(first: 1) { counts { state count } } }
`);
