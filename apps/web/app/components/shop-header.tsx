import { Icon } from './icon';
import { Mark } from './mark';

export interface HeaderProps {
  name: string;
  categories: { slug: string; name: string }[];
  signedIn: boolean;
  /** Pieces in the cart; null when the cart cannot be read right now. */
  cartQuantity: number | null;
  query: string;
  path: string;
  /** One thing to do on this page: no categories. */
  calm: boolean;
}

export function ShopHeader({ name, categories, signedIn, cartQuantity, query, path, calm }: HeaderProps) {
  return (
    <header className="top">
      <div className="wrap top-in">
        <Mark name={name} />
        <div className="tools">
          <a href={signedIn ? '/me/orders' : '/orders/find'}>
            <Icon name="parcel" />
            <span>주문 조회</span>
          </a>
          <a href={signedIn ? '/me/sessions' : `/sign-in?next=${encodeURIComponent(path)}`}>
            <Icon name="person" />
            <span>{signedIn ? '내 정보' : '로그인'}</span>
          </a>
          <a href="/cart">
            <Icon name="cart" />
            <span>장바구니</span>
            <span className="badge" data-cart-badge hidden={cartQuantity === null || cartQuantity === 0}>
              <span className="vh">담은 상품 </span>
              <span data-cart-count>{cartQuantity ?? 0}</span>
              <span className="vh">개</span>
            </span>
          </a>
        </div>
        <SearchBox query={query} />
      </div>
      {calm ? null : <Categories categories={categories} path={path} />}
    </header>
  );
}

function SearchBox({ query }: { query: string }) {
  return (
    <form className="find" role="search" action="/search">
      <label className="vh" htmlFor="q">
        상품, 업체 검색
      </label>
      <input id="q" name="q" type="search" defaultValue={query} placeholder="상품이나 업체 이름" enterKeyHint="search" maxLength={80} autoComplete="off" />
      <button aria-label="검색">
        <Icon name="search" />
      </button>
    </form>
  );
}

function Categories({ categories, path }: { categories: HeaderProps['categories']; path: string }) {
  const here = (href: string): 'page' | undefined => (path === href || path.startsWith(`${href}/`) ? 'page' : undefined);
  return (
    <nav className="nav wrap" aria-label="분류" tabIndex={-1}>
      <ul>
        <li>
          <a className="hot" href="/exhibitions" aria-current={here('/exhibitions')}>
            기획전
          </a>
        </li>
        {categories.map((category) => (
          <li key={category.slug}>
            <a href={`/c/${encodeURIComponent(category.slug)}`} aria-current={here(`/c/${encodeURIComponent(category.slug)}`)}>
              {category.name}
            </a>
          </li>
        ))}
        <li>
          <a href="/v" aria-current={here('/v')}>
            만드는 사람들
          </a>
        </li>
      </ul>
    </nav>
  );
}
