import { data } from 'react-router';
import type { Route } from './+types/exhibition';
import { storefront } from '../../api.server';
import { BigCountdown } from '../../components/countdown';
import { ExhibitionHero } from '../../components/exhibition-hero';
import { More } from '../../components/listing';
import { ProductCard } from '../../components/product-card';
import { When } from '../../components/when';
import type { Failure } from '../../failure';
import { graphql } from '../../generated/storefront';
import type { ExhibitionQuery } from '../../generated/storefront/graphql';
import { readListParams } from '../../list-params';
import { pageTitle } from '../../title';

type Exhibition = NonNullable<ExhibitionQuery['exhibition']>;

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData === undefined
    ? []
    : [
        { title: pageTitle(loaderData.exhibition.name) },
        { name: 'description', content: loaderData.exhibition.sentence },
        { property: 'og:title', content: loaderData.exhibition.name },
        { property: 'og:description', content: loaderData.exhibition.sentence },
        { tagName: 'link', rel: 'canonical', href: loaderData.path },
      ];

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const list = readListParams(url.searchParams, 'sold');
  const { exhibition, exhibitions } = await storefront({ request, context }, EXHIBITION, { slug: params.slug, first: list.show, after: list.after === '' ? null : list.after });
  if (!exhibition) throw data<Failure>({ kind: 'missing', message: '없는 기획전입니다. 열려 있는 기획전을 ‘기획전’에서 볼 수 있습니다.' }, 404);
  return { exhibition, others: exhibitions.open.filter((other) => other.slug !== exhibition.slug), list, path: url.pathname, search: url.search };
}

export default function ExhibitionPage({ loaderData: { exhibition, others, list, path, search } }: Route.ComponentProps) {
  const { state, products } = exhibition;
  const over = state === 'CLOSED' || state === 'CANCELLED';
  return (
    <main id="main" tabIndex={-1}>
      {state === 'OPEN' ? <div className="awning" aria-hidden="true" /> : null}
      <ExhibitionHero exhibition={exhibition} past={over} labelledBy="h-name">
        <State exhibition={exhibition} />
      </ExhibitionHero>
      <section className="band" aria-labelledby="h-goods">
        <div className="wrap">
          <div className="band-head">
            <h2 id="h-goods">{state === 'SCHEDULED' ? '나올 물건' : over ? '나왔던 물건과 오늘의 값' : '기획전 물건'}</h2>
          </div>
          {products.nodes.length === 0 ? (
            <p className="soft">아직 올라온 물건이 없습니다.</p>
          ) : (
            <ul className="grid" role="list" data-list>
              {products.nodes.map((card, index) => (
                <ProductCard key={card.id} card={card} inExhibition={state === 'OPEN'} id={`item-${list.seen + index + 1}`} />
              ))}
            </ul>
          )}
          <More products={products} params={list} path={path} search={search} />
        </div>
      </section>
      {over && others.length > 0 ? (
        <section className="band" aria-labelledby="h-others">
          <div className="wrap">
            <h2 id="h-others">지금 열린 기획전</h2>
            <ul className="chips gap" role="list">
              {others.map((other) => (
                <li key={other.slug}>
                  <a className="chip" href={`/e/${encodeURIComponent(other.slug)}`}>
                    {other.name}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
      <section className="band paper" aria-labelledby="h-rules">
        <div className="wrap">
          <h2 id="h-rules">알아 두실 것</h2>
          <ul className="rules gap">
            <li>기획전 가격은 주문할 때 ‘결제하기’를 누른 때를 기준으로 합니다.</li>
            <li>상품마다 기획전 수량과 한 사람이 살 수 있는 수량이 정해져 있습니다. 넘는 수량은 원래 판매가로 살 수 있습니다.</li>
            <li>기획전 수량이 다 나가거나 기획전이 끝나면 원래 판매가로 돌아갑니다.</li>
            <li data-broker-notice>각 상품의 판매자는 참여 업체이며, 구로e몰은 통신판매중개자로서 거래의 당사자가 아닙니다.</li>
          </ul>
        </div>
      </section>
    </main>
  );
}

/** What the exhibition is at this moment. The server's clock has decided; here it is only said. */
function State({ exhibition }: { exhibition: Exhibition }) {
  const { state, name, sentence, opensAt, closesAt, serverNow } = exhibition;
  const title = (
    <>
      <h1 id="h-name" className="gap-s">
        {name}
      </h1>
      <p>{sentence}</p>
    </>
  );
  switch (state) {
    case 'SCHEDULED':
      return (
        <>
          <p>
            <span className="tag ink">곧 열림</span>
          </p>
          {title}
          <p>
            <strong>
              <When at={opensAt} />
            </strong>
            에 열어 <When at={closesAt} />에 끝납니다. 기획전 가격은 열릴 때 보입니다.
          </p>
          <span className="vh" data-countdown={new Date(opensAt).getTime() - new Date(serverNow).getTime()} data-quiet="" />
        </>
      );
    case 'OPEN':
      return (
        <>
          <p>
            <span className="tag ink">열려 있음</span>
          </p>
          {title}
          <BigCountdown closesAt={closesAt} now={serverNow} />
          <p className="small">
            <When at={closesAt} />에 끝납니다
          </p>
        </>
      );
    case 'CLOSED':
      return (
        <>
          <p>
            <span className="tag">끝남</span>
          </p>
          {title}
          <p>
            <When at={closesAt} />에 끝났습니다. 물건은 오늘의 값으로 살 수 있습니다.
          </p>
        </>
      );
    case 'CANCELLED':
      return (
        <>
          <p>
            <span className="tag">멈춤</span>
          </p>
          {title}
          <p>구로구가 이 기획전을 열지 않기로 했습니다. 물건은 오늘의 값으로 살 수 있습니다.</p>
        </>
      );
  }
}

const EXHIBITION = graphql(`
  query Exhibition($slug: String!, $first: Int!, $after: String) {
    exhibition(slug: $slug) { ...Poster id products(first: $first, after: $after) { ...Listed } }
    exhibitions { open { slug name } }
  }
`);
