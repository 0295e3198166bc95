import { Form } from 'react-router';

/** Finds in the list by words: a plain GET form, so the query is in the address. */
export function SearchForm({ label, query, keep = {} }: { label: string; query: string; keep?: Record<string, string | null> }) {
  return (
    <Form className="desk-find no-print" role="search">
      {Object.entries(keep).map(([name, value]) => (value === null ? null : <input key={name} type="hidden" name={name} value={value} />))}
      <label className="vh" htmlFor="q">
        {label}
      </label>
      <input className="in s" id="q" name="q" type="search" defaultValue={query} key={query} placeholder={label} maxLength={80} enterKeyHint="search" autoComplete="off" />
      <button className="btn s">찾기</button>
    </Form>
  );
}
