import { useEffect, useRef, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { Won } from '../components/won';
import type { Leaf } from './category';
import { earningOf } from './earning';
import type { DeskProblem } from './errors';
import { type ProductDraft, changeDraft, isFormChange, lowestPrice, readProduct } from './product-draft';
import { GridSection } from './product-grid';
import { PictureSection } from './product-pictures';
import { BasicSection, NoticeSection, WithdrawalSection } from './product-sections';
import { useUnsaved } from './unsaved';

interface NoticeKind {
  id: string;
  label: string;
  fields: { id: string; label: string; required: boolean; type: string; condition: string | null; hint: string | null }[];
}

interface ProductFormProps {
  /** Of the product that the form makes, sent twice or not; null: there is one. */
  newId: string | null;
  initial: ProductDraft;
  problems: readonly DeskProblem[] | undefined;
  leaves: readonly Leaf[];
  kinds: readonly NoticeKind[];
  commissionBp: number;
  /** What is said beside the buttons, and the words of the main one. */
  submit: { name: string; note: string };
  aside: React.ReactNode;
}

/**
 * The product form. Fields keep what is typed by themselves; what a button changes (rows, pictures) goes through `changeDraft`, in the
 * browser at once, without JavaScript by sending the form.
 */
export function ProductForm({ newId, initial, problems, leaves, kinds, commissionBp, submit, aside }: ProductFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(initial);
  const [epoch, setEpoch] = useState(0);
  const [focus, setFocus] = useState('');
  const [price, setPrice] = useState(lowestPrice(initial));
  const busy = useNavigation().state === 'submitting';
  const unsaved = useUnsaved(form, problems !== undefined && problems.length > 0);
  useEffect(() => {
    if (focus !== '') document.querySelector<HTMLElement>(`#${focus}`)?.focus();
  }, [focus, epoch]);

  /** What stands in the fields now; answers of another category's notice are kept. */
  const typed = (): ProductDraft => {
    const now = form.current === null ? draft : readProduct(new FormData(form.current));
    return { ...now, notice: { ...draft.notice, ...now.notice } };
  };
  const change = (intent: string): void => {
    const next = changeDraft(typed(), intent);
    setDraft(next);
    setPrice(lowestPrice(next));
    if (/^(?:add-option|remove-option|fill)/.test(intent)) setEpoch(epoch + 1);
    setFocus(intent === 'add-option' ? `option-name-${next.options.length - 1}` : intent.startsWith('remove-option') ? 'add-option' : intent === 'fill' ? 'grid-caption' : '');
  };
  const onSubmit = (event: React.FormEvent<HTMLFormElement>): void => {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const intent = button instanceof HTMLButtonElement ? button.value : '';
    if (!isFormChange(intent)) {
      unsaved.sent();
      return;
    }
    event.preventDefault();
    unsaved.touched();
    change(intent);
  };
  const kind = kinds.find((known) => known.id === leaves.find((leaf) => leaf.id === draft.categoryId)?.noticeKind);
  return (
    <Form method="post" encType="multipart/form-data" ref={form} noValidate onSubmit={onSubmit} onInput={() => setPrice(lowestPrice(typed()))}>
      {newId === null ? null : <input type="hidden" name="newId" value={newId} />}
      {/* Enter in a field presses the first button of a form: that is saving. */}
      <button className="vh" name="intent" value="save" tabIndex={-1} aria-hidden="true">
        저장하기
      </button>
      <input type="hidden" name="rowVersion" value={draft.rowVersion} />
      <div className="split gap">
        <div className="stack">
          <BasicSection draft={draft} problems={problems} leaves={leaves} onCategory={() => setDraft(typed())} />
          <PictureSection draft={draft} problems={problems} onUploaded={(picture) => setDraft((known) => ({ ...known, ...typed(), pictures: [...typed().pictures, { ...picture, alt: '' }] }))} />
          <GridSection draft={draft} problems={problems} epoch={epoch} onOptions={() => change('grid')} />
          <NoticeSection draft={draft} problems={problems} kind={kind} />
          <WithdrawalSection draft={draft} problems={problems} />
        </div>
        <div className="stack">
          <Earning price={price} commissionBp={commissionBp} />
          {aside}
        </div>
      </div>
      <Actions submit={submit} busy={busy} />
    </Form>
  );
}

function Actions({ submit, busy }: { submit: ProductFormProps['submit']; busy: boolean }) {
  return (
    <div className="actbar">
      <p className="soft">{submit.note}</p>
      <p className="row tight wrapy">
        <button className="btn" name="intent" value="save" aria-busy={busy || undefined}>
          임시 저장하기
        </button>
        <button className="btn main" name="intent" value="submit" aria-busy={busy || undefined}>
          {submit.name}
        </button>
      </p>
    </div>
  );
}

/** What one piece brings, at the lowest price that is typed. */
function Earning({ price, commissionBp }: { price: number | undefined; commissionBp: number }) {
  if (price === undefined || price === 0) return null;
  const earning = earningOf(price, commissionBp);
  return (
    <section className="panel" aria-labelledby="h-earning">
      <h2 id="h-earning">
        1개 팔리면 <Won amount={earning.netWon} />을 받습니다
      </h2>
      <dl className="sumlist gap-s">
        <div>
          <dt>판매가</dt>
          <dd>
            <Won amount={earning.priceWon} />
          </dd>
        </div>
        <div>
          <dt>판매 수수료 {commissionBp / 100}%</dt>
          <dd>
            <Won amount={-earning.commissionWon} />
          </dd>
        </div>
        <div>
          <dt>수수료 부가세</dt>
          <dd>
            <Won amount={-earning.vatWon} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
