/** What was done before one came here: the next item follows a decision. */
export const DECIDED: Record<string, string | undefined> = {
  'vendor-approved': '앞의 업체의 입점을 승인했습니다. 업체에 메일로 알립니다.', 'vendor-rejected': '앞의 입점 신청을 돌려보냈습니다. 까닭을 업체에 메일로 알립니다.',
  'product-approved': '앞의 상품을 승인했습니다. 이제 팔립니다.', 'product-rejected': '앞의 상품을 돌려보냈습니다. 까닭을 업체에 알립니다.',
  'taken-down': '판매에서 내렸습니다.', suspend: '판매를 정지했습니다.', reactivate: '판매 정지를 풀었습니다.',
};
