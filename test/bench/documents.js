// What the pages ask, word for word in substance: a card, a list, a product, a cart.
const PICTURE = 'small medium large srcset width height alt color';
const CARD = `id slug name soldOut optionCount shippingFeeWon freeShippingAboveWon vendor { name dong } picture { ${PICTURE} }
  price { won wasWon discountBp from reasons { label } } allotment { total left exhibition { slug name } }`;
const REASON = 'source label amountWon shares { funder name amountWon }';
const PRICE = `price { won sellingWon wasWon discountBp from reasons { ${REASON} } }`;
const LINE = `variantId name optionLabel quantity unitPriceWon unitPaidWon amountWon discountWon available product { slug picture { ${PICTURE} } } reasons { ${REASON} } note { kind message wasWon nowWon }`;

export const LIST = `query List($filter: ProductFilter, $sort: ProductSort!) {
  products(filter: $filter, sort: $sort, first: 20) { count countIsExact usedQuery similarTo nodes { ${CARD} } pageInfo { hasNextPage endCursor } }
}`;

export const PRODUCT = `query Product($slug: String!) {
  product(slug: $slug) {
    id slug versionId name description state soldOut taxKind withdrawalExclusion madeToOrder category { name slug parents { name slug } }
    vendor { id slug name dong sealColor representative address phone email businessNumber reportNumber identityCheckedAt sentence productCount
      shipping { feeWon freeAboveWon jejuSurchargeWon islandSurchargeWon returnFeeWon shipsWithinDays } }
    pictures { ${PICTURE} } options { name values }
    variants { id label optionValues available stockState ${PRICE} allotment { total left perShopper closesAt exhibition { slug name } } }
    ${PRICE} notice { label value } related { ${CARD} }
  }
}`;

export const ADD = `mutation Add($variantId: ID!, $quantity: Int!) {
  addToCart(variantId: $variantId, quantity: $quantity) {
    __typename
    ... on Cart {
      quantity lineCount vendors { vendor { slug name dong sealColor } lines { ${LINE} } goodsWon discountWon shippingFeeWon surchargeWon toFreeShippingWon } unavailable { ${LINE} }
      sums { goodsWon discountWon shippingWon surchargeWon totalWon taxableWon exemptWon }
    }
  }
}`;

export const PLACE = 'mutation Place($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on Order { id } } }';
export const WINDOW = 'mutation Window($orderId: ID!) { payment(orderId: $orderId) { __typename ... on PaymentWindow { customerKey method orderName amountWon taxFreeWon customerName customerEmail successUrl failUrl } } }';
export const CONFIRM = 'mutation Confirm($input: ConfirmPaymentInput!) { confirmPayment(input: $input) { __typename } }';
