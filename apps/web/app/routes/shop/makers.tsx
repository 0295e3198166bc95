import { DONG, type Dong } from '#kernel/pure';
import type { Route } from './+types/makers';
import { storefront } from '../../api.server';
import { Crumbs } from '../../components/crumbs';
import { Seal } from '../../components/seal';
import { TileMap } from '../../components/tile-map';
import { graphql } from '../../generated/storefront';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle((loaderData?.dong ?? null) === null ? '만드는 사람들' : `${loaderData.dong}에서 만드는 사람들`) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('dong');
  const dong = DONG.find((name): name is Dong => name === asked) ?? null;
  const { vendors } = await storefront({ request, context }, MAKERS);
  return { vendors, dong };
}

export default function Makers({ loaderData: { vendors, dong } }: Route.ComponentProps) {
  const here = dong === null ? vendors : vendors.filter((vendor) => vendor.dong === dong);
  return (
    <main id="main" className="wrap" tabIndex={-1}>
      <Crumbs trail={dong === null ? [{ name: '만드는 사람들' }] : [{ name: '만드는 사람들', href: '/v' }, { name: dong }]} />
      <h1>{dong === null ? '만드는 사람들' : `${dong}에서 만드는 사람들`}</h1>
      <p className="soft gap-s">구로구에 있는 작은 회사와 공방 {here.length}곳입니다. 동네를 누르면 그 동네의 업체만 볼 수 있습니다.</p>
      <section aria-label="동네 지도" className="gap map-ground">
        <TileMap vendors={vendors} current={dong} />
      </section>
      {dong === null ? null : (
        <p className="gap">
          <a className="chip on" href="/v">
            {dong} <span aria-hidden="true">✕</span>
            <span className="vh"> 조건 빼기</span>
          </a>
        </p>
      )}
      {here.length === 0 ? (
        <div className="empty">
          <h2>{dong}에는 아직 입점한 업체가 없습니다</h2>
          <a className="btn" href="/v">
            모든 동네 보기
          </a>
        </div>
      ) : (
        <ul className="makers gap">
          {here.map((vendor) => (
            <li key={vendor.slug}>
              <Seal name={vendor.name} color={vendor.sealColor} />
              <div>
                <h2>
                  <a href={`/v/${encodeURIComponent(vendor.slug)}`}>{vendor.name}</a>
                </h2>
                <p className="small muted">
                  {vendor.dong}
                  {vendor.foundedYear === null ? '' : ` · ${vendor.foundedYear}년부터`} · 상품 {vendor.productCount}개
                </p>
                <p className="small soft gap-s">{vendor.sentence}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

const MAKERS = graphql(`
  query Makers {
    vendors { slug name dong sealColor sentence foundedYear productCount }
  }
`);
