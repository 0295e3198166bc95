import { graphql } from './generated/storefront';

/** What the pages of an order share: the payment, and the order as its own page shows it. */
graphql(`
  fragment Paid on Payment {
    state method methodDetail amountWon receivedWon refundedWon accountWanted { why amountWon } failureCode failureMessage approvedAt receiptUrl
    goodwill { amountWon reason at }
    cashReceipts { takenBack type selfIssued amountWon issueNumber }
    virtualAccount { bank number holder dueAt }
  }
`);

graphql(`
  fragment OrderPage on Order {
    id number state placedAt expiresAt paidAt member canCancel canPay
    orderer { name phone email }
    receiver { receiverName receiverPhone zip roadAddress detailAddress deliveryNote }
    sums { ...AddedUp }
    discounts { ...Reason }
    payment { ...Paid }
    vendorOrders {
      id state shippingFeeWon surchargeWon acknowledgedAt shippedAt deliveredAt confirmDueAt changeOfMindUntil changeOfMindOver canConfirm canObject objected
      vendor { ...Seller shipping { returnFeeWon } }
      lines { id productSlug name optionLabel quantity unitPriceWon amountWon discountWon shippedQuantity cancelledQuantity cancellable returnable withdrawalExclusion picture { ...Pic } reasons { ...Reason } }
      shipments { id kind carrierName trackingNumber deliveredOn shippedAt lines { lineId quantity } }
      claims { ...ClaimShown }
    }
  }
`);

graphql(`
  fragment ClaimShown on Claim {
    id kind state causeLabel goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lateDays interestWon refundState refundDueOn refundedAt requestedAt decisionReason tracking canWithdraw canSendBack sendBackBy canDispute photoIds erasedAt
    returnParcel { by carrier carrierName trackingNumber at }
    messages { author body at }
    dispute { id openedAt progressBy resultBy progressAt upheld resultReason }
    lines { lineId quantity accepted amountWon exchangeFor }
  }
`);
