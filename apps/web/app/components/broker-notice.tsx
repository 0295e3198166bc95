/**
 * "We are a broker and no party": in one paragraph and one size with the seller's name, 16 px or more (ECA Rule 11-2; a web test compares sizes).
 */
export function BrokerNotice({ sellers }: { sellers: string[] }) {
  return (
    <p className="note plain-size" data-broker-notice>
      {sellers.length === 1 ? '이 상품의 판매자는 ' : '판매자는 '}
      {sellers.map((name, index) => (
        <span key={name}>
          {index > 0 ? ', ' : ''}
          <strong data-seller>{name}</strong>
        </span>
      ))}
      입니다. 구로e몰은 통신판매중개자이며 거래의 당사자가 아닙니다.
    </p>
  );
}
