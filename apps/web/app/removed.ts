/** What was just taken out of the cart, so that it can be put back. Lies in the address: undoing works without JavaScript. */
export interface Removed {
  variantId: string;
  quantity: number;
  name: string;
}

export function removedAddress({ variantId, quantity, name }: Removed): string {
  return `/cart?${new URLSearchParams({ removed: variantId, quantity: String(quantity), name: name.slice(0, 120) }).toString()}`;
}

/** Null unless the address holds a whole one. The name is only ever shown as text. */
export function readRemoved(search: URLSearchParams): Removed | null {
  const variantId = search.get('removed') ?? '';
  const quantity = Number(search.get('quantity'));
  const name = (search.get('name') ?? '').slice(0, 120);
  return variantId !== '' && name !== '' && Number.isInteger(quantity) && quantity >= 1 && quantity <= 999 ? { variantId, quantity, name } : null;
}
