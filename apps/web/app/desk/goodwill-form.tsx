import { Form } from 'react-router';
import { Field } from '../components/field';
import { Confirm } from './confirm';
import { SelectField } from './field';

/** Gives money back without a claim. The id comes with the page: pressed twice it is one. */
export function GoodwillForm({ orderId, id, vendors }: { orderId: string; id: string; vendors: readonly { id: string; name: string }[] }) {
  return (
    <Confirm ask="위로 환불 제안하기">
      <p className="small soft">취소나 반품이 아니라 사과로 돌려주는 돈입니다. 3만 원이 넘으면 다른 담당자가, 업체가 내면 그 업체가 동의해야 나갑니다. 결제한 금액을 넘을 수 없습니다.</p>
      <Form method="post" action="/staff/claims" className="gap-s" noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="order" value={orderId} />
        <Field name="amountWon" label="금액 (원)" inputMode="numeric" maxLength={12} autoComplete="off" required />
        <SelectField name="payer" label="내는 쪽" defaultValue="MALL">
          <option value="MALL">구로e몰</option>
          {vendors.map((vendor) => (
            <option key={vendor.id} value={vendor.id}>
              {vendor.name} (동의를 구합니다)
            </option>
          ))}
        </SelectField>
        <Field name="reason" label="까닭 (쇼핑객에게 그대로 보입니다)" maxLength={200} autoComplete="off" required />
        <button className="btn main gap" name="intent" value="goodwill-propose">
          제안하기
        </button>
      </Form>
    </Confirm>
  );
}
