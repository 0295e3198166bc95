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
    "\n  mutation AnswerQuestion($id: ID!, $answer: String!, $sum: Won) { answerQuestion(id: $id, answer: $answer, adjustmentWon: $sum) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n": typeof types.AnswerQuestionDocument,
    "\n  mutation DecideClaim($id: ID!, $approve: Boolean!, $reason: String) { decideClaim(id: $id, approve: $approve, reason: $reason) { ...ClaimOutcome } }\n": typeof types.DecideClaimDocument,
    "\n  mutation ClaimCollected($id: ID!) { claimCollected(id: $id) { ...ClaimOutcome } }\n": typeof types.ClaimCollectedDocument,
    "\n  mutation CollectReturn($id: ID!, $carrier: String!, $trackingNumber: String!) { collectReturn(id: $id, carrier: $carrier, trackingNumber: $trackingNumber) { ...ClaimOutcome } }\n": typeof types.CollectReturnDocument,
    "\n  mutation InspectClaim($id: ID!, $accepted: [AcceptedLineInput!]!, $reason: String, $restock: Boolean!) { inspectClaim(id: $id, accepted: $accepted, reason: $reason, restock: $restock) { ...ClaimOutcome } }\n": typeof types.InspectClaimDocument,
    "\n  mutation RefundInstead($id: ID!) { refundInsteadOfExchange(id: $id) { ...ClaimOutcome } }\n": typeof types.RefundInsteadDocument,
    "\n  mutation ClaimReshipped($id: ID!, $tracking: String!) { claimReshipped(id: $id, tracking: $tracking) { ...ClaimOutcome } }\n": typeof types.ClaimReshippedDocument,
    "\n  mutation DeskSays($id: ID!, $message: ID!, $body: String!) { sayAboutClaim(id: $id, messageId: $message, body: $body) { ...ClaimOutcome } }\n": typeof types.DeskSaysDocument,
    "\n  mutation DisputeProgress($id: ID!, $message: ID!, $body: String!) { disputeProgress(id: $id, messageId: $message, body: $body) { ...ClaimOutcome } }\n": typeof types.DisputeProgressDocument,
    "\n  mutation EndDispute($id: ID!, $upheld: Boolean!, $reason: String!) { endDispute(id: $id, upheld: $upheld, reason: $reason) { ...ClaimOutcome } }\n": typeof types.EndDisputeDocument,
    "\n  fragment ClaimOutcome on ClaimChange { __typename ... on Refused { message field } }\n": typeof types.ClaimOutcomeFragmentDoc,
    "\n  fragment DeskClaim on Claim {\n    id kind state causeLabel vendorBears note goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lateDays interestWon refundState refundDueOn requestedAt decisionReason tracking actBy clock photoIds erasedAt returnParcel { by carrier trackingNumber at }\n    messages { author body at }\n    dispute { id openedAt progressBy resultBy progressAt upheld resultReason }\n    lines { lineId quantity accepted amountWon exchangeFor }\n  }\n": typeof types.DeskClaimFragmentDoc,
    "\n  fragment ClaimList on ClaimConnection {\n    nodes { id orderId vendorOrderId number vendorName kind state causeLabel summary refundWon requestedAt refundDueOn actBy clock disputed }\n    pageInfo { hasNextPage endCursor }\n    counts { state count }\n    late today\n  }\n": typeof types.ClaimListFragmentDoc,
    "\n  query CouponChoices {\n    categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } }\n    staffExhibitions { id name state }\n    budgets { id name fiscalYear state leftWon }\n  }\n": typeof types.CouponChoicesDocument,
    "\n  query CouponVendors($after: String) { staffVendors(state: APPROVED, first: 100, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } } }\n": typeof types.CouponVendorsDocument,
    "\n  fragment CouponRow on Coupon {\n    id name vendor { id name } code benefit amountWon rateBp capWon minSpendWon stackable scope scopeName budget { id name shareBp } state issueLimit issued orders discountWon opensAt closesAt usableUntil stopped { at actor actorName reason }\n  }\n": typeof types.CouponRowFragmentDoc,
    "\n  fragment DifferenceList on MoneyDifference {\n    id day list kind cause state vanished suspendedWon orderId orderNumber\n    ours { amountWon feeWon day } theirs { amountWon feeWon day }\n  }\n": typeof types.DifferenceListFragmentDoc,
    "\n  fragment DisputeRow on OpenDispute { id orderId number vendorName kind refundWon openedAt progressBy resultBy progressed clock }\n": typeof types.DisputeRowFragmentDoc,
    "\n  fragment FailedReceiptRow on FailedReceipt { id orderId number kind amountWon errorCode createdAt }\n": typeof types.FailedReceiptRowFragmentDoc,
    "\n  fragment GoodwillRow on Goodwill { id orderId number funder vendorName amountWon reason state needsSecond needsVendor mine proposedAt endReason }\n": typeof types.GoodwillRowFragmentDoc,
    "\n  fragment Report on ImportReport {\n    dryRun format encoding rows created changed unchanged refused needsRate foreignVendors\n    lines { row handle name outcome variants productId problems { cell column value message } }\n  }\n": typeof types.ReportFragmentDoc,
    "\n  fragment InStatements on StatementConnection { nodes { id vendorName periodStart periodEnd state } }\n": typeof types.InStatementsFragmentDoc,
    "\n  fragment Posted on LedgerTransaction { id event reference orderId occurredAt actor memo entries { account name ownerName amountWon } }\n": typeof types.PostedFragmentDoc,
    "\n  fragment MoneyWaits on VendorOrderDetail { confirmedAt confirmDueAt deliveredAt holds { kind reason lineId } claims { state dispute { upheld } } }\n": typeof types.MoneyWaitsFragmentDoc,
    "\n  query NextInQueue { staffQueue { vendors { id } products { id } } }\n": typeof types.NextInQueueDocument,
    "\n  mutation ProposePayouts($statementIds: [ID!]!, $seenTotalWon: Won!) { proposePayouts(statementIds: $statementIds, seenTotalWon: $seenTotalWon) { ...PayoutOutcome } }\n": typeof types.ProposePayoutsDocument,
    "\n  mutation ApprovePayouts($batchId: ID!, $seenTotalWon: Won!) { approvePayouts(batchId: $batchId, seenTotalWon: $seenTotalWon) { ...PayoutOutcome } }\n": typeof types.ApprovePayoutsDocument,
    "\n  mutation WithdrawPayouts($batchId: ID!) { withdrawPayouts(batchId: $batchId) { ...PayoutOutcome } }\n": typeof types.WithdrawPayoutsDocument,
    "\n  mutation CancelPayout($id: ID!, $reason: String!) { cancelPayout(id: $id, reason: $reason) { ...PayoutOutcome } }\n": typeof types.CancelPayoutDocument,
    "\n  mutation HoldPayout($statementId: ID!, $reason: String!) { holdPayout(statementId: $statementId, reason: $reason) { ...PayoutOutcome } }\n": typeof types.HoldPayoutDocument,
    "\n  mutation ReleasePayout($statementId: ID!) { releasePayout(statementId: $statementId) { ...PayoutOutcome } }\n": typeof types.ReleasePayoutDocument,
    "\n  mutation StopPayoutAccount($id: ID!, $reason: String!) { stopPayoutAccount(id: $id, reason: $reason) { ...PayoutOutcome } }\n": typeof types.StopPayoutAccountDocument,
    "\n  fragment PayoutOutcome on PayoutChange { __typename ... on Refused { message field } }\n": typeof types.PayoutOutcomeFragmentDoc,
    "\n  fragment MoneyComes on PayoutCalendar { cycle unsentWon accountWhy days { payoutOn periodStart periodEnd statementId state confirmedWon waitingWon carriedWon totalWon why holdReason } held { vendorOrderId number name amountWon reason } }\n": typeof types.MoneyComesFragmentDoc,
    "\n  fragment PayoutRow on Payout { id statementId vendorName periodStart periodEnd attempt amountWon state payoutDate account errorMessage endedAt }\n": typeof types.PayoutRowFragmentDoc,
    "\n  fragment StoredDraft on VendorProduct {\n    rowVersion\n    draft { name description categoryId taxKind options { name values } pictures { id alt small } notice { id value } withdrawalExclusion madeToOrder }\n    variants { id label optionValues sku priceWon listPriceWon onHand state }\n  }\n": typeof types.StoredDraftFragmentDoc,
    "\n  fragment ShownVersion on ReviewVersion {\n    id number name description category taxKind options { name values } pictures { id alt small medium } notice { label value } withdrawalExclusion madeToOrder createdAt\n  }\n": typeof types.ShownVersionFragmentDoc,
    "\n  fragment ShownVariant on VendorVariant { id label sku priceWon listPriceWon onHand state }\n": typeof types.ShownVariantFragmentDoc,
    "\n  fragment ListSum on ReconciliationSum { list oursCount oursWon theirsCount theirsWon returnedCount waitingCount }\n": typeof types.ListSumFragmentDoc,
    "\n  mutation OpenRefundAccount($refundId: ID!, $purpose: String!) { openRefundAccount(refundId: $refundId, purpose: $purpose) { bankName accountNumber holder } }\n": typeof types.OpenRefundAccountDocument,
    "\n  mutation RetryRefund($id: ID!) { retryRefund(id: $id) { __typename ... on Refused { message field } } }\n": typeof types.RetryRefundDocument,
    "\n  mutation NoteRefundAccount($refundId: ID!, $account: RefundAccountInput!) { noteRefundAccount(refundId: $refundId, account: $account) { ...RefundWorkOutcome } }\n": typeof types.NoteRefundAccountDocument,
    "\n  mutation AskRefundAccount($refundId: ID!) { askRefundAccount(refundId: $refundId) { ...RefundWorkOutcome } }\n": typeof types.AskRefundAccountDocument,
    "\n  mutation RecordTransfer($refundId: ID!, $purpose: TransferPurpose!, $documentNumber: String!) { recordTransfer(refundId: $refundId, purpose: $purpose, documentNumber: $documentNumber) { ...RefundWorkOutcome } }\n": typeof types.RecordTransferDocument,
    "\n  mutation ConfirmTransfer($id: ID!) { confirmTransfer(id: $id) { ...RefundWorkOutcome } }\n": typeof types.ConfirmTransferDocument,
    "\n  mutation WithdrawTransfer($id: ID!) { withdrawTransfer(id: $id) { ...RefundWorkOutcome } }\n": typeof types.WithdrawTransferDocument,
    "\n  mutation RetryReceipt($id: ID!, $selfIssued: Boolean!) { retryReceipt(id: $id, selfIssued: $selfIssued) { ...RefundWorkOutcome } }\n": typeof types.RetryReceiptDocument,
    "\n  mutation ProposeGoodwill($input: GoodwillInput!) { proposeGoodwill(input: $input) { ...RefundWorkOutcome } }\n": typeof types.ProposeGoodwillDocument,
    "\n  mutation ApproveGoodwill($id: ID!) { approveGoodwill(id: $id) { ...RefundWorkOutcome } }\n": typeof types.ApproveGoodwillDocument,
    "\n  mutation ConsentGoodwill($id: ID!) { consentGoodwill(id: $id) { ...RefundWorkOutcome } }\n": typeof types.ConsentGoodwillDocument,
    "\n  mutation RejectGoodwill($id: ID!, $reason: String!) { rejectGoodwill(id: $id, reason: $reason) { ...RefundWorkOutcome } }\n": typeof types.RejectGoodwillDocument,
    "\n  fragment RefundWorkOutcome on RefundWork { __typename ... on Refused { message field } }\n": typeof types.RefundWorkOutcomeFragmentDoc,
    "\n  fragment OpenRefundRow on OpenRefund {\n    id orderId number state amountWon reason dueOn lateDays interestWon errorCode errorMessage accountMasked accountAskedAt byBank createdAt\n    transfer { id purpose amountWon documentNumber mine }\n  }\n": typeof types.OpenRefundRowFragmentDoc,
    "\n  fragment OpenRefundList on OpenRefundConnection { nodes { ...OpenRefundRow } pageInfo { hasNextPage endCursor } }\n": typeof types.OpenRefundListFragmentDoc,
    "\n  query DeskMe { me { ...DeskPerson } }\n\n  fragment DeskPerson on Person { id name email vendor { id slug name state } vendorRole staffRoles }\n": typeof types.DeskMeDocument,
    "\n  fragment Account on Person { name email vendor { name } vendorRole staffRoles sessions { id current agent createdAt lastSeenAt } }\n": typeof types.AccountFragmentDoc,
    "\n  mutation DeskSignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      __typename\n      ... on PersonSignedIn { person { ...DeskPerson } }\n      ... on Refused { message field }\n    }\n  }\n": typeof types.DeskSignInDocument,
    "\n  fragment OpenOrder on StaffOrder {\n    id number state placedAt ordererName ordererPhone ordererEmail receiverName receiverPhone zip roadAddress detailAddress anonymisedAt totalWon goodsWon discountWon shippingWon taxableWon exemptWon\n    vendors { id name }\n    vendorOrders { id vendorId number state holds { kind reason lineId } lines { ...OrderLine } claims { ...DeskClaim } }\n    payment { state method amountWon receivedWon refundedWon refundRefused refundNeedsAccount attempts { id kind state amountWon reason errorCode createdAt resolvedAt } }\n    ledger { ...Posted }\n    history { from to actor actorName reason at }\n  }\n": typeof types.OpenOrderFragmentDoc,
    "\n  fragment StatementLineShown on StatementLine {\n    id kind at orderId vendorOrderId orderLineId number name taxKind commissionBp category quantity grossWon vendorDiscountWon mallDiscountWon budgetDiscountWon commissionWon commissionVatWon shippingWon adjustmentWon netWon memo transactionId saleIn\n  }\n": typeof types.StatementLineShownFragmentDoc,
    "\n  query VendorStatementPaper($id: ID!, $after: String) { vendorStatement(id: $id, first: 100, after: $after) { ...StatementShown } }\n": typeof types.VendorStatementPaperDocument,
    "\n  query StaffStatementPaper($id: ID!, $after: String) { staffStatement(id: $id, first: 100, after: $after) { ...StatementShown } }\n": typeof types.StaffStatementPaperDocument,
    "\n  fragment StatementShown on StatementDetail {\n    summary { id vendorId vendorName periodStart periodEnd state carriedInWon netWon carriedOutWon payoutWon payoutDueOn closedAt }\n    figures { kind commissionBp category lines quantity grossWon vendorDiscountWon mallDiscountWon budgetDiscountWon commissionWon commissionVatWon shippingWon adjustmentWon netWon }\n    lines { nodes { ...StatementLineShown } pageInfo { hasNextPage endCursor } }\n    questions { ...QuestionShown }\n    expectedWon\n    differences { why number name amountWon reason }\n  }\n": typeof types.StatementShownFragmentDoc,
    "\n  fragment StatementRows on StatementConnection { nodes { id vendorName periodStart periodEnd state netWon payoutWon carriedOutWon payoutDueOn } pageInfo { hasNextPage endCursor } }\n": typeof types.StatementRowsFragmentDoc,
    "\n  fragment QuestionShown on StatementQuestion { id statementId vendorName periodEnd lineId lineName question askedAt answer answeredAt adjustmentWon }\n": typeof types.QuestionShownFragmentDoc,
    "\n  fragment VariantSheet on VendorProduct { id draft { name } variants { id label priceWon onHand reserved state } }\n": typeof types.VariantSheetFragmentDoc,
    "\n  fragment OrderLine on VendorOrderLine { id name optionLabel thumbnail quantity shippedQuantity cancelledQuantity unitPriceWon amountWon discountWon commissionBp commissionWon commissionVatWon discounts { exhibitionId couponId label funder amountWon } statementLine { statementId lineId } }\n": typeof types.OrderLineFragmentDoc,
    "\n  fragment OrderMoney on VendorOrderDetail { goodsWon discountWon vendorDiscountWon shippingFeeWon surchargeWon }\n": typeof types.OrderMoneyFragmentDoc,
    "\n  fragment Steps on VendorDetail { state decisionReason productCount }\n": typeof types.StepsFragmentDoc,
    "\n  query AccessLog($after: String) {\n    accessLog(first: 50, after: $after) {\n      edges { cursor node { at who vendorName subject orderId orderNumber companyId companyName purpose } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AccessLogDocument,
    "\n  query BudgetReport($id: ID!, $format: BudgetFormat!) { budgetReport(id: $id, format: $format) { name contentType base64 } }\n": typeof types.BudgetReportDocument,
    "\n  query BudgetPage($id: ID!, $after: String) {\n    budget(id: $id) {\n      id name fiscalYear budgetLine ordinance state capWon reservedWon spentWon lapsedWon returnedWon receivedWon leftWon dueWon offeredVendors largestThreeBp\n      allocations { id state documentNumber decidedOn amountWon proposedBy proposedAt decidedBy decidedAt }\n      vendors { id name spentWon reservedWon orders }\n      exhibitions { id name spentWon reservedWon orders }\n      waiting { id number }\n      history { from to actor actorName reason at }\n    }\n    budgetMovements(budgetId: $id, first: 25, after: $after) {\n      nodes { id kind capWon reservedWon spentWon lapsedWon returnedWon receivedWon documentNumber order { id number } product vendor exhibition { id name } at }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.BudgetPageDocument,
    "\n  mutation ProposeAllocation($id: ID!, $paper: BudgetPaperInput!) {\n    proposeAllocation(budgetId: $id, paper: $paper) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n": typeof types.ProposeAllocationDocument,
    "\n  mutation ReceiveBudgetMoney($id: ID!, $paper: BudgetPaperInput!) {\n    receiveBudgetMoney(budgetId: $id, paper: $paper) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n": typeof types.ReceiveBudgetMoneyDocument,
    "\n  mutation DecideAllocation($id: ID!, $approve: Boolean!) {\n    decideAllocation(id: $id, approve: $approve) { __typename ... on BudgetDetail { id } ... on Refused { message } }\n  }\n": typeof types.DecideAllocationDocument,
    "\n  mutation CloseBudget($id: ID!, $documentNumber: String!) {\n    closeBudget(id: $id, documentNumber: $documentNumber) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n": typeof types.CloseBudgetDocument,
    "\n  query Budgets { budgets { id name fiscalYear state capWon reservedWon spentWon leftWon proposed } }\n": typeof types.BudgetsDocument,
    "\n  mutation CreateBudget($input: BudgetInput!) {\n    createBudget(input: $input) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n": typeof types.CreateBudgetDocument,
    "\n  query StaffClaims($state: ClaimState, $due: ClockWord, $kind: ClaimKind, $number: String, $after: String, $refunds: String) {\n    openDisputes { ...DisputeRow }\n    staffClaims(state: $state, due: $due, kind: $kind, number: $number, first: 25, after: $after) { ...ClaimList }\n    openRefunds(first: 25, after: $refunds) { ...OpenRefundList }\n    refundBanks { code name }\n    failedReceipts { ...FailedReceiptRow }\n    staffGoodwill { ...GoodwillRow }\n  }\n": typeof types.StaffClaimsDocument,
    "\n  query Contracts($id: ID!) { staffVendorName(id: $id) { id name } contractHistory(vendorId: $id) { id validFrom cycle rateBp note createdAt rules { id categoryId rateBp validFrom validUntil label } } categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } } }\n": typeof types.ContractsDocument,
    "\n  mutation AddContract($input: ContractInput!) { addContract(input: $input) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n": typeof types.AddContractDocument,
    "\n  query StaffCoupons { staffCoupons { ...CouponRow } }\n": typeof types.StaffCouponsDocument,
    "\n  mutation MakeMallCoupon($input: CouponInput!) {\n    createMallCoupon(input: $input) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n": typeof types.MakeMallCouponDocument,
    "\n  mutation StopMallCoupon($id: ID!, $reason: String!) {\n    stopMallCoupon(id: $id, reason: $reason) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n": typeof types.StopMallCouponDocument,
    "\n  query Exhibition($id: ID!) {\n    staffExhibition(id: $id) {\n      id slug name sentence theme state opensAt closesAt soldPieces rowVersion\n      items { id variantId productName variantLabel vendor { id name } sellingWon priceWon vendorShareBp mallShareBp budgetShareBp budgetId allotment taken perShopperLimit }\n      history { from to actor actorName reason at }\n    }\n  }\n": typeof types.ExhibitionDocument,
    "\n  query BudgetChoices { budgets { id name fiscalYear state leftWon } }\n": typeof types.BudgetChoicesDocument,
    "\n  query Candidates($query: String!) {\n    exhibitionCandidates(query: $query, first: 20) { variantId productName variantLabel vendorName thumbnail sellingWon available lowest20DaysWon }\n  }\n": typeof types.CandidatesDocument,
    "\n  mutation SaveExhibition($id: ID, $input: ExhibitionInput!) {\n    saveExhibition(id: $id, input: $input) { __typename ... on StaffExhibition { id } ... on Refused { message field } }\n  }\n": typeof types.SaveExhibitionDocument,
    "\n  mutation ScheduleExhibition($id: ID!) {\n    scheduleExhibition(id: $id) { __typename ... on StaffExhibition { id } ... on Refused { message } }\n  }\n": typeof types.ScheduleExhibitionDocument,
    "\n  mutation CancelExhibition($id: ID!, $reason: String!) {\n    cancelExhibition(id: $id, reason: $reason) { __typename ... on StaffExhibition { id } ... on Refused { message } }\n  }\n": typeof types.CancelExhibitionDocument,
    "\n  query StaffExhibitions { staffExhibitions { id name theme state opensAt closesAt soldPieces } }\n": typeof types.StaffExhibitionsDocument,
    "\n  query Holds { holdList { id vendorId vendorName orderId number lineName kind reason placedAt } confirmationOverdue { lineId orderId number vendorName name dueAt why } }\n": typeof types.HoldsDocument,
    "\n  mutation LiftHold($id: ID!, $reason: String!) { liftHold(id: $id, reason: $reason) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n": typeof types.LiftHoldDocument,
    "\n  mutation PlaceHold($input: HoldInput!) { placeHold(input: $input) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n": typeof types.PlaceHoldDocument,
    "\n  query StaffWaiting { staffQueue { vendorCount productCount } }\n": typeof types.StaffWaitingDocument,
    "\n  query LedgerAccount($code: String!, $ownerId: ID, $from: String, $to: String, $after: String, $at: ID) {\n    ledgerAccount(code: $code, ownerId: $ownerId, from: $from, to: $to, first: 50, after: $after, at: $at) {\n      code name kind ownerName openingWon closingWon\n      edges { node { id postedOn transactionId event reference orderNumber ownerId ownerName amountWon memo } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.LedgerAccountDocument,
    "\n  query LedgerDays {\n    ledgerDays { closings { since through hash closedAt actor note } sealed { day transactions entries hash } }\n  }\n": typeof types.LedgerDaysDocument,
    "\n  mutation CloseLedger($through: String!, $note: String!) {\n    closeLedger(through: $through, note: $note) { __typename ... on Refused { message field } }\n  }\n": typeof types.CloseLedgerDocument,
    "\n  query JournalAccounts { journalAccounts { code name } }\n": typeof types.JournalAccountsDocument,
    "\n  mutation PostJournal($id: ID!, $reason: String!, $postings: [JournalPostingInput!]!) {\n    postJournal(id: $id, reason: $reason, postings: $postings) { __typename ... on LedgerChanged { transactionId } ... on Refused { message field } }\n  }\n": typeof types.PostJournalDocument,
    "\n  query BooksProofs {\n    booksProofs { id kind ok startedAt finishedAt actor checks { name what ok examined breaches } }\n  }\n": typeof types.BooksProofsDocument,
    "\n  mutation ProveBooks($incremental: Boolean!) {\n    proveBooks(incremental: $incremental) { __typename ... on Refused { message } }\n  }\n": typeof types.ProveBooksDocument,
    "\n  query LedgerDocument($id: ID!) {\n    ledgerTransaction(id: $id) {\n      orderNumber claimIds statementLines { id statementId vendorName periodEnd } reverses reversedBy reversible digest\n      transaction { id event reference orderId occurredAt postedOn actor memo entries { id account name ownerId ownerName amountWon } }\n    }\n  }\n": typeof types.LedgerDocumentDocument,
    "\n  mutation ReverseTransaction($id: ID!, $reason: String!) {\n    reverseTransaction(id: $id, reason: $reason) { __typename ... on LedgerChanged { transactionId } ... on Refused { message field } }\n  }\n": typeof types.ReverseTransactionDocument,
    "\n  query Ledger($on: String, $after: String) {\n    ledger(on: $on, first: 25, after: $after) {\n      balanced\n      balances { code name kind debitWon creditWon }\n      edges { node { ...Posted } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.LedgerDocument,
    "\n  query StaffAccount { me { ...Account } }\n": typeof types.StaffAccountDocument,
    "\n  query MoneyDifference($id: ID!) {\n    moneyDifference(id: $id) {\n      id day list kind cause state vanished note resolvedBy resolvedAt strayWon suspendedWon orderId orderNumber ledgerTransactionId paymentKey foundAt seenAt\n      ours { key on day method amountWon feeWon } theirs { key on day method amountWon feeWon }\n    }\n  }\n": typeof types.MoneyDifferenceDocument,
    "\n  mutation ResolveDifference($id: ID!, $note: String!) { resolveDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }\n": typeof types.ResolveDifferenceDocument,
    "\n  mutation SuspendDifference($id: ID!, $note: String!) { suspendDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }\n": typeof types.SuspendDifferenceDocument,
    "\n  mutation UnsuspendDifference($id: ID!, $note: String!) { unsuspendDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }\n": typeof types.UnsuspendDifferenceDocument,
    "\n  mutation RefundAgain($orderId: ID!, $account: RefundAccountInput) {\n    refundAgain(orderId: $orderId, account: $account) { __typename ... on Refused { message field } }\n  }\n": typeof types.RefundAgainDocument,
    "\n  query StaffOrder($id: ID!, $purpose: String!) { staffOrder(id: $id, purpose: $purpose) { ...OpenOrder } staffGoodwill(orderId: $id) { ...GoodwillRow } staffStatements(orderId: $id, first: 20) { ...InStatements } }\n": typeof types.StaffOrderDocument,
    "\n  query StaffOrders($query: String, $state: OrderState, $watched: Boolean!, $after: String) {\n    staffOrders(query: $query, state: $state, watched: $watched, first: 25, after: $after) {\n      nodes { id number state placedAt totalWon vendors paymentState }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.StaffOrdersDocument,
    "\n  query StaffPayout($id: ID!) {\n    staffPayout(id: $id) { payout { ...PayoutRow approvedAt } proposedByName proposedAt approvedByName tossId history { from to actor actorName reason at } postings { id event occurredAt } }\n  }\n": typeof types.StaffPayoutDocument,
    "\n  query Payouts($owed: Boolean!, $proposed: Boolean!, $listed: Boolean!, $waiting: Boolean!, $list: PayoutList!, $after: String) {\n    payoutCounts { payable proposed onTheWay failed accounts }\n    payableStatements @include(if: $owed) { statementId vendorName vendorSuspended periodStart periodEnd dueOn payoutWon why holdReason companyRefused overWeeklyLimit attempts lastErrorMessage }\n    payoutBatches @include(if: $proposed) { id proposedByName mine proposedAt totalWon payouts { ...PayoutRow } }\n    staffPayouts(list: $list, after: $after) @include(if: $listed) { nodes { ...PayoutRow } pageInfo { hasNextPage endCursor } }\n    waitingPayoutAccounts @include(if: $waiting) { id vendorName bankName lastDigits effectiveAt }\n  }\n": typeof types.PayoutsDocument,
    "\n  query StaffProduct($id: ID!) {\n    staffProduct(id: $id) {\n      id slug state decisionReason vendor { id name state }\n      proposed { ...ShownVersion }\n      current { ...ShownVersion }\n      differences { field before after }\n      checks { name ok message }\n      variants { ...ShownVariant }\n      history { from to actor actorName reason at }\n    }\n  }\n": typeof types.StaffProductDocument,
    "\n  mutation DecideProduct($id: ID!, $versionId: ID, $approve: Boolean!, $reason: String) {\n    decideProduct(id: $id, versionId: $versionId, approve: $approve, reason: $reason) { __typename ... on ProductReview { id } ... on Refused { message } }\n  }\n": typeof types.DecideProductDocument,
    "\n  mutation TakeDownProduct($id: ID!, $reason: String!) {\n    takeDownProduct(id: $id, reason: $reason) { __typename ... on ProductReview { id } ... on Refused { message } }\n  }\n": typeof types.TakeDownProductDocument,
    "\n  query StaffProducts($state: ProductState, $query: String, $after: String) {\n    staffProducts(state: $state, query: $query, first: 25, after: $after) {\n      nodes { id name state thumbnail priceWon stock variantCount updatedAt pendingChange vendor { id name } }\n      pageInfo { hasNextPage endCursor }\n      count\n    }\n  }\n": typeof types.StaffProductsDocument,
    "\n  query MoneyQueue { payoutCounts { payable proposed } openQuestions { id } }\n": typeof types.MoneyQueueDocument,
    "\n  query Queue {\n    staffQueue { vendorCount productCount lateVendorOrders unknownPayments shortfalls dueClaims openDisputes failedRefunds failedPayouts failedJobs vendors { id title subtitle since } products { id title subtitle since } }\n  }\n": typeof types.QueueDocument,
    "\n  query ReconciliationDay($day: String!, $after: String) {\n    reconciliationRun(day: $day) { day done endedAt openCount arrivedCount arrivedWon feeWon feeVatWon sums { ...ListSum } }\n    moneyDifferences(from: $day, to: $day, first: 50, after: $after) { nodes { ...DifferenceList } pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.ReconciliationDayDocument,
    "\n  query DifferencesToExport($after: String, $from: String, $to: String) {\n    moneyDifferences(first: 100, after: $after, from: $from, to: $to) {\n      nodes { day list kind cause state vanished note resolvedAt oursWon theirsWon strayWon suspendedWon orderNumber paymentKey ledgerTransactionId ours { key day } theirs { key day } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.DifferencesToExportDocument,
    "\n  query Reconciliation($after: String) {\n    moneyDifferences(state: OPEN, first: 50) { openCount nodes { ...DifferenceList } }\n    reconciliationRuns(first: 31, after: $after) {\n      nodes { day done openCount itemCount arrivedCount arrivedWon feeWon sums { ...ListSum } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ReconciliationDocument,
    "\n  mutation ReconcileDay($day: String!) { reconcileDay(day: $day) { __typename ... on Refused { message field } } }\n": typeof types.ReconcileDayDocument,
    "\n  query Settlement { settlementRuns { id cycle periodStart periodEnd closedAt statements carried netWon payoutWon } openQuestions { ...QuestionShown } }\n": typeof types.SettlementDocument,
    "\n  mutation ClosePeriods { closePeriods { __typename ... on SettlementDone { id } ... on Refused { message } } }\n": typeof types.ClosePeriodsDocument,
    "\n  query StaffStatement($id: ID!, $kind: StatementLineKind, $after: String, $at: ID) { staffStatement(id: $id, kind: $kind, first: 50, after: $after, at: $at) { ...StatementShown } statementPayouts(statementId: $id) { ...PayoutRow } }\n": typeof types.StaffStatementDocument,
    "\n  query StaffStatements($run: ID, $vendor: ID, $after: String) { staffStatements(runId: $run, vendorId: $vendor, first: 25, after: $after) { ...StatementRows } }\n": typeof types.StaffStatementsDocument,
    "\n  query StaffVendor($id: ID!) {\n    staffVendor(id: $id) {\n      id name state representative businessNumber reportNumber phone email zip address dong sentence shippingFeeWon freeShippingAboveWon returnFeeWon shipsWithinDays commissionBp decisionReason createdAt identityCheckedAt productCount\n      checks { name ok message }\n      history { from to actor actorName reason at }\n    }\n  }\n": typeof types.StaffVendorDocument,
    "\n  mutation DecideVendor($id: ID!, $approve: Boolean!, $reason: String) {\n    decideVendor(id: $id, approve: $approve, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }\n  }\n": typeof types.DecideVendorDocument,
    "\n  mutation SuspendVendor($id: ID!, $reason: String!) {\n    suspendVendor(id: $id, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }\n  }\n": typeof types.SuspendVendorDocument,
    "\n  mutation ReactivateVendor($id: ID!, $reason: String!) {\n    reactivateVendor(id: $id, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }\n  }\n": typeof types.ReactivateVendorDocument,
    "\n  query StaffVendors($state: VendorState, $after: String) {\n    staffVendors(state: $state, first: 25, after: $after) {\n      nodes { id name state dong productCount createdAt }\n      pageInfo { hasNextPage endCursor }\n      count\n    }\n  }\n": typeof types.StaffVendorsDocument,
    "\n  query PayoutAccountPage { vendorPayoutAccount { accounts { id state bankName lastDigits enteredAt effectiveAt endedAt endReason } seller { state hasAccount status errorMessage } banks { code name } waitingDays } }\n": typeof types.PayoutAccountPageDocument,
    "\n  mutation EnterPayoutAccount($input: PayoutAccountInput!) { enterPayoutAccount(input: $input) { ...PayoutOutcome } }\n": typeof types.EnterPayoutAccountDocument,
    "\n  mutation ApplyAsVendor($input: VendorApplicationInput!) {\n    applyAsVendor(input: $input) { __typename ... on VendorDetail { id } ... on Refused { message field } }\n  }\n": typeof types.ApplyAsVendorDocument,
    "\n  mutation ApproveClaims($ids: [ID!]!) { approveClaims(ids: $ids) { __typename ... on ClaimsChanged { changed refused { id message } } ... on Refused { message } } }\n": typeof types.ApproveClaimsDocument,
    "\n  mutation ClaimsCollected($ids: [ID!]!) { claimsCollected(ids: $ids) { __typename ... on ClaimsChanged { changed refused { id message } } ... on Refused { message } } }\n": typeof types.ClaimsCollectedDocument,
    "\n  query VendorClaims($state: ClaimState, $due: ClockWord, $kind: ClaimKind, $number: String, $after: String) { vendorClaims(state: $state, due: $due, kind: $kind, number: $number, first: 25, after: $after) { ...ClaimList } vendorGoodwill { ...GoodwillRow } }\n": typeof types.VendorClaimsDocument,
    "\n  query Company {\n    myVendor {\n      id slug name state representative businessNumber reportNumber phone email zip address dong sentence story sealColor shippingFeeWon freeShippingAboveWon jejuSurchargeWon islandSurchargeWon\n      returnFeeWon shipsWithinDays commissionBp decisionReason createdAt identityCheckedAt history { from to actor actorName reason at }\n    }\n  }\n": typeof types.CompanyDocument,
    "\n  mutation UpdateVendor($input: VendorInput!) {\n    updateVendor(input: $input) { __typename ... on VendorDetail { id } ... on Refused { message field } }\n  }\n": typeof types.UpdateVendorDocument,
    "\n  query VendorCoupons { vendorCoupons { ...CouponRow } }\n": typeof types.VendorCouponsDocument,
    "\n  mutation MakeVendorCoupon($input: CouponInput!) {\n    createVendorCoupon(input: $input) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n": typeof types.MakeVendorCouponDocument,
    "\n  mutation StopVendorCoupon($id: ID!, $reason: String!) {\n    stopVendorCoupon(id: $id, reason: $reason) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n": typeof types.StopVendorCouponDocument,
    "\n  mutation ImportProducts($upload: ID!, $rateBp: Int, $vendorNames: [String!], $dryRun: Boolean!) {\n    importProducts(upload: $upload, rateBp: $rateBp, vendorNames: $vendorNames, dryRun: $dryRun) {\n      __typename\n      ... on ImportReport { ...Report }\n      ... on Refused { message }\n    }\n  }\n": typeof types.ImportProductsDocument,
    "\n  query VendorWaiting { vendorOrders(first: 1) { counts { state count } } vendorClaims(first: 1) { counts { state count } } }\n": typeof types.VendorWaitingDocument,
    "\n  query VendorOrder($id: ID!) {\n    vendorOrder(id: $id) {\n      id number state paidAt shipBy receiverName receiverPhone zip roadAddress detailAddress deliveryNote anonymisedAt\n      ...OrderMoney\n      ...MoneyWaits\n      lines { ...OrderLine }\n      shipments { id kind carrier carrierName trackingNumber deliveredOn shippedAt deliveredAt lines { lineId quantity } }\n      claims { ...DeskClaim }\n      history { from to actor actorName reason at }\n    }\n    vendorOrderNet(vendorOrderId: $id)\n    vendorStatements(orderId: $id, first: 5) { ...InStatements }\n  }\n": typeof types.VendorOrderDocument,
    "\n  mutation AcknowledgeOne($ids: [ID!]!) {\n    acknowledge(ids: $ids) { __typename ... on VendorOrdersChanged { changed refused { id message } } ... on Refused { message } }\n  }\n": typeof types.AcknowledgeOneDocument,
    "\n  mutation ParcelDelivered($id: ID!, $parcel: ID!, $day: String!) {\n    parcelDelivered(vendorOrderId: $id, shipmentId: $parcel, deliveredOn: $day) { __typename ... on VendorOrderDetail { id } ... on Refused { message field } }\n  }\n": typeof types.ParcelDeliveredDocument,
    "\n  mutation Ship($input: ShipInput!) {\n    ship(input: $input) { __typename ... on VendorOrderDetail { id } ... on Refused { message field } }\n  }\n": typeof types.ShipDocument,
    "\n  query VendorOrders($state: VendorOrderState, $after: String) {\n    vendorOrders(state: $state, first: 25, after: $after) {\n      nodes { id number state paidAt shipBy late summary pieces amountWon }\n      pageInfo { hasNextPage endCursor }\n      counts { state count }\n    }\n  }\n": typeof types.VendorOrdersDocument,
    "\n  mutation Acknowledge($ids: [ID!]!) {\n    acknowledge(ids: $ids) {\n      __typename\n      ... on VendorOrdersChanged { changed refused { id message } }\n      ... on Refused { message }\n    }\n  }\n": typeof types.AcknowledgeDocument,
    "\n  query Packing($id: ID!) {\n    vendorOrder(id: $id) { id number paidAt receiverName receiverPhone zip roadAddress detailAddress deliveryNote lines { id name optionLabel quantity shippedQuantity cancelledQuantity } }\n    myVendor { name }\n  }\n": typeof types.PackingDocument,
    "\n  query VendorPayouts($after: String) {\n    vendorPayouts(first: 25, after: $after) { nodes { ...PayoutRow } pageInfo { hasNextPage endCursor } }\n    vendorPayoutHolds { statementId periodStart periodEnd reason }\n  }\n": typeof types.VendorPayoutsDocument,
    "\n  query VendorAccount { me { ...Account } }\n": typeof types.VendorAccountDocument,
    "\n  query VendorProduct($id: ID!, $old: Boolean!) {\n    vendorProduct(id: $id) @include(if: $old) {\n      id slug state missing decisionReason pendingChange\n      ...StoredDraft\n      history { from to actor actorName reason at }\n      prices { variantId label priceWon listPriceWon at actor }\n    }\n    notices { id label fields { id label required type condition hint } }\n    categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } }\n    myVendor { commissionBp }\n  }\n": typeof types.VendorProductDocument,
    "\n  mutation SaveProduct($id: ID, $newId: ID, $input: ProductInput!) {\n    saveProduct(id: $id, newId: $newId, input: $input) { __typename ... on VendorProduct { id } ... on Refused { message field } }\n  }\n": typeof types.SaveProductDocument,
    "\n  mutation SubmitProduct($id: ID!) {\n    submitProduct(id: $id) { __typename ... on VendorProduct { id } ... on Refused { code message } }\n  }\n": typeof types.SubmitProductDocument,
    "\n  mutation PauseProduct($id: ID!, $paused: Boolean!) {\n    pauseProduct(id: $id, paused: $paused) { __typename ... on VendorProduct { id } ... on Refused { message } }\n  }\n": typeof types.PauseProductDocument,
    "\n  mutation EndProduct($id: ID!) {\n    endProduct(id: $id) { __typename ... on VendorProduct { id } ... on Refused { message } }\n  }\n": typeof types.EndProductDocument,
    "\n  query VendorProducts($state: ProductState, $query: String, $after: String, $edit: ID!, $editing: Boolean!) {\n    vendorProducts(state: $state, query: $query, first: 25, after: $after) {\n      nodes { id name state thumbnail priceWon stock variantCount missing decisionReason updatedAt pendingChange }\n      pageInfo { hasNextPage endCursor }\n      count\n    }\n    edited: vendorProduct(id: $edit) @include(if: $editing) { ...VariantSheet }\n  }\n": typeof types.VendorProductsDocument,
    "\n  mutation SetVariant($id: ID!, $priceWon: Won, $listPriceWon: Won, $onHand: Int) {\n    setVariant(id: $id, priceWon: $priceWon, listPriceWon: $listPriceWon, onHand: $onHand) { __typename ... on VendorProduct { id } ... on Refused { message field } }\n  }\n": typeof types.SetVariantDocument,
    "\n  mutation RefusedRows($upload: ID!, $rateBp: Int, $vendorNames: [String!]) {\n    importProducts(upload: $upload, rateBp: $rateBp, vendorNames: $vendorNames, dryRun: true) { __typename ... on ImportReport { refusedCsv } ... on Refused { message } }\n  }\n": typeof types.RefusedRowsDocument,
    "\n  mutation DeskSignOut { signOut }\n": typeof types.DeskSignOutDocument,
    "\n  query VendorStatement($id: ID!, $kind: StatementLineKind, $after: String, $at: ID) { vendorStatement(id: $id, kind: $kind, first: 50, after: $after, at: $at) { ...StatementShown } }\n": typeof types.VendorStatementDocument,
    "\n  mutation AskAboutStatement($id: ID!, $statement: ID!, $line: ID, $question: String!) { askAboutStatement(id: $id, statementId: $statement, lineId: $line, question: $question) { __typename ... on SettlementDone { id } ... on Refused { message } } }\n": typeof types.AskAboutStatementDocument,
    "\n  query VendorStatements($after: String) { payoutCalendar { ...MoneyComes } vendorStatements(first: 25, after: $after) { ...StatementRows } }\n": typeof types.VendorStatementsDocument,
    "\n  query Today {\n    vendorToday { newOrders toShip lateOrders draftProducts rejectedProducts salesWon30Days state missing lowStock { productId name label available } salesByDay { date amountWon orders } }\n    vendorClaims(first: 1) { counts { state count } }\n    myVendor { ...Steps }\n    payoutCalendar { ...MoneyComes }\n  }\n": typeof types.TodayDocument,
};
const documents: Documents = {
    "\n  mutation AnswerQuestion($id: ID!, $answer: String!, $sum: Won) { answerQuestion(id: $id, answer: $answer, adjustmentWon: $sum) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n": types.AnswerQuestionDocument,
    "\n  mutation DecideClaim($id: ID!, $approve: Boolean!, $reason: String) { decideClaim(id: $id, approve: $approve, reason: $reason) { ...ClaimOutcome } }\n": types.DecideClaimDocument,
    "\n  mutation ClaimCollected($id: ID!) { claimCollected(id: $id) { ...ClaimOutcome } }\n": types.ClaimCollectedDocument,
    "\n  mutation CollectReturn($id: ID!, $carrier: String!, $trackingNumber: String!) { collectReturn(id: $id, carrier: $carrier, trackingNumber: $trackingNumber) { ...ClaimOutcome } }\n": types.CollectReturnDocument,
    "\n  mutation InspectClaim($id: ID!, $accepted: [AcceptedLineInput!]!, $reason: String, $restock: Boolean!) { inspectClaim(id: $id, accepted: $accepted, reason: $reason, restock: $restock) { ...ClaimOutcome } }\n": types.InspectClaimDocument,
    "\n  mutation RefundInstead($id: ID!) { refundInsteadOfExchange(id: $id) { ...ClaimOutcome } }\n": types.RefundInsteadDocument,
    "\n  mutation ClaimReshipped($id: ID!, $tracking: String!) { claimReshipped(id: $id, tracking: $tracking) { ...ClaimOutcome } }\n": types.ClaimReshippedDocument,
    "\n  mutation DeskSays($id: ID!, $message: ID!, $body: String!) { sayAboutClaim(id: $id, messageId: $message, body: $body) { ...ClaimOutcome } }\n": types.DeskSaysDocument,
    "\n  mutation DisputeProgress($id: ID!, $message: ID!, $body: String!) { disputeProgress(id: $id, messageId: $message, body: $body) { ...ClaimOutcome } }\n": types.DisputeProgressDocument,
    "\n  mutation EndDispute($id: ID!, $upheld: Boolean!, $reason: String!) { endDispute(id: $id, upheld: $upheld, reason: $reason) { ...ClaimOutcome } }\n": types.EndDisputeDocument,
    "\n  fragment ClaimOutcome on ClaimChange { __typename ... on Refused { message field } }\n": types.ClaimOutcomeFragmentDoc,
    "\n  fragment DeskClaim on Claim {\n    id kind state causeLabel vendorBears note goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lateDays interestWon refundState refundDueOn requestedAt decisionReason tracking actBy clock photoIds erasedAt returnParcel { by carrier trackingNumber at }\n    messages { author body at }\n    dispute { id openedAt progressBy resultBy progressAt upheld resultReason }\n    lines { lineId quantity accepted amountWon exchangeFor }\n  }\n": types.DeskClaimFragmentDoc,
    "\n  fragment ClaimList on ClaimConnection {\n    nodes { id orderId vendorOrderId number vendorName kind state causeLabel summary refundWon requestedAt refundDueOn actBy clock disputed }\n    pageInfo { hasNextPage endCursor }\n    counts { state count }\n    late today\n  }\n": types.ClaimListFragmentDoc,
    "\n  query CouponChoices {\n    categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } }\n    staffExhibitions { id name state }\n    budgets { id name fiscalYear state leftWon }\n  }\n": types.CouponChoicesDocument,
    "\n  query CouponVendors($after: String) { staffVendors(state: APPROVED, first: 100, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } } }\n": types.CouponVendorsDocument,
    "\n  fragment CouponRow on Coupon {\n    id name vendor { id name } code benefit amountWon rateBp capWon minSpendWon stackable scope scopeName budget { id name shareBp } state issueLimit issued orders discountWon opensAt closesAt usableUntil stopped { at actor actorName reason }\n  }\n": types.CouponRowFragmentDoc,
    "\n  fragment DifferenceList on MoneyDifference {\n    id day list kind cause state vanished suspendedWon orderId orderNumber\n    ours { amountWon feeWon day } theirs { amountWon feeWon day }\n  }\n": types.DifferenceListFragmentDoc,
    "\n  fragment DisputeRow on OpenDispute { id orderId number vendorName kind refundWon openedAt progressBy resultBy progressed clock }\n": types.DisputeRowFragmentDoc,
    "\n  fragment FailedReceiptRow on FailedReceipt { id orderId number kind amountWon errorCode createdAt }\n": types.FailedReceiptRowFragmentDoc,
    "\n  fragment GoodwillRow on Goodwill { id orderId number funder vendorName amountWon reason state needsSecond needsVendor mine proposedAt endReason }\n": types.GoodwillRowFragmentDoc,
    "\n  fragment Report on ImportReport {\n    dryRun format encoding rows created changed unchanged refused needsRate foreignVendors\n    lines { row handle name outcome variants productId problems { cell column value message } }\n  }\n": types.ReportFragmentDoc,
    "\n  fragment InStatements on StatementConnection { nodes { id vendorName periodStart periodEnd state } }\n": types.InStatementsFragmentDoc,
    "\n  fragment Posted on LedgerTransaction { id event reference orderId occurredAt actor memo entries { account name ownerName amountWon } }\n": types.PostedFragmentDoc,
    "\n  fragment MoneyWaits on VendorOrderDetail { confirmedAt confirmDueAt deliveredAt holds { kind reason lineId } claims { state dispute { upheld } } }\n": types.MoneyWaitsFragmentDoc,
    "\n  query NextInQueue { staffQueue { vendors { id } products { id } } }\n": types.NextInQueueDocument,
    "\n  mutation ProposePayouts($statementIds: [ID!]!, $seenTotalWon: Won!) { proposePayouts(statementIds: $statementIds, seenTotalWon: $seenTotalWon) { ...PayoutOutcome } }\n": types.ProposePayoutsDocument,
    "\n  mutation ApprovePayouts($batchId: ID!, $seenTotalWon: Won!) { approvePayouts(batchId: $batchId, seenTotalWon: $seenTotalWon) { ...PayoutOutcome } }\n": types.ApprovePayoutsDocument,
    "\n  mutation WithdrawPayouts($batchId: ID!) { withdrawPayouts(batchId: $batchId) { ...PayoutOutcome } }\n": types.WithdrawPayoutsDocument,
    "\n  mutation CancelPayout($id: ID!, $reason: String!) { cancelPayout(id: $id, reason: $reason) { ...PayoutOutcome } }\n": types.CancelPayoutDocument,
    "\n  mutation HoldPayout($statementId: ID!, $reason: String!) { holdPayout(statementId: $statementId, reason: $reason) { ...PayoutOutcome } }\n": types.HoldPayoutDocument,
    "\n  mutation ReleasePayout($statementId: ID!) { releasePayout(statementId: $statementId) { ...PayoutOutcome } }\n": types.ReleasePayoutDocument,
    "\n  mutation StopPayoutAccount($id: ID!, $reason: String!) { stopPayoutAccount(id: $id, reason: $reason) { ...PayoutOutcome } }\n": types.StopPayoutAccountDocument,
    "\n  fragment PayoutOutcome on PayoutChange { __typename ... on Refused { message field } }\n": types.PayoutOutcomeFragmentDoc,
    "\n  fragment MoneyComes on PayoutCalendar { cycle unsentWon accountWhy days { payoutOn periodStart periodEnd statementId state confirmedWon waitingWon carriedWon totalWon why holdReason } held { vendorOrderId number name amountWon reason } }\n": types.MoneyComesFragmentDoc,
    "\n  fragment PayoutRow on Payout { id statementId vendorName periodStart periodEnd attempt amountWon state payoutDate account errorMessage endedAt }\n": types.PayoutRowFragmentDoc,
    "\n  fragment StoredDraft on VendorProduct {\n    rowVersion\n    draft { name description categoryId taxKind options { name values } pictures { id alt small } notice { id value } withdrawalExclusion madeToOrder }\n    variants { id label optionValues sku priceWon listPriceWon onHand state }\n  }\n": types.StoredDraftFragmentDoc,
    "\n  fragment ShownVersion on ReviewVersion {\n    id number name description category taxKind options { name values } pictures { id alt small medium } notice { label value } withdrawalExclusion madeToOrder createdAt\n  }\n": types.ShownVersionFragmentDoc,
    "\n  fragment ShownVariant on VendorVariant { id label sku priceWon listPriceWon onHand state }\n": types.ShownVariantFragmentDoc,
    "\n  fragment ListSum on ReconciliationSum { list oursCount oursWon theirsCount theirsWon returnedCount waitingCount }\n": types.ListSumFragmentDoc,
    "\n  mutation OpenRefundAccount($refundId: ID!, $purpose: String!) { openRefundAccount(refundId: $refundId, purpose: $purpose) { bankName accountNumber holder } }\n": types.OpenRefundAccountDocument,
    "\n  mutation RetryRefund($id: ID!) { retryRefund(id: $id) { __typename ... on Refused { message field } } }\n": types.RetryRefundDocument,
    "\n  mutation NoteRefundAccount($refundId: ID!, $account: RefundAccountInput!) { noteRefundAccount(refundId: $refundId, account: $account) { ...RefundWorkOutcome } }\n": types.NoteRefundAccountDocument,
    "\n  mutation AskRefundAccount($refundId: ID!) { askRefundAccount(refundId: $refundId) { ...RefundWorkOutcome } }\n": types.AskRefundAccountDocument,
    "\n  mutation RecordTransfer($refundId: ID!, $purpose: TransferPurpose!, $documentNumber: String!) { recordTransfer(refundId: $refundId, purpose: $purpose, documentNumber: $documentNumber) { ...RefundWorkOutcome } }\n": types.RecordTransferDocument,
    "\n  mutation ConfirmTransfer($id: ID!) { confirmTransfer(id: $id) { ...RefundWorkOutcome } }\n": types.ConfirmTransferDocument,
    "\n  mutation WithdrawTransfer($id: ID!) { withdrawTransfer(id: $id) { ...RefundWorkOutcome } }\n": types.WithdrawTransferDocument,
    "\n  mutation RetryReceipt($id: ID!, $selfIssued: Boolean!) { retryReceipt(id: $id, selfIssued: $selfIssued) { ...RefundWorkOutcome } }\n": types.RetryReceiptDocument,
    "\n  mutation ProposeGoodwill($input: GoodwillInput!) { proposeGoodwill(input: $input) { ...RefundWorkOutcome } }\n": types.ProposeGoodwillDocument,
    "\n  mutation ApproveGoodwill($id: ID!) { approveGoodwill(id: $id) { ...RefundWorkOutcome } }\n": types.ApproveGoodwillDocument,
    "\n  mutation ConsentGoodwill($id: ID!) { consentGoodwill(id: $id) { ...RefundWorkOutcome } }\n": types.ConsentGoodwillDocument,
    "\n  mutation RejectGoodwill($id: ID!, $reason: String!) { rejectGoodwill(id: $id, reason: $reason) { ...RefundWorkOutcome } }\n": types.RejectGoodwillDocument,
    "\n  fragment RefundWorkOutcome on RefundWork { __typename ... on Refused { message field } }\n": types.RefundWorkOutcomeFragmentDoc,
    "\n  fragment OpenRefundRow on OpenRefund {\n    id orderId number state amountWon reason dueOn lateDays interestWon errorCode errorMessage accountMasked accountAskedAt byBank createdAt\n    transfer { id purpose amountWon documentNumber mine }\n  }\n": types.OpenRefundRowFragmentDoc,
    "\n  fragment OpenRefundList on OpenRefundConnection { nodes { ...OpenRefundRow } pageInfo { hasNextPage endCursor } }\n": types.OpenRefundListFragmentDoc,
    "\n  query DeskMe { me { ...DeskPerson } }\n\n  fragment DeskPerson on Person { id name email vendor { id slug name state } vendorRole staffRoles }\n": types.DeskMeDocument,
    "\n  fragment Account on Person { name email vendor { name } vendorRole staffRoles sessions { id current agent createdAt lastSeenAt } }\n": types.AccountFragmentDoc,
    "\n  mutation DeskSignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      __typename\n      ... on PersonSignedIn { person { ...DeskPerson } }\n      ... on Refused { message field }\n    }\n  }\n": types.DeskSignInDocument,
    "\n  fragment OpenOrder on StaffOrder {\n    id number state placedAt ordererName ordererPhone ordererEmail receiverName receiverPhone zip roadAddress detailAddress anonymisedAt totalWon goodsWon discountWon shippingWon taxableWon exemptWon\n    vendors { id name }\n    vendorOrders { id vendorId number state holds { kind reason lineId } lines { ...OrderLine } claims { ...DeskClaim } }\n    payment { state method amountWon receivedWon refundedWon refundRefused refundNeedsAccount attempts { id kind state amountWon reason errorCode createdAt resolvedAt } }\n    ledger { ...Posted }\n    history { from to actor actorName reason at }\n  }\n": types.OpenOrderFragmentDoc,
    "\n  fragment StatementLineShown on StatementLine {\n    id kind at orderId vendorOrderId orderLineId number name taxKind commissionBp category quantity grossWon vendorDiscountWon mallDiscountWon budgetDiscountWon commissionWon commissionVatWon shippingWon adjustmentWon netWon memo transactionId saleIn\n  }\n": types.StatementLineShownFragmentDoc,
    "\n  query VendorStatementPaper($id: ID!, $after: String) { vendorStatement(id: $id, first: 100, after: $after) { ...StatementShown } }\n": types.VendorStatementPaperDocument,
    "\n  query StaffStatementPaper($id: ID!, $after: String) { staffStatement(id: $id, first: 100, after: $after) { ...StatementShown } }\n": types.StaffStatementPaperDocument,
    "\n  fragment StatementShown on StatementDetail {\n    summary { id vendorId vendorName periodStart periodEnd state carriedInWon netWon carriedOutWon payoutWon payoutDueOn closedAt }\n    figures { kind commissionBp category lines quantity grossWon vendorDiscountWon mallDiscountWon budgetDiscountWon commissionWon commissionVatWon shippingWon adjustmentWon netWon }\n    lines { nodes { ...StatementLineShown } pageInfo { hasNextPage endCursor } }\n    questions { ...QuestionShown }\n    expectedWon\n    differences { why number name amountWon reason }\n  }\n": types.StatementShownFragmentDoc,
    "\n  fragment StatementRows on StatementConnection { nodes { id vendorName periodStart periodEnd state netWon payoutWon carriedOutWon payoutDueOn } pageInfo { hasNextPage endCursor } }\n": types.StatementRowsFragmentDoc,
    "\n  fragment QuestionShown on StatementQuestion { id statementId vendorName periodEnd lineId lineName question askedAt answer answeredAt adjustmentWon }\n": types.QuestionShownFragmentDoc,
    "\n  fragment VariantSheet on VendorProduct { id draft { name } variants { id label priceWon onHand reserved state } }\n": types.VariantSheetFragmentDoc,
    "\n  fragment OrderLine on VendorOrderLine { id name optionLabel thumbnail quantity shippedQuantity cancelledQuantity unitPriceWon amountWon discountWon commissionBp commissionWon commissionVatWon discounts { exhibitionId couponId label funder amountWon } statementLine { statementId lineId } }\n": types.OrderLineFragmentDoc,
    "\n  fragment OrderMoney on VendorOrderDetail { goodsWon discountWon vendorDiscountWon shippingFeeWon surchargeWon }\n": types.OrderMoneyFragmentDoc,
    "\n  fragment Steps on VendorDetail { state decisionReason productCount }\n": types.StepsFragmentDoc,
    "\n  query AccessLog($after: String) {\n    accessLog(first: 50, after: $after) {\n      edges { cursor node { at who vendorName subject orderId orderNumber companyId companyName purpose } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AccessLogDocument,
    "\n  query BudgetReport($id: ID!, $format: BudgetFormat!) { budgetReport(id: $id, format: $format) { name contentType base64 } }\n": types.BudgetReportDocument,
    "\n  query BudgetPage($id: ID!, $after: String) {\n    budget(id: $id) {\n      id name fiscalYear budgetLine ordinance state capWon reservedWon spentWon lapsedWon returnedWon receivedWon leftWon dueWon offeredVendors largestThreeBp\n      allocations { id state documentNumber decidedOn amountWon proposedBy proposedAt decidedBy decidedAt }\n      vendors { id name spentWon reservedWon orders }\n      exhibitions { id name spentWon reservedWon orders }\n      waiting { id number }\n      history { from to actor actorName reason at }\n    }\n    budgetMovements(budgetId: $id, first: 25, after: $after) {\n      nodes { id kind capWon reservedWon spentWon lapsedWon returnedWon receivedWon documentNumber order { id number } product vendor exhibition { id name } at }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.BudgetPageDocument,
    "\n  mutation ProposeAllocation($id: ID!, $paper: BudgetPaperInput!) {\n    proposeAllocation(budgetId: $id, paper: $paper) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n": types.ProposeAllocationDocument,
    "\n  mutation ReceiveBudgetMoney($id: ID!, $paper: BudgetPaperInput!) {\n    receiveBudgetMoney(budgetId: $id, paper: $paper) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n": types.ReceiveBudgetMoneyDocument,
    "\n  mutation DecideAllocation($id: ID!, $approve: Boolean!) {\n    decideAllocation(id: $id, approve: $approve) { __typename ... on BudgetDetail { id } ... on Refused { message } }\n  }\n": types.DecideAllocationDocument,
    "\n  mutation CloseBudget($id: ID!, $documentNumber: String!) {\n    closeBudget(id: $id, documentNumber: $documentNumber) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n": types.CloseBudgetDocument,
    "\n  query Budgets { budgets { id name fiscalYear state capWon reservedWon spentWon leftWon proposed } }\n": types.BudgetsDocument,
    "\n  mutation CreateBudget($input: BudgetInput!) {\n    createBudget(input: $input) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n": types.CreateBudgetDocument,
    "\n  query StaffClaims($state: ClaimState, $due: ClockWord, $kind: ClaimKind, $number: String, $after: String, $refunds: String) {\n    openDisputes { ...DisputeRow }\n    staffClaims(state: $state, due: $due, kind: $kind, number: $number, first: 25, after: $after) { ...ClaimList }\n    openRefunds(first: 25, after: $refunds) { ...OpenRefundList }\n    refundBanks { code name }\n    failedReceipts { ...FailedReceiptRow }\n    staffGoodwill { ...GoodwillRow }\n  }\n": types.StaffClaimsDocument,
    "\n  query Contracts($id: ID!) { staffVendorName(id: $id) { id name } contractHistory(vendorId: $id) { id validFrom cycle rateBp note createdAt rules { id categoryId rateBp validFrom validUntil label } } categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } } }\n": types.ContractsDocument,
    "\n  mutation AddContract($input: ContractInput!) { addContract(input: $input) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n": types.AddContractDocument,
    "\n  query StaffCoupons { staffCoupons { ...CouponRow } }\n": types.StaffCouponsDocument,
    "\n  mutation MakeMallCoupon($input: CouponInput!) {\n    createMallCoupon(input: $input) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n": types.MakeMallCouponDocument,
    "\n  mutation StopMallCoupon($id: ID!, $reason: String!) {\n    stopMallCoupon(id: $id, reason: $reason) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n": types.StopMallCouponDocument,
    "\n  query Exhibition($id: ID!) {\n    staffExhibition(id: $id) {\n      id slug name sentence theme state opensAt closesAt soldPieces rowVersion\n      items { id variantId productName variantLabel vendor { id name } sellingWon priceWon vendorShareBp mallShareBp budgetShareBp budgetId allotment taken perShopperLimit }\n      history { from to actor actorName reason at }\n    }\n  }\n": types.ExhibitionDocument,
    "\n  query BudgetChoices { budgets { id name fiscalYear state leftWon } }\n": types.BudgetChoicesDocument,
    "\n  query Candidates($query: String!) {\n    exhibitionCandidates(query: $query, first: 20) { variantId productName variantLabel vendorName thumbnail sellingWon available lowest20DaysWon }\n  }\n": types.CandidatesDocument,
    "\n  mutation SaveExhibition($id: ID, $input: ExhibitionInput!) {\n    saveExhibition(id: $id, input: $input) { __typename ... on StaffExhibition { id } ... on Refused { message field } }\n  }\n": types.SaveExhibitionDocument,
    "\n  mutation ScheduleExhibition($id: ID!) {\n    scheduleExhibition(id: $id) { __typename ... on StaffExhibition { id } ... on Refused { message } }\n  }\n": types.ScheduleExhibitionDocument,
    "\n  mutation CancelExhibition($id: ID!, $reason: String!) {\n    cancelExhibition(id: $id, reason: $reason) { __typename ... on StaffExhibition { id } ... on Refused { message } }\n  }\n": types.CancelExhibitionDocument,
    "\n  query StaffExhibitions { staffExhibitions { id name theme state opensAt closesAt soldPieces } }\n": types.StaffExhibitionsDocument,
    "\n  query Holds { holdList { id vendorId vendorName orderId number lineName kind reason placedAt } confirmationOverdue { lineId orderId number vendorName name dueAt why } }\n": types.HoldsDocument,
    "\n  mutation LiftHold($id: ID!, $reason: String!) { liftHold(id: $id, reason: $reason) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n": types.LiftHoldDocument,
    "\n  mutation PlaceHold($input: HoldInput!) { placeHold(input: $input) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n": types.PlaceHoldDocument,
    "\n  query StaffWaiting { staffQueue { vendorCount productCount } }\n": types.StaffWaitingDocument,
    "\n  query LedgerAccount($code: String!, $ownerId: ID, $from: String, $to: String, $after: String, $at: ID) {\n    ledgerAccount(code: $code, ownerId: $ownerId, from: $from, to: $to, first: 50, after: $after, at: $at) {\n      code name kind ownerName openingWon closingWon\n      edges { node { id postedOn transactionId event reference orderNumber ownerId ownerName amountWon memo } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.LedgerAccountDocument,
    "\n  query LedgerDays {\n    ledgerDays { closings { since through hash closedAt actor note } sealed { day transactions entries hash } }\n  }\n": types.LedgerDaysDocument,
    "\n  mutation CloseLedger($through: String!, $note: String!) {\n    closeLedger(through: $through, note: $note) { __typename ... on Refused { message field } }\n  }\n": types.CloseLedgerDocument,
    "\n  query JournalAccounts { journalAccounts { code name } }\n": types.JournalAccountsDocument,
    "\n  mutation PostJournal($id: ID!, $reason: String!, $postings: [JournalPostingInput!]!) {\n    postJournal(id: $id, reason: $reason, postings: $postings) { __typename ... on LedgerChanged { transactionId } ... on Refused { message field } }\n  }\n": types.PostJournalDocument,
    "\n  query BooksProofs {\n    booksProofs { id kind ok startedAt finishedAt actor checks { name what ok examined breaches } }\n  }\n": types.BooksProofsDocument,
    "\n  mutation ProveBooks($incremental: Boolean!) {\n    proveBooks(incremental: $incremental) { __typename ... on Refused { message } }\n  }\n": types.ProveBooksDocument,
    "\n  query LedgerDocument($id: ID!) {\n    ledgerTransaction(id: $id) {\n      orderNumber claimIds statementLines { id statementId vendorName periodEnd } reverses reversedBy reversible digest\n      transaction { id event reference orderId occurredAt postedOn actor memo entries { id account name ownerId ownerName amountWon } }\n    }\n  }\n": types.LedgerDocumentDocument,
    "\n  mutation ReverseTransaction($id: ID!, $reason: String!) {\n    reverseTransaction(id: $id, reason: $reason) { __typename ... on LedgerChanged { transactionId } ... on Refused { message field } }\n  }\n": types.ReverseTransactionDocument,
    "\n  query Ledger($on: String, $after: String) {\n    ledger(on: $on, first: 25, after: $after) {\n      balanced\n      balances { code name kind debitWon creditWon }\n      edges { node { ...Posted } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.LedgerDocument,
    "\n  query StaffAccount { me { ...Account } }\n": types.StaffAccountDocument,
    "\n  query MoneyDifference($id: ID!) {\n    moneyDifference(id: $id) {\n      id day list kind cause state vanished note resolvedBy resolvedAt strayWon suspendedWon orderId orderNumber ledgerTransactionId paymentKey foundAt seenAt\n      ours { key on day method amountWon feeWon } theirs { key on day method amountWon feeWon }\n    }\n  }\n": types.MoneyDifferenceDocument,
    "\n  mutation ResolveDifference($id: ID!, $note: String!) { resolveDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }\n": types.ResolveDifferenceDocument,
    "\n  mutation SuspendDifference($id: ID!, $note: String!) { suspendDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }\n": types.SuspendDifferenceDocument,
    "\n  mutation UnsuspendDifference($id: ID!, $note: String!) { unsuspendDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }\n": types.UnsuspendDifferenceDocument,
    "\n  mutation RefundAgain($orderId: ID!, $account: RefundAccountInput) {\n    refundAgain(orderId: $orderId, account: $account) { __typename ... on Refused { message field } }\n  }\n": types.RefundAgainDocument,
    "\n  query StaffOrder($id: ID!, $purpose: String!) { staffOrder(id: $id, purpose: $purpose) { ...OpenOrder } staffGoodwill(orderId: $id) { ...GoodwillRow } staffStatements(orderId: $id, first: 20) { ...InStatements } }\n": types.StaffOrderDocument,
    "\n  query StaffOrders($query: String, $state: OrderState, $watched: Boolean!, $after: String) {\n    staffOrders(query: $query, state: $state, watched: $watched, first: 25, after: $after) {\n      nodes { id number state placedAt totalWon vendors paymentState }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.StaffOrdersDocument,
    "\n  query StaffPayout($id: ID!) {\n    staffPayout(id: $id) { payout { ...PayoutRow approvedAt } proposedByName proposedAt approvedByName tossId history { from to actor actorName reason at } postings { id event occurredAt } }\n  }\n": types.StaffPayoutDocument,
    "\n  query Payouts($owed: Boolean!, $proposed: Boolean!, $listed: Boolean!, $waiting: Boolean!, $list: PayoutList!, $after: String) {\n    payoutCounts { payable proposed onTheWay failed accounts }\n    payableStatements @include(if: $owed) { statementId vendorName vendorSuspended periodStart periodEnd dueOn payoutWon why holdReason companyRefused overWeeklyLimit attempts lastErrorMessage }\n    payoutBatches @include(if: $proposed) { id proposedByName mine proposedAt totalWon payouts { ...PayoutRow } }\n    staffPayouts(list: $list, after: $after) @include(if: $listed) { nodes { ...PayoutRow } pageInfo { hasNextPage endCursor } }\n    waitingPayoutAccounts @include(if: $waiting) { id vendorName bankName lastDigits effectiveAt }\n  }\n": types.PayoutsDocument,
    "\n  query StaffProduct($id: ID!) {\n    staffProduct(id: $id) {\n      id slug state decisionReason vendor { id name state }\n      proposed { ...ShownVersion }\n      current { ...ShownVersion }\n      differences { field before after }\n      checks { name ok message }\n      variants { ...ShownVariant }\n      history { from to actor actorName reason at }\n    }\n  }\n": types.StaffProductDocument,
    "\n  mutation DecideProduct($id: ID!, $versionId: ID, $approve: Boolean!, $reason: String) {\n    decideProduct(id: $id, versionId: $versionId, approve: $approve, reason: $reason) { __typename ... on ProductReview { id } ... on Refused { message } }\n  }\n": types.DecideProductDocument,
    "\n  mutation TakeDownProduct($id: ID!, $reason: String!) {\n    takeDownProduct(id: $id, reason: $reason) { __typename ... on ProductReview { id } ... on Refused { message } }\n  }\n": types.TakeDownProductDocument,
    "\n  query StaffProducts($state: ProductState, $query: String, $after: String) {\n    staffProducts(state: $state, query: $query, first: 25, after: $after) {\n      nodes { id name state thumbnail priceWon stock variantCount updatedAt pendingChange vendor { id name } }\n      pageInfo { hasNextPage endCursor }\n      count\n    }\n  }\n": types.StaffProductsDocument,
    "\n  query MoneyQueue { payoutCounts { payable proposed } openQuestions { id } }\n": types.MoneyQueueDocument,
    "\n  query Queue {\n    staffQueue { vendorCount productCount lateVendorOrders unknownPayments shortfalls dueClaims openDisputes failedRefunds failedPayouts failedJobs vendors { id title subtitle since } products { id title subtitle since } }\n  }\n": types.QueueDocument,
    "\n  query ReconciliationDay($day: String!, $after: String) {\n    reconciliationRun(day: $day) { day done endedAt openCount arrivedCount arrivedWon feeWon feeVatWon sums { ...ListSum } }\n    moneyDifferences(from: $day, to: $day, first: 50, after: $after) { nodes { ...DifferenceList } pageInfo { hasNextPage endCursor } }\n  }\n": types.ReconciliationDayDocument,
    "\n  query DifferencesToExport($after: String, $from: String, $to: String) {\n    moneyDifferences(first: 100, after: $after, from: $from, to: $to) {\n      nodes { day list kind cause state vanished note resolvedAt oursWon theirsWon strayWon suspendedWon orderNumber paymentKey ledgerTransactionId ours { key day } theirs { key day } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.DifferencesToExportDocument,
    "\n  query Reconciliation($after: String) {\n    moneyDifferences(state: OPEN, first: 50) { openCount nodes { ...DifferenceList } }\n    reconciliationRuns(first: 31, after: $after) {\n      nodes { day done openCount itemCount arrivedCount arrivedWon feeWon sums { ...ListSum } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ReconciliationDocument,
    "\n  mutation ReconcileDay($day: String!) { reconcileDay(day: $day) { __typename ... on Refused { message field } } }\n": types.ReconcileDayDocument,
    "\n  query Settlement { settlementRuns { id cycle periodStart periodEnd closedAt statements carried netWon payoutWon } openQuestions { ...QuestionShown } }\n": types.SettlementDocument,
    "\n  mutation ClosePeriods { closePeriods { __typename ... on SettlementDone { id } ... on Refused { message } } }\n": types.ClosePeriodsDocument,
    "\n  query StaffStatement($id: ID!, $kind: StatementLineKind, $after: String, $at: ID) { staffStatement(id: $id, kind: $kind, first: 50, after: $after, at: $at) { ...StatementShown } statementPayouts(statementId: $id) { ...PayoutRow } }\n": types.StaffStatementDocument,
    "\n  query StaffStatements($run: ID, $vendor: ID, $after: String) { staffStatements(runId: $run, vendorId: $vendor, first: 25, after: $after) { ...StatementRows } }\n": types.StaffStatementsDocument,
    "\n  query StaffVendor($id: ID!) {\n    staffVendor(id: $id) {\n      id name state representative businessNumber reportNumber phone email zip address dong sentence shippingFeeWon freeShippingAboveWon returnFeeWon shipsWithinDays commissionBp decisionReason createdAt identityCheckedAt productCount\n      checks { name ok message }\n      history { from to actor actorName reason at }\n    }\n  }\n": types.StaffVendorDocument,
    "\n  mutation DecideVendor($id: ID!, $approve: Boolean!, $reason: String) {\n    decideVendor(id: $id, approve: $approve, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }\n  }\n": types.DecideVendorDocument,
    "\n  mutation SuspendVendor($id: ID!, $reason: String!) {\n    suspendVendor(id: $id, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }\n  }\n": types.SuspendVendorDocument,
    "\n  mutation ReactivateVendor($id: ID!, $reason: String!) {\n    reactivateVendor(id: $id, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }\n  }\n": types.ReactivateVendorDocument,
    "\n  query StaffVendors($state: VendorState, $after: String) {\n    staffVendors(state: $state, first: 25, after: $after) {\n      nodes { id name state dong productCount createdAt }\n      pageInfo { hasNextPage endCursor }\n      count\n    }\n  }\n": types.StaffVendorsDocument,
    "\n  query PayoutAccountPage { vendorPayoutAccount { accounts { id state bankName lastDigits enteredAt effectiveAt endedAt endReason } seller { state hasAccount status errorMessage } banks { code name } waitingDays } }\n": types.PayoutAccountPageDocument,
    "\n  mutation EnterPayoutAccount($input: PayoutAccountInput!) { enterPayoutAccount(input: $input) { ...PayoutOutcome } }\n": types.EnterPayoutAccountDocument,
    "\n  mutation ApplyAsVendor($input: VendorApplicationInput!) {\n    applyAsVendor(input: $input) { __typename ... on VendorDetail { id } ... on Refused { message field } }\n  }\n": types.ApplyAsVendorDocument,
    "\n  mutation ApproveClaims($ids: [ID!]!) { approveClaims(ids: $ids) { __typename ... on ClaimsChanged { changed refused { id message } } ... on Refused { message } } }\n": types.ApproveClaimsDocument,
    "\n  mutation ClaimsCollected($ids: [ID!]!) { claimsCollected(ids: $ids) { __typename ... on ClaimsChanged { changed refused { id message } } ... on Refused { message } } }\n": types.ClaimsCollectedDocument,
    "\n  query VendorClaims($state: ClaimState, $due: ClockWord, $kind: ClaimKind, $number: String, $after: String) { vendorClaims(state: $state, due: $due, kind: $kind, number: $number, first: 25, after: $after) { ...ClaimList } vendorGoodwill { ...GoodwillRow } }\n": types.VendorClaimsDocument,
    "\n  query Company {\n    myVendor {\n      id slug name state representative businessNumber reportNumber phone email zip address dong sentence story sealColor shippingFeeWon freeShippingAboveWon jejuSurchargeWon islandSurchargeWon\n      returnFeeWon shipsWithinDays commissionBp decisionReason createdAt identityCheckedAt history { from to actor actorName reason at }\n    }\n  }\n": types.CompanyDocument,
    "\n  mutation UpdateVendor($input: VendorInput!) {\n    updateVendor(input: $input) { __typename ... on VendorDetail { id } ... on Refused { message field } }\n  }\n": types.UpdateVendorDocument,
    "\n  query VendorCoupons { vendorCoupons { ...CouponRow } }\n": types.VendorCouponsDocument,
    "\n  mutation MakeVendorCoupon($input: CouponInput!) {\n    createVendorCoupon(input: $input) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n": types.MakeVendorCouponDocument,
    "\n  mutation StopVendorCoupon($id: ID!, $reason: String!) {\n    stopVendorCoupon(id: $id, reason: $reason) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n": types.StopVendorCouponDocument,
    "\n  mutation ImportProducts($upload: ID!, $rateBp: Int, $vendorNames: [String!], $dryRun: Boolean!) {\n    importProducts(upload: $upload, rateBp: $rateBp, vendorNames: $vendorNames, dryRun: $dryRun) {\n      __typename\n      ... on ImportReport { ...Report }\n      ... on Refused { message }\n    }\n  }\n": types.ImportProductsDocument,
    "\n  query VendorWaiting { vendorOrders(first: 1) { counts { state count } } vendorClaims(first: 1) { counts { state count } } }\n": types.VendorWaitingDocument,
    "\n  query VendorOrder($id: ID!) {\n    vendorOrder(id: $id) {\n      id number state paidAt shipBy receiverName receiverPhone zip roadAddress detailAddress deliveryNote anonymisedAt\n      ...OrderMoney\n      ...MoneyWaits\n      lines { ...OrderLine }\n      shipments { id kind carrier carrierName trackingNumber deliveredOn shippedAt deliveredAt lines { lineId quantity } }\n      claims { ...DeskClaim }\n      history { from to actor actorName reason at }\n    }\n    vendorOrderNet(vendorOrderId: $id)\n    vendorStatements(orderId: $id, first: 5) { ...InStatements }\n  }\n": types.VendorOrderDocument,
    "\n  mutation AcknowledgeOne($ids: [ID!]!) {\n    acknowledge(ids: $ids) { __typename ... on VendorOrdersChanged { changed refused { id message } } ... on Refused { message } }\n  }\n": types.AcknowledgeOneDocument,
    "\n  mutation ParcelDelivered($id: ID!, $parcel: ID!, $day: String!) {\n    parcelDelivered(vendorOrderId: $id, shipmentId: $parcel, deliveredOn: $day) { __typename ... on VendorOrderDetail { id } ... on Refused { message field } }\n  }\n": types.ParcelDeliveredDocument,
    "\n  mutation Ship($input: ShipInput!) {\n    ship(input: $input) { __typename ... on VendorOrderDetail { id } ... on Refused { message field } }\n  }\n": types.ShipDocument,
    "\n  query VendorOrders($state: VendorOrderState, $after: String) {\n    vendorOrders(state: $state, first: 25, after: $after) {\n      nodes { id number state paidAt shipBy late summary pieces amountWon }\n      pageInfo { hasNextPage endCursor }\n      counts { state count }\n    }\n  }\n": types.VendorOrdersDocument,
    "\n  mutation Acknowledge($ids: [ID!]!) {\n    acknowledge(ids: $ids) {\n      __typename\n      ... on VendorOrdersChanged { changed refused { id message } }\n      ... on Refused { message }\n    }\n  }\n": types.AcknowledgeDocument,
    "\n  query Packing($id: ID!) {\n    vendorOrder(id: $id) { id number paidAt receiverName receiverPhone zip roadAddress detailAddress deliveryNote lines { id name optionLabel quantity shippedQuantity cancelledQuantity } }\n    myVendor { name }\n  }\n": types.PackingDocument,
    "\n  query VendorPayouts($after: String) {\n    vendorPayouts(first: 25, after: $after) { nodes { ...PayoutRow } pageInfo { hasNextPage endCursor } }\n    vendorPayoutHolds { statementId periodStart periodEnd reason }\n  }\n": types.VendorPayoutsDocument,
    "\n  query VendorAccount { me { ...Account } }\n": types.VendorAccountDocument,
    "\n  query VendorProduct($id: ID!, $old: Boolean!) {\n    vendorProduct(id: $id) @include(if: $old) {\n      id slug state missing decisionReason pendingChange\n      ...StoredDraft\n      history { from to actor actorName reason at }\n      prices { variantId label priceWon listPriceWon at actor }\n    }\n    notices { id label fields { id label required type condition hint } }\n    categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } }\n    myVendor { commissionBp }\n  }\n": types.VendorProductDocument,
    "\n  mutation SaveProduct($id: ID, $newId: ID, $input: ProductInput!) {\n    saveProduct(id: $id, newId: $newId, input: $input) { __typename ... on VendorProduct { id } ... on Refused { message field } }\n  }\n": types.SaveProductDocument,
    "\n  mutation SubmitProduct($id: ID!) {\n    submitProduct(id: $id) { __typename ... on VendorProduct { id } ... on Refused { code message } }\n  }\n": types.SubmitProductDocument,
    "\n  mutation PauseProduct($id: ID!, $paused: Boolean!) {\n    pauseProduct(id: $id, paused: $paused) { __typename ... on VendorProduct { id } ... on Refused { message } }\n  }\n": types.PauseProductDocument,
    "\n  mutation EndProduct($id: ID!) {\n    endProduct(id: $id) { __typename ... on VendorProduct { id } ... on Refused { message } }\n  }\n": types.EndProductDocument,
    "\n  query VendorProducts($state: ProductState, $query: String, $after: String, $edit: ID!, $editing: Boolean!) {\n    vendorProducts(state: $state, query: $query, first: 25, after: $after) {\n      nodes { id name state thumbnail priceWon stock variantCount missing decisionReason updatedAt pendingChange }\n      pageInfo { hasNextPage endCursor }\n      count\n    }\n    edited: vendorProduct(id: $edit) @include(if: $editing) { ...VariantSheet }\n  }\n": types.VendorProductsDocument,
    "\n  mutation SetVariant($id: ID!, $priceWon: Won, $listPriceWon: Won, $onHand: Int) {\n    setVariant(id: $id, priceWon: $priceWon, listPriceWon: $listPriceWon, onHand: $onHand) { __typename ... on VendorProduct { id } ... on Refused { message field } }\n  }\n": types.SetVariantDocument,
    "\n  mutation RefusedRows($upload: ID!, $rateBp: Int, $vendorNames: [String!]) {\n    importProducts(upload: $upload, rateBp: $rateBp, vendorNames: $vendorNames, dryRun: true) { __typename ... on ImportReport { refusedCsv } ... on Refused { message } }\n  }\n": types.RefusedRowsDocument,
    "\n  mutation DeskSignOut { signOut }\n": types.DeskSignOutDocument,
    "\n  query VendorStatement($id: ID!, $kind: StatementLineKind, $after: String, $at: ID) { vendorStatement(id: $id, kind: $kind, first: 50, after: $after, at: $at) { ...StatementShown } }\n": types.VendorStatementDocument,
    "\n  mutation AskAboutStatement($id: ID!, $statement: ID!, $line: ID, $question: String!) { askAboutStatement(id: $id, statementId: $statement, lineId: $line, question: $question) { __typename ... on SettlementDone { id } ... on Refused { message } } }\n": types.AskAboutStatementDocument,
    "\n  query VendorStatements($after: String) { payoutCalendar { ...MoneyComes } vendorStatements(first: 25, after: $after) { ...StatementRows } }\n": types.VendorStatementsDocument,
    "\n  query Today {\n    vendorToday { newOrders toShip lateOrders draftProducts rejectedProducts salesWon30Days state missing lowStock { productId name label available } salesByDay { date amountWon orders } }\n    vendorClaims(first: 1) { counts { state count } }\n    myVendor { ...Steps }\n    payoutCalendar { ...MoneyComes }\n  }\n": types.TodayDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerQuestion($id: ID!, $answer: String!, $sum: Won) { answerQuestion(id: $id, answer: $answer, adjustmentWon: $sum) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n"): typeof import('./graphql').AnswerQuestionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideClaim($id: ID!, $approve: Boolean!, $reason: String) { decideClaim(id: $id, approve: $approve, reason: $reason) { ...ClaimOutcome } }\n"): typeof import('./graphql').DecideClaimDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimCollected($id: ID!) { claimCollected(id: $id) { ...ClaimOutcome } }\n"): typeof import('./graphql').ClaimCollectedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CollectReturn($id: ID!, $carrier: String!, $trackingNumber: String!) { collectReturn(id: $id, carrier: $carrier, trackingNumber: $trackingNumber) { ...ClaimOutcome } }\n"): typeof import('./graphql').CollectReturnDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InspectClaim($id: ID!, $accepted: [AcceptedLineInput!]!, $reason: String, $restock: Boolean!) { inspectClaim(id: $id, accepted: $accepted, reason: $reason, restock: $restock) { ...ClaimOutcome } }\n"): typeof import('./graphql').InspectClaimDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefundInstead($id: ID!) { refundInsteadOfExchange(id: $id) { ...ClaimOutcome } }\n"): typeof import('./graphql').RefundInsteadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimReshipped($id: ID!, $tracking: String!) { claimReshipped(id: $id, tracking: $tracking) { ...ClaimOutcome } }\n"): typeof import('./graphql').ClaimReshippedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSays($id: ID!, $message: ID!, $body: String!) { sayAboutClaim(id: $id, messageId: $message, body: $body) { ...ClaimOutcome } }\n"): typeof import('./graphql').DeskSaysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisputeProgress($id: ID!, $message: ID!, $body: String!) { disputeProgress(id: $id, messageId: $message, body: $body) { ...ClaimOutcome } }\n"): typeof import('./graphql').DisputeProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndDispute($id: ID!, $upheld: Boolean!, $reason: String!) { endDispute(id: $id, upheld: $upheld, reason: $reason) { ...ClaimOutcome } }\n"): typeof import('./graphql').EndDisputeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimOutcome on ClaimChange { __typename ... on Refused { message field } }\n"): typeof import('./graphql').ClaimOutcomeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskClaim on Claim {\n    id kind state causeLabel vendorBears note goodsWon shippingBackWon shippingChargedWon returnFeeWon goodwillWon refundWon lateDays interestWon refundState refundDueOn requestedAt decisionReason tracking actBy clock photoIds erasedAt returnParcel { by carrier trackingNumber at }\n    messages { author body at }\n    dispute { id openedAt progressBy resultBy progressAt upheld resultReason }\n    lines { lineId quantity accepted amountWon exchangeFor }\n  }\n"): typeof import('./graphql').DeskClaimFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimList on ClaimConnection {\n    nodes { id orderId vendorOrderId number vendorName kind state causeLabel summary refundWon requestedAt refundDueOn actBy clock disputed }\n    pageInfo { hasNextPage endCursor }\n    counts { state count }\n    late today\n  }\n"): typeof import('./graphql').ClaimListFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CouponChoices {\n    categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } }\n    staffExhibitions { id name state }\n    budgets { id name fiscalYear state leftWon }\n  }\n"): typeof import('./graphql').CouponChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CouponVendors($after: String) { staffVendors(state: APPROVED, first: 100, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } } }\n"): typeof import('./graphql').CouponVendorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CouponRow on Coupon {\n    id name vendor { id name } code benefit amountWon rateBp capWon minSpendWon stackable scope scopeName budget { id name shareBp } state issueLimit issued orders discountWon opensAt closesAt usableUntil stopped { at actor actorName reason }\n  }\n"): typeof import('./graphql').CouponRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DifferenceList on MoneyDifference {\n    id day list kind cause state vanished suspendedWon orderId orderNumber\n    ours { amountWon feeWon day } theirs { amountWon feeWon day }\n  }\n"): typeof import('./graphql').DifferenceListFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DisputeRow on OpenDispute { id orderId number vendorName kind refundWon openedAt progressBy resultBy progressed clock }\n"): typeof import('./graphql').DisputeRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FailedReceiptRow on FailedReceipt { id orderId number kind amountWon errorCode createdAt }\n"): typeof import('./graphql').FailedReceiptRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GoodwillRow on Goodwill { id orderId number funder vendorName amountWon reason state needsSecond needsVendor mine proposedAt endReason }\n"): typeof import('./graphql').GoodwillRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Report on ImportReport {\n    dryRun format encoding rows created changed unchanged refused needsRate foreignVendors\n    lines { row handle name outcome variants productId problems { cell column value message } }\n  }\n"): typeof import('./graphql').ReportFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InStatements on StatementConnection { nodes { id vendorName periodStart periodEnd state } }\n"): typeof import('./graphql').InStatementsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Posted on LedgerTransaction { id event reference orderId occurredAt actor memo entries { account name ownerName amountWon } }\n"): typeof import('./graphql').PostedFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MoneyWaits on VendorOrderDetail { confirmedAt confirmDueAt deliveredAt holds { kind reason lineId } claims { state dispute { upheld } } }\n"): typeof import('./graphql').MoneyWaitsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NextInQueue { staffQueue { vendors { id } products { id } } }\n"): typeof import('./graphql').NextInQueueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposePayouts($statementIds: [ID!]!, $seenTotalWon: Won!) { proposePayouts(statementIds: $statementIds, seenTotalWon: $seenTotalWon) { ...PayoutOutcome } }\n"): typeof import('./graphql').ProposePayoutsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApprovePayouts($batchId: ID!, $seenTotalWon: Won!) { approvePayouts(batchId: $batchId, seenTotalWon: $seenTotalWon) { ...PayoutOutcome } }\n"): typeof import('./graphql').ApprovePayoutsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawPayouts($batchId: ID!) { withdrawPayouts(batchId: $batchId) { ...PayoutOutcome } }\n"): typeof import('./graphql').WithdrawPayoutsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelPayout($id: ID!, $reason: String!) { cancelPayout(id: $id, reason: $reason) { ...PayoutOutcome } }\n"): typeof import('./graphql').CancelPayoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HoldPayout($statementId: ID!, $reason: String!) { holdPayout(statementId: $statementId, reason: $reason) { ...PayoutOutcome } }\n"): typeof import('./graphql').HoldPayoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleasePayout($statementId: ID!) { releasePayout(statementId: $statementId) { ...PayoutOutcome } }\n"): typeof import('./graphql').ReleasePayoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StopPayoutAccount($id: ID!, $reason: String!) { stopPayoutAccount(id: $id, reason: $reason) { ...PayoutOutcome } }\n"): typeof import('./graphql').StopPayoutAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PayoutOutcome on PayoutChange { __typename ... on Refused { message field } }\n"): typeof import('./graphql').PayoutOutcomeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MoneyComes on PayoutCalendar { cycle unsentWon accountWhy days { payoutOn periodStart periodEnd statementId state confirmedWon waitingWon carriedWon totalWon why holdReason } held { vendorOrderId number name amountWon reason } }\n"): typeof import('./graphql').MoneyComesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PayoutRow on Payout { id statementId vendorName periodStart periodEnd attempt amountWon state payoutDate account errorMessage endedAt }\n"): typeof import('./graphql').PayoutRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StoredDraft on VendorProduct {\n    rowVersion\n    draft { name description categoryId taxKind options { name values } pictures { id alt small } notice { id value } withdrawalExclusion madeToOrder }\n    variants { id label optionValues sku priceWon listPriceWon onHand state }\n  }\n"): typeof import('./graphql').StoredDraftFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ShownVersion on ReviewVersion {\n    id number name description category taxKind options { name values } pictures { id alt small medium } notice { label value } withdrawalExclusion madeToOrder createdAt\n  }\n"): typeof import('./graphql').ShownVersionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ShownVariant on VendorVariant { id label sku priceWon listPriceWon onHand state }\n"): typeof import('./graphql').ShownVariantFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListSum on ReconciliationSum { list oursCount oursWon theirsCount theirsWon returnedCount waitingCount }\n"): typeof import('./graphql').ListSumFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenRefundAccount($refundId: ID!, $purpose: String!) { openRefundAccount(refundId: $refundId, purpose: $purpose) { bankName accountNumber holder } }\n"): typeof import('./graphql').OpenRefundAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryRefund($id: ID!) { retryRefund(id: $id) { __typename ... on Refused { message field } } }\n"): typeof import('./graphql').RetryRefundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NoteRefundAccount($refundId: ID!, $account: RefundAccountInput!) { noteRefundAccount(refundId: $refundId, account: $account) { ...RefundWorkOutcome } }\n"): typeof import('./graphql').NoteRefundAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskRefundAccount($refundId: ID!) { askRefundAccount(refundId: $refundId) { ...RefundWorkOutcome } }\n"): typeof import('./graphql').AskRefundAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordTransfer($refundId: ID!, $purpose: TransferPurpose!, $documentNumber: String!) { recordTransfer(refundId: $refundId, purpose: $purpose, documentNumber: $documentNumber) { ...RefundWorkOutcome } }\n"): typeof import('./graphql').RecordTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmTransfer($id: ID!) { confirmTransfer(id: $id) { ...RefundWorkOutcome } }\n"): typeof import('./graphql').ConfirmTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawTransfer($id: ID!) { withdrawTransfer(id: $id) { ...RefundWorkOutcome } }\n"): typeof import('./graphql').WithdrawTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryReceipt($id: ID!, $selfIssued: Boolean!) { retryReceipt(id: $id, selfIssued: $selfIssued) { ...RefundWorkOutcome } }\n"): typeof import('./graphql').RetryReceiptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeGoodwill($input: GoodwillInput!) { proposeGoodwill(input: $input) { ...RefundWorkOutcome } }\n"): typeof import('./graphql').ProposeGoodwillDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveGoodwill($id: ID!) { approveGoodwill(id: $id) { ...RefundWorkOutcome } }\n"): typeof import('./graphql').ApproveGoodwillDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConsentGoodwill($id: ID!) { consentGoodwill(id: $id) { ...RefundWorkOutcome } }\n"): typeof import('./graphql').ConsentGoodwillDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RejectGoodwill($id: ID!, $reason: String!) { rejectGoodwill(id: $id, reason: $reason) { ...RefundWorkOutcome } }\n"): typeof import('./graphql').RejectGoodwillDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RefundWorkOutcome on RefundWork { __typename ... on Refused { message field } }\n"): typeof import('./graphql').RefundWorkOutcomeFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OpenRefundRow on OpenRefund {\n    id orderId number state amountWon reason dueOn lateDays interestWon errorCode errorMessage accountMasked accountAskedAt byBank createdAt\n    transfer { id purpose amountWon documentNumber mine }\n  }\n"): typeof import('./graphql').OpenRefundRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OpenRefundList on OpenRefundConnection { nodes { ...OpenRefundRow } pageInfo { hasNextPage endCursor } }\n"): typeof import('./graphql').OpenRefundListFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskMe { me { ...DeskPerson } }\n\n  fragment DeskPerson on Person { id name email vendor { id slug name state } vendorRole staffRoles }\n"): typeof import('./graphql').DeskMeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Account on Person { name email vendor { name } vendorRole staffRoles sessions { id current agent createdAt lastSeenAt } }\n"): typeof import('./graphql').AccountFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      __typename\n      ... on PersonSignedIn { person { ...DeskPerson } }\n      ... on Refused { message field }\n    }\n  }\n"): typeof import('./graphql').DeskSignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OpenOrder on StaffOrder {\n    id number state placedAt ordererName ordererPhone ordererEmail receiverName receiverPhone zip roadAddress detailAddress anonymisedAt totalWon goodsWon discountWon shippingWon taxableWon exemptWon\n    vendors { id name }\n    vendorOrders { id vendorId number state holds { kind reason lineId } lines { ...OrderLine } claims { ...DeskClaim } }\n    payment { state method amountWon receivedWon refundedWon refundRefused refundNeedsAccount attempts { id kind state amountWon reason errorCode createdAt resolvedAt } }\n    ledger { ...Posted }\n    history { from to actor actorName reason at }\n  }\n"): typeof import('./graphql').OpenOrderFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StatementLineShown on StatementLine {\n    id kind at orderId vendorOrderId orderLineId number name taxKind commissionBp category quantity grossWon vendorDiscountWon mallDiscountWon budgetDiscountWon commissionWon commissionVatWon shippingWon adjustmentWon netWon memo transactionId saleIn\n  }\n"): typeof import('./graphql').StatementLineShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorStatementPaper($id: ID!, $after: String) { vendorStatement(id: $id, first: 100, after: $after) { ...StatementShown } }\n"): typeof import('./graphql').VendorStatementPaperDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffStatementPaper($id: ID!, $after: String) { staffStatement(id: $id, first: 100, after: $after) { ...StatementShown } }\n"): typeof import('./graphql').StaffStatementPaperDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StatementShown on StatementDetail {\n    summary { id vendorId vendorName periodStart periodEnd state carriedInWon netWon carriedOutWon payoutWon payoutDueOn closedAt }\n    figures { kind commissionBp category lines quantity grossWon vendorDiscountWon mallDiscountWon budgetDiscountWon commissionWon commissionVatWon shippingWon adjustmentWon netWon }\n    lines { nodes { ...StatementLineShown } pageInfo { hasNextPage endCursor } }\n    questions { ...QuestionShown }\n    expectedWon\n    differences { why number name amountWon reason }\n  }\n"): typeof import('./graphql').StatementShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StatementRows on StatementConnection { nodes { id vendorName periodStart periodEnd state netWon payoutWon carriedOutWon payoutDueOn } pageInfo { hasNextPage endCursor } }\n"): typeof import('./graphql').StatementRowsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment QuestionShown on StatementQuestion { id statementId vendorName periodEnd lineId lineName question askedAt answer answeredAt adjustmentWon }\n"): typeof import('./graphql').QuestionShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VariantSheet on VendorProduct { id draft { name } variants { id label priceWon onHand reserved state } }\n"): typeof import('./graphql').VariantSheetFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderLine on VendorOrderLine { id name optionLabel thumbnail quantity shippedQuantity cancelledQuantity unitPriceWon amountWon discountWon commissionBp commissionWon commissionVatWon discounts { exhibitionId couponId label funder amountWon } statementLine { statementId lineId } }\n"): typeof import('./graphql').OrderLineFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderMoney on VendorOrderDetail { goodsWon discountWon vendorDiscountWon shippingFeeWon surchargeWon }\n"): typeof import('./graphql').OrderMoneyFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Steps on VendorDetail { state decisionReason productCount }\n"): typeof import('./graphql').StepsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessLog($after: String) {\n    accessLog(first: 50, after: $after) {\n      edges { cursor node { at who vendorName subject orderId orderNumber companyId companyName purpose } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').AccessLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BudgetReport($id: ID!, $format: BudgetFormat!) { budgetReport(id: $id, format: $format) { name contentType base64 } }\n"): typeof import('./graphql').BudgetReportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BudgetPage($id: ID!, $after: String) {\n    budget(id: $id) {\n      id name fiscalYear budgetLine ordinance state capWon reservedWon spentWon lapsedWon returnedWon receivedWon leftWon dueWon offeredVendors largestThreeBp\n      allocations { id state documentNumber decidedOn amountWon proposedBy proposedAt decidedBy decidedAt }\n      vendors { id name spentWon reservedWon orders }\n      exhibitions { id name spentWon reservedWon orders }\n      waiting { id number }\n      history { from to actor actorName reason at }\n    }\n    budgetMovements(budgetId: $id, first: 25, after: $after) {\n      nodes { id kind capWon reservedWon spentWon lapsedWon returnedWon receivedWon documentNumber order { id number } product vendor exhibition { id name } at }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').BudgetPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeAllocation($id: ID!, $paper: BudgetPaperInput!) {\n    proposeAllocation(budgetId: $id, paper: $paper) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').ProposeAllocationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReceiveBudgetMoney($id: ID!, $paper: BudgetPaperInput!) {\n    receiveBudgetMoney(budgetId: $id, paper: $paper) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').ReceiveBudgetMoneyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideAllocation($id: ID!, $approve: Boolean!) {\n    decideAllocation(id: $id, approve: $approve) { __typename ... on BudgetDetail { id } ... on Refused { message } }\n  }\n"): typeof import('./graphql').DecideAllocationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseBudget($id: ID!, $documentNumber: String!) {\n    closeBudget(id: $id, documentNumber: $documentNumber) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').CloseBudgetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Budgets { budgets { id name fiscalYear state capWon reservedWon spentWon leftWon proposed } }\n"): typeof import('./graphql').BudgetsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateBudget($input: BudgetInput!) {\n    createBudget(input: $input) { __typename ... on BudgetDetail { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').CreateBudgetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffClaims($state: ClaimState, $due: ClockWord, $kind: ClaimKind, $number: String, $after: String, $refunds: String) {\n    openDisputes { ...DisputeRow }\n    staffClaims(state: $state, due: $due, kind: $kind, number: $number, first: 25, after: $after) { ...ClaimList }\n    openRefunds(first: 25, after: $refunds) { ...OpenRefundList }\n    refundBanks { code name }\n    failedReceipts { ...FailedReceiptRow }\n    staffGoodwill { ...GoodwillRow }\n  }\n"): typeof import('./graphql').StaffClaimsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Contracts($id: ID!) { staffVendorName(id: $id) { id name } contractHistory(vendorId: $id) { id validFrom cycle rateBp note createdAt rules { id categoryId rateBp validFrom validUntil label } } categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } } }\n"): typeof import('./graphql').ContractsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddContract($input: ContractInput!) { addContract(input: $input) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n"): typeof import('./graphql').AddContractDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffCoupons { staffCoupons { ...CouponRow } }\n"): typeof import('./graphql').StaffCouponsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeMallCoupon($input: CouponInput!) {\n    createMallCoupon(input: $input) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').MakeMallCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StopMallCoupon($id: ID!, $reason: String!) {\n    stopMallCoupon(id: $id, reason: $reason) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').StopMallCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Exhibition($id: ID!) {\n    staffExhibition(id: $id) {\n      id slug name sentence theme state opensAt closesAt soldPieces rowVersion\n      items { id variantId productName variantLabel vendor { id name } sellingWon priceWon vendorShareBp mallShareBp budgetShareBp budgetId allotment taken perShopperLimit }\n      history { from to actor actorName reason at }\n    }\n  }\n"): typeof import('./graphql').ExhibitionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BudgetChoices { budgets { id name fiscalYear state leftWon } }\n"): typeof import('./graphql').BudgetChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Candidates($query: String!) {\n    exhibitionCandidates(query: $query, first: 20) { variantId productName variantLabel vendorName thumbnail sellingWon available lowest20DaysWon }\n  }\n"): typeof import('./graphql').CandidatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveExhibition($id: ID, $input: ExhibitionInput!) {\n    saveExhibition(id: $id, input: $input) { __typename ... on StaffExhibition { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').SaveExhibitionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScheduleExhibition($id: ID!) {\n    scheduleExhibition(id: $id) { __typename ... on StaffExhibition { id } ... on Refused { message } }\n  }\n"): typeof import('./graphql').ScheduleExhibitionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelExhibition($id: ID!, $reason: String!) {\n    cancelExhibition(id: $id, reason: $reason) { __typename ... on StaffExhibition { id } ... on Refused { message } }\n  }\n"): typeof import('./graphql').CancelExhibitionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffExhibitions { staffExhibitions { id name theme state opensAt closesAt soldPieces } }\n"): typeof import('./graphql').StaffExhibitionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Holds { holdList { id vendorId vendorName orderId number lineName kind reason placedAt } confirmationOverdue { lineId orderId number vendorName name dueAt why } }\n"): typeof import('./graphql').HoldsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LiftHold($id: ID!, $reason: String!) { liftHold(id: $id, reason: $reason) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n"): typeof import('./graphql').LiftHoldDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlaceHold($input: HoldInput!) { placeHold(input: $input) { __typename ... on SettlementDone { id } ... on Refused { message field } } }\n"): typeof import('./graphql').PlaceHoldDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffWaiting { staffQueue { vendorCount productCount } }\n"): typeof import('./graphql').StaffWaitingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LedgerAccount($code: String!, $ownerId: ID, $from: String, $to: String, $after: String, $at: ID) {\n    ledgerAccount(code: $code, ownerId: $ownerId, from: $from, to: $to, first: 50, after: $after, at: $at) {\n      code name kind ownerName openingWon closingWon\n      edges { node { id postedOn transactionId event reference orderNumber ownerId ownerName amountWon memo } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').LedgerAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LedgerDays {\n    ledgerDays { closings { since through hash closedAt actor note } sealed { day transactions entries hash } }\n  }\n"): typeof import('./graphql').LedgerDaysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseLedger($through: String!, $note: String!) {\n    closeLedger(through: $through, note: $note) { __typename ... on Refused { message field } }\n  }\n"): typeof import('./graphql').CloseLedgerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JournalAccounts { journalAccounts { code name } }\n"): typeof import('./graphql').JournalAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PostJournal($id: ID!, $reason: String!, $postings: [JournalPostingInput!]!) {\n    postJournal(id: $id, reason: $reason, postings: $postings) { __typename ... on LedgerChanged { transactionId } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').PostJournalDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BooksProofs {\n    booksProofs { id kind ok startedAt finishedAt actor checks { name what ok examined breaches } }\n  }\n"): typeof import('./graphql').BooksProofsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProveBooks($incremental: Boolean!) {\n    proveBooks(incremental: $incremental) { __typename ... on Refused { message } }\n  }\n"): typeof import('./graphql').ProveBooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LedgerDocument($id: ID!) {\n    ledgerTransaction(id: $id) {\n      orderNumber claimIds statementLines { id statementId vendorName periodEnd } reverses reversedBy reversible digest\n      transaction { id event reference orderId occurredAt postedOn actor memo entries { id account name ownerId ownerName amountWon } }\n    }\n  }\n"): typeof import('./graphql').LedgerDocumentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReverseTransaction($id: ID!, $reason: String!) {\n    reverseTransaction(id: $id, reason: $reason) { __typename ... on LedgerChanged { transactionId } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').ReverseTransactionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Ledger($on: String, $after: String) {\n    ledger(on: $on, first: 25, after: $after) {\n      balanced\n      balances { code name kind debitWon creditWon }\n      edges { node { ...Posted } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').LedgerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffAccount { me { ...Account } }\n"): typeof import('./graphql').StaffAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MoneyDifference($id: ID!) {\n    moneyDifference(id: $id) {\n      id day list kind cause state vanished note resolvedBy resolvedAt strayWon suspendedWon orderId orderNumber ledgerTransactionId paymentKey foundAt seenAt\n      ours { key on day method amountWon feeWon } theirs { key on day method amountWon feeWon }\n    }\n  }\n"): typeof import('./graphql').MoneyDifferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveDifference($id: ID!, $note: String!) { resolveDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }\n"): typeof import('./graphql').ResolveDifferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendDifference($id: ID!, $note: String!) { suspendDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }\n"): typeof import('./graphql').SuspendDifferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnsuspendDifference($id: ID!, $note: String!) { unsuspendDifference(id: $id, note: $note) { __typename ... on Refused { message field } } }\n"): typeof import('./graphql').UnsuspendDifferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefundAgain($orderId: ID!, $account: RefundAccountInput) {\n    refundAgain(orderId: $orderId, account: $account) { __typename ... on Refused { message field } }\n  }\n"): typeof import('./graphql').RefundAgainDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffOrder($id: ID!, $purpose: String!) { staffOrder(id: $id, purpose: $purpose) { ...OpenOrder } staffGoodwill(orderId: $id) { ...GoodwillRow } staffStatements(orderId: $id, first: 20) { ...InStatements } }\n"): typeof import('./graphql').StaffOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffOrders($query: String, $state: OrderState, $watched: Boolean!, $after: String) {\n    staffOrders(query: $query, state: $state, watched: $watched, first: 25, after: $after) {\n      nodes { id number state placedAt totalWon vendors paymentState }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').StaffOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffPayout($id: ID!) {\n    staffPayout(id: $id) { payout { ...PayoutRow approvedAt } proposedByName proposedAt approvedByName tossId history { from to actor actorName reason at } postings { id event occurredAt } }\n  }\n"): typeof import('./graphql').StaffPayoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Payouts($owed: Boolean!, $proposed: Boolean!, $listed: Boolean!, $waiting: Boolean!, $list: PayoutList!, $after: String) {\n    payoutCounts { payable proposed onTheWay failed accounts }\n    payableStatements @include(if: $owed) { statementId vendorName vendorSuspended periodStart periodEnd dueOn payoutWon why holdReason companyRefused overWeeklyLimit attempts lastErrorMessage }\n    payoutBatches @include(if: $proposed) { id proposedByName mine proposedAt totalWon payouts { ...PayoutRow } }\n    staffPayouts(list: $list, after: $after) @include(if: $listed) { nodes { ...PayoutRow } pageInfo { hasNextPage endCursor } }\n    waitingPayoutAccounts @include(if: $waiting) { id vendorName bankName lastDigits effectiveAt }\n  }\n"): typeof import('./graphql').PayoutsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffProduct($id: ID!) {\n    staffProduct(id: $id) {\n      id slug state decisionReason vendor { id name state }\n      proposed { ...ShownVersion }\n      current { ...ShownVersion }\n      differences { field before after }\n      checks { name ok message }\n      variants { ...ShownVariant }\n      history { from to actor actorName reason at }\n    }\n  }\n"): typeof import('./graphql').StaffProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideProduct($id: ID!, $versionId: ID, $approve: Boolean!, $reason: String) {\n    decideProduct(id: $id, versionId: $versionId, approve: $approve, reason: $reason) { __typename ... on ProductReview { id } ... on Refused { message } }\n  }\n"): typeof import('./graphql').DecideProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeDownProduct($id: ID!, $reason: String!) {\n    takeDownProduct(id: $id, reason: $reason) { __typename ... on ProductReview { id } ... on Refused { message } }\n  }\n"): typeof import('./graphql').TakeDownProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffProducts($state: ProductState, $query: String, $after: String) {\n    staffProducts(state: $state, query: $query, first: 25, after: $after) {\n      nodes { id name state thumbnail priceWon stock variantCount updatedAt pendingChange vendor { id name } }\n      pageInfo { hasNextPage endCursor }\n      count\n    }\n  }\n"): typeof import('./graphql').StaffProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MoneyQueue { payoutCounts { payable proposed } openQuestions { id } }\n"): typeof import('./graphql').MoneyQueueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Queue {\n    staffQueue { vendorCount productCount lateVendorOrders unknownPayments shortfalls dueClaims openDisputes failedRefunds failedPayouts failedJobs vendors { id title subtitle since } products { id title subtitle since } }\n  }\n"): typeof import('./graphql').QueueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReconciliationDay($day: String!, $after: String) {\n    reconciliationRun(day: $day) { day done endedAt openCount arrivedCount arrivedWon feeWon feeVatWon sums { ...ListSum } }\n    moneyDifferences(from: $day, to: $day, first: 50, after: $after) { nodes { ...DifferenceList } pageInfo { hasNextPage endCursor } }\n  }\n"): typeof import('./graphql').ReconciliationDayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DifferencesToExport($after: String, $from: String, $to: String) {\n    moneyDifferences(first: 100, after: $after, from: $from, to: $to) {\n      nodes { day list kind cause state vanished note resolvedAt oursWon theirsWon strayWon suspendedWon orderNumber paymentKey ledgerTransactionId ours { key day } theirs { key day } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').DifferencesToExportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reconciliation($after: String) {\n    moneyDifferences(state: OPEN, first: 50) { openCount nodes { ...DifferenceList } }\n    reconciliationRuns(first: 31, after: $after) {\n      nodes { day done openCount itemCount arrivedCount arrivedWon feeWon sums { ...ListSum } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').ReconciliationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReconcileDay($day: String!) { reconcileDay(day: $day) { __typename ... on Refused { message field } } }\n"): typeof import('./graphql').ReconcileDayDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Settlement { settlementRuns { id cycle periodStart periodEnd closedAt statements carried netWon payoutWon } openQuestions { ...QuestionShown } }\n"): typeof import('./graphql').SettlementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClosePeriods { closePeriods { __typename ... on SettlementDone { id } ... on Refused { message } } }\n"): typeof import('./graphql').ClosePeriodsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffStatement($id: ID!, $kind: StatementLineKind, $after: String, $at: ID) { staffStatement(id: $id, kind: $kind, first: 50, after: $after, at: $at) { ...StatementShown } statementPayouts(statementId: $id) { ...PayoutRow } }\n"): typeof import('./graphql').StaffStatementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffStatements($run: ID, $vendor: ID, $after: String) { staffStatements(runId: $run, vendorId: $vendor, first: 25, after: $after) { ...StatementRows } }\n"): typeof import('./graphql').StaffStatementsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffVendor($id: ID!) {\n    staffVendor(id: $id) {\n      id name state representative businessNumber reportNumber phone email zip address dong sentence shippingFeeWon freeShippingAboveWon returnFeeWon shipsWithinDays commissionBp decisionReason createdAt identityCheckedAt productCount\n      checks { name ok message }\n      history { from to actor actorName reason at }\n    }\n  }\n"): typeof import('./graphql').StaffVendorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideVendor($id: ID!, $approve: Boolean!, $reason: String) {\n    decideVendor(id: $id, approve: $approve, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }\n  }\n"): typeof import('./graphql').DecideVendorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendVendor($id: ID!, $reason: String!) {\n    suspendVendor(id: $id, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }\n  }\n"): typeof import('./graphql').SuspendVendorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReactivateVendor($id: ID!, $reason: String!) {\n    reactivateVendor(id: $id, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }\n  }\n"): typeof import('./graphql').ReactivateVendorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffVendors($state: VendorState, $after: String) {\n    staffVendors(state: $state, first: 25, after: $after) {\n      nodes { id name state dong productCount createdAt }\n      pageInfo { hasNextPage endCursor }\n      count\n    }\n  }\n"): typeof import('./graphql').StaffVendorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PayoutAccountPage { vendorPayoutAccount { accounts { id state bankName lastDigits enteredAt effectiveAt endedAt endReason } seller { state hasAccount status errorMessage } banks { code name } waitingDays } }\n"): typeof import('./graphql').PayoutAccountPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnterPayoutAccount($input: PayoutAccountInput!) { enterPayoutAccount(input: $input) { ...PayoutOutcome } }\n"): typeof import('./graphql').EnterPayoutAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApplyAsVendor($input: VendorApplicationInput!) {\n    applyAsVendor(input: $input) { __typename ... on VendorDetail { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').ApplyAsVendorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveClaims($ids: [ID!]!) { approveClaims(ids: $ids) { __typename ... on ClaimsChanged { changed refused { id message } } ... on Refused { message } } }\n"): typeof import('./graphql').ApproveClaimsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimsCollected($ids: [ID!]!) { claimsCollected(ids: $ids) { __typename ... on ClaimsChanged { changed refused { id message } } ... on Refused { message } } }\n"): typeof import('./graphql').ClaimsCollectedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorClaims($state: ClaimState, $due: ClockWord, $kind: ClaimKind, $number: String, $after: String) { vendorClaims(state: $state, due: $due, kind: $kind, number: $number, first: 25, after: $after) { ...ClaimList } vendorGoodwill { ...GoodwillRow } }\n"): typeof import('./graphql').VendorClaimsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Company {\n    myVendor {\n      id slug name state representative businessNumber reportNumber phone email zip address dong sentence story sealColor shippingFeeWon freeShippingAboveWon jejuSurchargeWon islandSurchargeWon\n      returnFeeWon shipsWithinDays commissionBp decisionReason createdAt identityCheckedAt history { from to actor actorName reason at }\n    }\n  }\n"): typeof import('./graphql').CompanyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateVendor($input: VendorInput!) {\n    updateVendor(input: $input) { __typename ... on VendorDetail { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').UpdateVendorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorCoupons { vendorCoupons { ...CouponRow } }\n"): typeof import('./graphql').VendorCouponsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeVendorCoupon($input: CouponInput!) {\n    createVendorCoupon(input: $input) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').MakeVendorCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StopVendorCoupon($id: ID!, $reason: String!) {\n    stopVendorCoupon(id: $id, reason: $reason) { __typename ... on Coupon { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').StopVendorCouponDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportProducts($upload: ID!, $rateBp: Int, $vendorNames: [String!], $dryRun: Boolean!) {\n    importProducts(upload: $upload, rateBp: $rateBp, vendorNames: $vendorNames, dryRun: $dryRun) {\n      __typename\n      ... on ImportReport { ...Report }\n      ... on Refused { message }\n    }\n  }\n"): typeof import('./graphql').ImportProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorWaiting { vendorOrders(first: 1) { counts { state count } } vendorClaims(first: 1) { counts { state count } } }\n"): typeof import('./graphql').VendorWaitingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorOrder($id: ID!) {\n    vendorOrder(id: $id) {\n      id number state paidAt shipBy receiverName receiverPhone zip roadAddress detailAddress deliveryNote anonymisedAt\n      ...OrderMoney\n      ...MoneyWaits\n      lines { ...OrderLine }\n      shipments { id kind carrier carrierName trackingNumber deliveredOn shippedAt deliveredAt lines { lineId quantity } }\n      claims { ...DeskClaim }\n      history { from to actor actorName reason at }\n    }\n    vendorOrderNet(vendorOrderId: $id)\n    vendorStatements(orderId: $id, first: 5) { ...InStatements }\n  }\n"): typeof import('./graphql').VendorOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeOne($ids: [ID!]!) {\n    acknowledge(ids: $ids) { __typename ... on VendorOrdersChanged { changed refused { id message } } ... on Refused { message } }\n  }\n"): typeof import('./graphql').AcknowledgeOneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ParcelDelivered($id: ID!, $parcel: ID!, $day: String!) {\n    parcelDelivered(vendorOrderId: $id, shipmentId: $parcel, deliveredOn: $day) { __typename ... on VendorOrderDetail { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').ParcelDeliveredDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Ship($input: ShipInput!) {\n    ship(input: $input) { __typename ... on VendorOrderDetail { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').ShipDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorOrders($state: VendorOrderState, $after: String) {\n    vendorOrders(state: $state, first: 25, after: $after) {\n      nodes { id number state paidAt shipBy late summary pieces amountWon }\n      pageInfo { hasNextPage endCursor }\n      counts { state count }\n    }\n  }\n"): typeof import('./graphql').VendorOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Acknowledge($ids: [ID!]!) {\n    acknowledge(ids: $ids) {\n      __typename\n      ... on VendorOrdersChanged { changed refused { id message } }\n      ... on Refused { message }\n    }\n  }\n"): typeof import('./graphql').AcknowledgeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Packing($id: ID!) {\n    vendorOrder(id: $id) { id number paidAt receiverName receiverPhone zip roadAddress detailAddress deliveryNote lines { id name optionLabel quantity shippedQuantity cancelledQuantity } }\n    myVendor { name }\n  }\n"): typeof import('./graphql').PackingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorPayouts($after: String) {\n    vendorPayouts(first: 25, after: $after) { nodes { ...PayoutRow } pageInfo { hasNextPage endCursor } }\n    vendorPayoutHolds { statementId periodStart periodEnd reason }\n  }\n"): typeof import('./graphql').VendorPayoutsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorAccount { me { ...Account } }\n"): typeof import('./graphql').VendorAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorProduct($id: ID!, $old: Boolean!) {\n    vendorProduct(id: $id) @include(if: $old) {\n      id slug state missing decisionReason pendingChange\n      ...StoredDraft\n      history { from to actor actorName reason at }\n      prices { variantId label priceWon listPriceWon at actor }\n    }\n    notices { id label fields { id label required type condition hint } }\n    categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } }\n    myVendor { commissionBp }\n  }\n"): typeof import('./graphql').VendorProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveProduct($id: ID, $newId: ID, $input: ProductInput!) {\n    saveProduct(id: $id, newId: $newId, input: $input) { __typename ... on VendorProduct { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').SaveProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitProduct($id: ID!) {\n    submitProduct(id: $id) { __typename ... on VendorProduct { id } ... on Refused { code message } }\n  }\n"): typeof import('./graphql').SubmitProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseProduct($id: ID!, $paused: Boolean!) {\n    pauseProduct(id: $id, paused: $paused) { __typename ... on VendorProduct { id } ... on Refused { message } }\n  }\n"): typeof import('./graphql').PauseProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndProduct($id: ID!) {\n    endProduct(id: $id) { __typename ... on VendorProduct { id } ... on Refused { message } }\n  }\n"): typeof import('./graphql').EndProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorProducts($state: ProductState, $query: String, $after: String, $edit: ID!, $editing: Boolean!) {\n    vendorProducts(state: $state, query: $query, first: 25, after: $after) {\n      nodes { id name state thumbnail priceWon stock variantCount missing decisionReason updatedAt pendingChange }\n      pageInfo { hasNextPage endCursor }\n      count\n    }\n    edited: vendorProduct(id: $edit) @include(if: $editing) { ...VariantSheet }\n  }\n"): typeof import('./graphql').VendorProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetVariant($id: ID!, $priceWon: Won, $listPriceWon: Won, $onHand: Int) {\n    setVariant(id: $id, priceWon: $priceWon, listPriceWon: $listPriceWon, onHand: $onHand) { __typename ... on VendorProduct { id } ... on Refused { message field } }\n  }\n"): typeof import('./graphql').SetVariantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefusedRows($upload: ID!, $rateBp: Int, $vendorNames: [String!]) {\n    importProducts(upload: $upload, rateBp: $rateBp, vendorNames: $vendorNames, dryRun: true) { __typename ... on ImportReport { refusedCsv } ... on Refused { message } }\n  }\n"): typeof import('./graphql').RefusedRowsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeskSignOut { signOut }\n"): typeof import('./graphql').DeskSignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorStatement($id: ID!, $kind: StatementLineKind, $after: String, $at: ID) { vendorStatement(id: $id, kind: $kind, first: 50, after: $after, at: $at) { ...StatementShown } }\n"): typeof import('./graphql').VendorStatementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskAboutStatement($id: ID!, $statement: ID!, $line: ID, $question: String!) { askAboutStatement(id: $id, statementId: $statement, lineId: $line, question: $question) { __typename ... on SettlementDone { id } ... on Refused { message } } }\n"): typeof import('./graphql').AskAboutStatementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VendorStatements($after: String) { payoutCalendar { ...MoneyComes } vendorStatements(first: 25, after: $after) { ...StatementRows } }\n"): typeof import('./graphql').VendorStatementsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Today {\n    vendorToday { newOrders toShip lateOrders draftProducts rejectedProducts salesWon30Days state missing lowStock { productId name label available } salesByDay { date amountWon orders } }\n    vendorClaims(first: 1) { counts { state count } }\n    myVendor { ...Steps }\n    payoutCalendar { ...MoneyComes }\n  }\n"): typeof import('./graphql').TodayDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
