const TEXTS = {
  option: '옵션을 골라 주세요.',
  quantity: '수량은 1개부터 999개까지 담을 수 있습니다.',
  gone: '지금은 판매하지 않는 상품입니다.',
  full: '장바구니에는 100가지까지 담을 수 있습니다. 먼저 몇 가지를 빼 주세요.',
  away: '장바구니를 잠시 쓸 수 없습니다. 상품 보기와 이미 한 주문의 결제는 그대로 할 수 있습니다.',
  refused: '장바구니에 담지 못했습니다. 다시 해 주세요.',
} as const;

export interface AddProblem {
  code: keyof typeof TEXTS;
  text: string;
}

/** Why something was not put into the cart. An address carries only the code: a text in it could be anybody's. */
export function addProblem(code: string | null): AddProblem | null {
  return code !== null && Object.hasOwn(TEXTS, code) ? { code: code as AddProblem['code'], text: TEXTS[code as AddProblem['code']] } : null;
}

const BY_CODE: Record<string, AddProblem['code'] | undefined> = { QUANTITY_INVALID: 'quantity', NOT_ON_SALE: 'gone', CART_FULL: 'full', BAD_INPUT: 'option', NOT_FOUND: 'gone' };

/** The same for a refusal of the API. */
export function addProblemOf(apiCode: string): AddProblem {
  const code = BY_CODE[apiCode] ?? 'refused';
  return { code, text: TEXTS[code] };
}
