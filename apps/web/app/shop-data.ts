import { useRouteLoaderData } from 'react-router';
import type { loader } from './routes/shop/layout';

/** Who runs the mall, as the shell around the page has already loaded it. */
export function useShop() {
  const shell = useRouteLoaderData<typeof loader>('routes/shop/layout');
  if (shell === undefined) throw new Error('this page stands outside the shop shell');
  return shell.shop;
}
