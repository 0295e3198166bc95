import type { DaysAgo, DemoHistory, DemoProduct, DemoSale } from './demo-mall.js';
import { HOME, skuOf } from './people.js';

/** A period of half a month never holds two days that are 17 apart, and is always over 17 days after its first. */
const PAID: DaysAgo = 34;
const CLOSED: DaysAgo = 17;

export function demoHistory(products: readonly DemoProduct[]): DemoHistory {
  const hana = { name: '견본회원 하나', phone: '01000001101', email: 'shopper@demo.guro.example' };
  const of = (...names: readonly (readonly [name: string, quantity: number])[]): DemoSale['lines'] => names.map(([name, quantity]) => ({ sku: skuOf(products, name), quantity }));
  const sale = (placed: DaysAgo, number: number, lines: DemoSale['lines'], then: Partial<DemoSale> = {}): DemoSale => ({
    orderer: hana, receiver: { name: hana.name, phone: hana.phone, ...HOME }, placed, sent: placed - 1, delivered: placed - 2, trackingNumber: `6000000020${number}`, lines, confirmed: null, claim: null, hold: null, ...then,
  });
  return {
    vendor: 'gocheok-balhyo', member: hana.email, accountEntered: 37, account: { bank: '88', accountNumber: '110-000-001124', holder: '견본대표 가람' }, paidPeriodOf: PAID, closedPeriodOf: CLOSED,
    question: '이 주문의 구로구 지원 할인은 정산에서 빠지지 않는 것이 맞습니까?',
    sales: [
      sale(38, 11, of(['옥상 장독 된장', 2], ['보리 막장', 1]), { confirmed: PAID }),
      sale(24, 12, of(['국물이 맑은 국간장', 2], ['견과 쌈장', 2]), { confirmed: CLOSED }), // while the exhibition of autumn was open: the district pays a part
      sale(12, 13, of(['찹쌀 고추장', 1]), { hold: { at: 6, reason: '배송지가 맞는지 구매자에게 확인하고 있습니다.' } }),
      sale(8, 14, of(['현미 흑초', 2]), { claim: { at: 2, note: '한 병의 뚜껑이 깨져서 왔습니다.' } }),
      sale(5, 15, of(['고척 청국장', 3], ['보리 막장', 1])),
    ],
  };
}
