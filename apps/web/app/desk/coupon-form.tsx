import { showWon } from '#kernel/pure';
import { Form, Link } from 'react-router';
import { Field } from '../components/field';
import type { CouponChoicesQuery } from '../generated/backoffice/graphql';
import { type DeskProblem, problemIn } from './errors';
import { ChoiceField, SelectField } from './field';
import type { Typed } from './form';

/** What the mall chooses for its own coupons, and a vendor does not. */
export interface CouponChoices {
  categories: readonly { id: string; path: string }[];
  vendors: readonly { id: string; name: string }[];
  exhibitions: readonly { id: string; name: string }[];
  budgets: CouponChoicesQuery['budgets'];
}

interface FormProps {
  /** Comes with the page: sent twice it is one coupon. */
  id: string;
  typed: Typed;
  problems: readonly DeskProblem[] | undefined;
  /** Null at a vendor's desk. */
  choices: CouponChoices | null;
  back: string;
}

/** What a coupon promises, once for all. Of sum and rate only what was chosen is seen, by style alone. */
export function CouponForm({ id, typed, problems, choices, back }: FormProps) {
  const field = (name: string) => ({ name, value: typed[name], problem: problemIn(problems, name), autoComplete: 'off' });
  return (
    <section className="panel gap" aria-labelledby="make">
      <h2 id="make">새 쿠폰</h2>
      {choices === null ? <p className="soft gap-s">우리 상품에만 쓰이고, 할인 금액은 정산에서 우리가 부담합니다.</p> : null}
      <Form method="post" className="coupon-form gap" noValidate>
        <input type="hidden" name="id" value={typed['id'] ?? id} />
        <div className="pair">
          <Field {...field('name')} label="이름" hint="쇼핑객에게 보입니다." maxLength={40} />
          <Field {...field('code')} label="쿠폰 번호" hint="번호를 적으면 그 번호를 아는 사람만, 비우면 누구나 받습니다. 글자와 숫자 4자부터 20자." maxLength={30} />
        </div>
        <ChoiceField
          name="benefit"
          legend="혜택"
          value={typed['benefit'] ?? 'AMOUNT'}
          choices={[
            { value: 'AMOUNT', label: '정한 금액을 할인' },
            { value: 'RATE', label: '비율로 할인' },
          ]}
        />
        <div className="pair of-amount">
          <Field {...field('amountWon')} label="할인 금액(원)" inputMode="numeric" maxLength={14} />
        </div>
        <div className="pair of-rate">
          <Field {...field('rateBp')} label="할인율(%)" inputMode="decimal" maxLength={6} />
          <Field {...field('capWon')} label="최대 할인 금액(원)" optional inputMode="numeric" maxLength={14} />
        </div>
        <div className="pair">
          <Field {...field('minSpendWon')} label="최소 구매 금액(원)" hint="할인하고 1,000원 이상 남아야 합니다." inputMode="numeric" maxLength={16} />
          <Field {...field('issueLimit')} label="나눠 줄 수량(장)" hint="한 사람이 한 장만 받습니다." inputMode="numeric" maxLength={12} />
        </div>
        {choices === null ? null : <OfMall choices={choices} typed={typed} problems={problems} />}
        <div className="pair">
          <Field {...field('opensAt')} label="나눠 주기 시작" hint="한국 시간" type="datetime-local" />
          <Field {...field('closesAt')} label="나눠 주기 끝" hint="한국 시간" type="datetime-local" />
        </div>
        <div className="pair">
          <Field {...field('usableUntil')} label="쓸 수 있는 기한" hint="한국 시간. 나눠 주기가 끝난 뒤부터, 시작한 때에서 366일 안까지." type="datetime-local" />
        </div>
        <p className="note warn gap">만든 뒤에는 조건을 바꿀 수 없고 멈출 수만 있습니다. 받은 사람에게 한 약속이기 때문입니다.</p>
        <p className="row tight wrapy gap-s">
          <button className="btn main" name="intent" value="make">
            쿠폰 만들기
          </button>
          <Link className="btn" to={back}>
            닫기
          </Link>
        </p>
      </Form>
    </section>
  );
}

function OfMall({ choices: { categories, vendors, exhibitions, budgets }, typed, problems }: Pick<FormProps, 'typed' | 'problems'> & { choices: CouponChoices }) {
  return (
    <>
      <div className="pair">
        <SelectField name="scope" label="쓸 수 있는 상품" defaultValue={typed['scope'] ?? ''} problem={problemIn(problems, 'scope')}>
          <option value="">모든 상품</option>
          <Group label="카테고리" scope="CATEGORY" of={categories.map(({ id, path }) => ({ id, name: path }))} />
          <Group label="업체" scope="VENDOR" of={vendors} />
          <Group label="기획전" scope="EXHIBITION" of={exhibitions} />
        </SelectField>
      </div>
      <ChoiceField
        name="stackable"
        legend="다른 쿠폰과 함께"
        value={typed['stackable'] ?? 'together'}
        choices={[
          { value: 'together', label: '업체 쿠폰과 함께 쓸 수 있음' },
          { value: 'alone', label: '이 쿠폰 하나만 쓸 수 있음' },
        ]}
      />
      {budgets.length === 0 ? (
        <p className="soft gap">할인은 구로e몰이 모두 부담합니다. 지금 함께 낼 수 있는 구 예산이 없습니다.</p>
      ) : (
        <div className="pair">
          <SelectField name="budgetId" label="할인을 함께 내는 구 예산" hint="예산이 다 쓰이면 할인이 바로 끝납니다." defaultValue={typed['budgetId'] ?? ''} problem={problemIn(problems, 'budgetId')}>
            <option value="">없음</option>
            {budgets.map((budget) => (
              <option key={budget.id} value={budget.id}>
                {budget.fiscalYear}년 {budget.name} (남은 돈 {showWon(budget.leftWon)})
              </option>
            ))}
          </SelectField>
          <Field name="budgetShareBp" label="구 예산이 부담하는 몫(%)" hint="나머지는 구로e몰이 부담합니다." inputMode="decimal" maxLength={6} autoComplete="off" value={typed['budgetShareBp']} problem={problemIn(problems, 'budgetShareBp')} />
        </div>
      )}
    </>
  );
}

function Group({ label, scope, of }: { label: string; scope: string; of: readonly { id: string; name: string }[] }) {
  if (of.length === 0) return null;
  return (
    <optgroup label={label}>
      {of.map(({ id, name }) => (
        <option key={id} value={`${scope}:${id}`}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
