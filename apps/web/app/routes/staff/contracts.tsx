import { kstDate } from '#kernel/pure';
import { useEffect, useRef } from 'react';
import { Form, data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/contracts';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { When } from '../../components/when';
import { branchesOf } from '../../desk/category';
import { changeRules, checkContract, draftOf, isRuleChange, readContract, type ContractDraft, type DraftRule } from '../../desk/contract-draft';
import { DeskErrors, type DeskProblem, problemIn } from '../../desk/errors';
import { SelectField } from '../../desk/field';
import { refusalAt } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { DeskPage, Done } from '../../desk/page';
import { CYCLES } from '../../desk/statement-words';
import { holds } from '../../desk/words';
import { formText } from '../../form-text';
import { graphql } from '../../generated/backoffice';
import type { ContractsQuery } from '../../generated/backoffice/graphql';
import { serverNow } from '../../now.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '운영 담당, 회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(`${loaderData?.vendor.name ?? ''} 계약`) }];

const FIELDS = ['validFrom', 'cycle', 'rateBp', 'note', 'rules'] as const;

type Contract = ContractsQuery['contractHistory'][number];
type Categories = ReturnType<typeof branchesOf>;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { staffVendorName, contractHistory, categoryTree } = await backoffice({ request, context }, CONTRACTS, { id: params.id });
  return { vendor: staffVendorName ?? nothingHere(), contracts: contractHistory, draft: draftOf(contractHistory[0], kstDate(new Date(serverNow()))), categories: branchesOf(categoryTree) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await request.formData();
  const draft = readContract(form);
  const intent = formText(form, 'intent');
  if (isRuleChange(intent)) return data({ problems: [], draft: changeRules(draft, intent) });
  const checked = checkContract(params.id, draft);
  if ('problems' in checked) return data({ problems: checked.problems, draft }, 422);
  const { addContract } = await backoffice({ request, context }, ADD, { input: checked.input });
  return addContract.__typename === 'Refused' ? data({ problems: [refusalAt(addContract, FIELDS, { label: 'rules' })], draft }, 422) : redirect(`/staff/vendors/${params.id}/contracts?done=made`, 303);
}

export default function Contracts({ loaderData: { vendor, contracts, draft, categories }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const names = new Map(categories.map((category) => [category.id, category.path]));
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
        {holds(roles, 'OPERATOR', 'ACCOUNTANT') ? <NewContract key={contracts.length} before={contracts[0]} draft={actionData?.draft ?? draft} changed={actionData?.problems.length === 0} problems={problems} categories={categories} /> : null}
      </div>
    </DeskPage>
  );
}

interface NewContractProps {
  before: Contract | undefined;
  draft: ContractDraft;
  /** A button has just changed the rules. */
  changed: boolean;
  problems: readonly DeskProblem[] | undefined;
  categories: Categories;
}

/** The next contract, with the terms of the one before: it takes over nothing by itself. */
function NewContract({ before, draft, changed, problems, categories }: NewContractProps) {
  const adding = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (changed) adding.current?.focus();
  }, [changed, draft]);
  return (
    <Form method="post" className="panel" noValidate>
      <h2>새 계약</h2>
      {/* Enter in a field presses the first button of a form: that is writing the contract. */}
      <button className="vh" name="intent" value="save" tabIndex={-1} aria-hidden="true">
        새 계약 적기
      </button>
      {before === undefined ? null : <p className="small soft gap-s">{sinceWords(before)} 계약의 조건을 옮겨 적었습니다. 새 계약은 앞 계약의 규칙을 물려받지 않으니, 이어 갈 규칙은 그대로 두세요. 끝난 행사는 뺐습니다.</p>}
      <div className="gap">
        <Field name="validFrom" label="시작하는 날" type="date" value={draft.validFrom} problem={problemIn(problems, 'validFrom')} />
        <SelectField name="cycle" label="정산 주기" defaultValue={draft.cycle}>
          <option value="TWICE_A_MONTH">{CYCLES.TWICE_A_MONTH}</option>
          <option value="WEEKLY">{CYCLES.WEEKLY}</option>
        </SelectField>
        <Field name="rateBp" label="기본 수수료율(%)" inputMode="decimal" value={draft.rateBp} problem={problemIn(problems, 'rateBp')} />
        <Field name="note" label="근거 (문서 번호나 까닭)" value={draft.note} problem={problemIn(problems, 'note')} />
      </div>
      {problemIn(problems, 'rules') === undefined ? null : (
        <p className="err" id="rules">
          {problemIn(problems, 'rules')}
        </p>
      )}
      <div key={JSON.stringify(draft.rules)}>
        {draft.rules.map((rule, index) => (
          <Rule key={index /* they have no other name, and are drawn anew together */} rule={rule} index={index} problem={problemIn(problems, `rate-${index}`)} categories={categories} />
        ))}
      </div>
      <p className="row tight wrapy gap">
        <button className="btn" name="intent" value="add-rule" ref={adding}>
          규칙 더하기
        </button>
        <button className="btn main" name="intent" value="save">
          새 계약 적기
        </button>
      </p>
    </Form>
  );
}

function Rule({ rule, index, problem, categories }: { rule: DraftRule; index: number; problem: string | undefined; categories: Categories }) {
  return (
    <fieldset className="gap">
      <legend className="lab">따로 정하는 수수료 {index + 1} (없으면 비움)</legend>
      <SelectField name="category" id={`category-${index}`} label="카테고리" defaultValue={rule.category}>
        <option value="">모든 카테고리 (기간을 정할 때만)</option>
        {categories.map((category) => (
          <option key={category.id} value={category.id}>
            {category.path}
          </option>
        ))}
      </SelectField>
      <Field name="rate" id={`rate-${index}`} label="수수료율(%)" inputMode="decimal" value={rule.rate} problem={problem} />
      <div className="pair">
        <Field name="from" id={`from-${index}`} label="행사 시작" type="date" value={rule.from} />
        <Field name="until" id={`until-${index}`} label="행사 끝" type="date" value={rule.until} />
      </div>
      <Field name="label" id={`label-${index}`} label="이름" value={rule.label} />
      <button className="btn s gap-s" name="intent" value={`drop-rule:${index}`}>
        규칙 {index + 1} 빼기
      </button>
    </fieldset>
  );
}

function sinceWords(contract: Contract): string {
  return contract.validFrom === '2000-01-01' ? '처음부터의' : `${contract.validFrom}부터의`;
}

function History({ contract, names }: { contract: Contract; names: ReadonlyMap<string, string> }) {
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
