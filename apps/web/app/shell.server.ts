import { clock } from '#kernel';
import { type Asking, storefront } from './api.server';
import { graphql } from './generated/storefront';
import type { ShellQuery, VisitorQuery } from './generated/storefront/graphql';

const KEEP_MS = 60_000;
let kept: { shell: ShellQuery; until: number } | undefined;

/** Who runs the mall and its top categories: the same for everybody, no price and no stock in it, so a minute old is fine. */
async function shell(asking: Asking): Promise<ShellQuery> {
  const now = clock.now().getTime();
  if (kept && now < kept.until) return kept.shell;
  try {
    const fresh = await storefront(asking, SHELL);
    kept = { shell: fresh, until: now + KEEP_MS };
    return fresh;
  } catch (error) {
    // The page itself will say what is wrong; a header of yesterday is better than none.
    if (kept) return kept.shell;
    throw error;
  }
}

/** What the header says about this visitor. A visitor without cookies has neither cart nor account. */
async function visitor(asking: Asking): Promise<{ signedIn: boolean; cartQuantity: number | null }> {
  if (!asking.request.headers.has('cookie')) return { signedIn: false, cartQuantity: 0 };
  try {
    const answer: VisitorQuery = await storefront(asking, VISITOR);
    return { signedIn: answer.me !== null, cartQuantity: answer.cart.__typename === 'Cart' ? answer.cart.quantity : null };
  } catch {
    // The header must never be what breaks a page.
    return { signedIn: false, cartQuantity: null };
  }
}

export async function loadShell(asking: Asking) {
  const [{ shop, categories }, who] = await Promise.all([shell(asking), visitor(asking)]);
  return { shop, categories, ...who };
}

const SHELL = graphql(`
  query Shell {
    shop { name operator representative businessNumber reportNumber address phone email hostingProvider brokerNotice demo mailboxUrl }
    categories { slug name }
  }
`);

const VISITOR = graphql(`
  query Visitor {
    me { id }
    cart { __typename ... on Cart { quantity } }
  }
`);
