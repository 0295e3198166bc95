import { showNumber } from '#kernel/pure';
import { data } from 'react-router';
import type { Route } from './+types/product';
import { addProblem } from '../../add-problem';
import { storefront } from '../../api.server';
import { AllotmentBar } from '../../components/allotment';
import { BrokerNotice } from '../../components/broker-notice';
import { BuyBox, BuyButtons, Facts } from '../../components/buy-box';
import { Countdown } from '../../components/countdown';
import { Crumbs } from '../../components/crumbs';
import { Gallery } from '../../components/gallery';
import { Price, Reasons } from '../../components/price';
import { ProductCard } from '../../components/product-card';
import { ProductTerms } from '../../components/product-terms';
import { Seal } from '../../components/seal';
import { When } from '../../components/when';
import type { Failure } from '../../failure';
import { graphql } from '../../generated/storefront';
import type { ProductQuery } from '../../generated/storefront/graphql';
import { serverNow } from '../../now.server';
import { particle } from '../../particle';
import { pageTitle } from '../../title';

type Product = NonNullable<ProductQuery['product']>;

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (loaderData === undefined) return [];
  const { product, origin } = loaderData;
  const picture = product.pictures[0];
  return [
    { title: pageTitle(product.name) },
    { name: 'description', content: product.description.slice(0, 120) },
    { property: 'og:type', content: 'product' },
    { property: 'og:title', content: product.name },
    { property: 'og:description', content: `${product.vendor.name} · ${product.vendor.dong}` },
    { property: 'product:price:amount', content: String(product.price.won) },
    { property: 'product:price:currency', content: 'KRW' },
    ...(picture === undefined ? [] : [{ property: 'og:image', content: `${origin}${picture.large}` }]),
    { tagName: 'link', rel: 'canonical', href: `/p/${encodeURIComponent(product.slug)}` },
  ];
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { product } = await storefront({ request, context }, PRODUCT, { slug: params.slug });
  if (!product) throw data<Failure>({ kind: 'missing', message: '없는 상품입니다. 이름으로 다시 찾아 보세요.' }, 404);
  if (product.state === 'DRAFT' || product.state === 'SUBMITTED' || product.state === 'REJECTED') throw data<Failure>({ kind: 'missing' }, 404);
  const url = new URL(request.url);
  const added = Number(url.searchParams.get('added'));
  return { product, now: serverNow(), origin: url.origin, added: Number.isInteger(added) && added > 0 ? added : null, problem: addProblem(url.searchParams.get('problem')) };
}

export default function ProductPage({ loaderData: { product, now, added, problem } }: Route.ComponentProps) {
  const trail = [...product.category.parents, product.category].map(({ name, slug }) => ({ name, href: `/c/${encodeURIComponent(slug)}` }));
  const buyable = product.state === 'ON_SALE' && !product.soldOut;
  return (
    <>
      <main id="main" className="wrap" tabIndex={-1}>
        <Crumbs trail={trail} />
        {added === null ? null : (
          <p className="note good added" id="added" role="status">
            장바구니에 담았습니다. 모두 {showNumber(added)}개. <a href="/cart">장바구니 보기</a>
          </p>
        )}
        <div className="prod">
          <Gallery product={product} />
          <div className="prod-b">
            <div className="side">
              <Head product={product} now={now} />
              <hr />
              {buyable ? <BuyBox product={product} problem={problem} /> : <NotForSale product={product} />}
              <hr />
              <Facts product={product} />
            </div>
          </div>
          <div className="prod-d">
            <Details product={product} />
          </div>
        </div>
        <Related product={product} />
      </main>
      {buyable ? (
        <div className="buybar" role="region" aria-label="주문">
          <BuyButtons form="buy" />
        </div>
      ) : null}
    </>
  );
}

function Head({ product, now }: { product: Product; now: string }) {
  const allotment = product.variants.find((variant) => variant.allotment !== null)?.allotment ?? null;
  return (
    <>
      <p className="row tight small">
        <Seal name={product.vendor.name} color={product.vendor.sealColor} size="s" />
        <a className="plain soft" href={`/v/${encodeURIComponent(product.vendor.slug)}`}>
          <strong>{product.vendor.name}</strong>
        </a>
        <span className="muted">{product.vendor.dong}</span>
      </p>
      <h1 className="gap-s">{product.name}</h1>
      <div className="gap" data-shown-price={product.price.won}>
        <Price price={product.price} big />
      </div>
      <div className="gap-s">
        <Reasons reasons={product.price.reasons} boxed />
      </div>
      {allotment === null ? null : (
        <>
          <AllotmentBar total={allotment.total} left={allotment.left} perShopper={allotment.perShopper} />
          <p className="small gap-s">
            <a href={`/e/${encodeURIComponent(allotment.exhibition.slug)}`}>{allotment.exhibition.name}</a>
            {particle(allotment.exhibition.name, '은/는')}{' '}
            <strong>
              <When at={allotment.closesAt} />
            </strong>
            에 끝납니다. <Countdown closesAt={allotment.closesAt} now={now} />
          </p>
          {allotment.left > 0 ? null : <p className="note small gap-s">기획전 수량이 다 나갔습니다. 지금은 원래 판매가로 살 수 있습니다.</p>}
        </>
      )}
    </>
  );
}

function NotForSale({ product }: { product: Product }) {
  const text = product.state === 'PAUSED' ? ['판매를 멈춘 상품입니다', '다시 팔기 시작하면 이 페이지에서 살 수 있습니다.'] : product.state === 'ENDED' ? ['판매를 마친 상품입니다', '이름과 만든 곳은 계속 볼 수 있습니다.'] : ['다 팔렸습니다', '다시 들어오면 이 페이지에서 살 수 있습니다.'];
  return (
    <div className="note plain-size" role="status">
      <p>
        <strong>{text[0]}</strong>
      </p>
      <p>{text[1]}</p>
      <p className="gap-s">
        <a href={`/v/${encodeURIComponent(product.vendor.slug)}`}>{product.vendor.name}의 다른 상품</a>
        {product.related.length === 0 ? null : (
          <>
            {' · '}
            <a href="#related">비슷한 상품</a>
          </>
        )}
      </p>
    </div>
  );
}

function Details({ product }: { product: Product }) {
  const { vendor } = product;
  return (
    <>
      <section aria-labelledby="h-maker" className="maker">
        <Seal name={vendor.name} color={vendor.sealColor} size="l" />
        <div>
          <h2 id="h-maker">{vendor.name}</h2>
          <p className="small soft">
            {vendor.dong} · {vendor.sentence} 상품 {showNumber(vendor.productCount)}개
          </p>
        </div>
        <a className="btn s" href={`/v/${encodeURIComponent(vendor.slug)}`}>
          업체 보기
        </a>
      </section>
      <hr className="thick" />
      <section aria-labelledby="h-text">
        <h2 id="h-text">상품 설명</h2>
        <p className="pre gap-s">{product.description}</p>
      </section>
      <section aria-labelledby="h-notice" className="product-section">
        <h2 id="h-notice">상품정보 제공고시</h2>
        <table className="notice">
          <caption className="vh">{product.name}의 상품정보</caption>
          <tbody>
            {product.notice.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td>{row.value}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">부가세</th>
              <td>{product.taxKind === 'EXEMPT' ? '면세 상품입니다.' : '과세 상품이며 값에 부가세가 들어 있습니다.'}</td>
            </tr>
          </tbody>
        </table>
      </section>
      <ProductTerms product={product} />
      <div className="gap">
        <BrokerNotice sellers={[vendor.name]} />
      </div>
    </>
  );
}

function Related({ product }: { product: Product }) {
  if (product.related.length === 0) return null;
  return (
    <section className="product-section" aria-labelledby="related">
      <h2 id="related">비슷한 상품</h2>
      <ul className="grid" role="list">
        {product.related.slice(0, 4).map((card) => (
          <ProductCard key={card.id} card={card} />
        ))}
      </ul>
    </section>
  );
}

const PRODUCT = graphql(`
  query Product($slug: String!) {
    product(slug: $slug) {
      id slug versionId name description state soldOut taxKind withdrawalExclusion madeToOrder
      category { name slug parents { name slug } }
      vendor { ...Seller sentence productCount shipping { feeWon freeAboveWon jejuSurchargeWon islandSurchargeWon returnFeeWon shipsWithinDays } }
      pictures { ...Pic }
      options { name values }
      variants { ...Offered }
      price { ...Priced }
      notice { label value }
      related { ...Card }
    }
  }

  fragment Offered on Variant {
    id label optionValues available stockState
    price { ...Priced }
    allotment { total left perShopper closesAt exhibition { slug name } }
  }
`);
