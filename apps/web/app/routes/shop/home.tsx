import { clock, DAY } from '#kernel';
import type { Route } from './+types/home';
import { storefront } from '../../api.server';
import { ExhibitionHero } from '../../components/exhibition-hero';
import { ExhibitionRow } from '../../components/exhibition-soon';
import { ProductCard } from '../../components/product-card';
import { Seal } from '../../components/seal';
import { TileMap } from '../../components/tile-map';
import { When } from '../../components/when';
import { graphql } from '../../generated/storefront';
import type { HomeQuery } from '../../generated/storefront/graphql';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = () => [
  { title: pageTitle('구로에서 만든 물건') },
  { name: 'description', content: '구로구의 작은 회사와 공방이 만든 물건을 한곳에서 삽니다.' },
];

export async function loader({ request, context }: Route.LoaderArgs) {
  const home = await storefront({ request, context }, HOME);
  const open = [...home.exhibitions.open].sort((a, b) => a.closesAt.localeCompare(b.closesAt));
  // Another maker each day: nobody is first for good.
  const told = home.vendors.filter((vendor) => vendor.story !== '' && vendor.artUrl !== null);
  const story = told[Math.floor(clock.now().getTime() / DAY) % Math.max(told.length, 1)] ?? null;
  return { ...home, open, story };
}

export default function Home({ loaderData: { open, exhibitions, vendors, newest, story } }: Route.ComponentProps) {
  const [first, ...others] = open;
  return (
    <main id="main" tabIndex={-1}>
      {first === undefined ? <Opening story={story} /> : <OpenExhibition exhibition={first} />}
      {others.length === 0 ? null : (
        <section className="band" aria-labelledby="h-open">
          <div className="wrap">
            <div className="band-head">
              <h2 id="h-open">함께 열려 있습니다</h2>
            </div>
            <ExhibitionRow exhibitions={others} />
          </div>
        </section>
      )}
      <section className="band paper" aria-labelledby="h-map">
        <div className="wrap">
          <div className="band-head">
            <h2 id="h-map">우리 동네에서 누가 만들까요</h2>
            <a href="/v">업체 {vendors.length}곳 모두 보기</a>
          </div>
          <TileMap vendors={vendors} />
        </div>
      </section>
      <section className="band" aria-labelledby="h-new">
        <div className="wrap">
          <div className="band-head">
            <h2 id="h-new">새로 온 물건</h2>
            <a href="/c">더 보기</a>
          </div>
          <ul className="grid" role="list">
            {newest.nodes.map((card) => (
              <ProductCard key={card.id} card={card} />
            ))}
          </ul>
        </div>
      </section>
      {exhibitions.soon.length === 0 ? null : (
        <section className="band" aria-labelledby="h-soon">
          <div className="wrap">
            <div className="band-head">
              <h2 id="h-soon">곧 열립니다</h2>
              <a href="/exhibitions">기획전 일정</a>
            </div>
            <ExhibitionRow exhibitions={exhibitions.soon.slice(0, 3)} />
          </div>
        </section>
      )}
      {story === null || first === undefined ? null : <Story vendor={story} />}
    </main>
  );
}

function OpenExhibition({ exhibition }: { exhibition: HomeQuery['exhibitions']['open'][number] }) {
  const address = `/e/${encodeURIComponent(exhibition.slug)}`;
  return (
    <>
      <ExhibitionHero exhibition={exhibition} labelledBy="h-now">
        <p className="until">
          열린 기획전 · <When at={exhibition.closesAt} />까지
        </p>
        <h1 id="h-now">{exhibition.name}</h1>
        <p>{exhibition.sentence}</p>
        <a className="btn ink" href={address}>
          {exhibition.name} 둘러보기
        </a>
      </ExhibitionHero>
      <section className="band" aria-labelledby="h-ex">
        <div className="wrap">
          <div className="band-head">
            <h2 id="h-ex">{exhibition.name}에 나온 물건</h2>
            <a href={address}>{exhibition.productCount}가지 모두 보기</a>
          </div>
          <ul className="grid" role="list">
            {exhibition.products.nodes.map((card) => (
              <ProductCard key={card.id} card={card} inExhibition />
            ))}
          </ul>
        </div>
      </section>
    </>
  );
}

/** When no exhibition is open, a maker's story opens the house. */
function Opening({ story }: { story: HomeQuery['vendors'][number] | null }) {
  if (story === null) {
    return (
      <section className="band wrap">
        <h1>구로에서 만든 물건</h1>
        <p className="soft gap">가까운 이웃이 만든 것을 여기에서 고를 수 있습니다.</p>
      </section>
    );
  }
  return <Story vendor={story} level={1} />;
}

function Story({ vendor, level = 2 }: { vendor: HomeQuery['vendors'][number]; level?: 1 | 2 }) {
  const Heading = `h${level}` as const;
  return (
    <section className="band paper" aria-labelledby="h-story">
      <div className="wrap story">
        <span className="art">{vendor.artUrl === null ? null : <img src={vendor.artUrl} alt="" width="800" height="600" loading={level === 1 ? 'eager' : 'lazy'} />}</span>
        <div className="stack">
          <p className="row small soft">
            <Seal name={vendor.name} color={vendor.sealColor} />
            <span>
              <strong>{vendor.name}</strong> · {vendor.dong}
              {vendor.foundedYear === null ? '' : ` · ${vendor.foundedYear}년부터`}
            </span>
          </p>
          <Heading id="h-story" className="vh">
            오늘의 업체: {vendor.name}
          </Heading>
          <blockquote>{vendor.sentence}</blockquote>
          <p className="soft">{vendor.story}</p>
          <a className="btn" href={`/v/${encodeURIComponent(vendor.slug)}`}>
            {vendor.name} 이야기와 상품 {vendor.productCount}개
          </a>
        </div>
      </div>
    </section>
  );
}

const HOME = graphql(`
  query Home {
    exhibitions {
      open { ...Poster products(first: 4) { nodes { ...Card } } }
      soon { ...Poster }
    }
    vendors { slug name dong sealColor sentence story foundedYear artUrl productCount }
    newest: products(sort: NEWEST, first: 8) { nodes { ...Card } }
  }
`);
