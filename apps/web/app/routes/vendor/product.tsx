import { PROBLEM_CODES, problemText } from '#kernel/pure';
import { Form, data, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/product';
import { type Asking, backoffice } from '../../api.server';
import { leavesOf } from '../../desk/category';
import { Confirm } from '../../desk/confirm';
import { DeskErrors, type DeskProblem } from '../../desk/errors';
import { refusalAt } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { DeskPage, Done } from '../../desk/page';
import { PriceHistory } from '../../desk/price-history';
import { checkProduct } from '../../desk/product-check';
import { EMPTY_DRAFT, type ProductDraft, changeDraft, isFormChange, readProduct } from '../../desk/product-draft';
import { ProductForm } from '../../desk/product-form';
import { draftOf } from '../../desk/product-stored';
import { StateHistory } from '../../desk/state-history';
import { StateTag } from '../../desk/state-tag';
import { uploadPicture } from '../../desk/upload.server';
import { PRODUCT_STATES } from '../../desk/words';
import { formText } from '../../form-text';
import { graphql } from '../../generated/backoffice';
import type { VendorProductQuery } from '../../generated/backoffice/graphql';
import { formId } from '../../new-id.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(loaderData?.product == null ? '상품 올리기' : loaderData.product.draft.name) }];

const NEW = 'new';
const DONE: Record<string, string | undefined> = { saved: '저장했습니다.', submitted: '심사에 올렸습니다. 결과를 메일로 알려 드립니다.', paused: '판매를 멈췄습니다. 상품 페이지에 멈춘 상품이라고 나옵니다.', resumed: '다시 팔기 시작했습니다.', ended: '판매를 끝냈습니다.' };

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const fresh = params.id === NEW;
  const { vendorProduct, notices, categoryTree, myVendor } = await backoffice({ request, context }, PRODUCT, { id: fresh ? '' : params.id, old: !fresh });
  if (!fresh && vendorProduct == null) nothingHere();
  const refused = refusedBecause(new URL(request.url).searchParams.get('refused'), vendorProduct?.missing ?? []);
  return { product: vendorProduct ?? null, refused, notices, leaves: leavesOf(categoryTree), commissionBp: myVendor.commissionBp, newId: fresh ? formId() : null };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const asking = { request, context };
  const form = await request.formData();
  const intent = String(form.get('intent') ?? 'save');
  if (params.id !== NEW && (intent === 'pause' || intent === 'resume' || intent === 'end')) return changeState(asking, params.id, intent);
  const { draft, problems: refused } = await withUploads(asking, form);
  const again = (problems: DeskProblem[], status = 422) => data({ problems, draft }, status);
  if (refused.length > 0) return again(refused);
  if (isFormChange(intent)) return data({ problems: [], draft: changeDraft(draft, intent) });
  if (intent === 'upload' || intent === 'look') return data({ problems: [], draft });
  const checked = checkProduct(draft, Object.keys(draft.notice), intent === 'submit');
  if ('problems' in checked) return again(checked.problems);
  const { saveProduct: saved } = await backoffice(asking, SAVE, { ...(params.id === NEW ? { newId: formText(form, 'newId') } : { id: params.id }), input: checked.input });
  if (saved.__typename === 'Refused') return again([refusalAt(saved, ['name', 'description', 'categoryId', 'withdrawalExclusion', 'picture'], { pictures: 'picture' })]);
  if (intent !== 'submit') return redirect(`/vendor/products/${saved.id}?done=saved`, 303);
  const { submitProduct: sent } = await backoffice(asking, SUBMIT, { id: saved.id });
  // Saved it is in any case: what is missing is said on the product's own page, else saving twice would make it twice.
  return redirect(`/vendor/products/${saved.id}?${sent.__typename === 'Refused' ? `refused=${sent.code}` : 'done=submitted'}`, 303);
}

/** Files that came with the form go up first; what was typed stays. */
async function withUploads(asking: Asking, form: FormData): Promise<{ draft: ProductDraft; problems: DeskProblem[] }> {
  const draft = readProduct(form);
  const problems: DeskProblem[] = [];
  for (const file of form.getAll('picture')) {
    if (!(file instanceof File) || file.size === 0) continue;
    const answer = await uploadPicture(asking, file);
    if ('message' in answer) problems.push({ field: 'picture', message: `${file.name}: ${answer.message}` });
    else draft.pictures.push({ ...answer, alt: '' });
  }
  return { draft, problems };
}

async function changeState(asking: Asking, id: string, intent: 'pause' | 'resume' | 'end') {
  const answer = intent === 'end' ? (await backoffice(asking, END, { id })).endProduct : (await backoffice(asking, PAUSE, { id, paused: intent === 'pause' })).pauseProduct;
  if (answer.__typename === 'Refused') return data({ problems: [{ field: '', message: answer.message }], draft: null }, 422);
  return redirect(`/vendor/products/${id}?done=${intent === 'pause' ? 'paused' : intent === 'resume' ? 'resumed' : 'ended'}`, 303);
}

export default function Product({ loaderData: { product, refused, notices, leaves, commissionBp, newId }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const problems = actionData?.problems ?? refused;
  const initial = actionData?.draft ?? (product === null ? EMPTY_DRAFT : draftOf(product));
  return (
    <DeskPage
      up={{ to: '/vendor/products', name: '상품' }}
      title={product === null ? '상품 올리기' : product.draft.name === '' ? '이름 없는 상품' : product.draft.name}
      lead={product === null ? '쓰다 멈춰도 됩니다. 임시 저장한 것은 나만 볼 수 있습니다.' : <Lead product={product} />}
    >
      {problems === undefined || problems.length === 0 ? null : <title>{pageTitle(product?.draft.name ?? '상품 올리기', true)}</title>}
      <DeskErrors problems={problems} />
      <Done text={actionData === undefined ? DONE[search.get('done') ?? ''] : undefined} />
      {product === null ? null : <Standing product={product} />}
      <ProductForm
        key={actionData?.draft == null ? `${product?.id} ${product?.rowVersion}` : JSON.stringify(actionData)}
        newId={newId}
        initial={initial}
        problems={problems}
        leaves={leaves}
        kinds={notices}
        commissionBp={commissionBp}
        submit={submitWords(product?.state)}
        aside={product === null ? <Way /> : <Progress missing={product.missing} />}
      />
      {product === null ? null : (
        <div className="cols two gap">
          <PriceHistory prices={product.prices} />
          <StateHistory changes={product.history} words={PRODUCT_STATES} />
        </div>
      )}
    </DeskPage>
  );
}

/** The address carries only a code of ours; the words are never taken from it. */
function refusedBecause(code: string | null, missing: readonly string[]): DeskProblem[] | undefined {
  const known = PROBLEM_CODES.find((one) => one === code);
  return known === undefined ? undefined : [{ field: '', message: `저장은 했지만 심사에 올리지 못했습니다. ${problemText(known, { missing: missing.join(', '), state: '' })}` }];
}

type Stored = NonNullable<VendorProductQuery['vendorProduct']>;

function submitWords(state: Stored['state'] | undefined): { name: string; note: string } {
  if (state === 'ON_SALE' || state === 'PAUSED') return { name: '바꾼 내용 심사 올리기', note: '가격과 재고는 저장하면 바로 바뀝니다. 글과 그림은 심사를 마칠 때까지 지금 내용이 보입니다.' };
  return { name: '저장하고 심사 올리기', note: '심사를 마치면 바로 팔립니다. 보통 영업일 이틀이 걸립니다.' };
}

function Lead({ product }: { product: Stored }) {
  return (
    <>
      <StateTag words={PRODUCT_STATES} state={product.state} /> {product.pendingChange ? <span className="tag warn">바꾼 내용이 아직 보이지 않음</span> : null}{' '}
      {product.state === 'ON_SALE' || product.state === 'PAUSED' ? <a href={`/p/${encodeURIComponent(product.slug)}`}>쇼핑객이 보는 페이지</a> : null}
    </>
  );
}

/** Why it came back, and what can be done to the product as a whole. */
function Standing({ product }: { product: Stored }) {
  return (
    <>
      {product.state === 'REJECTED' && product.decisionReason !== null ? (
        <div className="note bad gap">
          <b>돌려받은 까닭</b>
          <p className="pre">{product.decisionReason}</p>
          <p>고쳐서 다시 심사에 올려 주세요.</p>
        </div>
      ) : null}
      {product.state === 'ON_SALE' || product.state === 'PAUSED' ? (
        <div className="row tight wrapy start gap">
          <Form method="post">
            <button className="btn" name="intent" value={product.state === 'ON_SALE' ? 'pause' : 'resume'}>
              {product.state === 'ON_SALE' ? '판매 멈추기' : '다시 팔기'}
            </button>
          </Form>
          <Confirm ask="판매 끝내기" tone="danger">
            <p>끝낸 상품은 다시 팔 수 없습니다. 상품 페이지와 지난 주문은 남습니다. 잠시 쉬는 것이라면 ‘판매 멈추기’를 눌러 주세요.</p>
            <Form method="post" className="gap-s">
              <button className="btn danger" name="intent" value="end">
                판매를 아주 끝내기
              </button>
            </Form>
          </Confirm>
        </div>
      ) : null}
    </>
  );
}

function Progress({ missing }: { missing: readonly string[] }) {
  return (
    <section className="panel" aria-labelledby="h-progress">
      <h2 id="h-progress">{missing.length === 0 ? '빠진 것이 없습니다' : `팔기 전에 채울 것 ${missing.length}개`}</h2>
      {missing.length === 0 ? (
        <p className="soft gap-s">심사에 올릴 수 있습니다.</p>
      ) : (
        <ul className="bullets gap-s">
          {missing.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Way() {
  return (
    <section className="panel" aria-labelledby="h-way">
      <h2 id="h-way">쓰는 차례</h2>
      <ol className="gap-s">
        <li>
          <a href="#s-basic">무엇인가요</a>
        </li>
        <li>
          <a href="#s-pictures">그림</a>
        </li>
        <li>
          <a href="#s-grid">옵션, 가격, 재고</a>
        </li>
        <li>
          <a href="#s-notice">상품정보제공고시</a>
        </li>
        <li>
          <a href="#s-withdrawal">청약철회</a>
        </li>
      </ol>
    </section>
  );
}

const PRODUCT = graphql(`
  query VendorProduct($id: ID!, $old: Boolean!) {
    vendorProduct(id: $id) @include(if: $old) {
      id slug state missing decisionReason pendingChange
      ...StoredDraft
      history { from to actor actorName reason at }
      prices { variantId label priceWon listPriceWon at actor }
    }
    notices { id label fields { id label required type condition hint } }
    categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } }
    myVendor { commissionBp }
  }
`);

const SAVE = graphql(`
  mutation SaveProduct($id: ID, $newId: ID, $input: ProductInput!) {
    saveProduct(id: $id, newId: $newId, input: $input) { __typename ... on VendorProduct { id } ... on Refused { message field } }
  }
`);

const SUBMIT = graphql(`
  mutation SubmitProduct($id: ID!) {
    submitProduct(id: $id) { __typename ... on VendorProduct { id } ... on Refused { code message } }
  }
`);

const PAUSE = graphql(`
  mutation PauseProduct($id: ID!, $paused: Boolean!) {
    pauseProduct(id: $id, paused: $paused) { __typename ... on VendorProduct { id } ... on Refused { message } }
  }
`);

const END = graphql(`
  mutation EndProduct($id: ID!) {
    endProduct(id: $id) { __typename ... on VendorProduct { id } ... on Refused { message } }
  }
`);
