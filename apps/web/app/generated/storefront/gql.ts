/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment Line on CartLine {\n    variantId name optionLabel quantity unitPriceWon unitPaidWon amountWon discountWon available\n    product { slug picture { ...Pic } }\n    reasons { ...Reason }\n    note { kind message wasWon nowWon }\n  }\n": typeof types.LineFragmentDoc,
    "\n  fragment Preview on RefundPreviewResult {\n    __typename\n    ... on RefundPreview {\n      claimId refundWon needsAccount\n      parts { vendorOrderId atOnce goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lines { lineId quantity amountWon exchangeFor sellingWon reasons { ...Reason } } }\n      coupons { name comesBack usableUntil }\n    }\n    ... on Refused { message field }\n  }\n": typeof types.PreviewFragmentDoc,
    "\n  fragment LineChoices on LineChoices { lineId choices { variantId label priceWon available } }\n": typeof types.LineChoicesFragmentDoc,
    "\n  fragment Cause on ClaimCause { id label shopperBears kinds }\n": typeof types.CauseFragmentDoc,
    "\n  fragment CheckoutCoupon on CheckoutCoupon { issueId name vendorId stackable used amountWon obstacle usableUntil }\n": typeof types.CheckoutCouponFragmentDoc,
    "\n  fragment Poster on Exhibition { slug name sentence theme state opensAt closesAt serverNow artUrl productCount }\n": typeof types.PosterFragmentDoc,
    "\n  fragment Listed on ProductConnection {\n    count countIsExact usedQuery similarTo\n    nodes { ...Card }\n    pageInfo { hasNextPage endCursor }\n  }\n": typeof types.ListedFragmentDoc,
    "\n  fragment Pic on Picture { small medium large srcset width height alt color }\n": typeof types.PicFragmentDoc,
    "\n  fragment Reason on PriceReason { source label amountWon shares { funder name amountWon } }\n": typeof types.ReasonFragmentDoc,
    "\n  fragment Priced on Price { won sellingWon wasWon discountBp from reasons { ...Reason } }\n": typeof types.PricedFragmentDoc,
    "\n  fragment Card on ProductCard {\n    id slug name soldOut optionCount shippingFeeWon freeShippingAboveWon\n    vendor { name dong }\n    picture { ...Pic }\n    price { won wasWon discountBp from reasons { label } }\n    allotment { total left exhibition { slug name } }\n  }\n": typeof types.CardFragmentDoc,
    "\n  fragment Seller on Vendor { id slug name dong sealColor representative address phone email businessNumber reportNumber identityCheckedAt }\n": typeof types.SellerFragmentDoc,
    "\n  fragment AddedUp on Sums { goodsWon discountWon shippingWon surchargeWon totalWon taxableWon exemptWon }\n": typeof types.AddedUpFragmentDoc,
    "\n  fragment CouponTerms on Coupon { id name vendor { slug name } amountWon rateBp capWon minSpendWon stackable scope scopeName closesAt usableUntil taken }\n": typeof types.CouponTermsFragmentDoc,
    "\n  fragment Paid on Payment {\n    state method methodDetail amountWon receivedWon refundedWon accountWanted { why amountWon } failureCode failureMessage approvedAt receiptUrl\n    goodwill { amountWon reason at }\n    cashReceipts { takenBack type selfIssued amountWon issueNumber }\n    virtualAccount { bank number holder dueAt }\n  }\n": typeof types.PaidFragmentDoc,
    "\n  fragment OrderPage on Order {\n    id number state placedAt expiresAt paidAt member canCancel canPay\n    orderer { name phone email }\n    receiver { receiverName receiverPhone zip roadAddress detailAddress deliveryNote }\n    sums { ...AddedUp }\n    discounts { ...Reason }\n    payment { ...Paid }\n    vendorOrders {\n      id state shippingFeeWon surchargeWon acknowledgedAt shippedAt deliveredAt confirmDueAt changeOfMindUntil changeOfMindOver canConfirm canObject objected\n      vendor { ...Seller shipping { returnFeeWon } }\n      lines { id productSlug name optionLabel quantity unitPriceWon amountWon discountWon shippedQuantity cancelledQuantity cancellable returnable withdrawalExclusion picture { ...Pic } reasons { ...Reason } }\n      shipments { id kind carrierName trackingNumber deliveredOn shippedAt lines { lineId quantity } }\n      claims { ...ClaimShown }\n    }\n  }\n": typeof types.OrderPageFragmentDoc,
    "\n  fragment ClaimShown on Claim {\n    id kind state causeLabel goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lateDays interestWon refundState refundDueOn refundedAt requestedAt decisionReason tracking canWithdraw canSendBack sendBackBy canDispute photoIds erasedAt\n    returnParcel { by carrier carrierName trackingNumber at }\n    messages { author body at }\n    dispute { id openedAt progressBy resultBy progressAt upheld resultReason }\n    lines { lineId quantity accepted amountWon exchangeFor }\n  }\n": typeof types.ClaimShownFragmentDoc,
    "\n  mutation AddToCart($variantId: ID!, $quantity: Int!) {\n    addToCart(variantId: $variantId, quantity: $quantity) {\n      __typename\n      ... on Cart { quantity }\n      ... on Refused { code message }\n      ... on CartUnavailable { code message }\n    }\n  }\n": typeof types.AddToCartDocument,
    "\n  query Cart {\n    cart { __typename ...WholeCart ... on CartUnavailable { message } }\n    exhibitions { open { slug name } }\n  }\n\n  fragment WholeCart on Cart {\n    quantity lineCount\n    vendors { vendor { slug name dong sealColor } lines { ...Line } goodsWon discountWon shippingFeeWon surchargeWon toFreeShippingWon }\n    unavailable { ...Line }\n    sums { ...AddedUp }\n  }\n": typeof types.CartDocument,
    "\n  mutation SetCartQuantity($variantId: ID!, $quantity: Int!) {\n    setCartQuantity(variantId: $variantId, quantity: $quantity) {\n      __typename\n      ... on Refused { message }\n      ... on CartUnavailable { message }\n    }\n  }\n": typeof types.SetCartQuantityDocument,
    "\n  query Category($slug: String!, $some: Boolean!, $filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String) {\n    category(slug: $slug) @include(if: $some) { name slug parents { name slug } children { name slug productCount } }\n    categories { name slug productCount }\n    products(filter: $filter, sort: $sort, first: $first, after: $after) { ...Listed }\n    vendors { slug name }\n    exhibitions { open { slug name } }\n  }\n": typeof types.CategoryDocument,
    "\n  query WhoChanges { me { email } }\n": typeof types.WhoChangesDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) { __typename ... on Refused { code message field } }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  query Checkout($zip: String, $couponIssueIds: [ID!]) {\n    checkout(zip: $zip, couponIssueIds: $couponIssueIds) { __typename ...CheckoutPage ... on CartUnavailable { message } }\n  }\n\n  fragment CheckoutPage on Checkout {\n    orderId zone madeToOrder holdMinutes\n    cart { ...CheckoutCart }\n    coupons { ...CheckoutCoupon }\n    sellers { id ...Seller }\n    orderer { name phone email }\n    lastAddress { receiverName receiverPhone zip roadAddress detailAddress deliveryNote }\n  }\n\n  fragment CheckoutCart on Cart {\n    lineCount\n    vendors {\n      vendor { slug name }\n      lines { variantId name optionLabel quantity amountWon withdrawalExclusion product { picture { ...Pic } } reasons { ...Reason } note { kind message } }\n    }\n    unavailable { variantId }\n    sums { ...AddedUp }\n  }\n": typeof types.CheckoutDocument,
    "\n  mutation AdjustQuantity($variantId: ID!, $quantity: Int!) {\n    setCartQuantity(variantId: $variantId, quantity: $quantity) { __typename }\n  }\n": typeof types.AdjustQuantityDocument,
    "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      __typename\n      ... on Order { id }\n      ... on OutOfStock { message lines { ...Short } }\n      ... on PriceChanged { seenTotalWon totalWon cart { ...CheckoutCart } }\n      ... on Refused { code message field }\n    }\n  }\n\n  fragment Short on ShortLine { variantId name optionLabel wanted available }\n": typeof types.PlaceOrderDocument,
    "\n  query ClaimPage($id: ID!) {\n    order(id: $id) { ...OrderPage }\n    claimCauses { ...Cause }\n    refundBanks { code name }\n  }\n": typeof types.ClaimPageDocument,
    "\n  query ExchangeChoices($id: ID!) {\n    exchangeChoices(orderId: $id) { ...LineChoices }\n  }\n": typeof types.ExchangeChoicesDocument,
    "\n  query RefundPreview($question: ClaimQuestion!) {\n    refundPreview(question: $question) { ...Preview }\n  }\n": typeof types.RefundPreviewDocument,
    "\n  mutation Claim($input: ClaimInput!) {\n    claim(input: $input) { __typename ... on RefundChanged { message } ... on Refused { message field } }\n  }\n": typeof types.ClaimDocument,
    "\n  query WhoLeaves { me { name } }\n": typeof types.WhoLeavesDocument,
    "\n  mutation CloseAccount($password: String!) {\n    closeAccount(password: $password) { __typename ... on Refused { code message } }\n  }\n": typeof types.CloseAccountDocument,
    "\n  query Exhibition($slug: String!, $first: Int!, $after: String) {\n    exhibition(slug: $slug) { ...Poster id products(first: $first, after: $after) { ...Listed } }\n    exhibitions { open { slug name } }\n  }\n": typeof types.ExhibitionDocument,
    "\n  query Exhibitions {\n    exhibitions { open { ...Poster } soon { ...Poster } past { ...Poster } }\n  }\n": typeof types.ExhibitionsDocument,
    "\n  query Home {\n    exhibitions {\n      open { ...Poster products(first: 4) { nodes { ...Card } } }\n      soon { ...Poster }\n    }\n    vendors { slug name dong sealColor sentence story foundedYear artUrl productCount }\n    newest: products(sort: NEWEST, first: 8) { nodes { ...Card } }\n  }\n": typeof types.HomeDocument,
    "\n  query Maker($slug: String!, $filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String) {\n    vendor(slug: $slug) { ...Seller sentence story foundedYear artUrl productCount }\n    products(filter: $filter, sort: $sort, first: $first, after: $after) { ...Listed }\n    exhibitions { open { slug name } }\n  }\n": typeof types.MakerDocument,
    "\n  query Makers {\n    vendors { slug name dong sealColor sentence foundedYear productCount }\n  }\n": typeof types.MakersDocument,
    "\n  query OpenCoupons { me { name } openCoupons { ...CouponTerms } }\n": typeof types.OpenCouponsDocument,
    "\n  query MyCoupons { myCoupons { issueId usable order { id number } coupon { ...CouponTerms } } }\n": typeof types.MyCouponsDocument,
    "\n  mutation TakeCoupon($id: ID!) { takeCoupon(id: $id) { __typename ... on MyCoupon { issueId } ... on Refused { message } } }\n": typeof types.TakeCouponDocument,
    "\n  mutation TakeCouponByCode($code: String!) { takeCouponByCode(code: $code) { __typename ... on MyCoupon { issueId } ... on Refused { message } } }\n": typeof types.TakeCouponByCodeDocument,
    "\n  query MyOrders($after: String) {\n    myOrders(first: 10, after: $after) {\n      nodes {\n        id number state placedAt expiresAt\n        payment { state amountWon failureCode receivedWon refundedWon approvedAt }\n        vendorOrders { state lines { name } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MyOrdersDocument,
    "\n  query Me { me { name email phone sessions { id current agent lastSeenAt } } }\n": typeof types.MeDocument,
    "\n  mutation EndSession($id: ID!) { endSession(id: $id) }\n": typeof types.EndSessionDocument,
    "\n  mutation FindOrder($number: String!, $phone: String!) {\n    findOrder(number: $number, phone: $phone) { __typename ... on Order { id } ... on Refused { code message } }\n  }\n": typeof types.FindOrderDocument,
    "\n  query Order($id: ID!) {\n    order(id: $id) { ...OrderPage }\n  }\n": typeof types.OrderDocument,
    "\n  mutation WithdrawClaim($id: ID!) {\n    withdrawClaim(id: $id) { __typename ... on Refused { message } }\n  }\n": typeof types.WithdrawClaimDocument,
    "\n  mutation SendBack($id: ID!, $carrier: String!, $trackingNumber: String!) { sendBack(id: $id, carrier: $carrier, trackingNumber: $trackingNumber) { __typename ... on Refused { message } } }\n": typeof types.SendBackDocument,
    "\n  mutation ConfirmPurchase($part: ID!) {\n    confirmPurchase(vendorOrderId: $part) { __typename ... on Refused { message } }\n  }\n": typeof types.ConfirmPurchaseDocument,
    "\n  mutation ObjectToDelivery($part: ID!) {\n    objectToDelivery(vendorOrderId: $part) { __typename ... on Refused { message } }\n  }\n": typeof types.ObjectToDeliveryDocument,
    "\n  mutation SayAboutClaim($id: ID!, $messageId: ID!, $body: String!) {\n    sayAboutClaim(id: $id, messageId: $messageId, body: $body) { __typename ... on Refused { message } }\n  }\n": typeof types.SayAboutClaimDocument,
    "\n  mutation DisputeClaim($id: ID!, $body: String!) {\n    disputeClaim(id: $id, reason: $body) { __typename ... on Refused { message } }\n  }\n": typeof types.DisputeClaimDocument,
    "\n  mutation CancelOrder($id: ID!) {\n    cancelOrder(id: $id) { __typename ... on Refused { message } }\n  }\n": typeof types.CancelOrderDocument,
    "\n  mutation FailPayment($orderId: ID!, $code: String!) {\n    failPayment(orderId: $orderId, code: $code) { __typename ... on Refused { code } }\n  }\n": typeof types.FailPaymentDocument,
    "\n  query PaymentResult($id: ID!) {\n    order(id: $id) { ...OrderPage }\n    shop { mailboxUrl }\n  }\n": typeof types.PaymentResultDocument,
    "\n  mutation RefreshPayment($orderId: ID!) {\n    refreshPayment(orderId: $orderId) { __typename ... on Refused { message } }\n  }\n": typeof types.RefreshPaymentDocument,
    "\n  mutation ConfirmPayment($input: ConfirmPaymentInput!) {\n    confirmPayment(input: $input) { __typename ... on Refused { code } }\n  }\n": typeof types.ConfirmPaymentDocument,
    "\n  mutation PaymentWindow($orderId: ID!) {\n    payment(orderId: $orderId) { __typename ...Window ... on Refused { code message } }\n  }\n\n  fragment Window on PaymentWindow {\n    scriptUrl clientKey customerKey method orderId orderName amountWon taxFreeWon customerName customerEmail successUrl failUrl easyPay accountHours escrow expiresAt\n  }\n": typeof types.PaymentWindowDocument,
    "\n  mutation ChangePaymentMethod($orderId: ID!, $method: PaymentMethod!) {\n    changePaymentMethod(orderId: $orderId, method: $method) { __typename ... on Refused { message } }\n  }\n": typeof types.ChangePaymentMethodDocument,
    "\n  query Product($slug: String!) {\n    product(slug: $slug) {\n      id slug versionId name description state soldOut taxKind withdrawalExclusion madeToOrder\n      category { name slug parents { name slug } }\n      vendor { ...Seller sentence productCount shipping { feeWon freeAboveWon jejuSurchargeWon islandSurchargeWon returnFeeWon shipsWithinDays } }\n      pictures { ...Pic }\n      options { name values }\n      variants { ...Offered }\n      price { ...Priced }\n      notice { label value }\n      related { ...Card }\n    }\n  }\n\n  fragment Offered on Variant {\n    id label optionValues available stockState\n    price { ...Priced }\n    allotment { total left perShopper closesAt exhibition { slug name } }\n  }\n": typeof types.ProductDocument,
    "\n  query RefundAccount($id: ID!) {\n    order(id: $id) { id number payment { accountWanted { why amountWon } } }\n    refundBanks { code name }\n  }\n": typeof types.RefundAccountDocument,
    "\n  mutation GiveRefundAccount($id: ID!, $account: RefundAccountInput!) {\n    giveRefundAccount(orderId: $id, account: $account) { __typename ... on Order { id } ... on Refused { code message field } }\n  }\n": typeof types.GiveRefundAccountDocument,
    "\n  query Search($filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String, $asked: Boolean!) {\n    products(filter: $filter, sort: $sort, first: $first, after: $after) @include(if: $asked) { ...Listed }\n    vendors { slug name }\n    categories { slug name }\n    exhibitions { open { slug name } }\n  }\n": typeof types.SearchDocument,
    "\n  query WhoSignsIn { me { id } shop { demo } }\n": typeof types.WhoSignsInDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) { __typename ... on Refused { code message } }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut { signOut }\n": typeof types.SignOutDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { __typename ... on Refused { code message field } }\n  }\n": typeof types.SignUpDocument,
    "\n  query Shell {\n    shop { name operator representative businessNumber reportNumber address phone email hostingProvider brokerNotice demo mailboxUrl }\n    categories { slug name }\n  }\n": typeof types.ShellDocument,
    "\n  query Visitor {\n    me { id }\n    cart { __typename ... on Cart { quantity } }\n  }\n": typeof types.VisitorDocument,
};
const documents: Documents = {
    "\n  fragment Line on CartLine {\n    variantId name optionLabel quantity unitPriceWon unitPaidWon amountWon discountWon available\n    product { slug picture { ...Pic } }\n    reasons { ...Reason }\n    note { kind message wasWon nowWon }\n  }\n": types.LineFragmentDoc,
    "\n  fragment Preview on RefundPreviewResult {\n    __typename\n    ... on RefundPreview {\n      claimId refundWon needsAccount\n      parts { vendorOrderId atOnce goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lines { lineId quantity amountWon exchangeFor sellingWon reasons { ...Reason } } }\n      coupons { name comesBack usableUntil }\n    }\n    ... on Refused { message field }\n  }\n": types.PreviewFragmentDoc,
    "\n  fragment LineChoices on LineChoices { lineId choices { variantId label priceWon available } }\n": types.LineChoicesFragmentDoc,
    "\n  fragment Cause on ClaimCause { id label shopperBears kinds }\n": types.CauseFragmentDoc,
    "\n  fragment CheckoutCoupon on CheckoutCoupon { issueId name vendorId stackable used amountWon obstacle usableUntil }\n": types.CheckoutCouponFragmentDoc,
    "\n  fragment Poster on Exhibition { slug name sentence theme state opensAt closesAt serverNow artUrl productCount }\n": types.PosterFragmentDoc,
    "\n  fragment Listed on ProductConnection {\n    count countIsExact usedQuery similarTo\n    nodes { ...Card }\n    pageInfo { hasNextPage endCursor }\n  }\n": types.ListedFragmentDoc,
    "\n  fragment Pic on Picture { small medium large srcset width height alt color }\n": types.PicFragmentDoc,
    "\n  fragment Reason on PriceReason { source label amountWon shares { funder name amountWon } }\n": types.ReasonFragmentDoc,
    "\n  fragment Priced on Price { won sellingWon wasWon discountBp from reasons { ...Reason } }\n": types.PricedFragmentDoc,
    "\n  fragment Card on ProductCard {\n    id slug name soldOut optionCount shippingFeeWon freeShippingAboveWon\n    vendor { name dong }\n    picture { ...Pic }\n    price { won wasWon discountBp from reasons { label } }\n    allotment { total left exhibition { slug name } }\n  }\n": types.CardFragmentDoc,
    "\n  fragment Seller on Vendor { id slug name dong sealColor representative address phone email businessNumber reportNumber identityCheckedAt }\n": types.SellerFragmentDoc,
    "\n  fragment AddedUp on Sums { goodsWon discountWon shippingWon surchargeWon totalWon taxableWon exemptWon }\n": types.AddedUpFragmentDoc,
    "\n  fragment CouponTerms on Coupon { id name vendor { slug name } amountWon rateBp capWon minSpendWon stackable scope scopeName closesAt usableUntil taken }\n": types.CouponTermsFragmentDoc,
    "\n  fragment Paid on Payment {\n    state method methodDetail amountWon receivedWon refundedWon accountWanted { why amountWon } failureCode failureMessage approvedAt receiptUrl\n    goodwill { amountWon reason at }\n    cashReceipts { takenBack type selfIssued amountWon issueNumber }\n    virtualAccount { bank number holder dueAt }\n  }\n": types.PaidFragmentDoc,
    "\n  fragment OrderPage on Order {\n    id number state placedAt expiresAt paidAt member canCancel canPay\n    orderer { name phone email }\n    receiver { receiverName receiverPhone zip roadAddress detailAddress deliveryNote }\n    sums { ...AddedUp }\n    discounts { ...Reason }\n    payment { ...Paid }\n    vendorOrders {\n      id state shippingFeeWon surchargeWon acknowledgedAt shippedAt deliveredAt confirmDueAt changeOfMindUntil changeOfMindOver canConfirm canObject objected\n      vendor { ...Seller shipping { returnFeeWon } }\n      lines { id productSlug name optionLabel quantity unitPriceWon amountWon discountWon shippedQuantity cancelledQuantity cancellable returnable withdrawalExclusion picture { ...Pic } reasons { ...Reason } }\n      shipments { id kind carrierName trackingNumber deliveredOn shippedAt lines { lineId quantity } }\n      claims { ...ClaimShown }\n    }\n  }\n": types.OrderPageFragmentDoc,
    "\n  fragment ClaimShown on Claim {\n    id kind state causeLabel goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lateDays interestWon refundState refundDueOn refundedAt requestedAt decisionReason tracking canWithdraw canSendBack sendBackBy canDispute photoIds erasedAt\n    returnParcel { by carrier carrierName trackingNumber at }\n    messages { author body at }\n    dispute { id openedAt progressBy resultBy progressAt upheld resultReason }\n    lines { lineId quantity accepted amountWon exchangeFor }\n  }\n": types.ClaimShownFragmentDoc,
    "\n  mutation AddToCart($variantId: ID!, $quantity: Int!) {\n    addToCart(variantId: $variantId, quantity: $quantity) {\n      __typename\n      ... on Cart { quantity }\n      ... on Refused { code message }\n      ... on CartUnavailable { code message }\n    }\n  }\n": types.AddToCartDocument,
    "\n  query Cart {\n    cart { __typename ...WholeCart ... on CartUnavailable { message } }\n    exhibitions { open { slug name } }\n  }\n\n  fragment WholeCart on Cart {\n    quantity lineCount\n    vendors { vendor { slug name dong sealColor } lines { ...Line } goodsWon discountWon shippingFeeWon surchargeWon toFreeShippingWon }\n    unavailable { ...Line }\n    sums { ...AddedUp }\n  }\n": types.CartDocument,
    "\n  mutation SetCartQuantity($variantId: ID!, $quantity: Int!) {\n    setCartQuantity(variantId: $variantId, quantity: $quantity) {\n      __typename\n      ... on Refused { message }\n      ... on CartUnavailable { message }\n    }\n  }\n": types.SetCartQuantityDocument,
    "\n  query Category($slug: String!, $some: Boolean!, $filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String) {\n    category(slug: $slug) @include(if: $some) { name slug parents { name slug } children { name slug productCount } }\n    categories { name slug productCount }\n    products(filter: $filter, sort: $sort, first: $first, after: $after) { ...Listed }\n    vendors { slug name }\n    exhibitions { open { slug name } }\n  }\n": types.CategoryDocument,
    "\n  query WhoChanges { me { email } }\n": types.WhoChangesDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) { __typename ... on Refused { code message field } }\n  }\n": types.ChangePasswordDocument,
    "\n  query Checkout($zip: String, $couponIssueIds: [ID!]) {\n    checkout(zip: $zip, couponIssueIds: $couponIssueIds) { __typename ...CheckoutPage ... on CartUnavailable { message } }\n  }\n\n  fragment CheckoutPage on Checkout {\n    orderId zone madeToOrder holdMinutes\n    cart { ...CheckoutCart }\n    coupons { ...CheckoutCoupon }\n    sellers { id ...Seller }\n    orderer { name phone email }\n    lastAddress { receiverName receiverPhone zip roadAddress detailAddress deliveryNote }\n  }\n\n  fragment CheckoutCart on Cart {\n    lineCount\n    vendors {\n      vendor { slug name }\n      lines { variantId name optionLabel quantity amountWon withdrawalExclusion product { picture { ...Pic } } reasons { ...Reason } note { kind message } }\n    }\n    unavailable { variantId }\n    sums { ...AddedUp }\n  }\n": types.CheckoutDocument,
    "\n  mutation AdjustQuantity($variantId: ID!, $quantity: Int!) {\n    setCartQuantity(variantId: $variantId, quantity: $quantity) { __typename }\n  }\n": types.AdjustQuantityDocument,
    "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      __typename\n      ... on Order { id }\n      ... on OutOfStock { message lines { ...Short } }\n      ... on PriceChanged { seenTotalWon totalWon cart { ...CheckoutCart } }\n      ... on Refused { code message field }\n    }\n  }\n\n  fragment Short on ShortLine { variantId name optionLabel wanted available }\n": types.PlaceOrderDocument,
    "\n  query ClaimPage($id: ID!) {\n    order(id: $id) { ...OrderPage }\n    claimCauses { ...Cause }\n    refundBanks { code name }\n  }\n": types.ClaimPageDocument,
    "\n  query ExchangeChoices($id: ID!) {\n    exchangeChoices(orderId: $id) { ...LineChoices }\n  }\n": types.ExchangeChoicesDocument,
    "\n  query RefundPreview($question: ClaimQuestion!) {\n    refundPreview(question: $question) { ...Preview }\n  }\n": types.RefundPreviewDocument,
    "\n  mutation Claim($input: ClaimInput!) {\n    claim(input: $input) { __typename ... on RefundChanged { message } ... on Refused { message field } }\n  }\n": types.ClaimDocument,
    "\n  query WhoLeaves { me { name } }\n": types.WhoLeavesDocument,
    "\n  mutation CloseAccount($password: String!) {\n    closeAccount(password: $password) { __typename ... on Refused { code message } }\n  }\n": types.CloseAccountDocument,
    "\n  query Exhibition($slug: String!, $first: Int!, $after: String) {\n    exhibition(slug: $slug) { ...Poster id products(first: $first, after: $after) { ...Listed } }\n    exhibitions { open { slug name } }\n  }\n": types.ExhibitionDocument,
    "\n  query Exhibitions {\n    exhibitions { open { ...Poster } soon { ...Poster } past { ...Poster } }\n  }\n": types.ExhibitionsDocument,
    "\n  query Home {\n    exhibitions {\n      open { ...Poster products(first: 4) { nodes { ...Card } } }\n      soon { ...Poster }\n    }\n    vendors { slug name dong sealColor sentence story foundedYear artUrl productCount }\n    newest: products(sort: NEWEST, first: 8) { nodes { ...Card } }\n  }\n": types.HomeDocument,
    "\n  query Maker($slug: String!, $filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String) {\n    vendor(slug: $slug) { ...Seller sentence story foundedYear artUrl productCount }\n    products(filter: $filter, sort: $sort, first: $first, after: $after) { ...Listed }\n    exhibitions { open { slug name } }\n  }\n": types.MakerDocument,
    "\n  query Makers {\n    vendors { slug name dong sealColor sentence foundedYear productCount }\n  }\n": types.MakersDocument,
    "\n  query OpenCoupons { me { name } openCoupons { ...CouponTerms } }\n": types.OpenCouponsDocument,
    "\n  query MyCoupons { myCoupons { issueId usable order { id number } coupon { ...CouponTerms } } }\n": types.MyCouponsDocument,
    "\n  mutation TakeCoupon($id: ID!) { takeCoupon(id: $id) { __typename ... on MyCoupon { issueId } ... on Refused { message } } }\n": types.TakeCouponDocument,
    "\n  mutation TakeCouponByCode($code: String!) { takeCouponByCode(code: $code) { __typename ... on MyCoupon { issueId } ... on Refused { message } } }\n": types.TakeCouponByCodeDocument,
    "\n  query MyOrders($after: String) {\n    myOrders(first: 10, after: $after) {\n      nodes {\n        id number state placedAt expiresAt\n        payment { state amountWon failureCode receivedWon refundedWon approvedAt }\n        vendorOrders { state lines { name } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MyOrdersDocument,
    "\n  query Me { me { name email phone sessions { id current agent lastSeenAt } } }\n": types.MeDocument,
    "\n  mutation EndSession($id: ID!) { endSession(id: $id) }\n": types.EndSessionDocument,
    "\n  mutation FindOrder($number: String!, $phone: String!) {\n    findOrder(number: $number, phone: $phone) { __typename ... on Order { id } ... on Refused { code message } }\n  }\n": types.FindOrderDocument,
    "\n  query Order($id: ID!) {\n    order(id: $id) { ...OrderPage }\n  }\n": types.OrderDocument,
    "\n  mutation WithdrawClaim($id: ID!) {\n    withdrawClaim(id: $id) { __typename ... on Refused { message } }\n  }\n": types.WithdrawClaimDocument,
    "\n  mutation SendBack($id: ID!, $carrier: String!, $trackingNumber: String!) { sendBack(id: $id, carrier: $carrier, trackingNumber: $trackingNumber) { __typename ... on Refused { message } } }\n": types.SendBackDocument,
    "\n  mutation ConfirmPurchase($part: ID!) {\n    confirmPurchase(vendorOrderId: $part) { __typename ... on Refused { message } }\n  }\n": types.ConfirmPurchaseDocument,
    "\n  mutation ObjectToDelivery($part: ID!) {\n    objectToDelivery(vendorOrderId: $part) { __typename ... on Refused { message } }\n  }\n": types.ObjectToDeliveryDocument,
    "\n  mutation SayAboutClaim($id: ID!, $messageId: ID!, $body: String!) {\n    sayAboutClaim(id: $id, messageId: $messageId, body: $body) { __typename ... on Refused { message } }\n  }\n": types.SayAboutClaimDocument,
    "\n  mutation DisputeClaim($id: ID!, $body: String!) {\n    disputeClaim(id: $id, reason: $body) { __typename ... on Refused { message } }\n  }\n": types.DisputeClaimDocument,
    "\n  mutation CancelOrder($id: ID!) {\n    cancelOrder(id: $id) { __typename ... on Refused { message } }\n  }\n": types.CancelOrderDocument,
    "\n  mutation FailPayment($orderId: ID!, $code: String!) {\n    failPayment(orderId: $orderId, code: $code) { __typename ... on Refused { code } }\n  }\n": types.FailPaymentDocument,
    "\n  query PaymentResult($id: ID!) {\n    order(id: $id) { ...OrderPage }\n    shop { mailboxUrl }\n  }\n": types.PaymentResultDocument,
    "\n  mutation RefreshPayment($orderId: ID!) {\n    refreshPayment(orderId: $orderId) { __typename ... on Refused { message } }\n  }\n": types.RefreshPaymentDocument,
    "\n  mutation ConfirmPayment($input: ConfirmPaymentInput!) {\n    confirmPayment(input: $input) { __typename ... on Refused { code } }\n  }\n": types.ConfirmPaymentDocument,
    "\n  mutation PaymentWindow($orderId: ID!) {\n    payment(orderId: $orderId) { __typename ...Window ... on Refused { code message } }\n  }\n\n  fragment Window on PaymentWindow {\n    scriptUrl clientKey customerKey method orderId orderName amountWon taxFreeWon customerName customerEmail successUrl failUrl easyPay accountHours escrow expiresAt\n  }\n": types.PaymentWindowDocument,
    "\n  mutation ChangePaymentMethod($orderId: ID!, $method: PaymentMethod!) {\n    changePaymentMethod(orderId: $orderId, method: $method) { __typename ... on Refused { message } }\n  }\n": types.ChangePaymentMethodDocument,
    "\n  query Product($slug: String!) {\n    product(slug: $slug) {\n      id slug versionId name description state soldOut taxKind withdrawalExclusion madeToOrder\n      category { name slug parents { name slug } }\n      vendor { ...Seller sentence productCount shipping { feeWon freeAboveWon jejuSurchargeWon islandSurchargeWon returnFeeWon shipsWithinDays } }\n      pictures { ...Pic }\n      options { name values }\n      variants { ...Offered }\n      price { ...Priced }\n      notice { label value }\n      related { ...Card }\n    }\n  }\n\n  fragment Offered on Variant {\n    id label optionValues available stockState\n    price { ...Priced }\n    allotment { total left perShopper closesAt exhibition { slug name } }\n  }\n": types.ProductDocument,
    "\n  query RefundAccount($id: ID!) {\n    order(id: $id) { id number payment { accountWanted { why amountWon } } }\n    refundBanks { code name }\n  }\n": types.RefundAccountDocument,
    "\n  mutation GiveRefundAccount($id: ID!, $account: RefundAccountInput!) {\n    giveRefundAccount(orderId: $id, account: $account) { __typename ... on Order { id } ... on Refused { code message field } }\n  }\n": types.GiveRefundAccountDocument,
    "\n  query Search($filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String, $asked: Boolean!) {\n    products(filter: $filter, sort: $sort, first: $first, after: $after) @include(if: $asked) { ...Listed }\n    vendors { slug name }\n    categories { slug name }\n    exhibitions { open { slug name } }\n  }\n": types.SearchDocument,
    "\n  query WhoSignsIn { me { id } shop { demo } }\n": types.WhoSignsInDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) { __typename ... on Refused { code message } }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut { signOut }\n": types.SignOutDocument,
    "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { __typename ... on Refused { code message field } }\n  }\n": types.SignUpDocument,
    "\n  query Shell {\n    shop { name operator representative businessNumber reportNumber address phone email hostingProvider brokerNotice demo mailboxUrl }\n    categories { slug name }\n  }\n": types.ShellDocument,
    "\n  query Visitor {\n    me { id }\n    cart { __typename ... on Cart { quantity } }\n  }\n": types.VisitorDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Line on CartLine {\n    variantId name optionLabel quantity unitPriceWon unitPaidWon amountWon discountWon available\n    product { slug picture { ...Pic } }\n    reasons { ...Reason }\n    note { kind message wasWon nowWon }\n  }\n"): typeof import('./graphql').LineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Preview on RefundPreviewResult {\n    __typename\n    ... on RefundPreview {\n      claimId refundWon needsAccount\n      parts { vendorOrderId atOnce goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lines { lineId quantity amountWon exchangeFor sellingWon reasons { ...Reason } } }\n      coupons { name comesBack usableUntil }\n    }\n    ... on Refused { message field }\n  }\n"): typeof import('./graphql').PreviewFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LineChoices on LineChoices { lineId choices { variantId label priceWon available } }\n"): typeof import('./graphql').LineChoicesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Cause on ClaimCause { id label shopperBears kinds }\n"): typeof import('./graphql').CauseFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CheckoutCoupon on CheckoutCoupon { issueId name vendorId stackable used amountWon obstacle usableUntil }\n"): typeof import('./graphql').CheckoutCouponFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Poster on Exhibition { slug name sentence theme state opensAt closesAt serverNow artUrl productCount }\n"): typeof import('./graphql').PosterFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Listed on ProductConnection {\n    count countIsExact usedQuery similarTo\n    nodes { ...Card }\n    pageInfo { hasNextPage endCursor }\n  }\n"): typeof import('./graphql').ListedFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Pic on Picture { small medium large srcset width height alt color }\n"): typeof import('./graphql').PicFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Reason on PriceReason { source label amountWon shares { funder name amountWon } }\n"): typeof import('./graphql').ReasonFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Priced on Price { won sellingWon wasWon discountBp from reasons { ...Reason } }\n"): typeof import('./graphql').PricedFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Card on ProductCard {\n    id slug name soldOut optionCount shippingFeeWon freeShippingAboveWon\n    vendor { name dong }\n    picture { ...Pic }\n    price { won wasWon discountBp from reasons { label } }\n    allotment { total left exhibition { slug name } }\n  }\n"): typeof import('./graphql').CardFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Seller on Vendor { id slug name dong sealColor representative address phone email businessNumber reportNumber identityCheckedAt }\n"): typeof import('./graphql').SellerFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AddedUp on Sums { goodsWon discountWon shippingWon surchargeWon totalWon taxableWon exemptWon }\n"): typeof import('./graphql').AddedUpFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CouponTerms on Coupon { id name vendor { slug name } amountWon rateBp capWon minSpendWon stackable scope scopeName closesAt usableUntil taken }\n"): typeof import('./graphql').CouponTermsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Paid on Payment {\n    state method methodDetail amountWon receivedWon refundedWon accountWanted { why amountWon } failureCode failureMessage approvedAt receiptUrl\n    goodwill { amountWon reason at }\n    cashReceipts { takenBack type selfIssued amountWon issueNumber }\n    virtualAccount { bank number holder dueAt }\n  }\n"): typeof import('./graphql').PaidFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderPage on Order {\n    id number state placedAt expiresAt paidAt member canCancel canPay\n    orderer { name phone email }\n    receiver { receiverName receiverPhone zip roadAddress detailAddress deliveryNote }\n    sums { ...AddedUp }\n    discounts { ...Reason }\n    payment { ...Paid }\n    vendorOrders {\n      id state shippingFeeWon surchargeWon acknowledgedAt shippedAt deliveredAt confirmDueAt changeOfMindUntil changeOfMindOver canConfirm canObject objected\n      vendor { ...Seller shipping { returnFeeWon } }\n      lines { id productSlug name optionLabel quantity unitPriceWon amountWon discountWon shippedQuantity cancelledQuantity cancellable returnable withdrawalExclusion picture { ...Pic } reasons { ...Reason } }\n      shipments { id kind carrierName trackingNumber deliveredOn shippedAt lines { lineId quantity } }\n      claims { ...ClaimShown }\n    }\n  }\n"): typeof import('./graphql').OrderPageFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimShown on Claim {\n    id kind state causeLabel goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lateDays interestWon refundState refundDueOn refundedAt requestedAt decisionReason tracking canWithdraw canSendBack sendBackBy canDispute photoIds erasedAt\n    returnParcel { by carrier carrierName trackingNumber at }\n    messages { author body at }\n    dispute { id openedAt progressBy resultBy progressAt upheld resultReason }\n    lines { lineId quantity accepted amountWon exchangeFor }\n  }\n"): typeof import('./graphql').ClaimShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddToCart($variantId: ID!, $quantity: Int!) {\n    addToCart(variantId: $variantId, quantity: $quantity) {\n      __typename\n      ... on Cart { quantity }\n      ... on Refused { code message }\n      ... on CartUnavailable { code message }\n    }\n  }\n"): typeof import('./graphql').AddToCartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cart {\n    cart { __typename ...WholeCart ... on CartUnavailable { message } }\n    exhibitions { open { slug name } }\n  }\n\n  fragment WholeCart on Cart {\n    quantity lineCount\n    vendors { vendor { slug name dong sealColor } lines { ...Line } goodsWon discountWon shippingFeeWon surchargeWon toFreeShippingWon }\n    unavailable { ...Line }\n    sums { ...AddedUp }\n  }\n"): typeof import('./graphql').CartDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetCartQuantity($variantId: ID!, $quantity: Int!) {\n    setCartQuantity(variantId: $variantId, quantity: $quantity) {\n      __typename\n      ... on Refused { message }\n      ... on CartUnavailable { message }\n    }\n  }\n"): typeof import('./graphql').SetCartQuantityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Category($slug: String!, $some: Boolean!, $filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String) {\n    category(slug: $slug) @include(if: $some) { name slug parents { name slug } children { name slug productCount } }\n    categories { name slug productCount }\n    products(filter: $filter, sort: $sort, first: $first, after: $after) { ...Listed }\n    vendors { slug name }\n    exhibitions { open { slug name } }\n  }\n"): typeof import('./graphql').CategoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhoChanges { me { email } }\n"): typeof import('./graphql').WhoChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) { __typename ... on Refused { code message field } }\n  }\n"): typeof import('./graphql').ChangePasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Checkout($zip: String, $couponIssueIds: [ID!]) {\n    checkout(zip: $zip, couponIssueIds: $couponIssueIds) { __typename ...CheckoutPage ... on CartUnavailable { message } }\n  }\n\n  fragment CheckoutPage on Checkout {\n    orderId zone madeToOrder holdMinutes\n    cart { ...CheckoutCart }\n    coupons { ...CheckoutCoupon }\n    sellers { id ...Seller }\n    orderer { name phone email }\n    lastAddress { receiverName receiverPhone zip roadAddress detailAddress deliveryNote }\n  }\n\n  fragment CheckoutCart on Cart {\n    lineCount\n    vendors {\n      vendor { slug name }\n      lines { variantId name optionLabel quantity amountWon withdrawalExclusion product { picture { ...Pic } } reasons { ...Reason } note { kind message } }\n    }\n    unavailable { variantId }\n    sums { ...AddedUp }\n  }\n"): typeof import('./graphql').CheckoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdjustQuantity($variantId: ID!, $quantity: Int!) {\n    setCartQuantity(variantId: $variantId, quantity: $quantity) { __typename }\n  }\n"): typeof import('./graphql').AdjustQuantityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlaceOrder($input: PlaceOrderInput!) {\n    placeOrder(input: $input) {\n      __typename\n      ... on Order { id }\n      ... on OutOfStock { message lines { ...Short } }\n      ... on PriceChanged { seenTotalWon totalWon cart { ...CheckoutCart } }\n      ... on Refused { code message field }\n    }\n  }\n\n  fragment Short on ShortLine { variantId name optionLabel wanted available }\n"): typeof import('./graphql').PlaceOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClaimPage($id: ID!) {\n    order(id: $id) { ...OrderPage }\n    claimCauses { ...Cause }\n    refundBanks { code name }\n  }\n"): typeof import('./graphql').ClaimPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExchangeChoices($id: ID!) {\n    exchangeChoices(orderId: $id) { ...LineChoices }\n  }\n"): typeof import('./graphql').ExchangeChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RefundPreview($question: ClaimQuestion!) {\n    refundPreview(question: $question) { ...Preview }\n  }\n"): typeof import('./graphql').RefundPreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Claim($input: ClaimInput!) {\n    claim(input: $input) { __typename ... on RefundChanged { message } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').ClaimDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhoLeaves { me { name } }\n"): typeof import('./graphql').WhoLeavesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseAccount($password: String!) {\n    closeAccount(password: $password) { __typename ... on Refused { code message } }\n  }\n"): typeof import('./graphql').CloseAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Exhibition($slug: String!, $first: Int!, $after: String) {\n    exhibition(slug: $slug) { ...Poster id products(first: $first, after: $after) { ...Listed } }\n    exhibitions { open { slug name } }\n  }\n"): typeof import('./graphql').ExhibitionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Exhibitions {\n    exhibitions { open { ...Poster } soon { ...Poster } past { ...Poster } }\n  }\n"): typeof import('./graphql').ExhibitionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home {\n    exhibitions {\n      open { ...Poster products(first: 4) { nodes { ...Card } } }\n      soon { ...Poster }\n    }\n    vendors { slug name dong sealColor sentence story foundedYear artUrl productCount }\n    newest: products(sort: NEWEST, first: 8) { nodes { ...Card } }\n  }\n"): typeof import('./graphql').HomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Maker($slug: String!, $filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String) {\n    vendor(slug: $slug) { ...Seller sentence story foundedYear artUrl productCount }\n    products(filter: $filter, sort: $sort, first: $first, after: $after) { ...Listed }\n    exhibitions { open { slug name } }\n  }\n"): typeof import('./graphql').MakerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Makers {\n    vendors { slug name dong sealColor sentence foundedYear productCount }\n  }\n"): typeof import('./graphql').MakersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenCoupons { me { name } openCoupons { ...CouponTerms } }\n"): typeof import('./graphql').OpenCouponsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyCoupons { myCoupons { issueId usable order { id number } coupon { ...CouponTerms } } }\n"): typeof import('./graphql').MyCouponsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeCoupon($id: ID!) { takeCoupon(id: $id) { __typename ... on MyCoupon { issueId } ... on Refused { message } } }\n"): typeof import('./graphql').TakeCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeCouponByCode($code: String!) { takeCouponByCode(code: $code) { __typename ... on MyCoupon { issueId } ... on Refused { message } } }\n"): typeof import('./graphql').TakeCouponByCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyOrders($after: String) {\n    myOrders(first: 10, after: $after) {\n      nodes {\n        id number state placedAt expiresAt\n        payment { state amountWon failureCode receivedWon refundedWon approvedAt }\n        vendorOrders { state lines { name } }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').MyOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me { me { name email phone sessions { id current agent lastSeenAt } } }\n"): typeof import('./graphql').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($id: ID!) { endSession(id: $id) }\n"): typeof import('./graphql').EndSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FindOrder($number: String!, $phone: String!) {\n    findOrder(number: $number, phone: $phone) { __typename ... on Order { id } ... on Refused { code message } }\n  }\n"): typeof import('./graphql').FindOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Order($id: ID!) {\n    order(id: $id) { ...OrderPage }\n  }\n"): typeof import('./graphql').OrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawClaim($id: ID!) {\n    withdrawClaim(id: $id) { __typename ... on Refused { message } }\n  }\n"): typeof import('./graphql').WithdrawClaimDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendBack($id: ID!, $carrier: String!, $trackingNumber: String!) { sendBack(id: $id, carrier: $carrier, trackingNumber: $trackingNumber) { __typename ... on Refused { message } } }\n"): typeof import('./graphql').SendBackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmPurchase($part: ID!) {\n    confirmPurchase(vendorOrderId: $part) { __typename ... on Refused { message } }\n  }\n"): typeof import('./graphql').ConfirmPurchaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ObjectToDelivery($part: ID!) {\n    objectToDelivery(vendorOrderId: $part) { __typename ... on Refused { message } }\n  }\n"): typeof import('./graphql').ObjectToDeliveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SayAboutClaim($id: ID!, $messageId: ID!, $body: String!) {\n    sayAboutClaim(id: $id, messageId: $messageId, body: $body) { __typename ... on Refused { message } }\n  }\n"): typeof import('./graphql').SayAboutClaimDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisputeClaim($id: ID!, $body: String!) {\n    disputeClaim(id: $id, reason: $body) { __typename ... on Refused { message } }\n  }\n"): typeof import('./graphql').DisputeClaimDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelOrder($id: ID!) {\n    cancelOrder(id: $id) { __typename ... on Refused { message } }\n  }\n"): typeof import('./graphql').CancelOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FailPayment($orderId: ID!, $code: String!) {\n    failPayment(orderId: $orderId, code: $code) { __typename ... on Refused { code } }\n  }\n"): typeof import('./graphql').FailPaymentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PaymentResult($id: ID!) {\n    order(id: $id) { ...OrderPage }\n    shop { mailboxUrl }\n  }\n"): typeof import('./graphql').PaymentResultDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshPayment($orderId: ID!) {\n    refreshPayment(orderId: $orderId) { __typename ... on Refused { message } }\n  }\n"): typeof import('./graphql').RefreshPaymentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmPayment($input: ConfirmPaymentInput!) {\n    confirmPayment(input: $input) { __typename ... on Refused { code } }\n  }\n"): typeof import('./graphql').ConfirmPaymentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PaymentWindow($orderId: ID!) {\n    payment(orderId: $orderId) { __typename ...Window ... on Refused { code message } }\n  }\n\n  fragment Window on PaymentWindow {\n    scriptUrl clientKey customerKey method orderId orderName amountWon taxFreeWon customerName customerEmail successUrl failUrl easyPay accountHours escrow expiresAt\n  }\n"): typeof import('./graphql').PaymentWindowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePaymentMethod($orderId: ID!, $method: PaymentMethod!) {\n    changePaymentMethod(orderId: $orderId, method: $method) { __typename ... on Refused { message } }\n  }\n"): typeof import('./graphql').ChangePaymentMethodDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Product($slug: String!) {\n    product(slug: $slug) {\n      id slug versionId name description state soldOut taxKind withdrawalExclusion madeToOrder\n      category { name slug parents { name slug } }\n      vendor { ...Seller sentence productCount shipping { feeWon freeAboveWon jejuSurchargeWon islandSurchargeWon returnFeeWon shipsWithinDays } }\n      pictures { ...Pic }\n      options { name values }\n      variants { ...Offered }\n      price { ...Priced }\n      notice { label value }\n      related { ...Card }\n    }\n  }\n\n  fragment Offered on Variant {\n    id label optionValues available stockState\n    price { ...Priced }\n    allotment { total left perShopper closesAt exhibition { slug name } }\n  }\n"): typeof import('./graphql').ProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RefundAccount($id: ID!) {\n    order(id: $id) { id number payment { accountWanted { why amountWon } } }\n    refundBanks { code name }\n  }\n"): typeof import('./graphql').RefundAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveRefundAccount($id: ID!, $account: RefundAccountInput!) {\n    giveRefundAccount(orderId: $id, account: $account) { __typename ... on Order { id } ... on Refused { code message field } }\n  }\n"): typeof import('./graphql').GiveRefundAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search($filter: ProductFilter!, $sort: ProductSort!, $first: Int!, $after: String, $asked: Boolean!) {\n    products(filter: $filter, sort: $sort, first: $first, after: $after) @include(if: $asked) { ...Listed }\n    vendors { slug name }\n    categories { slug name }\n    exhibitions { open { slug name } }\n  }\n"): typeof import('./graphql').SearchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhoSignsIn { me { id } shop { demo } }\n"): typeof import('./graphql').WhoSignsInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) { __typename ... on Refused { code message } }\n  }\n"): typeof import('./graphql').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut { signOut }\n"): typeof import('./graphql').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignUp($input: SignUpInput!) {\n    signUp(input: $input) { __typename ... on Refused { code message field } }\n  }\n"): typeof import('./graphql').SignUpDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shell {\n    shop { name operator representative businessNumber reportNumber address phone email hostingProvider brokerNotice demo mailboxUrl }\n    categories { slug name }\n  }\n"): typeof import('./graphql').ShellDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Visitor {\n    me { id }\n    cart { __typename ... on Cart { quantity } }\n  }\n"): typeof import('./graphql').VisitorDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
