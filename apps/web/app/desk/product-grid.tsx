import { problemIn } from './errors';
import { MAX_OPTIONS, type ProductDraft, combinations, filledOptions, keyOf } from './product-draft';
import type { Section } from './product-sections';

/** Options, and a row for each combination with its price and stock. `epoch` changes when rows were filled from outside. */
export function GridSection({ draft, problems, epoch, onOptions }: Section & { epoch: number; onOptions: () => void }) {
  const rows = draft.variants;
  return (
    <section className="panel" aria-labelledby="h-grid" id="s-grid">
      <h2 id="h-grid">3. 옵션, 가격, 재고</h2>
      <Options draft={draft} problems={problems} epoch={epoch} onOptions={onOptions} />
      <div className="tw gap">
        <table className="grid" key={epoch}>
          <caption id="grid-caption" tabIndex={-1}>
            {rows.length === 1 && rows[0]?.values.length === 0 ? '가격과 재고' : `단품 ${rows.length}개`}
          </caption>
          <thead>
            <tr>
              {rows[0]?.values.length === 0 ? null : <th scope="col">단품</th>}
              <th scope="col">판매가(원)</th>
              <th scope="col">정가(원)</th>
              <th scope="col">재고(개)</th>
              <th scope="col">상품 코드</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row key={keyOf(row.values)} row={row} index={index} problems={problems} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="row tight wrapy gap-s">
        {rows.length > 1 ? (
          <button className="btn" name="intent" value="fill" formNoValidate>
            빈칸을 첫 줄과 같게 채우기
          </button>
        ) : null}
        <span className="small muted">정가와 상품 코드는 없으면 비워 두세요. 판매가가 빈 단품은 팔지 않습니다.</span>
      </p>
    </section>
  );
}

function Options({ draft, problems, epoch, onOptions }: Section & { epoch: number; onOptions: () => void }) {
  const wanted = combinations(filledOptions(draft));
  return (
    <div className="gap" key={epoch}>
      {draft.options.length === 0 ? <p className="soft">크기나 색처럼 고를 것이 있으면 옵션을 더해 주세요. 없으면 아래에 가격과 재고만 적으면 됩니다.</p> : null}
      {draft.options.map((option, index) => (
        <fieldset className="option" key={index /* options have no name of their own yet; the list is remounted when one leaves */}>
          <legend className="vh">옵션 {index + 1}</legend>
          <OptionField name="option-name" index={index} label={`옵션 ${index + 1} 이름`} example="예: 용량" value={option.name} problems={problems} onLeave={onOptions} />
          <OptionField name="option-values" index={index} label="값, 쉼표로 나누어" example="예: 500mL, 1L, 1.8L" value={option.values} problems={problems} onLeave={onOptions} />
          <button className="btn" name="intent" value={`remove-option:${index}`} formNoValidate>
            빼기<span className="vh">: 옵션 {index + 1}</span>
          </button>
        </fieldset>
      ))}
      <p className="row tight wrapy gap-s">
        {draft.options.length >= MAX_OPTIONS ? null : (
          <button className="btn" name="intent" value="add-option" id="add-option" formNoValidate>
            옵션 더하기
          </button>
        )}
        {draft.options.length === 0 ? null : (
          <noscript>
            <button className="btn" name="intent" value="grid" formNoValidate>
              단품 표 만들기
            </button>
          </noscript>
        )}
        {wanted > draft.variants.length ? <span className="small bad">모두 곱하면 {wanted}개입니다. 300개까지 됩니다.</span> : null}
      </p>
    </div>
  );
}

function OptionField({ name, index, label, example, value, problems, onLeave }: { name: string; index: number; label: string; example: string; value: string; problems: Section['problems']; onLeave: () => void }) {
  const id = `${name}-${index}`;
  const problem = problemIn(problems, id);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input className="in" id={id} name={name} defaultValue={value} placeholder={example} autoComplete="off" onBlur={onLeave} aria-invalid={problem === undefined ? undefined : true} aria-describedby={problem === undefined ? undefined : `${id}-problem`} />
      {problem === undefined ? null : (
        <p className="err" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

function Row({ row, index, problems }: { row: ProductDraft['variants'][number]; index: number; problems: Section['problems'] }) {
  const label = row.values.join(' / ');
  const cell = (name: 'price' | 'list' | 'stock' | 'sku', what: string, numeric: boolean) => {
    const id = `${name}-${index}`;
    const problem = problemIn(problems, id);
    return (
      <td>
        <input className="in s" id={id} name={name} defaultValue={row[name]} inputMode={numeric ? 'numeric' : undefined} maxLength={numeric ? 14 : 60} autoComplete="off" aria-label={label === '' ? what : `${label} ${what}`} aria-invalid={problem === undefined ? undefined : true} aria-describedby={problem === undefined ? undefined : `${id}-problem`} />
        {problem === undefined ? null : (
          <p className="err" id={`${id}-problem`}>
            {problem}
          </p>
        )}
      </td>
    );
  };
  return (
    <tr>
      {row.values.length === 0 ? null : <th scope="row">{label}</th>}
      {cell('price', '판매가', true)}
      {cell('list', '정가', true)}
      {cell('stock', '재고', true)}
      <td>
        <input type="hidden" name="variant" value={keyOf(row.values)} />
        <input type="hidden" name="seen" value={row.seen} />
        <input className="in s" id={`sku-${index}`} name="sku" defaultValue={row.sku} maxLength={60} autoComplete="off" aria-label={label === '' ? '상품 코드' : `${label} 상품 코드`} />
      </td>
    </tr>
  );
}
