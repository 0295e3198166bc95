import { redirect } from 'react-router';
import type { Route } from './+types/cart-add';
import { type AddProblem, addProblem, addProblemOf } from '../../add-problem';
import { storefront } from '../../api.server';
import { formText } from '../../form-text';
import { graphql } from '../../generated/storefront';

/**
 * Puts one variant into the cart. A plain form gets a page to go on with; the catalogue pages' module (`accept: application/json`) gets the new
 * count or why not.
 */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const text = (name: string): string => formText(form, name);
  const wantsJson = request.headers.get('accept') === 'application/json';
  const back = /^[^/?#]{1,200}$/.test(text('from')) ? `/p/${encodeURIComponent(text('from'))}` : '/cart';
  const result = await add({ request, context }, text('variantId'), Number(text('quantity') || '1'));
  if ('problem' in result) {
    if (wantsJson) return Response.json(result, { status: 422 });
    return redirect(back === '/cart' ? back : `${back}?problem=${result.problem.code}#variant`, 303);
  }
  if (wantsJson) return Response.json(result);
  if (text('then') === 'checkout') return redirect('/checkout', 303);
  return redirect(back === '/cart' ? back : `${back}?added=${result.quantity}#added`, 303);
}

/** Somebody opened the address by hand. */
export function loader() {
  return redirect('/cart');
}

async function add(asking: Pick<Route.ActionArgs, 'request' | 'context'>, variantId: string, quantity: number): Promise<{ quantity: number } | { problem: AddProblem }> {
  if (variantId === '') return { problem: known('option') };
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 999) return { problem: known('quantity') };
  const { addToCart: change } = await storefront(asking, ADD, { variantId, quantity });
  switch (change.__typename) {
    case 'Cart':
      return { quantity: change.quantity };
    case 'CartUnavailable':
      return { problem: known('away') };
    case 'Refused':
      return { problem: addProblemOf(change.code) };
  }
}

function known(code: AddProblem['code']): AddProblem {
  return addProblem(code) ?? addProblemOf('');
}

const ADD = graphql(`
  mutation AddToCart($variantId: ID!, $quantity: Int!) {
    addToCart(variantId: $variantId, quantity: $quantity) {
      __typename
      ... on Cart { quantity }
      ... on Refused { code message }
      ... on CartUnavailable { code message }
    }
  }
`);
