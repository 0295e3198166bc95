// What a shopper does once in each workload, against the mall (GraphQL) and against the limit (plain paths with the same meaning).
import { randomBytes } from 'node:crypto';
import { ADD, CONFIRM, LIST, PLACE, PRODUCT, WINDOW } from './documents.js';

/** A client's UUIDv7. */
export function newId() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const ORDERER = { name: '김구로', phone: '010-1234-5678', email: 'kim@example.invalid' };
const RECEIVER = { name: '김구로', phone: '010-1234-5678', zip: '08209', roadAddress: '서울 구로구 가마산로 245', detailAddress: '1층', deliveryNote: '' };

function placing({ variantId, totalWon }) {
  return { id: newId(), lines: [{ variantId, quantity: 1 }], seenTotalWon: totalWon, orderer: ORDERER, receiver: RECEIVER, paymentMethod: 'CARD', consents: ['ORDER'] };
}

function expectIn(text, wanted) {
  if (!text.includes(wanted)) throw new Error(`no ${wanted} in ${text.slice(0, 300)}`);
  return text;
}

/** Pays as the shopper does in Toss's window; answers the payment key. The sandbox's own work, the same on both sides. */
async function agree(client, tossPort, orderId, window) {
  const text = await client.post('/sandbox/authenticate', { orderId, amount: window.amountWon, method: window.method, orderName: window.orderName, customerKey: window.customerKey, taxFreeAmount: window.taxFreeWon }, tossPort);
  return JSON.parse(text).paymentKey;
}

/** Each answers a function that does one round of its workload; `n` counts the rounds of all connections. */
export const SCENARIOS = {
  W1: {
    mall: ({ lists }) => (client, n) => client.ask(LIST, lists[n % lists.length].variables).then((text) => expectIn(text, '"nodes":[{')),
    limit: ({ lists }) => (client, n) => client.post('/list', lists[n % lists.length].plain).then((text) => expectIn(text, '"nodes":[{')),
  },
  W2: {
    mall: ({ slugs }) => (client, n) => client.ask(PRODUCT, { slug: slugs[n % slugs.length] }).then((text) => expectIn(text, '"variants":[{')),
    limit: ({ slugs }) => (client, n) => client.post('/product', { slug: slugs[n % slugs.length] }).then((text) => expectIn(text, '"variants":[{')),
  },
  W3: {
    mall: ({ words }) => (client, n) => client.ask(LIST, { filter: { query: words[n % words.length].query }, sort: 'RELEVANCE' }).then((text) => expectIn(text, '"nodes":[{')),
    limit: ({ words }) => (client, n) => client.post('/search', words[n % words.length]).then((text) => expectIn(text, '"nodes":[{')),
  },
  W4: {
    // Three pieces a shopper, then the next one comes.
    mall: ({ variants }) => async (client, n) => {
      if (n % 3 === 0) client.cookie = '';
      expectIn(await client.ask(ADD, { variantId: variants[(n * 7) % variants.length], quantity: 1 }), '"__typename":"Cart"');
    },
    limit: ({ variants }) => async (client, n) => {
      if (n % 3 === 0) client.cookie = '';
      expectIn(await client.post('/add', { variantId: variants[(n * 7) % variants.length], quantity: 1 }), '"sums"');
    },
  },
  W5: {
    mall: ({ goods, toss }) => async (client, n) => {
      client.cookie = '';
      const input = placing(goods[n % goods.length]);
      expectIn(await client.ask(PLACE, { input }), '"__typename":"Order"');
      const window = JSON.parse(await client.ask(WINDOW, { orderId: input.id })).data.payment;
      const paymentKey = await agree(client, toss.mall, input.id, window);
      expectIn(await client.ask(CONFIRM, { input: { orderId: input.id, paymentKey, amountWon: window.amountWon } }), 'PaymentConfirmed');
    },
    limit: ({ goods, toss }) => async (client, n) => {
      client.cookie = '';
      const input = placing(goods[n % goods.length]);
      expectIn(await client.post('/place', input), '"placed"');
      const window = JSON.parse(await client.post('/window', { orderId: input.id }));
      const paymentKey = await agree(client, toss.limit, input.id, window);
      expectIn(await client.post('/confirm', { orderId: input.id, paymentKey, amountWon: window.amountWon }), '"paid"');
    },
  },
  // One try for each of the shoppers; answers whether he got the piece.
  W6: {
    mall: ({ good }) => async (client) => {
      const text = await client.ask(PLACE, { input: placing(good) });
      return text.includes('"__typename":"Order"') || (expectIn(text, '"OutOfStock"'), false);
    },
    limit: ({ good }) => async (client) => {
      const text = await client.post('/place', placing(good));
      return text.includes('"placed"') || (expectIn(text, '"OutOfStock"'), false);
    },
  },
};

export const PAGES = { page: ({ path }) => (client) => client.get(path).then((text) => expectIn(text, '</html>')) };
