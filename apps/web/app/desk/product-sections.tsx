import { Field } from '../components/field';
import type { Leaf } from './category';
import { type DeskProblem, problemIn } from './errors';
import { AreaField, CheckField, ChoiceField, SelectField } from './field';
import type { ProductDraft } from './product-draft';

export interface Section {
  draft: ProductDraft;
  problems: readonly DeskProblem[] | undefined;
}

export function BasicSection({ draft, problems, leaves, onCategory }: Section & { leaves: readonly Leaf[]; onCategory: () => void }) {
  return (
    <section className="panel" aria-labelledby="h-basic" id="s-basic">
      <h2 id="h-basic">1. 무엇인가요</h2>
      <div className="gap">
        <Field name="name" label="상품 이름" hint="무엇인지 알 수 있게. 광고 문구와 되풀이한 기호는 빼 주세요." maxLength={100} autoComplete="off" value={draft.name} problem={problemIn(problems, 'name')} />
        <AreaField name="description" label="상품 설명" hint="누가 어떻게 만들고, 어떻게 쓰는지. 그림 속 글은 읽어 드릴 수 없으니 글로 적어 주세요." rows={8} maxLength={20_000} defaultValue={draft.description} problem={problemIn(problems, 'description')} />
        <div className="pair">
          <SelectField name="categoryId" label="분류" hint="분류에 따라 적어야 할 고시 항목이 달라집니다." defaultValue={draft.categoryId} onChange={onCategory} problem={problemIn(problems, 'categoryId')}>
            <option value="">골라 주세요</option>
            {leaves.map((leaf) => (
              <option key={leaf.id} value={leaf.id}>
                {leaf.path}
              </option>
            ))}
          </SelectField>
          <ChoiceField
            name="taxKind"
            legend="부가세"
            value={draft.taxKind}
            choices={[
              { value: 'TAXABLE', label: '과세', note: '대부분의 상품. 판매가에 부가세가 들어 있습니다' },
              { value: 'EXEMPT', label: '면세', note: '가공하지 않은 농축수산물, 책 등' },
            ]}
          />
        </div>
        <noscript>
          <button className="btn gap" name="intent" value="look">
            분류에 맞는 고시 항목 보기
          </button>
        </noscript>
      </div>
    </section>
  );
}

interface NoticeKind {
  label: string;
  fields: readonly { id: string; label: string; required: boolean; type: string; condition: string | null; hint: string | null }[];
}

/** Product notice (상품정보제공고시): the fields that the law wants for this kind of goods. */
export function NoticeSection({ draft, problems, kind }: Section & { kind: NoticeKind | undefined }) {
  return (
    <section className="panel" aria-labelledby="h-notice" id="s-notice">
      <h2 id="h-notice">4. 상품정보제공고시</h2>
      {kind === undefined ? (
        <p className="soft gap-s">분류를 고르면 적을 항목이 나옵니다.</p>
      ) : (
        <>
          <p className="soft gap-s">‘{kind.label}’의 항목입니다. “상세페이지 참조”로는 올릴 수 없습니다. 경우에만 적는 항목은 해당하지 않으면 “해당 없음”이라고 적어 주세요.</p>
          <div className="gap">
            {kind.fields.map((field) => (
              <NoticeInput key={field.id} field={field} value={draft.notice[field.id] ?? ''} problem={problemIn(problems, `notice-${field.id}`)} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function NoticeInput({ field, value, problem }: { field: NoticeKind['fields'][number]; value: string; problem: string | undefined }) {
  const name = `notice-${field.id}`;
  const hint = [field.condition, field.hint].filter((part) => part !== null && part !== '').join('. ');
  const label = `${field.label}${field.required ? '' : ' (경우에 따라)'}`;
  if (field.type === 'boolean') {
    return (
      <SelectField name={name} label={label} hint={hint === '' ? undefined : hint} defaultValue={value} problem={problem}>
        <option value="">골라 주세요</option>
        <option value="true">해당함</option>
        <option value="false">해당 없음</option>
      </SelectField>
    );
  }
  return <Field name={name} label={label} hint={hint === '' ? undefined : hint} value={value} problem={problem} inputMode={field.type === 'phone' ? 'tel' : undefined} maxLength={2000} autoComplete="off" />;
}

const EXCLUSIONS = ['주문을 받아 만드는 상품이라 제작이 시작된 뒤에는 청약철회가 제한됩니다.', '시간이 지나면 다시 팔기 어려운 신선식품이라 배송이 시작된 뒤에는 청약철회가 제한됩니다.', '포장을 뜯으면 되팔 수 없는 위생 상품이라 포장을 뜯은 뒤에는 청약철회가 제한됩니다.'];

export function WithdrawalSection({ draft, problems }: Section) {
  return (
    <section className="panel" aria-labelledby="h-withdrawal" id="s-withdrawal">
      <h2 id="h-withdrawal">5. 청약철회</h2>
      <p className="soft gap-s">쇼핑객은 받은 날부터 7일 안에 돌려보낼 수 있습니다. 법이 정한 경우에만 제한할 수 있고, 사기 전에 알려야 합니다.</p>
      <CheckField name="madeToOrder" label="주문을 받아 만드는 상품입니다" checked={draft.madeToOrder} />
      <AreaField name="withdrawalExclusion" label="청약철회가 제한되는 까닭" hint="제한하지 않으면 비워 두세요. 적은 글은 상품 페이지와 결제 동의에 그대로 보입니다." rows={3} maxLength={500} defaultValue={draft.withdrawalExclusion} problem={problemIn(problems, 'withdrawalExclusion')} />
      <details className="gap-s">
        <summary>자주 쓰는 글 보기</summary>
        <ul className="gap-s">
          {EXCLUSIONS.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
