import type { Route } from './+types/exhibitions';
import { storefront } from '../../api.server';
import { Crumbs } from '../../components/crumbs';
import { ExhibitionHero } from '../../components/exhibition-hero';
import { ExhibitionRow } from '../../components/exhibition-soon';
import { When } from '../../components/when';
import { graphql } from '../../generated/storefront';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = () => [{ title: pageTitle('기획전') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  return storefront({ request, context }, EXHIBITIONS);
}

export default function Exhibitions({ loaderData: { exhibitions } }: Route.ComponentProps) {
  const { open, soon, past } = exhibitions;
  return (
    <main id="main" tabIndex={-1}>
      <div className="wrap">
        <Crumbs trail={[{ name: '기획전' }]} />
        <h1>{open.length === 0 ? '지금 열린 기획전이 없습니다' : '기획전'}</h1>
        {open.length > 0 ? null : <p className="soft gap-s">{soon.length > 0 ? '곧 여는 기획전을 아래에서 볼 수 있습니다.' : '다음 기획전을 준비하고 있습니다.'}</p>}
      </div>
      {open.map((exhibition) => (
        <div key={exhibition.slug} className="gap">
          <div className="awning" aria-hidden="true" />
          <ExhibitionHero exhibition={exhibition} short labelledBy={`h-${exhibition.slug}`}>
            <p className="until">
              <When at={exhibition.closesAt} />까지
            </p>
            <h2 id={`h-${exhibition.slug}`}>{exhibition.name}</h2>
            <p>{exhibition.sentence}</p>
            <a className="btn ink" href={`/e/${encodeURIComponent(exhibition.slug)}`}>
              {exhibition.name} 둘러보기
            </a>
          </ExhibitionHero>
        </div>
      ))}
      <div className="wrap">
        {soon.length === 0 ? null : (
          <section className="product-section" aria-labelledby="h-soon">
            <h2 id="h-soon">곧 열립니다</h2>
            <ExhibitionRow exhibitions={soon} />
          </section>
        )}
        {past.length === 0 ? null : (
          <section className="product-section" aria-labelledby="h-past">
            <h2 id="h-past">지난 기획전</h2>
            <ExhibitionRow exhibitions={past} />
          </section>
        )}
      </div>
    </main>
  );
}

const EXHIBITIONS = graphql(`
  query Exhibitions {
    exhibitions { open { ...Poster } soon { ...Poster } past { ...Poster } }
  }
`);
