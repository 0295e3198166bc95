/** What is said after a claim's form was carried out, by its intent. */
export const CLAIM_DONE: Record<string, string | undefined> = {
  'claim-approve': '신청을 받아들였습니다. 쇼핑객에게 메일로 알립니다.',
  'claim-reject': '신청을 받아들이지 않았습니다. 까닭을 쇼핑객에게 메일로 알립니다.',
  'claim-collect': '회수 접수를 적었습니다. 쇼핑객에게 메일로 알립니다.',
  'claim-collected': '상품이 돌아왔다고 적었습니다. 살펴보고 받아들일 수량을 적어 주세요.',
  'claim-inspect': '살펴본 것을 적었습니다. 환불할 것이 있으면 저절로 나갑니다.',
  'claim-refund-instead': '교환 대신 환불하기로 했습니다. 환불은 저절로 나갑니다.',
  'claim-reshipped': '바꾼 상품을 보냈다고 적었습니다. 쇼핑객에게 메일로 알립니다.',
  'claim-say': '말을 보냈습니다.',
  'dispute-progress': '진행을 양쪽에 알렸습니다.',
  'dispute-uphold': '신청을 받아들이기로 정했습니다. 양쪽에 메일로 알립니다.',
  'dispute-dismiss': '업체의 결정대로 정했습니다. 양쪽에 메일로 알립니다.',
};
