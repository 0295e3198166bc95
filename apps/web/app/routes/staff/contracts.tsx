import { Form, data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/contracts';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { When } from '../../components/when';
import { leavesOf } from '../../desk/category';
import { DeskErrors, problemIn } from '../../desk/errors';
import { SelectField } from '../../desk/field';
import { refusalAt, typedIn, type Typed } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { DeskPage, Done } from '../../desk/page';
import { CYCLES } from '../../desk/statement-words';
import { holds } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { ContractInput, ContractsQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '운영 담당, 회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(`${loaderData?.vendor.name ?? ''} 계약`) }];

/** Rules that one form takes; more are written in a second contract's form. */
const RULES = [0, 1, 2] as const;
const FIELDS = ['validFrom', 'cycle', 'rateBp', 'note', 'rules'] as const;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { staffVendorName, contractHistory, categoryTree } = await backoffice({ request, context }, CONTRACTS, { id: params.id });
  return { vendor: staffVendorName ?? nothingHere(), contracts: contractHistory, categories: leavesOf(categoryTree) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const { addContract } = await backoffice({ request, context }, ADD, { input: inputOf(params.id, typed) });
  return addContract.__typename === 'Refused' ? data({ problems: [refusalAt(addContract, FIELDS)], typed }, 422) : redirect(`/staff/vendors/${params.id}/contracts?done=made`, 303);
}

function inputOf(vendorId: string, typed: Typed): ContractInput {
  const rate = (text: string | undefined): number => Math.round(Number((text ?? '').replace('%', '').trim() || 'NaN') * 100) || 0;
  const rules = RULES.flatMap((index) => {
    const text = typed[`rate-${index}`] ?? '';
    if (text === '') return [];
    const day = (name: string): string | null => ((typed[`${name}-${index}`] ?? '') === '' ? null : (typed[`${name}-${index}`] ?? null));
    return [{ categoryId: day('category'), rateBp: rate(text), validFrom: day('from'), validUntil: day('until'), label: typed[`label-${index}`] ?? '' }];
  });
  return { vendorId, validFrom: typed['validFrom'] ?? '', cycle: typed['cycle'] === 'WEEKLY' ? 'WEEKLY' : 'TWICE_A_MONTH', rateBp: rate(typed['rateBp']), note: typed['note'] ?? '', rules };
}

export default function Contracts({ loaderData: { vendor, contracts, categories }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const names = new Map(categories.map((category) => [category.id, category.path]));
  const typed = actionData?.typed;
  const problems = actionData?.problems;
  return (
    <DeskPage up={{ to: `/staff/vendors/${vendor.id}`, name: vendor.name }} title={`${vendor.name} 수수료 계약`} lead="계약은 고치지 않고 새로 맺습니다. 시작하는 날 앞에 들어온 주문의 수수료는 달라지지 않습니다.">
      <DeskErrors problems={problems} />
      <Done text={actionData === undefined && search.get('done') === 'made' ? '새 계약을 적었습니다.' : undefined} />
      <div className="split gap">
        <div className="stack">
          {contracts.map((contract) => (
            <History key={contract.id} contract={contract} names={names} />
          ))}
        </div>
        {holds(roles, 'OPERATOR', 'ACCOUNTANT') ? (
          <Form method="post" className="panel" noValidate>
            <h2>새 계약</h2>
            <Field name="validFrom" label="시작하는 날" type="date" value={typed?.['validFrom']} problem={problemIn(problems, 'validFrom')} />
            <SelectField name="cycle" label="정산 주기" defaultValue={typed?.['cycle'] ?? 'TWICE_A_MONTH'}>
              <option value="TWICE_A_MONTH">{CYCLES.TWICE_A_MONTH}</option>
              <option value="WEEKLY">{CYCLES.WEEKLY}</option>
            </SelectField>
            <Field name="rateBp" label="기본 수수료율(%)" inputMode="decimal" value={typed?.['rateBp']} problem={problemIn(problems, 'rateBp')} />
            <Field name="note" label="근거 (문서 번호나 까닭)" value={typed?.['note']} problem={problemIn(problems, 'note')} />
            {problemIn(problems, 'rules') === undefined ? null : (
              <p className="err" id="rules">
                {problemIn(problems, 'rules')}
              </p>
            )}
            {RULES.map((index) => (
              <fieldset className="gap" key={index}>
                <legend className="lab">따로 정하는 수수료 {index + 1} (없으면 비움)</legend>
                <SelectField name={`category-${index}`} label="카테고리" defaultValue={typed?.[`category-${index}`] ?? ''}>
                  <option value="">모든 카테고리 (기간을 정할 때만)</option>
                  {categories.map((category) => (
                    <option key={category.id} value={category.id}>
                      {category.path}
                    </option>
                  ))}
                </SelectField>
                <Field name={`rate-${index}`} label="수수료율(%)" inputMode="decimal" value={typed?.[`rate-${index}`]} />
                <div className="pair">
                  <Field name={`from-${index}`} label="행사 시작" type="date" value={typed?.[`from-${index}`]} />
                  <Field name={`until-${index}`} label="행사 끝" type="date" value={typed?.[`until-${index}`]} />
                </div>
                <Field name={`label-${index}`} label="이름" value={typed?.[`label-${index}`]} />
              </fieldset>
            ))}
            <button className="btn main gap">새 계약 적기</button>
          </Form>
        ) : null}
      </div>
    </DeskPage>
  );
}

function History({ contract, names }: { contract: ContractsQuery['contractHistory'][number]; names: ReadonlyMap<string, string> }) {
  return (
    <section className="panel" aria-label={`${contract.validFrom}부터의 계약`}>
      <h2>{contract.validFrom === '2000-01-01' ? '처음부터' : `${contract.validFrom}부터`}</h2>
      <p className="gap-s">
        기본 {contract.rateBp / 100}% · {CYCLES[contract.cycle]}
      </p>
      <ul className="past gap-s" role="list">
        {contract.rules.map((rule) => (
          <li key={rule.id}>
            {rule.categoryId === null ? '모든 카테고리' : (names.get(rule.categoryId) ?? '카테고리')} {rule.rateBp / 100}% {rule.validFrom === null ? '' : `${rule.validFrom} ~ ${rule.validUntil}`} {rule.label}
          </li>
        ))}
      </ul>
      <p className="small muted gap-s">
        {contract.note} · <When at={contract.createdAt} />
      </p>
    </section>
  );
}

const CONTRACTS = graphql(`
  query Contracts($id: ID!) { staffVendorName(id: $id) { id name } contractHistory(vendorId: $id) { id validFrom cycle rateBp note createdAt rules { id categoryId rateBp validFrom validUntil label } } categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } } }
`);

const ADD = graphql(`
  mutation AddContract($input: ContractInput!) { addContract(input: $input) { __typename ... on SettlementDone { id } ... on Refused { message field } } }
`);
