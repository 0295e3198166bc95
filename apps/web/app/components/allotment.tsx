import { showNumber } from '#kernel/pure';

/** How many pieces are left at the exhibition price. The text is the content, the bar is decoration; never rounded to look scarcer. */
export function AllotmentBar({ total, left, perShopper }: { total: number; left: number; perShopper?: number }) {
  const taken = total === 0 ? 100 : Math.floor(((total - left) * 100) / total);
  return (
    <div className={perShopper === undefined ? 'allot' : 'allot big'}>
      <div className="bar" aria-hidden="true">
        <i style={{ width: `${taken}%` }} />
      </div>
      <p className={perShopper === undefined ? undefined : 'row between'}>
        {left === 0 ? (
          <span>기획전 수량 마감</span>
        ) : (
          <span>
            {perShopper === undefined ? '' : '기획전 수량 '}
            {showNumber(total)}개 중 <strong>{showNumber(left)}개</strong> 남음
          </span>
        )}
        {perShopper === undefined ? null : <span className="muted nb">한 사람 {showNumber(perShopper)}개까지</span>}
      </p>
    </div>
  );
}
