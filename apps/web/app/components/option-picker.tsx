import { showWon, withParticle } from '#kernel/pure';
import type { OfferedFragment } from '../generated/storefront/graphql';
import { Won } from './won';

const MANY = 12;

/**
 * Which variant: radios with price and stock beside each, nothing chosen beforehand where there is a choice. More than twelve become a list
 * to choose from, grouped by the first option. Sold-out ones stay visible and say so.
 */
export function OptionPicker({ variants, options, wrong }: { variants: OfferedFragment[]; options: { name: string; values: string[] }[]; wrong: boolean }) {
  const only = variants.length === 1 ? variants[0] : undefined;
  if (only) return <input type="hidden" name="variantId" value={only.id} {...told(only)} />;
  const name = options.map((option) => option.name).join(' · ') || '옵션';
  const problem = wrong ? { 'aria-invalid': true as const, 'aria-describedby': 'option-wrong' } : {};
  const said = wrong ? (
    <p className="err" id="option-wrong">
      {withParticle(name, '을/를')} 골라 주세요
    </p>
  ) : null;
  if (variants.length > MANY) {
    return (
      <div className="field">
        <label htmlFor="variant">{name}</label>
        <select className="in" id="variant" name="variantId" required defaultValue="" {...problem}>
          <option value="" disabled>
            골라 주세요
          </option>
          {grouped(variants).map(([first, members]) => (
            <optgroup key={first} label={first}>
              {members.map((variant) => (
                <option key={variant.id} value={variant.id} disabled={variant.stockState === 'SOLD_OUT'} {...told(variant)}>
                  {`${variant.label} · ${showWon(variant.price.won)}${stockText(variant) === '' ? '' : ` · ${stockText(variant)}`}`}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {said}
      </div>
    );
  }
  return (
    <fieldset id="variant" role="radiogroup" {...problem}>
      <legend className="lab">{name}</legend>
      <div className="opts">
        {variants.map((variant) => (
          <label className="opt" key={variant.id}>
            <input type="radio" name="variantId" value={variant.id} required disabled={variant.stockState === 'SOLD_OUT'} {...told(variant)} />
            <span>
              {variant.label}
              {stockText(variant) === '' || variant.stockState === 'SOLD_OUT' ? null : <small>{stockText(variant)}</small>}
            </span>
            <span className="end strong">{variant.stockState === 'SOLD_OUT' ? '품절' : <Won amount={variant.price.won} />}</span>
          </label>
        ))}
      </div>
      {said}
    </fieldset>
  );
}

/** What the page's module needs to say a sum: beyond `data-held` pieces the whole line has the selling price, as in the cart. */
function told(variant: OfferedFragment): Record<`data-${string}`, number> {
  const { price, allotment, available } = variant;
  const offered = allotment !== null && price.won < price.sellingWon;
  return { 'data-price': price.won, 'data-available': available, ...(offered ? { 'data-selling': price.sellingWon, 'data-held': Math.min(allotment.left, allotment.perShopper) } : {}) };
}

function stockText(variant: OfferedFragment): string {
  switch (variant.stockState) {
    case 'SOLD_OUT':
      return '품절';
    case 'FEW':
      return `${variant.available}개 남았습니다`;
    case 'PLENTY':
      return '';
  }
}

function grouped(variants: OfferedFragment[]): [string, OfferedFragment[]][] {
  const groups = new Map<string, OfferedFragment[]>();
  for (const variant of variants) {
    const first = variant.optionValues[0] ?? '';
    groups.set(first, [...(groups.get(first) ?? []), variant]);
  }
  return [...groups];
}
