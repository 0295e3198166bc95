import { showNumber, withParticle } from '#kernel/pure';
import { data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/exhibition';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { DeskErrors, type DeskProblem } from '../../desk/errors';
import { EMPTY_EXHIBITION, type ExhibitionDraft, changeExhibition, checkExhibition, isExhibitionChange, readExhibition } from '../../desk/exhibition-draft';
import { ExhibitionFigures } from '../../desk/exhibition-figures';
import { ExhibitionForm } from '../../desk/exhibition-form';
import { ExhibitionStanding } from '../../desk/exhibition-standing';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { percentOf } from '../../desk/number';
import { DeskPage, Done } from '../../desk/page';
import { StateHistory } from '../../desk/state-history';
import { StateTag } from '../../desk/state-tag';
import { EXHIBITION_STATES, holds } from '../../desk/words';
import { toKstInput } from '../../desk/moment';
import { graphql } from '../../generated/backoffice';
import type { CandidatesQuery, ExhibitionQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(loaderData?.exhibition?.name ?? '기획전 만들기') }];

const NEW = 'new';
const DONE: Record<string, string | undefined> = { saved: '저장했습니다.', scheduled: '예약했습니다. 정한 시각에 저절로 열리고 닫힙니다.', cancelled: '취소했습니다. 이미 주문한 가격은 그대로입니다.' };

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { budgets } = await backoffice({ request, context }, BUDGETS);
  if (params.id === NEW) return { exhibition: null, budgets: budgets.filter((budget) => budget.state === 'OPEN') };
  const { staffExhibition } = await backoffice({ request, context }, EXHIBITION, { id: params.id });
  const exhibition = staffExhibition ?? nothingHere();
  // One that was closed meanwhile stays to be seen where it is in use.
  return { exhibition, budgets: budgets.filter((budget) => budget.state === 'OPEN' || exhibition.items.some((item) => item.budgetId === budget.id)) };
}

type Candidates = CandidatesQuery['exhibitionCandidates'];

export async function action({ request, context, params }: Route.ActionArgs) {
  const asking = { request, context };
  const form = await request.formData();
  const intent = String(form.get('intent') ?? 'save');
  const answer = (problems: DeskProblem[], draft: ExhibitionDraft | null, candidates: Candidates | null = null, reason = '') => data({ problems, draft, candidates, reason }, problems.length > 0 ? 422 : 200);
  if (intent === 'schedule') {
    const { scheduleExhibition } = await backoffice(asking, SCHEDULE, { id: params.id });
    return scheduleExhibition.__typename === 'Refused' ? answer([{ field: '', message: scheduleExhibition.message }], null) : redirect(`/staff/exhibitions/${params.id}?done=scheduled`, 303);
  }
  if (intent === 'cancel') {
    const reason = String(form.get('reason') ?? '').trim();
    if (reason === '') return answer([{ field: 'reason', message: '취소하는 까닭을 적어 주세요. 쇼핑객에게 그대로 보입니다' }], null);
    const { cancelExhibition } = await backoffice(asking, CANCEL, { id: params.id, reason });
    return cancelExhibition.__typename === 'Refused' ? answer([{ field: '', message: cancelExhibition.message }], null, null, reason) : redirect(`/staff/exhibitions/${params.id}?done=cancelled`, 303);
  }
  const draft = readExhibition(form);
  if (isExhibitionChange(intent)) return answer([], changeExhibition(draft, intent));
  if (intent === 'find') {
    const query = String(form.get('find') ?? '').trim();
    if (query === '') return answer([{ field: 'find', message: '상품이나 업체 이름을 적어 주세요' }], draft);
    const { exhibitionCandidates } = await backoffice(asking, CANDIDATES, { query });
    return answer([], draft, exhibitionCandidates);
  }
  const checked = checkExhibition(draft);
  if ('problems' in checked) return answer(checked.problems, draft);
  const { saveExhibition } = await backoffice(asking, SAVE, { id: params.id === NEW ? null : params.id, input: checked.input });
  if (saveExhibition.__typename === 'Refused') return answer([{ field: ['name', 'sentence', 'theme', 'opensAt', 'closesAt'].find((field) => field === saveExhibition.field) ?? '', message: saveExhibition.message }], draft);
  return redirect(`/staff/exhibitions/${saveExhibition.id}?done=saved`, 303);
}

export default function Exhibition({ loaderData: { exhibition, budgets }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const mayChange = holds(roles, 'MERCHANDISER') && (exhibition === null || ['DRAFT', 'SCHEDULED', 'OPEN'].includes(exhibition.state));
  const initial = actionData?.draft ?? (exhibition === null ? EMPTY_EXHIBITION : draftOf(exhibition));
  return (
    <DeskPage up={{ to: '/staff/exhibitions', name: '기획전' }} title={titleOf(exhibition)} lead={exhibition === null ? '작성 중에는 직원만 볼 수 있습니다.' : <Lead exhibition={exhibition} />}>
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData === undefined ? DONE[search.get('done') ?? ''] : undefined} />
      {exhibition === null ? null : <ExhibitionStanding exhibition={exhibition} mayChange={mayChange} problems={actionData?.problems} reason={actionData?.reason} />}
      {exhibition === null || exhibition.state === 'DRAFT' ? null : <ExhibitionFigures items={exhibition.items} soldPieces={exhibition.soldPieces} />}
      {mayChange ? (
        <ExhibitionForm key={actionData?.draft == null ? `${exhibition?.id} ${exhibition?.rowVersion}` : JSON.stringify(actionData)} initial={initial} candidates={actionData?.candidates ?? null} budgets={budgets} problems={actionData?.problems} open={exhibition?.state === 'OPEN'} />
      ) : null}
      {!holds(roles, 'MERCHANDISER') && exhibition === null ? <p className="note gap">기획전은 기획 담당이 만듭니다.</p> : null}
      {exhibition === null ? null : (
        <div className="gap">
          <StateHistory changes={exhibition.history} words={EXHIBITION_STATES} />
        </div>
      )}
    </DeskPage>
  );
}

type Shown = NonNullable<ExhibitionQuery['staffExhibition']>;

function titleOf(exhibition: Shown | null): string {
  if (exhibition === null) return '기획전 만들기';
  const name = `‘${exhibition.name}’`;
  const is = withParticle(exhibition.name, '이/가').slice(exhibition.name.trimEnd().length);
  switch (exhibition.state) {
    case 'DRAFT':
      return exhibition.name;
    case 'SCHEDULED':
      return `${name}${is} 열릴 때를 기다립니다`;
    case 'OPEN':
      return `${name}${is} 열려 있습니다`;
    case 'CLOSED':
      return `${name}${is} 끝났습니다. ${showNumber(exhibition.soldPieces)}개 팔렸습니다`;
    case 'CANCELLED':
      return `${name}${is} 취소되었습니다`;
  }
}

function Lead({ exhibition }: { exhibition: Shown }) {
  return (
    <>
      <StateTag words={EXHIBITION_STATES} state={exhibition.state} />
      <span>
        <When at={exhibition.opensAt} />부터 <When at={exhibition.closesAt} />까지
      </span>
      {exhibition.state === 'DRAFT' ? null : <a href={`/e/${encodeURIComponent(exhibition.slug)}`}>쇼핑객이 보는 페이지</a>}
    </>
  );
}

function draftOf(exhibition: Shown): ExhibitionDraft {
  return {
    rowVersion: String(exhibition.rowVersion), name: exhibition.name, sentence: exhibition.sentence, theme: exhibition.theme, opensAt: toKstInput(exhibition.opensAt), closesAt: toKstInput(exhibition.closesAt),
    budgetId: exhibition.items.find((item) => item.budgetId !== null)?.budgetId ?? '',
    items: exhibition.items.map((item) => ({
      variantId: item.variantId, name: [item.productName, item.variantLabel].filter((part) => part !== '').join(' '), vendor: item.vendor.name, sellingWon: item.sellingWon, taken: item.taken,
      price: showNumber(item.priceWon), allotment: showNumber(item.allotment), limit: showNumber(item.perShopperLimit), mallShare: percentOf(item.mallShareBp), budgetShare: percentOf(item.budgetShareBp),
    })),
  };
}

const EXHIBITION = graphql(`
  query Exhibition($id: ID!) {
    staffExhibition(id: $id) {
      id slug name sentence theme state opensAt closesAt soldPieces rowVersion
      items { id variantId productName variantLabel vendor { id name } sellingWon priceWon vendorShareBp mallShareBp budgetShareBp budgetId allotment taken perShopperLimit }
      history { from to actor actorName reason at }
    }
  }
`);

const BUDGETS = graphql(`
  query BudgetChoices { budgets { id name fiscalYear state leftWon } }
`);

const CANDIDATES = graphql(`
  query Candidates($query: String!) {
    exhibitionCandidates(query: $query, first: 20) { variantId productName variantLabel vendorName thumbnail sellingWon available lowest20DaysWon }
  }
`);

const SAVE = graphql(`
  mutation SaveExhibition($id: ID, $input: ExhibitionInput!) {
    saveExhibition(id: $id, input: $input) { __typename ... on StaffExhibition { id } ... on Refused { message field } }
  }
`);

const SCHEDULE = graphql(`
  mutation ScheduleExhibition($id: ID!) {
    scheduleExhibition(id: $id) { __typename ... on StaffExhibition { id } ... on Refused { message } }
  }
`);

const CANCEL = graphql(`
  mutation CancelExhibition($id: ID!, $reason: String!) {
    cancelExhibition(id: $id, reason: $reason) { __typename ... on StaffExhibition { id } ... on Refused { message } }
  }
`);
