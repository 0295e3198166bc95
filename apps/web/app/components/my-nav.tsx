const PAGES = [
  { key: 'orders', href: '/me/orders', name: '내 주문' },
  { key: 'coupons', href: '/me/coupons', name: '쿠폰' },
  { key: 'sessions', href: '/me/sessions', name: '내 정보와 로그인한 기기' },
] as const;

/** Between the pages of one's own. */
export function MyNav({ here }: { here: (typeof PAGES)[number]['key'] }) {
  return (
    <nav aria-label="내 정보" className="gap">
      <ul className="chips" role="list">
        {PAGES.map((page) => (
          <li key={page.key}>
            <a className={page.key === here ? 'chip on' : 'chip'} href={page.href} aria-current={page.key === here ? 'page' : undefined}>
              {page.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
