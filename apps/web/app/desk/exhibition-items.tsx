import { showNumber, showWon } from '#kernel/pure';
import { Won } from '../components/won';
import type { BudgetChoicesQuery, CandidatesQuery } from '../generated/backoffice/graphql';
import { type DeskProblem, problemIn } from './errors';
import { SelectField } from './field';
import { type DraftItem, type ExhibitionDraft, sharesOf, shownOf } from './exhibition-draft';
import { Thumb } from './vendor-order-lines';

interface ItemsProps {
  draft: ExhibitionDraft;
  problems: readonly DeskProblem[] | undefined;
  candidates: CandidatesQuery['exhibitionCandidates'] | null;
  /** District budgets that may bear a part. */
  budgets: BudgetChoicesQuery['budgets'];
}

/** What is sold at which price, and the search that takes more in. */
export function ExhibitionItems({ draft, problems, candidates, budgets }: ItemsProps) {
  return (
    <section className="panel" aria-labelledby="h-items">
      <h2 id="h-items">2. 상품 {draft.items.length}개</h2>
      {draft.items.length === 0 ? <p className="soft gap-s">아래에서 상품이나 업체 이름으로 찾아 넣어 주세요.</p> : null}
      {budgets.length === 0 ? null : <BudgetChoice draft={draft} problems={problems} budgets={budgets} />}
      {draft.items.map((item, index) => (
        <Item funded={budgets.length > 0} key={item.variantId} item={item} index={index} last={index === draft.items.length - 1} problems={problems} />
      ))}
      <Find draft={draft} problems={problems} candidates={candidates} />
    </section>
  );
}

function BudgetChoice({ draft, problems, budgets }: Pick<ItemsProps, 'draft' | 'problems' | 'budgets'>) {
  return (
    <SelectField name="budgetId" label="할인을 함께 내는 구 예산" hint="예산이 다 쓰이면 할인이 바로 끝나고 판매가로 돌아갑니다." defaultValue={draft.budgetId} problem={problemIn(problems, 'budgetId')}>
      <option value="">없음</option>
      {budgets.map((budget) => (
        <option key={budget.id} value={budget.id}>
          {budget.fiscalYear}년 {budget.name} (남은 돈 {showWon(budget.leftWon)})
        </option>
      ))}
    </SelectField>
  );
}

function Item({ item, index, last, problems, funded }: { item: DraftItem; index: number; last: boolean; funded: boolean; problems: ItemsProps['problems'] }) {
  const shares = sharesOf(item);
  return (
    <fieldset className="item">
      <legend>
        <b>{item.name}</b> <span className="muted">{item.vendor}</span>
      </legend>
      <input type="hidden" name="item" value={shownOf(item)} />
      <p className="small soft">
        판매가 <Won amount={item.sellingWon} />
        {shares === undefined ? null : (
          <>
            {' · '}
            <span className="brick">{shares.percent}% 할인</span>: 업체 <Won amount={shares.vendorWon} />, 구로e몰 <Won amount={shares.mallWon} />
            {funded ? <>, 구 예산 <Won amount={shares.budgetWon} /></> : null} 부담
          </>
        )}
        {item.taken === 0 ? null : <> · 이미 {showNumber(item.taken)}개 팔림</>}
      </p>
      <div className="item-fields">
        <Cell name="price" index={index} label="기획전 가격(원)" value={item.price} problems={problems} />
        <Cell name="allotment" index={index} label="한정 수량(개)" value={item.allotment} problems={problems} />
        <Cell name="limit" index={index} label="한 사람 한도(개)" value={item.limit} problems={problems} />
        <Cell name="mallShare" index={index} label="구로e몰 몫(%)" value={item.mallShare} problems={problems} />
        {funded ? <Cell name="budgetShare" index={index} label="구 예산 몫(%)" value={item.budgetShare} problems={problems} /> : null}
      </div>
      <p className="row tight wrapy gap-s">
        {index === 0 ? null : <Act intent={`earlier:${index}`} name="위로" of={item.name} />}
        {last ? null : <Act intent={`later:${index}`} name="아래로" of={item.name} />}
        <Act intent={`remove:${index}`} name="빼기" of={item.name} />
      </p>
    </fieldset>
  );
}

function Cell({ name, index, label, value, problems }: { name: string; index: number; label: string; value: string; problems: ItemsProps['problems'] }) {
  const id = `${name}-${index}`;
  const problem = problemIn(problems, id);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input className="in s" id={id} name={name} inputMode="decimal" autoComplete="off" maxLength={14} defaultValue={value} aria-invalid={problem === undefined ? undefined : true} aria-describedby={problem === undefined ? undefined : `${id}-problem`} />
      {problem === undefined ? null : (
        <p className="err" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

function Act({ intent, name, of }: { intent: string; name: string; of: string }) {
  return (
    <button className="btn s" name="intent" value={intent} formNoValidate>
      {name}
      <span className="vh">: {of}</span>
    </button>
  );
}

function Find({ draft, problems, candidates }: Omit<ItemsProps, 'budgets'>) {
  const problem = problemIn(problems, 'find');
  return (
    <div className="finder gap">
      <div className="field">
        <label htmlFor="find">상품 찾아 넣기</label>
        <div className="with">
          <input className="in" id="find" name="find" type="text" enterKeyHint="search" autoComplete="off" placeholder="상품이나 업체 이름" maxLength={80} onKeyDown={findOnEnter} aria-invalid={problem === undefined ? undefined : true} aria-describedby={problem === undefined ? undefined : 'find-problem'} />
          <button className="btn" name="intent" value="find" id="find-button" formNoValidate>
            찾기
          </button>
        </div>
        {problem === undefined ? null : (
          <p className="err" id="find-problem">
            {problem}
          </p>
        )}
      </div>
      {candidates === null ? null : (
        <div id="found" tabIndex={-1}>
          <p className="gap-s" role="status">
            {candidates.length === 0 ? '팔고 있는 상품 가운데 맞는 것이 없습니다.' : `${candidates.length}개를 찾았습니다. 가격은 넣은 뒤에 적습니다.`}
          </p>
          <ul className="queue" role="list">
            {candidates.map((candidate) => (
              <Candidate key={candidate.variantId} candidate={candidate} taken={draft.items.some((item) => item.variantId === candidate.variantId)} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Enter in the search box searches; it must not save. */
function findOnEnter(event: React.KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  document.querySelector<HTMLButtonElement>('#find-button')?.click();
}

function Candidate({ candidate, taken }: { candidate: NonNullable<ItemsProps['candidates']>[number]; taken: boolean }) {
  const name = [candidate.productName, candidate.variantLabel].filter((part) => part !== '').join(' ');
  const shown = shownOf({ variantId: candidate.variantId, name, vendor: candidate.vendorName, sellingWon: candidate.sellingWon, taken: 0, price: '', allotment: '', limit: '', mallShare: '', budgetShare: '' });
  return (
    <li>
      <span className="named">
        <Thumb src={candidate.thumbnail} />
        <span>
          <b>{name}</b> <span className="muted">{candidate.vendorName}</span>
          <span className="block small soft">
            판매가 <Won amount={candidate.sellingWon} /> · 최근 20일 최저가 {candidate.lowest20DaysWon === null ? '아직 없음' : <Won amount={candidate.lowest20DaysWon} />} · 재고 {showNumber(candidate.available)}개
          </span>
        </span>
      </span>
      {taken ? (
        <span className="tag good">넣었음</span>
      ) : (
        <button className="btn s" name="intent" value={`add:${shown}`} formNoValidate>
          넣기<span className="vh">: {name}</span>
        </button>
      )}
    </li>
  );
}
