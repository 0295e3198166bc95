import { randomBytes } from 'node:crypto';
import type { Mall } from './mall.js';

/** An answer of the storefront API: `data` as it came. Tests name the shape they expect. */
export interface Answer<T> {
  status: number;
  data: T;
  errors?: { message: string; extensions: { code: string; incident?: string } }[];
  statements: number;
}

/** A result of a mutation whose union the test looks at. */
export type Outcome<T = Record<string, unknown>> = { __typename: string; code?: string; message?: string; field?: string } & T;

export interface OrderSeen {
  id: string;
  number: string;
  state: string;
  sums: { totalWon: number; goodsWon: number; discountWon: number; shippingWon: number; surchargeWon: number; taxableWon: number; exemptWon: number };
  payment: { state: string; refundedWon: number; failureCode: string | null; virtualAccount: { bank: string; number: string; dueAt: string } | null };
  vendorOrders: { id: string; state: string; lines: { variantId: string; quantity: number; amountWon: number; discountWon: number; name: string; versionId: string }[] }[];
}

const ORDER = `id number state sums { totalWon goodsWon discountWon shippingWon surchargeWon taxableWon exemptWon }
  payment { state refundedWon failureCode virtualAccount { bank number dueAt } }
  vendorOrders { id state lines { variantId quantity amountWon discountWon name versionId } }`;

export interface PlaceInput {
  id: string;
  lines: { variantId: string; quantity: number }[];
  seenTotalWon: number;
  paymentMethod: 'CARD' | 'EASY_PAY' | 'TRANSFER' | 'VIRTUAL_ACCOUNT';
  zip: string;
  phone: string;
  consents: string[];
  couponIssueIds: string[];
}

/** A shopper with a browser of his own: cookies are kept, calls go to one storefront API over HTTP. */
export class Shopper {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly mall: Mall,
    /** Which of the storefront APIs. */
    private readonly api: Parameters<Mall['url']>[0] = 'storefront-api',
  ) {}

  /** The same browser, talking to another API process. */
  through(api: Parameters<Mall['url']>[0]): Shopper {
    const other = new Shopper(this.mall, api);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.mall.url(this.api)}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.cookieHeader() },
      body: JSON.stringify({ query, variables }),
    });
    this.keepCookies(response);
    const body = (await response.json()) as Omit<Answer<T>, 'status' | 'statements'>;
    return { ...body, status: response.status, statements: Number(response.headers.get('x-sql-statements') ?? 'NaN') };
  }

  /** Opens a page of web, or sends its form, as a browser without JavaScript does; where it leads to is answered, not followed. Throws where the page is away or broken. */
  async page(path: string, form?: readonly (readonly [string, string])[]): Promise<{ text: string; leadsTo: string | null }> {
    const body = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form.map(([name, value]): [string, string] => [name, value])) };
    const response = await fetch(`http://localhost:${this.mall.port}${path}`, { redirect: 'manual', headers: this.cookieHeader(), ...body });
    this.keepCookies(response);
    const text = await response.text();
    if (response.status >= 500) throw new Error(`${path}: ${response.status} ${text.slice(0, 200)}`);
    return { text, leadsTo: response.headers.get('location') };
  }

  private cookieHeader(): Record<string, string> {
    return this.cookies.size > 0 ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {};
  }

  private keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const split = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie) || pair.slice(split + 1) === '') this.cookies.delete(pair.slice(0, split));
      else this.cookies.set(pair.slice(0, split), pair.slice(split + 1));
    }
  }

  /** Data, or an error that shows what came instead. */
  async data<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.ask<T>(query, variables);
    if (answer.errors) throw new Error(this.mall.explained(answer.errors));
    return answer.data;
  }

  async add(variantId: string, quantity: number): Promise<Outcome> {
    const { addToCart } = await this.data<{ addToCart: Outcome }>('mutation ($v: ID!, $q: Int!) { addToCart(variantId: $v, quantity: $q) { __typename ... on Problem { code message } ... on Cart { quantity } } }', { v: variantId, q: quantity });
    return addToCart;
  }

  /** The whole price of these lines for this ZIP, read from the cart as the checkout page shows it. */
  async total(zip: string): Promise<number> {
    const { checkout } = await this.data<{ checkout: Outcome<{ cart: { sums: { totalWon: number } } }> }>('query ($zip: String) { checkout(zip: $zip) { __typename ... on Checkout { cart { sums { totalWon } } } ... on Problem { code message } } }', { zip });
    return checkout.cart.sums.totalWon;
  }

  async place(input: Partial<PlaceInput> & Pick<PlaceInput, 'lines' | 'seenTotalWon'>): Promise<Outcome<OrderSeen & { totalWon?: number; lines?: { variantId: string; wanted: number; available: number }[] }>> {
    const { placeOrder } = await this.data<{ placeOrder: Outcome<OrderSeen> }>(
      `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on Problem { code message } ... on Refused { field } ... on Order { ${ORDER} }
         ... on OutOfStock { lines { variantId wanted available } } ... on PriceChanged { seenTotalWon totalWon } } }`,
      { input: placeInput(input) },
    );
    return placeOrder;
  }

  async order(id: string): Promise<OrderSeen | null> {
    const { order } = await this.data<{ order: OrderSeen | null }>(`query ($id: ID!) { order(id: $id) { ${ORDER} } }`, { id });
    return order;
  }

  /** Does in Toss's window what a shopper does: chooses and agrees. Answers the payment key that the success address carries. */
  async agree(orderId: string, change: { amount?: number } = {}): Promise<string> {
    const { payment } = await this.data<{ payment: Outcome<{ method: string; amountWon: number; taxFreeWon: number; orderName: string; customerKey: string; easyPay: boolean }> }>(
      'mutation ($id: ID!) { payment(orderId: $id) { __typename ... on Problem { code message } ... on PaymentWindow { method amountWon taxFreeWon orderName customerKey easyPay } } }',
      { id: orderId },
    );
    if (payment.__typename !== 'PaymentWindow') throw new Error(JSON.stringify(payment));
    const response = await fetch(`${this.mall.url('toss-sandbox')}/sandbox/authenticate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ orderId, amount: change.amount ?? payment.amountWon, method: payment.easyPay ? 'EASY_PAY' : payment.method, orderName: payment.orderName, customerKey: payment.customerKey, taxFreeAmount: payment.taxFreeWon }),
    });
    if (!response.ok) throw new Error(`authenticate: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { paymentKey: string }).paymentKey;
  }

  async confirm(orderId: string, paymentKey: string, amountWon: number): Promise<Outcome<{ order?: OrderSeen }>> {
    const { confirmPayment } = await this.data<{ confirmPayment: Outcome<{ order?: OrderSeen }> }>(
      `mutation ($input: ConfirmPaymentInput!) { confirmPayment(input: $input) { __typename ... on Problem { code message } ... on PaymentConfirmed { order { ${ORDER} } } ... on PaymentDeclined { order { ${ORDER} } } ... on PaymentPending { order { ${ORDER} } } } }`,
      { input: { orderId, paymentKey, amountWon } },
    );
    return confirmPayment;
  }

  async cancel(orderId: string): Promise<Outcome<OrderSeen>> {
    const { cancelOrder } = await this.data<{ cancelOrder: Outcome<OrderSeen> }>(`mutation ($id: ID!) { cancelOrder(id: $id) { __typename ... on Problem { code message } ... on Order { ${ORDER} } } }`, { id: orderId });
    return cancelOrder;
  }

  async signUp(email: string): Promise<Outcome> {
    const { signUp } = await this.data<{ signUp: Outcome }>(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename ... on Problem { code message } ... on Refused { field } ... on SignedIn { member { id email } } } }',
      { input: { email, password: 'a quiet river 2026', name: '김구로', phone: '010-1234-5678', consents: ['TERMS', 'PRIVACY'] } },
    );
    return signUp;
  }

  async signIn(email: string): Promise<Outcome> {
    const { signIn } = await this.data<{ signIn: Outcome }>('mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename ... on Problem { code message } } }', { email, password: 'a quiet river 2026' });
    return signIn;
  }
}

/** A client's UUIDv7. */
export function orderId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function placeInput(input: Partial<PlaceInput> & Pick<PlaceInput, 'lines' | 'seenTotalWon'>): Record<string, unknown> {
  return {
    id: input.id ?? orderId(), lines: input.lines, seenTotalWon: input.seenTotalWon,
    orderer: { name: '김구로', phone: input.phone ?? '010-1234-5678', email: 'kim@example.invalid' },
    receiver: { name: '김구로', phone: '010-1234-5678', zip: input.zip ?? '08209', roadAddress: '서울 구로구 가마산로 245', detailAddress: '1층', deliveryNote: '' },
    paymentMethod: input.paymentMethod ?? 'CARD', consents: input.consents ?? ['ORDER'], ...(input.couponIssueIds ? { couponIssueIds: input.couponIssueIds } : {}),
  };
}
