import { data, redirect } from 'react-router';
import type { Route } from './+types/claim';
import { storefront, storefrontFetch } from '../../api.server';
import { CLAIM_WORDS, openKinds, readClaim, type ClaimDraft } from '../../claim-form';
import { ClaimAgree } from '../../components/claim-agree';
import { ClaimPieces } from '../../components/claim-pieces';
import { ClaimReason } from '../../components/claim-reason';
import { Crumbs } from '../../components/crumbs';
import type { Failure } from '../../failure';
import { formText } from '../../form-text';
import { graphql } from '../../generated/storefront';
import type { PageHandle } from '../../handle';
import { pageTitle } from '../../title';
import '../../styles/order.css';

/** Plain forms from step to step: the address carries what was chosen, so nothing is lost on the way back and nothing needs a script. */
export const handle: PageHandle = { calm: true };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(loaderData?.draft.kind == null ? '취소·반품·교환' : CLAIM_WORDS[loaderData.draft.kind].title) }, { name: 'robots', content: 'noindex' }];

const MAX_PHOTOS = 5;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const asking = { request, context };
  const { order, claimCauses, refundBanks: banks } = await storefront(asking, CLAIM_PAGE, { id: params.id });
  if (!order) throw data<Failure>({ kind: 'missing', title: '이 브라우저에서는 볼 수 없는 주문입니다', message: '주문한 브라우저에서 열거나 ‘주문 조회’에서 주문 번호와 전화번호로 찾아 주세요.' }, 404);
  const kinds = openKinds(order);
  const asked = readClaim(new URL(request.url).searchParams);
  const draft: ClaimDraft = { ...asked, kind: asked.kind !== null && kinds.includes(asked.kind) ? asked.kind : kinds.length === 1 ? (kinds[0] ?? null) : null };
  const causes = claimCauses.filter((cause) => draft.kind !== null && cause.kinds.includes(draft.kind));
  const chosen = Object.keys(draft.quantities).length > 0 && draft.kind !== null;
  // A step whose question was not answered is asked first; said only where somebody went on without an answer.
  const step = !chosen ? 1 : draft.step === 3 && !causes.some((cause) => cause.id === draft.cause) ? 2 : draft.step;
  const missing = step < asked.step ? (step === 1 ? '상품과 수량을 골라 주세요.' : '까닭을 골라 주세요.') : null;
  const choices = step === 1 && draft.kind === 'EXCHANGE' ? (await storefront(asking, CHOICES, { id: params.id })).exchangeChoices : [];
  const preview = step === 3 ? await ask(asking, params.id, draft) : null;
  return { order, kinds, causes, banks, draft: { ...draft, step }, missing, preview, choices };
}

/** Claims what the last page showed; the sum that was agreed to goes with it. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const asking = { request, context };
  const form = await request.formData();
  const draft = readClaim(form);
  const account = { bank: formText(form, 'bank'), accountNumber: formText(form, 'accountNumber'), holder: formText(form, 'holder') };
  const photos = await keepPhotos(asking, params.id, form);
  if ('problem' in photos) return data({ problem: photos.problem, field: 'photos', account: { ...account, accountNumber: '' }, preview: await ask(asking, params.id, draft) }, 422);
  const { claim: answer } = await storefront(asking, CLAIM, {
    input: {
      id: formText(form, 'claimId'), ...question(params.id, draft), note: draft.note, photoIds: photos.ids, agreedRefundWon: Number(formText(form, 'agreedRefundWon')),
      refundAccount: account.accountNumber === '' && account.holder === '' ? null : account,
    },
  });
  if (answer.__typename === 'Order') return redirect(`/orders/${encodeURIComponent(params.id)}?claimed=${draft.kind ?? ''}#claims`, 303);
  const field = answer.__typename === 'Refused' ? answer.field : null;
  // What was typed stands there again, except the account's number: it is not written into a page a second time.
  return data({ problem: answer.message, field, account: { ...account, accountNumber: '' }, preview: await ask(asking, params.id, draft) }, 422);
}

export default function ClaimPage({ loaderData: { order, kinds, causes, banks, draft, missing, preview, choices }, actionData }: Route.ComponentProps) {
  const shown = actionData?.preview ?? preview;
  return (
    <main id="main" className="wrap narrow" tabIndex={-1}>
      <Crumbs trail={[{ name: `주문 ${order.number}`, href: `/orders/${order.id}` }, { name: draft.kind === null ? '취소·반품·교환' : CLAIM_WORDS[draft.kind].noun }]} />
      {kinds.length === 0 ? (
        <div className="empty">
          <h1>지금 취소하거나 반품할 상품이 없습니다</h1>
          <p className="soft gap">이미 신청한 상품은 주문 화면에서 진행을 볼 수 있습니다.</p>
          <a className="btn" href={`/orders/${order.id}`}>
            주문으로 돌아가기
          </a>
        </div>
      ) : (
        <>
          <h1>{draft.kind === null ? '무엇을 도와드릴까요?' : CLAIM_WORDS[draft.kind].title}</h1>
          <Progress step={draft.step} />
          {missing === null ? null : (
            <p className="note bad gap" role="alert">
              {missing}
            </p>
          )}
          {draft.step === 1 ? <ClaimPieces order={order} kinds={kinds} draft={draft} choices={choices} /> : null}
          {draft.step === 2 ? <ClaimReason order={order} causes={causes} draft={draft} /> : null}
          {draft.step === 3 && shown !== null ? <ClaimAgree order={order} draft={draft} preview={shown} banks={banks} causes={causes} refusal={actionData ?? null} /> : null}
        </>
      )}
    </main>
  );
}

/** Keeps the photographs of the form, one after the other; the first that is refused says why, by its name. */
async function keepPhotos(asking: Parameters<typeof storefront>[0], orderId: string, form: FormData): Promise<{ ids: string[] } | { problem: string }> {
  const files = form.getAll('photos').filter((one): one is File => one instanceof File && one.size > 0);
  if (files.length > MAX_PHOTOS) return { problem: `사진은 ${MAX_PHOTOS}장까지 올릴 수 있습니다.` };
  const ids: string[] = [];
  for (const file of files) {
    const body = new FormData();
    body.set('file', file);
    const answer = await storefrontFetch(asking, `/uploads/claim-photos/${encodeURIComponent(orderId)}`, { method: 'POST', body });
    const said = (await answer.json().catch(() => ({}))) as { id?: string; message?: string };
    if (!answer.ok || said.id === undefined) return { problem: `${file.name}: ${said.message ?? '사진을 받지 못했습니다. 잠시 뒤에 다시 해 주세요.'}` };
    ids.push(said.id);
  }
  return { ids };
}

function Progress({ step }: { step: number }) {
  const names = ['상품', '까닭', '돌려받을 금액'];
  return (
    <ol className="steps gap" aria-label="진행">
      {names.map((name, index) => (
        <li key={name} className={index + 1 < step ? 'done' : undefined} aria-current={index + 1 === step ? 'step' : undefined}>
          {index + 1}. {name}
        </li>
      ))}
    </ol>
  );
}

function question(orderId: string, draft: ClaimDraft) {
  return { orderId, kind: draft.kind ?? 'CANCELLATION', cause: draft.cause, lines: Object.entries(draft.quantities).map(([lineId, quantity]) => ({ lineId, quantity, variantId: draft.kind === 'EXCHANGE' ? (draft.choices[lineId] ?? null) : null })) };
}

async function ask(asking: Parameters<typeof storefront>[0], orderId: string, draft: ClaimDraft) {
  return (await storefront(asking, PREVIEW, { question: question(orderId, draft) })).refundPreview;
}

const CLAIM_PAGE = graphql(`
  query ClaimPage($id: ID!) {
    order(id: $id) { ...OrderPage }
    claimCauses { ...Cause }
    refundBanks { code name }
  }
`);

const CHOICES = graphql(`
  query ExchangeChoices($id: ID!) {
    exchangeChoices(orderId: $id) { ...LineChoices }
  }
`);

const PREVIEW = graphql(`
  query RefundPreview($question: ClaimQuestion!) {
    refundPreview(question: $question) { ...Preview }
  }
`);

const CLAIM = graphql(`
  mutation Claim($input: ClaimInput!) {
    claim(input: $input) { __typename ... on RefundChanged { message } ... on Refused { message field } }
  }
`);
