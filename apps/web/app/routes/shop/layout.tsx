import shopModule from 'virtual:shop-module';
import { Outlet, useLocation, useMatches, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/layout';
import { Mark } from '../../components/mark';
import { ProblemPage } from '../../components/problem-page';
import { ShopFooter } from '../../components/shop-footer';
import { ShopHeader } from '../../components/shop-header';
import type { PageHandle } from '../../handle';
import type { loader as rootLoader } from '../../root';
import { loadShell } from '../../shell.server';
import '../../styles/shop.css';

export async function loader({ request, context }: Route.LoaderArgs) {
  return loadShell({ request, context });
}

/** Header, the page, footer: around every page that shoppers see. */
export default function ShopLayout({ loaderData }: Route.ComponentProps) {
  return (
    <Shell data={loaderData}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const problem = (
    <main id="main" className="wrap">
      <ProblemPage error={error} />
    </main>
  );
  // Nothing is known of the shop: its mark leads back to it.
  const bare = (
    <>
      <header className="top">
        <div className="wrap top-in">
          <Mark />
        </div>
      </header>
      {problem}
    </>
  );
  return loaderData === undefined ? bare : <Shell data={loaderData}>{problem}</Shell>;
}

function Shell({ data, children }: { data: Route.ComponentProps['loaderData']; children: React.ReactNode }) {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined);
  const calm = handles.some((handle) => handle?.calm === true);
  const live = handles.some((handle) => handle?.live === true);
  const contrast = useRouteLoaderData<typeof rootLoader>('root')?.contrast === true;
  return (
    <>
      <ShopHeader
        name={data.shop.name}
        categories={data.categories}
        signedIn={data.signedIn}
        cartQuantity={data.cartQuantity}
        query={pathname === '/search' ? (search.get('q') ?? '') : ''}
        path={pathname}
        calm={calm}
      />
      {children}
      <ShopFooter shop={data.shop} contrast={contrast} />
      {live ? null : <script type="module" src={shopModule} />}
    </>
  );
}
