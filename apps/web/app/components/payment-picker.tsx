import type { PaymentMethod } from '../generated/storefront/graphql';

const METHODS: { method: PaymentMethod; name: string; text: string }[] = [
  { method: 'CARD', name: '신용·체크카드', text: '카드사 창에서 인증합니다. 여러 간편결제도 그 창에서 고를 수 있습니다' },
  { method: 'EASY_PAY', name: '간편결제(토스페이)', text: '토스페이로 바로 이어집니다' },
  { method: 'TRANSFER', name: '계좌이체', text: '은행 창에서 바로 보냅니다. 구매안전서비스로 보호됩니다' },
  { method: 'VIRTUAL_ACCOUNT', name: '가상계좌(무통장입금)', text: '받은 계좌로 기한 안에 입금합니다. 구매안전서비스로 보호됩니다' },
];

export const METHOD_NAMES = Object.fromEntries(METHODS.map(({ method, name }) => [method, name])) as Record<PaymentMethod, string>;

export function isPaymentMethod(text: string): text is PaymentMethod {
  return METHODS.some(({ method }) => method === text);
}

/** How to pay, with what happens next under each. Nothing is chosen beforehand. */
export function PaymentPicker({ chosen, problem }: { chosen: string | undefined; problem: string | undefined }) {
  return (
    <fieldset id="paymentMethod" tabIndex={-1} role="radiogroup" aria-invalid={problem === undefined ? undefined : true} aria-describedby={problem === undefined ? undefined : 'paymentMethod-problem'}>
      <legend className="vh">결제 방법</legend>
      <div className="opts">
        {METHODS.map(({ method, name, text }) => (
          <label className="opt" key={method}>
            <input type="radio" name="paymentMethod" value={method} defaultChecked={chosen === method} />
            <span>
              {name}
              <small>{text}</small>
            </span>
          </label>
        ))}
      </div>
      {problem === undefined ? null : (
        <p className="err" id="paymentMethod-problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
