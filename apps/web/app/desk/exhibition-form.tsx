import { showMoment, withParticle } from '#kernel/pure';
import { useEffect, useRef, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { Field } from '../components/field';
import { themeClass } from '../components/theme';
import type { BudgetChoicesQuery, CandidatesQuery } from '../generated/backoffice/graphql';
import { type DeskProblem, problemIn } from './errors';
import { type ExhibitionDraft, changeExhibition, isExhibitionChange, readExhibition } from './exhibition-draft';
import { ExhibitionItems } from './exhibition-items';
import { fromKstInput } from './moment';
import { useUnsaved } from './unsaved';
import { THEMES } from './words';

interface ExhibitionFormProps {
  initial: ExhibitionDraft;
  candidates: CandidatesQuery['exhibitionCandidates'] | null;
  budgets: BudgetChoicesQuery['budgets'];
  problems: readonly DeskProblem[] | undefined;
  /** It sells right now: what is saved holds at once. */
  open: boolean;
}

/** Name, period, items. Searching asks the server; taking in, moving and taking out happen here, without JavaScript by sending the form. */
export function ExhibitionForm({ initial, candidates, budgets, problems, open }: ExhibitionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(initial);
  const [said, setSaid] = useState('');
  const busy = useNavigation().state === 'submitting';
  const unsaved = useUnsaved(form, candidates !== null || (problems !== undefined && problems.length > 0));
  useEffect(() => {
    if (candidates !== null) document.querySelector<HTMLElement>('#found')?.focus();
  }, [candidates]);
  const typed = (): ExhibitionDraft => (form.current === null ? draft : readExhibition(new FormData(form.current)));
  const onSubmit = (event: React.FormEvent<HTMLFormElement>): void => {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const intent = button instanceof HTMLButtonElement ? button.value : '';
    if (!isExhibitionChange(intent)) {
      unsaved.sent();
      return;
    }
    event.preventDefault();
    unsaved.touched();
    const next = changeExhibition(typed(), intent);
    setSaid(next.items.length > draft.items.length ? `${withParticle(next.items.at(-1)?.name ?? '', '을/를')} 넣었습니다. 모두 ${next.items.length}개` : `상품 ${next.items.length}개`);
    setDraft(next);
  };
  return (
    <Form method="post" ref={form} noValidate onSubmit={onSubmit} onInput={() => setDraft(typed())}>
      <button className="vh" name="intent" value="save" tabIndex={-1} aria-hidden="true">
        저장하기
      </button>
      <input type="hidden" name="rowVersion" value={draft.rowVersion} />
      {open ? <p className="note warn gap">지금 열려 있습니다. 저장하면 가격이 바로 바뀝니다. 이미 주문한 것은 그대로입니다.</p> : null}
      <div className="stack gap">
        <Basics draft={draft} problems={problems} />
        <ExhibitionItems draft={draft} problems={problems} candidates={candidates} budgets={budgets} />
      </div>
      <p className="vh" role="status">
        {said}
      </p>
      <div className="actbar">
        <p className="soft">{draft.items.length === 0 ? '상품을 하나 이상 넣어야 예약할 수 있습니다.' : `상품 ${draft.items.length}개. 저장한 뒤에 예약합니다.`}</p>
        <button className="btn main" name="intent" value="save" aria-busy={busy || undefined}>
          기획전 저장하기
        </button>
      </div>
    </Form>
  );
}

function Basics({ draft, problems }: { draft: ExhibitionDraft; problems: ExhibitionFormProps['problems'] }) {
  const spoken = (text: string): string | undefined => {
    const at = fromKstInput(text);
    return at === undefined ? '한국 시간' : `한국 시간 ${showMoment(new Date(at))}`;
  };
  return (
    <section className="panel" aria-labelledby="h-basics">
      <h2 id="h-basics">1. 이름과 기간</h2>
      <div className="gap">
        <div className="pair">
          <Field name="name" label="이름" maxLength={40} autoComplete="off" value={draft.name} problem={problemIn(problems, 'name')} />
          <Field name="sentence" label="소개 한 문장" maxLength={200} autoComplete="off" value={draft.sentence} problem={problemIn(problems, 'sentence')} />
        </div>
        <div className="pair">
          <Field name="opensAt" label="여는 때" type="datetime-local" hint={spoken(draft.opensAt)} value={draft.opensAt} problem={problemIn(problems, 'opensAt')} />
          <Field name="closesAt" label="닫는 때" type="datetime-local" hint={spoken(draft.closesAt)} value={draft.closesAt} problem={problemIn(problems, 'closesAt')} />
        </div>
        <fieldset className="field">
          <legend className="lab">꾸밈</legend>
          <div className="themes">
            {THEMES.map((theme, index) => (
              <label key={theme} className={`theme-pick ${themeClass(theme)}`}>
                <input type="radio" name="theme" id={index === 0 ? 'theme' : undefined} value={theme} defaultChecked={draft.theme === theme} />
                <span>{theme}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </div>
    </section>
  );
}
