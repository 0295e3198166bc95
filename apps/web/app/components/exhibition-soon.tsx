import type { PosterFragment } from '../generated/storefront/graphql';
import { themeClass } from './theme';
import { When } from './when';

/** Exhibitions in a row: those that open soon, or those that are over. */
export function ExhibitionRow({ exhibitions }: { exhibitions: PosterFragment[] }) {
  return (
    <ul className="soon">
      {exhibitions.map((exhibition) => (
        <li key={exhibition.slug} className={themeClass(exhibition.theme)}>
          <span className="art">{exhibition.artUrl === null ? null : <img src={exhibition.artUrl} alt="" width="400" height="400" loading="lazy" />}</span>
          <div>
            <p className="small muted">
              <Moment exhibition={exhibition} />
            </p>
            <h3>
              <a href={`/e/${encodeURIComponent(exhibition.slug)}`}>{exhibition.name}</a>
            </h3>
            <p className="small soft">{exhibition.productCount}가지 물건</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Moment({ exhibition }: { exhibition: PosterFragment }) {
  switch (exhibition.state) {
    case 'SCHEDULED':
      return (
        <>
          <When at={exhibition.opensAt} />에 엽니다
        </>
      );
    case 'OPEN':
      return (
        <>
          <When at={exhibition.closesAt} />까지
        </>
      );
    case 'CLOSED':
      return (
        <>
          <When at={exhibition.closesAt} dateOnly />에 끝났습니다
        </>
      );
    case 'CANCELLED':
      return <>열지 않기로 했습니다</>;
  }
}
