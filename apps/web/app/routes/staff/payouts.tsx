import { data, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/payouts';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { DeskErrors } from '../../desk/errors';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done, Nothing } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { PayableTable } from '../../desk/payable-table';
import { payoutAction } from '../../desk/payout-action.server';
import { PayoutBatches } from '../../desk/payout-batches';
import { PayoutTable } from '../../desk/payout-table';
import { deskPerson } from '../../desk/session.server';
import { StopForm } from '../../desk/stop-form';
import { Tabs } from '../../desk/tabs';
import { holds } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { PayoutsQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '회계 담당, 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('지급') }];

const TABS = ['owed', 'proposed', 'way', 'done', 'failed', 'accounts'] as const;
type Tab = (typeof TABS)[number];

const DONE: Record<string, string | undefined> = {
  propose: '지급을 올렸습니다. 다른 회계 담당이 승인하면 나갑니다.', approve: '승인했습니다. 지금부터 보냅니다.', withdraw: '거두었습니다. 다시 올릴 수 있습니다.', cancel: '멈추라고 했습니다. 은행으로 넘어가지 않았으면 멈춥니다.',
  hold: '지급을 보류했습니다. 업체가 까닭을 볼 수 있습니다.', release: '보류를 풀었습니다.', stop: '계좌 변경을 멈췄습니다. 업체에 메일로 알립니다.',
};

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const tab = TABS.find((known) => known === search.get('tab')) ?? 'owed';
  const list = tab === 'way' ? 'ON_THE_WAY' : tab === 'failed' ? 'FAILED' : 'DONE';
  const asking = { request, context };
  const [{ person }, shown] = await Promise.all([
    deskPerson(asking, 'staff'),
    backoffice(asking, PAYOUTS, { owed: tab === 'owed', proposed: tab === 'proposed', listed: tab === 'way' || tab === 'done' || tab === 'failed', waiting: tab === 'accounts', list, after: search.get('after') }),
  ]);
  return { tab, shown, may: holds(person.staffRoles, 'ACCOUNTANT') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const outcome = await payoutAction({ request, context }, await request.formData());
  if (outcome === null || !('done' in outcome)) return data({ problems: outcome === null ? [] : [{ field: '', message: outcome.message }], reasonOf: outcome?.reasonOf }, 422);
  const tab = { propose: 'proposed', approve: 'way', cancel: 'way', stop: 'accounts' }[outcome.done] ?? 'owed';
  return redirect(`/staff/payouts?tab=${tab}&done=${outcome.done}`, 303);
}

export default function Payouts({ loaderData: { tab, shown, may }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  return (
    <DeskPage title="지급" lead="정산서의 돈을 업체에 보냅니다. 한 사람이 올리고 다른 사람이 승인합니다.">
      <DeskErrors problems={actionData?.problems} />
      <Done text={DONE[search.get('done') ?? '']} />
      <PayoutTabs tab={tab} counts={shown.payoutCounts} />
      {shown.payableStatements === undefined ? null : <PayableTable rows={shown.payableStatements} picked={search.getAll('pick')} confirming={search.get('step') === 'confirm'} may={may} problemReason={actionData?.reasonOf} />}
      {shown.payoutBatches === undefined ? null : <PayoutBatches batches={shown.payoutBatches} may={may} />}
      {shown.staffPayouts === undefined ? null : <Listed list={shown.staffPayouts} stops={may && tab === 'way'} reasonOf={actionData?.reasonOf} />}
      {shown.waitingPayoutAccounts === undefined ? null : <Accounts accounts={shown.waitingPayoutAccounts} may={may} reasonOf={actionData?.reasonOf} />}
    </DeskPage>
  );
}

function PayoutTabs({ tab, counts }: { tab: Tab; counts: PayoutsQuery['payoutCounts'] }) {
  const named: readonly [Tab, string, number | undefined][] = [
    ['owed', '줄 돈', counts.payable], ['proposed', '승인 기다림', counts.proposed], ['way', '보내는 중', counts.onTheWay], ['done', '보냄', undefined], ['failed', '보내지 못함', counts.failed], ['accounts', '계좌 변경', counts.accounts],
  ];
  return <Tabs label="지급" tabs={named.map(([name, label, count]) => ({ to: `/staff/payouts?tab=${name}`, name: label, count, on: tab === name }))} />;
}

function Listed({ list, stops, reasonOf }: { list: NonNullable<PayoutsQuery['staffPayouts']>; stops: boolean; reasonOf: string | undefined }) {
  if (list.nodes.length === 0) return <Nothing text="여기에 보일 지급이 없습니다." />;
  return (
    <>
      <PayoutTable caption="지급" rows={list.nodes} vendors stops={stops ? { refused: reasonOf } : undefined} />
      <Pager pageInfo={list.pageInfo} shown={list.nodes.length} unit="건" />
    </>
  );
}

/** Changes that have not come into force: the company was told by mail, and may call. */
function Accounts({ accounts, may, reasonOf }: { accounts: NonNullable<PayoutsQuery['waitingPayoutAccounts']>; may: boolean; reasonOf: string | undefined }) {
  if (accounts.length === 0) return <Nothing text="기다리는 계좌 변경이 없습니다." />;
  return (
    <ul className="stack gap" role="list">
      {accounts.map((account) => (
        <li key={account.id} className="panel">
          <h2>{account.vendorName}</h2>
          <p className="gap-s">
            새 계좌: {account.bankName} 끝자리 {account.lastDigits}
          </p>
          <p className="soft">
            <When at={account.effectiveAt} />부터 이 계좌로 지급합니다.
          </p>
          {may ? (
            <StopForm intent={`stop:${account.id}`} ask="변경 멈추기" problems={reasonOf === account.id ? [{ field: 'reason', message: '멈추는 까닭을 적어 주세요' }] : undefined} reason={undefined} id={account.id}>
              업체가 바꾸지 않았다고 하면 멈춰 주세요. 지금 계좌로 계속 지급합니다.
            </StopForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const PAYOUTS = graphql(`
  query Payouts($owed: Boolean!, $proposed: Boolean!, $listed: Boolean!, $waiting: Boolean!, $list: PayoutList!, $after: String) {
    payoutCounts { payable proposed onTheWay failed accounts }
    payableStatements @include(if: $owed) { statementId vendorName vendorSuspended periodStart periodEnd dueOn payoutWon why holdReason companyRefused overWeeklyLimit attempts lastErrorMessage }
    payoutBatches @include(if: $proposed) { id proposedByName mine proposedAt totalWon payouts { ...PayoutRow } }
    staffPayouts(list: $list, after: $after) @include(if: $listed) { nodes { ...PayoutRow } pageInfo { hasNextPage endCursor } }
    waitingPayoutAccounts @include(if: $waiting) { id vendorName bankName lastDigits effectiveAt }
  }
`);
