import notices from './product-notice.json' with { type: 'json' };

export interface NoticeField {
  id: string;
  label: string;
  required: boolean;
  type: string;
  condition?: string;
  hint?: string;
}

export interface NoticeKind {
  id: string;
  label: string;
  fields: readonly NoticeField[];
}

/** The product notice (상품정보제공고시) of each kind of goods, as data. */
export const NOTICE_KINDS: readonly NoticeKind[] = notices.categories;

const BY_ID = new Map(NOTICE_KINDS.map((kind) => [kind.id, kind]));

export function noticeKind(id: string): NoticeKind | undefined {
  return BY_ID.get(id);
}

/** Labels and answers in the order of the notice; unanswered fields are left out. */
export function noticeRows(kindId: string, answers: Readonly<Record<string, string>>): { label: string; value: string }[] {
  return (noticeKind(kindId)?.fields ?? []).flatMap((field) => {
    const value = answers[field.id];
    if (value === undefined || value === '') return [];
    return [{ label: field.label, value: field.type === 'boolean' ? (value === 'true' ? '해당함' : '해당 없음') : value }];
  });
}
