import { showNumber, showWon } from '#kernel/pure';
import { graphql } from '../generated/storefront';
import type { ListedFragment } from '../generated/storefront/graphql';
import { type ListParams, SORTS, STEP, type SortKey, listHref, moreHrefs } from '../list-params';
import { Icon } from './icon';
import { ProductCard } from './product-card';

export interface ListingProps {
  products: ListedFragment;
  params: ListParams;
  path: string;
  search: string;
  sorts: readonly SortKey[];
  vendors: { slug: string; name: string }[];
  exhibitions: { slug: string; name: string }[];
  /** Filters that this page can offer; a maker's page needs no maker. */
  offers: readonly ('vendor' | 'dong' | 'exhibition')[];
  dongs: string[];
}

/** Filters, count, sort, what is filtered, the cards, and the way on. The whole state lies in the address. */
export function Listing(props: ListingProps) {
  const { products, params, path, search } = props;
  const active = activeFilters(props);
  return (
    <div className="split left gap-l">
      <Filters {...props} />
      <div id="list">
        <div className="list-head">
          <p className="strong" role="status" data-list-count>
            {countText(products)}
          </p>
          <div className="row">
            <a className="btn s only-phone" href="#filters">
              <Icon name="filter" small /> 거르기{active.length > 0 ? <span className="tag brick">{active.length}</span> : null}
            </a>
            <SortForm {...props} />
          </div>
        </div>
        {active.length === 0 ? null : (
          <ul className="chips" role="list">
            {active.map((filter) => (
              <li key={filter.name}>
                <a className="chip on" href={listHref(path, search, filter.without)}>
                  {filter.text} <span aria-hidden="true">✕</span>
                  <span className="vh"> 조건 빼기</span>
                </a>
              </li>
            ))}
            {active.length < 2 ? null : (
              <li>
                <a className="chip" href={listHref(path, params.query === '' ? '' : `?q=${encodeURIComponent(params.query)}`, {})}>
                  모두 지우기
                </a>
              </li>
            )}
          </ul>
        )}
        {products.nodes.length === 0 ? null : <p className="small muted gap-s">{SORTS.find((sort) => sort.key === params.sort)?.said} 광고는 없습니다.</p>}
        <Cards {...props} active={active} />
      </div>
    </div>
  );
}

function Cards({ products, params, path, search, active }: ListingProps & { active: ActiveFilter[] }) {
  if (products.nodes.length === 0) {
    if (active.length === 0) return null;
    return (
      <div className="empty">
        <h2>조건에 모두 맞는 상품이 없습니다</h2>
        <p className="soft gap-s">조건을 하나 빼고 다시 보세요.</p>
        <ul className="chips gap" role="list">
          {active.map((filter) => (
            <li key={filter.name}>
              <a className="chip" href={listHref(path, search, filter.without)}>
                ‘{filter.text}’ 빼고 보기
              </a>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <>
      <ul className="grid three gap" role="list" data-list>
        {products.nodes.map((card, index) => (
          <ProductCard key={card.id} card={card} level={2} eager={index < 4} id={`item-${params.seen + index + 1}`} />
        ))}
      </ul>
      <More products={products} params={params} path={path} search={search} />
    </>
  );
}

/** A link that works alone; the page's module appends the next cards in place and keeps the same address. */
export function More({ products, params, path, search }: Pick<ListingProps, 'products' | 'params' | 'path' | 'search'>) {
  const shown = params.seen + products.nodes.length;
  const total = products.count === null ? null : `${showNumber(products.count)}개${products.countIsExact ? '' : ' 넘게 있는 것'}`;
  const { hasNextPage, endCursor } = products.pageInfo;
  if (!hasNextPage && shown <= STEP) return null;
  return (
    <div className="more" data-more>
      <p className="small soft">{total === null ? `${showNumber(shown)}개를 보았습니다` : `${total} 중 ${showNumber(shown)}개를 보았습니다`}</p>
      {hasNextPage && endCursor !== null ? <MoreLink {...moreHrefs(path, search, params, endCursor)} /> : null}
    </div>
  );
}

function MoreLink({ href, part }: { href: string; part: string }) {
  return (
    <a className="btn" href={href} data-part={part} rel="next">
      24개 더 보기
    </a>
  );
}

function SortForm({ params, search, sorts }: ListingProps) {
  return (
    <form className="row tight" data-sort>
      <Kept search={search} except={['sort']} />
      <label className="vh" htmlFor="sort">
        차례
      </label>
      <select className="in s" id="sort" name="sort" defaultValue={params.sort}>
        {SORTS.filter((sort) => sorts.includes(sort.key)).map((sort) => (
          <option key={sort.key} value={sort.key}>
            {sort.name}
          </option>
        ))}
      </select>
      {/* With the page's module a choice acts at once. */}
      <noscript>
        <button className="btn s">바꾸기</button>
      </noscript>
    </form>
  );
}

function Filters({ params, search, vendors, exhibitions, dongs, offers }: ListingProps) {
  return (
    <form className="filters" id="filters" aria-label="상품 거르기" tabIndex={-1}>
      <Kept search={search} except={['stock', 'min', 'max', 'dong', 'vendor', 'exhibition']} />
      <fieldset>
        <legend>살 수 있는 것</legend>
        <label className="check">
          <input type="checkbox" name="stock" value="1" defaultChecked={params.inStock} />
          품절 빼고 보기
        </label>
      </fieldset>
      <fieldset>
        <legend>값</legend>
        <div className="range">
          <input className="in s" name="min" inputMode="numeric" aria-label="가장 낮은 값, 원" placeholder="0원" defaultValue={params.min ?? ''} />
          <span aria-hidden="true">–</span>
          <input className="in s" name="max" inputMode="numeric" aria-label="가장 높은 값, 원" placeholder="끝없이" defaultValue={params.max ?? ''} />
        </div>
      </fieldset>
      {offers.includes('dong') ? <Choice name="dong" label="만든 동네" any="모든 동네" value={params.dong} choices={dongs.map((dong) => ({ slug: dong, name: dong }))} /> : null}
      {offers.includes('vendor') ? <Choice name="vendor" label="만든 곳" any="모든 업체" value={params.vendor} choices={vendors} /> : null}
      {offers.includes('exhibition') && exhibitions.length > 0 ? <Choice name="exhibition" label="기획전" any="기획전과 상관없이" value={params.exhibition} choices={exhibitions} /> : null}
      <div className="row">
        <button className="btn s full">거르기</button>
        <a className="btn s text only-phone nb" href="#list">
          닫기
        </a>
      </div>
    </form>
  );
}

function Choice({ name, label, any, value, choices }: { name: string; label: string; any: string; value: string; choices: { slug: string; name: string }[] }) {
  return (
    <fieldset>
      <legend>
        <label htmlFor={`f-${name}`}>{label}</label>
      </legend>
      <select className="in s full" id={`f-${name}`} name={name} defaultValue={value}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.slug} value={choice.slug}>
            {choice.name}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

/** What the other form says is carried along, so that one does not undo the other. */
function Kept({ search, except }: { search: string; except: string[] }) {
  const kept = [...new URLSearchParams(search)].filter(([name, value]) => !['after', 'seen', 'n', ...except].includes(name) && value !== '');
  return kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

interface ActiveFilter {
  name: string;
  text: string;
  without: Record<string, null>;
}

function activeFilters({ params, vendors, exhibitions, offers }: ListingProps): ActiveFilter[] {
  const active: ActiveFilter[] = [];
  if (params.inStock) active.push({ name: 'stock', text: '품절 빼고', without: { stock: null } });
  if (params.min !== null || params.max !== null) active.push({ name: 'price', text: priceText(params.min, params.max), without: { min: null, max: null } });
  if (offers.includes('dong') && params.dong !== '') active.push({ name: 'dong', text: params.dong, without: { dong: null } });
  if (offers.includes('vendor') && params.vendor !== '') active.push({ name: 'vendor', text: nameOf(vendors, params.vendor), without: { vendor: null } });
  if (offers.includes('exhibition') && params.exhibition !== '') active.push({ name: 'exhibition', text: nameOf(exhibitions, params.exhibition), without: { exhibition: null } });
  return active;
}

function nameOf(choices: { slug: string; name: string }[], slug: string): string {
  return choices.find((choice) => choice.slug === slug)?.name ?? slug;
}

function priceText(min: number | null, max: number | null): string {
  if (min === null) return `${showWon(max ?? 0)}까지`;
  return max === null ? `${showWon(min)}부터` : `${showWon(min)}–${showWon(max)}`;
}

export function countText({ count, countIsExact }: Pick<ListedFragment, 'count' | 'countIsExact'>): string {
  if (count === null) return '';
  return countIsExact ? `${showNumber(count)}개` : `${showNumber(count)}개가 넘습니다`;
}

graphql(`
  fragment Listed on ProductConnection {
    count countIsExact usedQuery similarTo
    nodes { ...Card }
    pageInfo { hasNextPage endCursor }
  }
`);
