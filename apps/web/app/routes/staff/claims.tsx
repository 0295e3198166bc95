import { data, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/claims';
import { backoffice } from '../../api.server';
import { claimAction } from '../../desk/claim-action.server';
import { CLAIM_DONE } from '../../desk/claim-done';
import { ClaimFilters, ClaimTable, claimQueryOf, claimViewOf } from '../../desk/claim-table';
import { DisputeList } from '../../desk/dispute-list';
import { DeskErrors } from '../../desk/errors';
import { FailedReceipts } from '../../desk/failed-receipts';
import { typedIn } from '../../desk/form';
import { GoodwillList } from '../../desk/goodwill-list';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done } from '../../desk/page';
import { openAccount, refundAction } from '../../desk/refund-action.server';
import { RefundList } from '../../desk/refund-list';
import { graphql } from '../../generated/backoffice';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '운영 담당, 회계 담당, 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('취소·반품·환불') }];

const DONE: Record<string, string | undefined> = {
  ...CLAIM_DONE,
  'refund-retry': '환불을 다시 보냈습니다.', 'account-note': '계좌를 적었습니다. 토스로 보낼 수 있는 환불은 다시 보냈고, 나머지는 은행에서 보내 주세요.', 'account-ask': '구매자에게 메일로 계좌를 물었습니다.', 'receipt-retry': '현금영수증을 다시 요청했습니다.', 'receipt-self': '현금영수증을 자진발급으로 요청했습니다.', 'transfer-record': '은행 이체를 적었습니다. 다른 담당자가 확인하면 장부에 오릅니다.', 'transfer-confirm': '은행 이체를 확인했습니다. 구매자에게 메일로 알립니다.', 'transfer-withdraw': '이체 기록을 거두었습니다.',
  'goodwill-propose': '위로 환불을 제안했습니다. 필요한 동의가 모이면 저절로 나갑니다.', 'goodwill-approve': '위로 환불에 동의했습니다.', 'goodwill-reject': '위로 환불을 그만두었습니다.',
};

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const view = claimViewOf(search);
  const { staffClaims, openRefunds, refundBanks, failedReceipts, staffGoodwill, openDisputes } = await backoffice({ request, context }, CLAIMS, { ...claimQueryOf(view, search.get('after')), refunds: search.get('refunds') });
  return { claims: staffClaims, refunds: openRefunds, banks: refundBanks, receipts: failedReceipts, goodwill: staffGoodwill, disputes: openDisputes, view };
}

/** Decides in the vendor's place (from an opened order), or about money on its way back. */
export async function action({ request, context }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const { intent = '' } = typed;
  if (intent === 'refund-account') return data({ problems: [], account: await openAccount({ request, context }, typed['refund'] ?? '') });
  const problems = (await claimAction({ request, context }, typed)) ?? (await refundAction({ request, context }, typed));
  return problems === null || problems.length > 0 ? data({ problems: problems ?? [], account: null }, 422) : redirect(`/staff/claims?done=${intent}`, 303);
}

export default function Claims({ loaderData: { claims, refunds, banks, receipts, goodwill, disputes, view }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  return (
    <DeskPage title="취소·반품·교환과 환불" lead="업체가 정하고 몰이 돈을 돌려줍니다. 분쟁이 있으면 주문을 열어 업체 대신 정할 수 있습니다.">
      <DeskErrors problems={actionData?.problems} />
      <Done text={DONE[search.get('done') ?? '']} />
      {actionData?.account == null ? null : (
        <p className="note gap" role="status">
          {actionData.account.bankName} {actionData.account.accountNumber} · 예금주 {actionData.account.holder}
        </p>
      )}
      {refunds.nodes.length === 0 && !search.has('refunds') ? null : <RefundList refunds={refunds} banks={banks} />}
      <FailedReceipts receipts={receipts} />
      <GoodwillList rows={goodwill} asks="staff" title="동의를 기다리는 위로 환불" />
      <DisputeList disputes={disputes} />
      <ClaimFilters claims={claims} view={view} />
      <ClaimTable claims={claims} view={view} vendors to={(row) => `/staff/orders/${row.orderId}`} />
    </DeskPage>
  );
}

const CLAIMS = graphql(`
  query StaffClaims($state: ClaimState, $due: ClockWord, $kind: ClaimKind, $number: String, $after: String, $refunds: String) {
    openDisputes { ...DisputeRow }
    staffClaims(state: $state, due: $due, kind: $kind, number: $number, first: 25, after: $after) { ...ClaimList }
    openRefunds(first: 25, after: $refunds) { ...OpenRefundList }
    refundBanks { code name }
    failedReceipts { ...FailedReceiptRow }
    staffGoodwill { ...GoodwillRow }
  }
`);
