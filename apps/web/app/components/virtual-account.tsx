import type { PaidFragment } from '../generated/storefront/graphql';
import { CopyButton } from './copy-button';
import { When } from './when';
import { Won } from './won';

/** Where to pay into, how much, until when. */
export function VirtualAccount({ account, amountWon }: { account: NonNullable<PaidFragment['virtualAccount']>; amountWon: number }) {
  return (
    <div className="panel gap">
      <dl className="facts">
        <div>
          <dt>은행</dt>
          <dd className="strong">
            {account.bank} (예금주 {account.holder})
          </dd>
        </div>
        <div>
          <dt>계좌번호</dt>
          <dd className="row wrapy">
            <span className="account nb">{account.number}</span>
            <CopyButton text={account.number.replaceAll('-', '')} label="계좌번호" />
          </dd>
        </div>
        <div>
          <dt>금액</dt>
          <dd className="account">
            <Won amount={amountWon} />
          </dd>
        </div>
        <div>
          <dt>기한</dt>
          <dd className="strong">
            <When at={account.dueAt} />
          </dd>
        </div>
      </dl>
      <p className="small soft gap-s">금액이 다르면 입금되지 않습니다. 기한이 지나면 주문이 저절로 취소되고 상품이 풀립니다. 구매안전서비스로 보호됩니다.</p>
    </div>
  );
}
