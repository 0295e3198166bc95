/**
 * Every message of a refusal, in Korean and English. Exhaustive by type: a code without both texts does not compile.
 * `{name}` is filled from the problem's fields. Say what happened, what it means, what to do.
 */
const TEXTS = {
  // the edge
  UNAUTHENTICATED: { ko: '로그인이 필요합니다.', en: 'Please sign in.' },
  FORBIDDEN: { ko: '이 일을 할 권한이 없습니다.', en: 'Your role does not allow this.' },
  NOT_FOUND: { ko: '찾을 수 없습니다.', en: 'Not found.' },
  BAD_INPUT: { ko: '{field} 값을 확인해 주세요.', en: 'Please check {field}.' },
  TOO_MANY_REQUESTS: { ko: '너무 자주 시도했습니다. {minutes}분 뒤에 다시 해 주세요.', en: 'Too many attempts. Try again in {minutes} min.' },
  INTERNAL: { ko: '처리하지 못했습니다. 문의 번호 {incident}을(를) 알려 주시면 찾아 드립니다.', en: 'Something went wrong. Incident {incident}.' },
  CART_UNAVAILABLE: { ko: '장바구니를 잠시 쓸 수 없습니다. 상품 보기와 이미 한 주문의 결제는 그대로 할 수 있습니다.', en: 'The cart is unavailable for a moment. Browsing and paying go on.' },
  CONFLICT: { ko: '그 사이에 다른 사람이 바꾸었습니다. 새로 고친 뒤 다시 해 주세요.', en: 'Somebody changed this meanwhile. Reload and try again.' },
  WRONG_STATE: { ko: '지금 상태({state})에서는 할 수 없습니다.', en: 'Not possible in state {state}.' },
  REASON_REQUIRED: { ko: '이유를 적어 주세요.', en: 'Please give a reason.' },
  TEXT_TOO_LONG: { ko: '{field}은(는) {max}자까지 쓸 수 있습니다.', en: '{field} may have up to {max} characters.' },
  FIELD_REQUIRED: { ko: '{field}을(를) 적어 주세요.', en: '{field} is required.' },
  // people
  EMAIL_INVALID: { ko: '전자우편 주소의 모양을 확인해 주세요.', en: 'Please check the e-mail address.' },
  EMAIL_TAKEN: { ko: '이미 가입한 전자우편 주소입니다. 로그인해 주세요.', en: 'This e-mail address has an account. Please sign in.' },
  PASSWORD_TOO_SHORT: { ko: '비밀번호는 {min}자 이상이어야 합니다.', en: 'The password needs at least {min} characters.' },
  PASSWORD_TOO_LONG: { ko: '비밀번호는 {max}자까지 쓸 수 있습니다.', en: 'The password may have up to {max} characters.' },
  PASSWORD_COMMON: { ko: '너무 흔한 비밀번호입니다. 다른 것을 써 주세요.', en: 'This password is too common.' },
  PASSWORD_WRONG: { ko: '비밀번호가 맞지 않습니다.', en: 'Wrong password.' },
  ACCOUNT_HAS_DESK: { ko: '업체 센터나 직원 화면에 들어가는 계정입니다. 그 일을 다른 사람에게 넘긴 뒤에 탈퇴할 수 있습니다. 구로e몰에 알려 주세요.', en: 'This account belongs to a vendor or to staff. Hand that over first.' },
  SIGN_IN_FAILED: { ko: '전자우편 주소나 비밀번호가 맞지 않습니다.', en: 'Wrong e-mail address or password.' },
  CONSENT_REQUIRED: { ko: '꼭 필요한 동의({consent})가 빠졌습니다.', en: 'A required consent is missing: {consent}.' },
  NAME_INVALID: { ko: '이름을 적어 주세요(50자까지).', en: 'Please give a name of up to 50 characters.' },
  PHONE_INVALID: { ko: '전화번호를 확인해 주세요. 예: 010-1234-5678', en: 'Please check the phone number.' },
  ZIP_INVALID: { ko: '우편번호는 다섯 자리 숫자입니다.', en: 'The ZIP code has five digits.' },
  ADDRESS_INVALID: { ko: '도로명 주소를 적어 주세요.', en: 'Please give the road address.' },
  // vendors
  BUSINESS_NUMBER_INVALID: { ko: '사업자등록번호를 확인해 주세요. 숫자 열 자리입니다.', en: 'Please check the business number (10 digits).' },
  BUSINESS_NUMBER_TAKEN: { ko: '이미 신청했거나 입점한 사업자등록번호입니다.', en: 'This business number has already applied.' },
  DONG_INVALID: { ko: '구로구에 있는 사업장만 입점할 수 있습니다. 동을 골라 주세요.', en: 'Only companies in Guro-gu can join. Choose the neighbourhood.' },
  VENDOR_NOT_APPROVED: { ko: '입점 승인을 받은 뒤에 할 수 있습니다.', en: 'The vendor must be approved first.' },
  SLUG_TAKEN: { ko: '이미 쓰는 주소 이름입니다.', en: 'This address name is taken.' },
  // catalogue
  PRODUCT_INCOMPLETE: { ko: '아직 올릴 수 없습니다. 빠진 것: {missing}', en: 'Not ready. Missing: {missing}' },
  NOTHING_CHANGED: { ko: '바뀐 것이 없습니다.', en: 'Nothing has changed.' },
  SKU_TAKEN: { ko: '같은 관리 코드를 쓰는 단품이 이미 있습니다.', en: 'Another variant already has this code.' },
  PRICE_INVALID: { ko: '가격은 100원부터 1억 원까지의 정수여야 합니다.', en: 'The price must be a whole sum from 100 to 100,000,000 won.' },
  LIST_PRICE_INVALID: { ko: '정가는 판매가보다 높아야 합니다.', en: 'The list price must be higher than the price.' },
  STOCK_INVALID: { ko: '재고는 0부터 1,000,000까지의 정수여야 합니다.', en: 'Stock must be a whole number from 0 to 1,000,000.' },
  STOCK_BELOW_RESERVED: { ko: '주문이 맡아 둔 {reserved}개보다 적게 줄일 수 없습니다.', en: 'Stock cannot go below the {reserved} reserved pieces.' },
  CLAIM_EMPTY: { ko: '취소하거나 돌려보낼 상품을 골라 주세요.', en: 'Choose what to cancel or to return.' },
  CLAIM_QUANTITY: { ko: '고른 수량을 확인해 주세요. 이미 신청한 것과 보낸 것은 뺍니다.', en: 'Please check the quantities: some pieces are claimed already.' },
  CLAIM_CAUSE: { ko: '이 일에는 그 까닭을 고를 수 없습니다. 다시 골라 주세요.', en: 'This reason does not fit. Please choose another.' },
  CLAIM_NOT_SENT: { ko: '아직 보내지 않은 상품입니다. 반품 대신 취소해 주세요.', en: 'Not sent yet: please cancel instead of returning.' },
  CLAIM_UNDECIDED: { ko: '구매자가 취소를 요청한 상품입니다. 요청을 먼저 받아들이거나 거절해 주세요.', en: 'The shopper asked to cancel these. Please decide about it first.' },
  CLAIM_SENT: { ko: '이미 보낸 상품이라 취소할 수 없습니다. 반품으로 안내해 주세요.', en: 'Already sent: it can only be returned.' },
  CLAIM_TOO_LATE: { ko: '반품할 수 있는 기간이 지났습니다. 상품에 문제가 있으면 그 까닭으로 신청해 주세요.', en: 'The time for a return is over. If something is wrong with the goods, choose that reason.' },
  CLAIM_EXCLUDED: { ko: '{name}은(는) 마음이 바뀌어서는 반품할 수 없습니다. 살 때 알린 내용: {exclusion}', en: '{name} cannot be returned for a change of mind, as said before the order.' },
  CLAIM_CHANGED: { ko: '돌려받을 금액이 {now}(으)로 바뀌었습니다. 확인한 뒤 다시 눌러 주세요.', en: 'The refund is now {now}. Please look again.' },
  REFUND_ACCOUNT_REQUIRED: { ko: '입금하신 돈을 돌려받을 계좌를 적어 주세요.', en: 'Please give the account that the deposit goes back to.' },
  REFUND_TOO_MUCH: { ko: '돌려줄 수 있는 돈보다 많습니다. 남은 금액: {left}', en: 'More than is left of the payment: {left}.' },
  OPTIONS_INVALID: { ko: '옵션을 확인해 주세요. 같은 조합이 두 번 있거나 값이 비었습니다.', en: 'Please check the options: a combination is repeated or empty.' },
  TOO_MANY_VARIANTS: { ko: '단품은 {max}개까지 만들 수 있습니다.', en: 'A product may have up to {max} variants.' },
  PICTURE_INVALID: { ko: '그림 파일로 읽을 수 없습니다. JPEG, PNG, WebP, AVIF만 올릴 수 있습니다.', en: 'Not a readable picture. JPEG, PNG, WebP and AVIF are accepted.' },
  PICTURE_TOO_LARGE: { ko: '그림은 {max}MB, 5,000만 화소까지 올릴 수 있습니다.', en: 'A picture may have up to {max} MB and 50 megapixels.' },
  PICTURE_TEXT_REQUIRED: { ko: '그림을 설명하는 글(대체 텍스트)을 적어 주세요.', en: 'Please describe the picture (alternative text).' },
  TOO_MANY_PICTURES: { ko: '그림은 {max}장까지 올릴 수 있습니다.', en: 'Up to {max} pictures.' },
  FILE_UNREADABLE: { ko: '파일을 읽을 수 없습니다. 쉼표로 나눈 CSV 파일(UTF-8 또는 CP949)인지 확인해 주세요.', en: 'The file cannot be read. Please send a CSV file (UTF-8 or CP949).' },
  FILE_EMPTY: { ko: '파일에 상품이 없습니다.', en: 'The file holds no products.' },
  FILE_TOO_LARGE: { ko: '파일이 너무 큽니다. {max}MB, {rows}줄까지 올릴 수 있습니다.', en: 'The file is too large: up to {max} MB and {rows} rows.' },
  FILE_COLUMNS_MISSING: { ko: '필요한 열이 없습니다: {columns}', en: 'Columns are missing: {columns}' },
  IMPORT_OPTIONS_EDITED: { ko: '이 몰에서 옵션을 바꾼 상품이라 파일로는 고칠 수 없습니다. 상품 화면에서 고쳐 주세요.', en: 'Its options were changed here; edit it on its page.' },
  // exhibitions
  PERIOD_INVALID: { ko: '끝나는 때는 시작하는 때보다 뒤여야 합니다.', en: 'The end must come after the start.' },
  EXHIBITION_PRICE_INVALID: { ko: '기획전 가격은 판매가보다 낮은 1원 이상의 정수여야 합니다.', en: 'The exhibition price must be a whole sum below the selling price.' },
  ALLOTMENT_INVALID: { ko: '한정 수량과 한 사람 한도는 1 이상의 정수여야 합니다.', en: 'Allotment and limit must be whole numbers from 1.' },
  ALLOTMENT_BELOW_TAKEN: { ko: '이미 팔린 {taken}개보다 적게 줄일 수 없습니다.', en: 'The allotment cannot go below the {taken} pieces sold.' },
  EXHIBITION_NAME_INVALID: { ko: '기획전 이름은 2자부터 40자까지 적어 주세요.', en: 'The name must have 2 to 40 characters.' },
  EXHIBITION_SENTENCE_TOO_LONG: { ko: '소개 문장은 {max}자까지 쓸 수 있습니다.', en: 'The sentence may have up to {max} characters.' },
  EXHIBITION_SLUG_INVALID: { ko: '주소 이름에는 글자나 숫자가 하나 이상 있어야 합니다.', en: 'The address name needs at least one letter or digit.' },
  EXHIBITION_SLUG_FIXED: { ko: '예약한 기획전의 주소는 이미 알렸을 수 있어서 바꿀 수 없습니다.', en: 'The address of a scheduled exhibition cannot change.' },
  EXHIBITION_THEME_INVALID: { ko: '고를 수 있는 꾸밈 가운데 하나를 골라 주세요.', en: 'Choose one of the themes.' },
  EXHIBITION_ITEMS_INVALID: { ko: '상품은 {max}가지까지, 같은 단품은 한 번만 넣을 수 있습니다.', en: 'Up to {max} items, each variant once.' },
  EXHIBITION_EMPTY: { ko: '기획전에 상품을 하나 이상 넣어 주세요.', en: 'The exhibition needs at least one item.' },
  EXHIBITION_OVER: { ko: '끝나는 때가 이미 지났습니다. 기간을 바꿔 주세요.', en: 'The exhibition would be over already. Change its period.' },
  BUDGET_YEAR_INVALID: { ko: '회계연도를 네 자리 숫자로 적어 주세요.', en: 'Give the fiscal year with four digits.' },
  BUDGET_EXISTS: { ko: '그 해에 같은 이름의 예산이 있습니다.', en: 'There is a budget of this name in that year.' },
  BUDGET_AMOUNT_INVALID: { ko: '금액은 0이 아닌 1조 원까지의 정수여야 합니다.', en: 'The sum must be a whole number of won, not zero.' },
  BUDGET_DOCUMENT_USED: { ko: '이 예산에 이미 쓴 문서 번호입니다. 바꿀 때마다 새 문서가 있어야 합니다.', en: 'This document number was used for this budget. Each change needs its own document.' },
  BUDGET_CAP_TOO_LOW: { ko: '이미 집행하고 예약한 금액보다 한도를 낮출 수 없습니다.', en: 'The cap cannot go below what is spent and reserved.' },
  BUDGET_RECEIPT_TOO_MUCH: { ko: '구에서 받을 수 있는 금액이나 돌려줄 금액보다 많습니다.', en: 'More than the district may pay, or than is owed back to it.' },
  BUDGET_CLOSED: { ko: '마감한 예산입니다. 더 바꿀 수 없습니다.', en: 'This budget is closed.' },
  BUDGET_NOT_OPEN: { ko: '쓸 수 있는 예산을 골라 주세요. 멈추거나 마감한 예산은 할인에 쓸 수 없습니다.', en: 'Choose a budget that is open.' },
  SAME_PERSON: { ko: '올린 사람은 승인할 수 없습니다. 다른 담당자가 승인해야 합니다.', en: 'Another person must approve it.' },
  SHARES_INVALID: { ko: '재원 분담의 합이 100%여야 합니다.', en: 'The funders’ shares must add up to 100 %.' },
  // payouts
  PAYOUT_ACCOUNT_INVALID: { ko: '정산금을 받을 계좌의 {field}을(를) 확인해 주세요.', en: 'Please check the {field} of the account.' },
  PAYOUT_ACCOUNT_WAITS: { ko: '바꾸려고 기다리는 계좌가 이미 있습니다. 그것을 멈춘 뒤에 다른 계좌를 적어 주세요.', en: 'Another account already waits. Stop that one first.' },
  PAYOUT_NOTHING: { ko: '지급할 정산서를 골라 주세요.', en: 'Choose statements to pay.' },
  PAYOUT_NOT_PAYABLE: { ko: '지금은 지급할 수 없는 정산서가 있습니다: {name} ({why})', en: 'A statement cannot be paid now: {name} ({why}).' },
  PAYOUT_SUM_CHANGED: { ko: '합계가 {seen}원에서 {now}원으로 바뀌었습니다. 달라진 것을 보고 다시 눌러 주세요.', en: 'The sum changed from {seen} to {now} won. Please look and confirm again.' },
  PAYOUT_TOO_LATE: { ko: '은행으로 넘어가서 이제 취소할 수 없습니다.', en: 'It is at the bank and can no longer be cancelled.' },
  // cart
  CART_FULL: { ko: '장바구니에는 {max}가지까지 담을 수 있습니다.', en: 'The cart holds up to {max} lines.' },
  QUANTITY_INVALID: { ko: '수량은 1개부터 {max}개까지 담을 수 있습니다.', en: 'The quantity must be from 1 to {max}.' },
  NOT_ON_SALE: { ko: '지금은 판매하지 않는 상품입니다.', en: 'This product is not on sale.' },
  // orders and payment
  ORDER_ID_INVALID: { ko: '주문 번호를 만들지 못했습니다. 장바구니에서 다시 시작해 주세요.', en: 'The order id must be a UUIDv7.' },
  ORDER_ID_REUSED: { ko: '이미 다른 내용으로 접수된 주문입니다. 장바구니에서 다시 시작해 주세요.', en: 'This order id was used for another order.' },
  CART_EMPTY: { ko: '주문할 상품이 없습니다.', en: 'There is nothing to order.' },
  OUT_OF_STOCK: { ko: '재고가 모자란 상품이 있습니다. 수량을 바꾸거나 빼 주세요.', en: 'Some products are out of stock.' },
  PRICE_CHANGED: { ko: '주문하는 사이에 합계가 {seen}원에서 {now}원으로 바뀌었습니다. 달라진 것을 보고 다시 눌러 주세요.', en: 'The total changed from {seen} to {now} won. Please look and confirm again.' },
  ORDER_NOT_PAYABLE: { ko: '이미 끝났거나 취소된 주문입니다. 결제하지 않았습니다.', en: 'This order can no longer be paid. Nothing was charged.' },
  ALREADY_PAID: { ko: '이미 결제한 주문입니다.', en: 'This order is already paid.' },
  AMOUNT_MISMATCH: { ko: '주소의 결제 금액이 주문 금액과 다릅니다. 결제하지 않았습니다.', en: 'The amount does not match the order. Nothing was charged.' },
  PAYMENT_NOT_YOURS: { ko: '이 결제를 마칠 수 있는 사람이 아닙니다. 주문한 브라우저에서 다시 열어 주세요.', en: 'This payment belongs to somebody else.' },
  PAYMENT_DECLINED: { ko: '결제가 승인되지 않았습니다: {message} 다른 방법으로 결제할 수 있습니다.', en: 'The payment was declined: {message}' },
  PAYMENT_UNKNOWN: { ko: '결제 결과를 확인하고 있습니다. 다시 결제하지 마세요.', en: 'The outcome is being checked. Please do not pay again.' },
  REFUND_ACCOUNT_INVALID: { ko: '환불받을 계좌의 {field}을(를) 확인해 주세요.', en: 'Please check the {field} of the account.' },
  REFUND_NOT_WAITING: { ko: '돌려 드릴 금액이 없거나, 이미 돌려 드리고 있습니다.', en: 'There is nothing to give back, or it is on its way.' },
  PAYMENT_IN_PROGRESS: { ko: '결제를 확인하는 중이라 지금은 취소할 수 없습니다. 잠시 뒤에 다시 해 주세요.', en: 'A payment is being confirmed. Please try again in a moment.' },
  ORDER_NOT_FOUND: { ko: '주문 번호와 전화번호가 맞는 주문이 없습니다.', en: 'No order matches this number and phone number.' },
  OPEN_ORDERS: { ko: '결제하지 않은 주문이 {max}건 있습니다. 먼저 결제하거나 취소한 뒤에 다시 주문해 주세요. 그 주문은 ‘내 주문’이나 ‘주문 찾기’에 있습니다.', en: 'You have {max} unpaid orders. Pay or cancel them first.' },
  MADE_TO_ORDER_CONSENT: { ko: '주문 제작 상품은 청약철회가 제한됩니다. 따로 동의해 주세요.', en: 'Made-to-order products need a separate consent.' },
  // shipping
  CARRIER_INVALID: { ko: '택배사를 골라 주세요.', en: 'Choose the carrier.' },
  TRACKING_INVALID: { ko: '송장 번호의 자릿수를 확인해 주세요.', en: 'Please check the tracking number.' },
  SHIPMENT_QUANTITY: { ko: '남은 수량보다 많이 보낼 수 없습니다.', en: 'You cannot ship more than is left.' },
  DATE_INVALID: { ko: '날짜를 확인해 주세요.', en: 'Please check the date.' },
  // the ledger
  POSTING_FOLLOWS_EVENT: { ko: '이 거래는 결제, 환불, 정산 같은 일에서 나온 것이라 손으로 되돌릴 수 없습니다. 그 일을 바로잡으면(취소, 환불, 조정) 장부가 따라옵니다. 손으로 되돌릴 수 있는 것은 수기 분개입니다.', en: 'This posting follows from something that happened (a payment, a refund, a statement): put that right, and the ledger follows. Only entries made by hand can be reversed by hand.' },
  ALREADY_REVERSED: { ko: '이미 되돌린 거래입니다.', en: 'This transaction was reversed before.' },
  JOURNAL_ACCOUNT: { ko: '수기 분개에 쓸 수 없는 계정입니다. 주문, 업체, 예산에 딸린 계정은 그 일에서만 움직입니다.', en: 'This account cannot be posted to by hand: it follows from orders, vendors or budgets.' },
  JOURNAL_UNBALANCED: { ko: '차변과 대변이 {difference}원 다릅니다. 두 쪽의 합을 같게 해 주세요.', en: 'Debit and credit differ by {difference} won.' },
  PERIOD_NOT_OVER: { ko: '아직 끝나지 않은 날은 마감할 수 없습니다. 어제까지의 날을 골라 주세요.', en: 'A day that is not over cannot be closed.' },
  PERIOD_CLOSED: { ko: '{through}까지는 이미 마감했습니다. 마감은 되돌릴 수 없습니다.', en: 'Closed up to {through} already; a closing cannot be undone.' },
} as const satisfies Record<string, { ko: string; en: string }>;

export type ProblemCode = keyof typeof TEXTS;
export const PROBLEM_CODES = Object.keys(TEXTS) as ProblemCode[];
export type Language = 'ko' | 'en';

/** What people call the inputs that texts name; an input without a word here is named as in the schema. */
const INPUTS: Readonly<Record<string, Record<Language, string>>> = {
  name: { ko: '이름', en: 'Name' }, vendorName: { ko: '업체 이름', en: 'Company name' }, personName: { ko: '담당자 이름', en: 'Your name' }, representative: { ko: '대표자', en: 'Representative' },
  reportNumber: { ko: '통신판매업 신고번호', en: 'Report number' }, sentence: { ko: '한 줄 소개', en: 'Introduction' }, story: { ko: '업체 이야기', en: 'Story' }, sealColor: { ko: '도장 색', en: 'Seal colour' },
  shippingFeeWon: { ko: '배송비', en: 'Shipping fee' }, freeShippingAboveWon: { ko: '무료 배송 기준', en: 'Free shipping from' }, jejuSurchargeWon: { ko: '제주 추가 배송비', en: 'Jeju surcharge' },
  islandSurchargeWon: { ko: '섬 추가 배송비', en: 'Island surcharge' }, returnFeeWon: { ko: '반품 배송비', en: 'Return fee' }, shipsWithinDays: { ko: '보내는 데 걸리는 날', en: 'Days to ship' },
  description: { ko: '설명', en: 'Description' }, categoryId: { ko: '카테고리', en: 'Category' }, options: { ko: '옵션', en: 'Options' }, variants: { ko: '단품', en: 'Variants' }, pictures: { ko: '그림과 그 설명', en: 'Pictures' },
  notice: { ko: '상품정보제공고시', en: 'Product notice' }, withdrawalExclusion: { ko: '청약철회 제한 안내', en: 'Withdrawal note' }, reason: { ko: '이유', en: 'Reason' }, file: { ko: '파일', en: 'File' }, rateBp: { ko: '환율', en: 'Rate' },
  documentNumber: { ko: '문서 번호', en: 'Document number' }, budgetLine: { ko: '세부사업과 통계목', en: 'Budget line' }, ordinance: { ko: '근거 조례', en: 'Ordinance' }, fiscalYear: { ko: '회계연도', en: 'Fiscal year' }, amountWon: { ko: '금액', en: 'Amount' },
  items: { ko: '상품', en: 'Products' }, theme: { ko: '주제', en: 'Theme' }, slug: { ko: '주소 이름', en: 'Address name' }, after: { ko: '목록의 위치', en: 'Cursor' }, first: { ko: '한 쪽의 개수', en: 'Page size' }, ids: { ko: '고른 것', en: 'Selection' },
  bank: { ko: '은행', en: 'bank' }, accountNumber: { ko: '계좌번호', en: 'account number' }, holder: { ko: '예금주', en: 'account holder' },
  receiverName: { ko: '받는 사람', en: 'Receiver' }, deliveryNote: { ko: '배송 요청', en: 'Delivery note' }, detailAddress: { ko: '상세 주소', en: 'Address details' },
};

/** The text of a refusal with its gaps filled. Sums under `seen` and `now` are written with separators. */
export function problemText(code: ProblemCode, fields: Readonly<Record<string, string | number>> = {}, language: Language = 'ko'): string {
  return TEXTS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'field' ? (INPUTS[String(fields['field'])]?.[language] ?? fields['field']) : fields[name];
    return typeof value === 'number' ? new Intl.NumberFormat('ko-KR').format(value) : (value ?? '');
  });
}
