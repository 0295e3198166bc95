import { Field } from './field';

/** A cash receipt for a transfer or a deposit. Nothing is chosen beforehand; without a script it stands there for every way to pay, and says for which it is. */
export function CashReceiptFields({ type, number, problem }: { type: string | undefined; number: string | undefined; problem: string | undefined }) {
  return (
    <fieldset className="gap">
      <legend className="lab">현금영수증 (계좌이체와 가상계좌)</legend>
      <div className="field">
        <label htmlFor="receiptType">받는 방법</label>
        <select className="in" id="receiptType" name="receiptType" defaultValue={type ?? ''}>
          <option value="">신청하지 않음</option>
          <option value="INCOME_DEDUCTION">소득공제 (휴대전화 번호)</option>
          <option value="EXPENSE_PROOF">지출증빙 (사업자등록번호)</option>
        </select>
      </div>
      <Field name="receiptNumber" label="번호" hint="발급할 때까지만 암호로 바꾸어 보관하고 지웁니다. 10만 원부터는 신청하지 않아도 국세청 지정 번호로 발급합니다." inputMode="numeric" autoComplete="off" maxLength={20} value={number} problem={problem} />
    </fieldset>
  );
}
