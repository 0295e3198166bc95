import type { CheckoutValues } from '../checkout-form';
import type { FieldProblem } from './error-summary';
import { Field } from './field';

export interface CheckoutPart {
  values: Partial<CheckoutValues>;
  problems: FieldProblem[];
}

export const problemAt = (problems: FieldProblem[], field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;

/** Who orders. The phone number is also the guest's key to the order later on. */
export function OrdererFields({ values, problems }: CheckoutPart) {
  return (
    <>
      <Field name="ordererName" label="이름" autoComplete="name" maxLength={50} value={values.ordererName} problem={problemAt(problems, 'ordererName')} />
      <Field name="ordererPhone" label="휴대전화" type="tel" inputMode="tel" autoComplete="tel" hint="주문을 찾을 때와 배송 연락에 씁니다" value={values.ordererPhone} problem={problemAt(problems, 'ordererPhone')} />
      <Field name="ordererEmail" label="전자우편" type="email" inputMode="email" autoComplete="email" hint="주문 내용과 결제 결과를 보냅니다" value={values.ordererEmail} problem={problemAt(problems, 'ordererEmail')} />
    </>
  );
}

/** Where it goes. All of it can be typed; a pasted whole address is split. */
export function ReceiverFields({ values, problems, zoneNote, onZip }: CheckoutPart & { zoneNote: React.ReactNode; onZip: (zip: string) => void }) {
  return (
    <>
      <div className="pair">
        <Field name="receiverName" label="받는 분" hint="비워 두면 주문하는 분입니다" autoComplete="shipping name" maxLength={50} value={values.receiverName} problem={problemAt(problems, 'receiverName')} />
        <Field name="receiverPhone" label="받는 분 전화" hint="비워 두면 위의 번호입니다" type="tel" inputMode="tel" autoComplete="shipping tel" value={values.receiverPhone} problem={problemAt(problems, 'receiverPhone')} />
      </div>
      <div className="field">
        <label htmlFor="zip">우편번호</label>
        <div className="with">
          <input
            className="in"
            id="zip"
            name="zip"
            inputMode="numeric"
            autoComplete="shipping postal-code"
            maxLength={5}
            defaultValue={values.zip}
            onInput={(event) => onZip(event.currentTarget.value)}
            aria-invalid={problemAt(problems, 'zip') === undefined ? undefined : true}
            aria-describedby={problemAt(problems, 'zip') === undefined ? 'zone-note' : 'zip-problem zone-note'}
          />
          <noscript>
            <button className="btn" name="intent" value="zip" formNoValidate>
              배송비 보기
            </button>
          </noscript>
        </div>
        {problemAt(problems, 'zip') === undefined ? null : (
          <p className="err" id="zip-problem">
            {problemAt(problems, 'zip')}
          </p>
        )}
        <div id="zone-note" role="status">
          {zoneNote}
        </div>
      </div>
      <Field name="roadAddress" label="도로명주소" autoComplete="shipping address-line1" maxLength={200} value={values.roadAddress} problem={problemAt(problems, 'roadAddress')} onPaste={splitOnPaste(onZip)} />
      <Field name="detailAddress" label="상세주소" optional autoComplete="shipping address-line2" maxLength={100} value={values.detailAddress} problem={problemAt(problems, 'detailAddress')} />
      <Field name="deliveryNote" label="배송 메모" optional list="delivery-notes" maxLength={100} value={values.deliveryNote} problem={problemAt(problems, 'deliveryNote')} autoComplete="off" />
      <datalist id="delivery-notes">
        <option>문 앞에 놓아 주세요</option>
        <option>경비실에 맡겨 주세요</option>
        <option>오기 전에 전화해 주세요</option>
      </datalist>
    </>
  );
}

/** `(08300) 서울 구로구 …` in the clipboard fills both fields. */
function splitOnPaste(onZip: (zip: string) => void) {
  return (event: React.ClipboardEvent<HTMLInputElement>): void => {
    const whole = /^\s*[([]?\s*(\d{5})\s*[)\]]?[\s,]+(\S.*)$/s.exec(event.clipboardData.getData('text'));
    const zip = event.currentTarget.form?.elements.namedItem('zip');
    if (!whole?.[1] || !whole[2] || !(zip instanceof HTMLInputElement)) return;
    event.preventDefault();
    zip.value = whole[1];
    event.currentTarget.value = whole[2].trim();
    onZip(whole[1]);
  };
}
