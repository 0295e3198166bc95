import { showNumber } from '#kernel/pure';
import { data, Form, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/ledger-proof';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { DeskErrors } from '../../desk/errors';
import type { DeskHandle } from '../../desk/handle';
import { LedgerPage, useIsAccountant } from '../../desk/ledger-page';
import { actorWord } from '../../desk/ledger-words';
import { Done, Nothing } from '../../desk/page';
import { PrintButton } from '../../desk/print-button';
import { graphql } from '../../generated/backoffice';
import type { BooksProofsQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('장부 증명') }];

type Proof = BooksProofsQuery['booksProofs'][number];
const KINDS = { WHOLE: '모두', INCREMENTAL: '바뀐 것만' } as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { booksProofs } = await backoffice({ request, context }, PROOFS);
  return { proofs: booksProofs };
}

/** Asks for a proof; the worker makes it. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const { proveBooks: answer } = await backoffice({ request, context }, PROVE, { incremental: form.get('kind') === 'INCREMENTAL' });
  if (answer.__typename === 'Refused') return data({ problems: [{ field: '', message: answer.message }] }, 422);
  return redirect('/staff/ledger/proof?done=asked', 303);
}

export default function LedgerProof({ loaderData: { proofs }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const isAccountant = useIsAccountant();
  const [last, ...earlier] = proofs;
  return (
    <LedgerPage
      at="/staff/ledger/proof"
      title={last === undefined ? '아직 증명한 적이 없습니다' : last.ok ? <>장부가 <span className="good">모두 맞습니다</span></> : <>장부에 <span className="bad">맞지 않는 곳</span>이 있습니다</>}
      lead="주문, 재고, 환불, 장부가 서로 맞는지, 봉인한 날이 그대로인지 하나씩 따져 봅니다. 밤마다 모두, 그리고 아래 단추로 지금 할 수 있습니다."
      actions={<PrintButton />}
    >
      <Done text={search.get('done') === 'asked' ? '증명을 시작했습니다. 몇 초에서 몇 분 걸립니다. 이 화면을 다시 열면 결과가 보입니다.' : undefined} />
      <DeskErrors problems={actionData?.problems} />
      {isAccountant ? (
        <Form method="post" className="row tight wrapy gap no-print">
          <button className="btn main" name="kind" value="INCREMENTAL">
            바뀐 것만 지금 증명
          </button>
          <button className="btn" name="kind" value="WHOLE">
            모두 지금 증명
          </button>
        </Form>
      ) : null}
      {last === undefined ? <Nothing text="첫 증명은 오늘 밤에 저절로 합니다." /> : <Checks proof={last} />}
      {earlier.length === 0 ? null : <Earlier proofs={earlier} />}
    </LedgerPage>
  );
}

function Checks({ proof }: { proof: Proof }) {
  return (
    <section className="panel gap" aria-labelledby="h-last">
      <h2 id="h-last">마지막 증명</h2>
      <p className="muted">
        <When at={proof.startedAt} /> · {KINDS[proof.kind]} · {actorWord(proof.actor)} · {showNumber(Math.max(0, Date.parse(proof.finishedAt) - Date.parse(proof.startedAt)) / 1000)}초
      </p>
      <ul className="checks gap-s" role="list">
        {proof.checks.map((check) => (
          <li key={check.name}>
            <span className={`tag ${check.ok ? 'good' : 'bad'}`}>{check.ok ? '맞음' : '틀림'}</span>
            <div>
              {check.what} <span className="muted nb">{showNumber(check.examined)}건</span>
              {check.breaches.map((breach) => (
                <code className="block breaks" key={breach}>
                  {breach}
                </code>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Earlier({ proofs }: { proofs: readonly Proof[] }) {
  return (
    <section className="panel gap" aria-labelledby="h-earlier">
      <h2 id="h-earlier">지난 증명</h2>
      <ol className="past gap-s" role="list">
        {proofs.map((proof) => (
          <li key={proof.id}>
            <b className={proof.ok ? 'good' : 'bad'}>{proof.ok ? '모두 맞음' : `틀린 것 ${proof.checks.filter((check) => !check.ok).length}가지`}</b>
            <span className="muted">
              <When at={proof.startedAt} /> · {KINDS[proof.kind]} · {actorWord(proof.actor)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const PROOFS = graphql(`
  query BooksProofs {
    booksProofs { id kind ok startedAt finishedAt actor checks { name what ok examined breaches } }
  }
`);

const PROVE = graphql(`
  mutation ProveBooks($incremental: Boolean!) {
    proveBooks(incremental: $incremental) { __typename ... on Refused { message } }
  }
`);
