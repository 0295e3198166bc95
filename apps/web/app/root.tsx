import { kstParts } from '#kernel/pure';
import { useEffect, useRef } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation, useMatches, useNavigation, useRouteLoaderData } from 'react-router';
import type { Route } from './+types/root';
import { ProblemPage } from './components/problem-page';
import type { PageHandle } from './handle';
import { serverNow } from './now.server';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import fonts from './styles/fonts.css?url';
import { handBackCookies } from './visit.server';

export const middleware: Route.MiddlewareFunction[] = [handBackCookies];

export function loader({ request }: Route.LoaderArgs) {
  return { contrast: /(?:^|;\s*)contrast=high/.test(request.headers.get('cookie') ?? ''), year: kstParts(new Date(serverNow())).year };
}

export function shouldRevalidate(): boolean {
  return false;
}

/** The document around every page, the error page included. */
export function Layout({ children }: { children: React.ReactNode }) {
  const live = useMatches().some((match) => (match.handle as PageHandle | undefined)?.live === true);
  const known = useRouteLoaderData<typeof loader>('root');
  return (
    <html lang="ko" {...(known?.contrast === true ? { 'data-contrast': 'high' } : {})}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          본문으로 바로 가기
        </a>
        {live ? <RouteProgress /> : null}
        {children}
        {/* Last, so that the text is readable in the machine's own type before the typeface's list has come. */}
        <link rel="stylesheet" href={fonts} />
        {live ? (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <main id="main" className="wrap">
      <ProblemPage error={error} />
    </main>
  );
}

/** On a change of page within the desks: a bar after 300 ms, then the focus goes to the new page's heading. */
function RouteProgress() {
  const busy = useNavigation().state !== 'idle';
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }, [pathname]);
  useEffect(() => {
    document.querySelector('main')?.setAttribute('aria-busy', String(busy));
  }, [busy]);
  return <div className={busy ? 'progress on' : 'progress'} aria-hidden="true" />;
}
