import type { DemoAccount, DemoOrder, DemoProduct, StaffRole, VendorRole } from './demo-mall.js';

/**
 * Who can sign in to the demo mall. The passwords are meant to be read by everybody: the launcher prints them, and production refuses to
 * start where such accounts exist.
 */
export const DEMO_PASSWORDS = {
  shopper: 'guro-shopper-1124',
  vendor: 'guro-vendor-1124',
  staff: 'guro-staff-1124',
} as const;

const shopper = (email: string, name: string, phone: string, note: string): DemoAccount => ({
  email, name, phone, note, password: DEMO_PASSWORDS.shopper, staffRoles: [], vendorRoles: [],
});
const vendorMember = (email: string, name: string, phone: string, vendor: string, role: VendorRole, note: string): DemoAccount => ({
  email, name, phone, note, password: DEMO_PASSWORDS.vendor, staffRoles: [], vendorRoles: [{ vendor, role }],
});
const staff = (email: string, name: string, phone: string, role: StaffRole, note: string): DemoAccount => ({
  email, name, phone, note, password: DEMO_PASSWORDS.staff, staffRoles: [role], vendorRoles: [],
});

export const ACCOUNTS: readonly DemoAccount[] = [
  shopper('shopper@demo.guro.example', '견본회원 하나', '01000001101', '회원: 결제한 주문, 보낸 주문, 반품을 신청한 주문이 있습니다'),
  shopper('shopper2@demo.guro.example', '견본회원 두리', '01000001102', '회원: 입금을 기다리는 주문이 있습니다'),
  vendorMember('vendor@demo.guro.example', '견본대표 가람', '01000002101', 'gocheok-balhyo', 'OWNER', '업체 대표: 고척발효실. 지급된 정산서와 보류된 돈이 있습니다'),
  vendorMember('clerk@demo.guro.example', '견본직원 다리', '01000002102', 'gocheok-balhyo', 'CLERK', '업체 직원: 고척발효실'),
  vendorMember('vendor2@demo.guro.example', '견본대표 누리', '01000002103', 'dorim-oven', 'OWNER', '업체 대표: 도림오븐결'),
  staff('operator@demo.guro.example', '견본운영 해담', '01000003101', 'OPERATOR', '구청 운영: 업체와 상품 승인'),
  staff('merchandiser@demo.guro.example', '견본기획 별하', '01000003102', 'MERCHANDISER', '구청 기획: 기획전'),
  staff('accountant@demo.guro.example', '견본회계 이음', '01000003103', 'ACCOUNTANT', '구청 회계: 정산, 지급 올리기, 대조'),
  staff('accountant2@demo.guro.example', '견본회계 소담', '01000003106', 'ACCOUNTANT', '구청 회계: 지급 승인'),
  staff('auditor@demo.guro.example', '견본감사 바름', '01000003104', 'AUDITOR', '구청 감사: 읽기만'),
  staff('admin@demo.guro.example', '견본관리 한울', '01000003105', 'ADMIN', '구청 관리: 사람과 권한'),
];

/** Sku of the first variant of a product that has enough for an order. */
export function skuOf(products: readonly DemoProduct[], name: string): string {
  const found = products.find((product) => product.name === name)?.variants.find((variant) => variant.stock >= 5);
  if (found === undefined) throw new Error(`the demo's orders name an unknown or sold-out product: ${name}`);
  return found.sku;
}

export const HOME = { zip: '08291', roadAddress: '서울특별시 구로구 견본로 245', detailAddress: '101동 1001호' };
const ISLAND = { zip: '63120', roadAddress: '제주특별자치도 제주시 견본해안로 12', detailAddress: '' };

/** Orders to be placed, in this order, through the same services as a shopper's. Their variants have stock for it. */
export function sampleOrders(products: readonly DemoProduct[]): DemoOrder[] {
  const hana = { name: '견본회원 하나', phone: '01000001101', email: 'shopper@demo.guro.example' };
  const duri = { name: '견본회원 두리', phone: '01000001102', email: 'shopper2@demo.guro.example' };
  const guest = { name: '견본손님 세찬', phone: '01000001103', email: 'guest@example.invalid' };
  return [
    {
      code: 'shipped', account: hana.email, orderer: hana, receiver: { name: hana.name, phone: hana.phone, ...HOME }, deliveryNote: '문 앞에 놓아 주세요', method: 'CARD',
      lines: [{ sku: skuOf(products, '옥상 장독 된장'), quantity: 2 }, { sku: skuOf(products, '국물이 맑은 국간장'), quantity: 1 }],
      placedAt: -3 * 1440, outcome: 'SHIPPED', shipment: { carrier: 'CJ', trackingNumber: '600000001101' },
    },
    {
      code: 'paid', account: hana.email, orderer: hana, receiver: { name: hana.name, phone: hana.phone, ...HOME }, deliveryNote: '', method: 'CARD',
      lines: [{ sku: skuOf(products, '찹쌀 고추장'), quantity: 1 }, { sku: skuOf(products, '결이 찢어지는 우유 식빵'), quantity: 2 }, { sku: skuOf(products, '화요일에 찧은 백미'), quantity: 1 }],
      placedAt: -180, outcome: 'PAID', shipment: null,
    },
    {
      code: 'guest-island', account: null, orderer: guest, receiver: { name: guest.name, phone: guest.phone, ...ISLAND }, deliveryNote: '', method: 'EASY_PAY',
      lines: [{ sku: skuOf(products, '손가락 셋 머그'), quantity: 2 }], placedAt: -90, outcome: 'PAID', shipment: null,
    },
    {
      code: 'deposit', account: duri.email, orderer: duri, receiver: { name: duri.name, phone: duri.phone, ...HOME }, deliveryNote: '경비실에 맡겨 주세요', method: 'VIRTUAL_ACCOUNT',
      lines: [{ sku: skuOf(products, '사계절 얇은 이불'), quantity: 1 }], placedAt: -45, outcome: 'WAITING_DEPOSIT', shipment: null,
    },
  ];
}
