import { Crumbs } from './crumbs';

/** A page of text: terms, policies, help. In a demo mall it says so before anything else. */
export function Paper({ title, demo, since, children }: { title: string; demo: boolean; since?: string; children: React.ReactNode }) {
  return (
    <main id="main" className="wrap" tabIndex={-1}>
      <Crumbs trail={[{ name: title }]} />
      <article className="prose">
        <h1>{title}</h1>
        {since === undefined ? null : <p className="small muted gap-s">{since}부터 적용합니다.</p>}
        {demo ? <p className="note warn gap">견본 몰의 글입니다. 실제 거래에 쓰려면 운영하는 기관이 법률 검토를 거쳐 바꾸어야 합니다.</p> : null}
        {children}
      </article>
    </main>
  );
}
