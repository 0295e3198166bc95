/** What staff decided about a company, a product, or a changed version of a product on sale. */
export interface Decision {
  subject: 'vendor' | 'product' | 'product_version';
  from: string;
  to: string;
  /** What the vendor is told of it; empty where staff gave none. */
  reason: string;
  vendorName: string;
  productName: string | null;
  /** The page of the vendor centre where it goes on. */
  url: string;
}

/** Subject and text of the mail, or null where the arrow is none of which a vendor is told. */
export function decisionMail(decision: Decision): { subject: string; text: string } | null {
  const words = wordsOf(decision);
  if (words === null) return null;
  const { headline, next } = words;
  const about = decision.productName === null ? decision.vendorName : `${decision.vendorName}의 상품 “${decision.productName}”`;
  const reason = decision.reason === '' ? [] : ['', '까닭', decision.reason];
  return { subject: `[구로e몰] ${headline}${decision.productName === null ? '' : `: ${decision.productName}`}`, text: `${[`${about} 소식입니다. ${headline}.`, ...reason, '', next, `이어서 하기: ${decision.url}`].join('\n')}\n` };
}

function wordsOf({ subject, from, to }: Decision): { headline: string; next: string } | null {
  switch (`${subject} ${from} ${to}`) {
    case 'vendor APPLIED APPROVED':
      return { headline: '입점을 승인했습니다', next: '이제 상품을 올려 심사를 받을 수 있습니다. 가지고 계신 상품 파일을 그대로 올려도 됩니다.' };
    case 'vendor APPLIED REJECTED':
      return { headline: '입점 신청을 돌려보냈습니다', next: '고친 뒤 다시 신청할 수 있습니다. 맞게 적으신 것은 그대로 남아 있습니다.' };
    case 'vendor SUSPENDED APPROVED':
      return { headline: '판매를 다시 시작했습니다', next: '상품이 전처럼 보이고 팔립니다.' };
    case 'product SUBMITTED ON_SALE':
      return { headline: '상품을 승인했습니다', next: '지금부터 몰에서 팔립니다.' };
    case 'product SUBMITTED REJECTED':
      return { headline: '상품을 돌려보냈습니다', next: '고친 뒤 다시 심사를 청할 수 있습니다. 적으신 것은 그대로 남아 있습니다.' };
    case 'product_version SUBMITTED APPROVED':
      return { headline: '바뀐 내용을 승인했습니다', next: '지금부터 바뀐 내용으로 팔립니다.' };
    case 'product_version SUBMITTED REJECTED':
      return { headline: '바뀐 내용을 돌려보냈습니다', next: '지금 팔리는 내용은 그대로입니다. 고친 뒤 다시 심사를 청할 수 있습니다.' };
    default:
      if (subject === 'vendor' && to === 'SUSPENDED') return { headline: '판매를 멈췄습니다', next: '상품이 보이지 않고 팔리지 않습니다. 이미 들어온 주문은 그대로 처리해 주세요.' };
      if (subject === 'product' && to === 'REJECTED') return { headline: '상품을 내렸습니다', next: '이미 들어온 주문은 그대로 처리해 주세요. 고친 뒤 다시 심사를 청하면 다시 팔 수 있습니다.' };
      return null;
  }
}
