import { DONG } from '#kernel/pure';

interface Maker {
  dong: string;
  sealColor: string;
}

/** Guro's ten legal neighbourhoods in their true places, west to the left. A tile without makers stays, grey, and is no link. */
export function TileMap({ vendors, current }: { vendors: Maker[]; current?: string | null }) {
  return (
    <>
      <nav className="map" aria-label="동네별 업체">
        {DONG.map((dong) => {
          const makers = vendors.filter((vendor) => vendor.dong === dong);
          if (makers.length === 0) {
            return (
              <div className="none" key={dong}>
                {dong}
                <span>아직 없음</span>
              </div>
            );
          }
          return (
            <a key={dong} href={`/v?dong=${encodeURIComponent(dong)}`} aria-current={current === dong ? 'page' : undefined}>
              {dong}
              <span>{makers.length}곳</span>
              <i aria-hidden="true">
                {makers.slice(0, 10).map((maker, index) => (
                  <b key={index} style={{ '--seal': maker.sealColor } as React.CSSProperties} />
                ))}
              </i>
            </a>
          );
        })}
      </nav>
      <p className="small muted gap-s">왼쪽이 서쪽입니다. 네모 하나가 업체 한 곳입니다.</p>
    </>
  );
}
