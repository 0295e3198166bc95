import { Form } from 'react-router';
import { Confirm } from './confirm';
import { AreaField } from './field';

/** Keeps money back, with a reason that the vendor reads: of one order, or of everything of a vendor. The id comes with the page: pressed twice it is one. */
export function HoldForm({ id, vendorId, vendorOrderId }: { id: string; vendorId: string; vendorOrderId?: string }) {
  return (
    <Confirm ask={vendorOrderId === undefined ? '이 업체의 돈 보류하기' : '이 업체에 줄 돈 보류하기'}>
      <Form method="post" action="/staff/holds" noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="vendor" value={vendorId} />
        {vendorOrderId === undefined ? null : <input type="hidden" name="part" value={vendorOrderId} />}
        <AreaField name={`reason-${vendorOrderId ?? vendorId}`} label="보류하는 까닭" hint="업체에 그대로 보입니다." rows={2} maxLength={500} />
        <button className="btn gap-s" name="intent" value="place">
          보류하기
        </button>
      </Form>
    </Confirm>
  );
}
