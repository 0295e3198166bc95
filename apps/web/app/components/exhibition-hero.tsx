import { graphql } from '../generated/storefront';
import type { PosterFragment } from '../generated/storefront/graphql';
import { themeClass } from './theme';

/** Art and text on one floor; the art runs on under the text's ground (pages.md §3). */
export function ExhibitionHero({ exhibition, past = false, short = false, labelledBy, children }: { exhibition: PosterFragment; past?: boolean; short?: boolean; labelledBy: string; children: React.ReactNode }) {
  return (
    <section className={`hero ${themeClass(exhibition.theme)}${past ? ' past' : ''}${short ? ' short' : ''}`} aria-labelledby={labelledBy}>
      <div className="wrap">
        <div className="art">{exhibition.artUrl === null ? null : <img src={exhibition.artUrl} alt="" width="1600" height="460" fetchPriority="high" />}</div>
        <div className="hero-in">{children}</div>
      </div>
    </section>
  );
}

graphql(`
  fragment Poster on Exhibition { slug name sentence theme state opensAt closesAt serverNow artUrl productCount }
`);
