import { Form, type ShouldRevalidateFunctionArgs, data, redirect, useNavigation, useSearchParams } from 'react-router';
import type { Route } from './+types/import';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { DeskErrors, problemIn } from '../../desk/errors';
import type { DeskHandle } from '../../desk/handle';
import { readRateBp } from '../../desk/import-rate';
import { Hidden, type ImportAsked, ImportReport, Steps } from '../../desk/import-report';
import { DeskPage } from '../../desk/page';
import { uploadImport } from '../../desk/upload.server';
import { graphql } from '../../generated/backoffice';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '대표 계정과 관리 계정' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('파일로 등록') }];

/** A file of 5,000 rows is read and tried in seconds; on a machine with other work in more of them. It is one transaction: whoever leaves meanwhile leaves nothing half-done. */
const LONG_MS = 90_000;

/** With `?upload=` a preview: a dry run that changes nothing. `?rate=` is the rate for prices in foreign money. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = readAsked(new URL(request.url).searchParams);
  if (asked.upload === '') return { report: null, refused: null, asked };
  const { importProducts } = await backoffice({ request, context, timeoutMs: LONG_MS }, IMPORT, { ...variablesOf(asked), dryRun: true });
  if (importProducts.__typename === 'Refused') return { report: null, refused: importProducts.message, asked };
  return { report: importProducts, refused: null, asked };
}

/** From the address or from the form that says yes: the same fields. */
function readAsked(given: URLSearchParams | FormData): ImportAsked {
  const text = (name: string): string => String(given.get(name) ?? '');
  return { upload: text('upload'), rate: text('rate'), own: given.getAll('own').map(String) };
}

function variablesOf({ upload, rate, own }: ImportAsked) {
  return { upload, rateBp: readRateBp(rate ?? '') ?? null, vendorNames: own.length === 0 ? null : [...own] };
}

/** Which rows are shown is no reason to read the file again. */
export function shouldRevalidate({ currentUrl, nextUrl, formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const same = ['upload', 'rate', 'own'].every((name) => currentUrl.searchParams.getAll(name).join('\n') === nextUrl.searchParams.getAll(name).join('\n'));
  if (formMethod === 'POST') return !same;
  return same && currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate;
}

export async function action({ request, context }: Route.ActionArgs) {
  const asking = { request, context };
  const form = await request.formData();
  const refuse = (field: string, message: string) => data({ problems: [{ field, message }], done: null }, 422);
  if (form.get('intent') === 'import') {
    const { importProducts } = await backoffice({ ...asking, timeoutMs: LONG_MS }, IMPORT, { ...variablesOf(readAsked(form)), dryRun: false });
    return importProducts.__typename === 'Refused' ? refuse('', importProducts.message) : data({ problems: [], done: importProducts });
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return refuse('file', '올릴 CSV 파일을 골라 주세요');
  const answer = await uploadImport(asking, file);
  if ('message' in answer) return refuse('file', answer.message);
  return redirect(`/vendor/products/import?${new URLSearchParams({ upload: answer.id, name: file.name })}`, 303);
}

export default function Import({ loaderData: { report, refused, asked }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const problems = actionData?.problems ?? (refused === null ? undefined : [{ field: 'file', message: refused }]);
  const name = search.get('name') ?? '올린 파일';
  if (actionData?.done != null) return <ImportReport report={actionData.done} asked={asked} name={name} />;
  if (report === null) return <Choose problems={problems} />;
  if (report.needsRate && readRateBp(asked.rate ?? '') === undefined) return <Rate asked={asked} name={name} />;
  return <ImportReport report={report} asked={asked} name={name} problems={problems} />;
}

const UP = { to: '/vendor/products', name: '상품' };

function Choose({ problems }: { problems: { field: string; message: string }[] | undefined }) {
  const busy = useNavigation().state !== 'idle';
  const problem = problemIn(problems, 'file');
  return (
    <DeskPage up={UP} title="파일로 등록" lead="쓰던 몰에서 받은 상품 파일을 그대로 올립니다. 올리기 전에 무엇이 바뀌는지 먼저 보여 드립니다.">
      <Steps now={0} />
      <DeskErrors problems={problems} />
      <div className="split gap">
        <Form method="post" encType="multipart/form-data" className="panel" noValidate>
          <div className="field">
            <label htmlFor="file">상품 파일(CSV)</label>
            <p className="hint" id="file-hint">
              UTF-8과 CP949(엑셀에서 저장한 CSV) 모두 읽습니다. 5MB, 5,000줄까지.
            </p>
            <input className="in" id="file" name="file" type="file" accept=".csv,text/csv" aria-describedby={problem === undefined ? 'file-hint' : 'file-hint file-problem'} aria-invalid={problem === undefined ? undefined : true} />
            {problem === undefined ? null : (
              <p className="err" id="file-problem">
                {problem}
              </p>
            )}
          </div>
          <button className="btn main gap" aria-busy={busy || undefined}>
            {busy ? '파일을 읽고 있습니다' : '미리 보기'}
          </button>
        </Form>
        <section className="panel" aria-labelledby="h-format">
          <h2 id="h-format">읽을 수 있는 파일</h2>
          <p className="gap-s">Shopify, 스마트스토어, 카페24에서 내보낸 상품 CSV를 읽습니다. Shopify 파일의 열은 다음과 같습니다.</p>
          <ul className="bullets gap-s">
            <li>Handle: 같은 상품의 줄을 묶는 이름</li>
            <li>Title, Body (HTML): 이름과 설명</li>
            <li>Option1 Name, Option1 Value … 옵션</li>
            <li>Variant Price, Variant Inventory Qty: 가격과 재고</li>
            <li>Variant SKU, Image Src, Image Alt Text</li>
          </ul>
          <p className="soft gap-s">같은 파일을 두 번 올려도 상품이 두 번 생기지 않습니다. 새 상품은 작성 중으로 들어오고, 고시와 그림을 채운 뒤 심사에 올립니다.</p>
        </section>
      </div>
    </DeskPage>
  );
}

function Rate({ asked, name }: { asked: ImportAsked; name: string }) {
  const typed = asked.rate ?? '';
  return (
    <DeskPage up={UP} title="가격이 원이 아닙니다" lead={`${name}의 가격이 외국 돈으로 적혀 있습니다. 아직 아무것도 바뀌지 않았습니다.`}>
      <Steps now={1} />
      <Form className="panel gap narrow">
        <Hidden asked={{ ...asked, rate: null }} />
        <input type="hidden" name="name" value={name} />
        <Field name="rate" label="1단위를 몇 원으로 셈할까요?" hint="예: 1달러가 1,385원이면 1385. 셈한 가격은 원 단위로 맞춥니다." inputMode="decimal" autoComplete="off" value={typed} problem={typed !== '' ? '숫자로 적어 주세요. 예: 1385' : undefined} />
        <button className="btn main gap">이 값으로 미리 보기</button>
      </Form>
    </DeskPage>
  );
}

const IMPORT = graphql(`
  mutation ImportProducts($upload: ID!, $rateBp: Int, $vendorNames: [String!], $dryRun: Boolean!) {
    importProducts(upload: $upload, rateBp: $rateBp, vendorNames: $vendorNames, dryRun: $dryRun) {
      __typename
      ... on ImportReport { ...Report }
      ... on Refused { message }
    }
  }
`);
