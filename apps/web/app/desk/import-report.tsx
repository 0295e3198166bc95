import { Form, Link, useNavigation, useSearchParams } from 'react-router';
import { graphql } from '../generated/backoffice';
import type { ReportFragment } from '../generated/backoffice/graphql';
import { DeskErrors, type DeskProblem } from './errors';
import { DeskPage } from './page';

type Line = ReportFragment['lines'][number];
type Outcome = Line['outcome'];

const STEPS = ['파일', '돈의 단위', '미리 보기', '올리기'];
const SHOWN = 100;

export function Steps({ now }: { now: number }) {
  return (
    <ol className="steps gap" aria-label="차례">
      {STEPS.map((step, index) => (
        <li key={step} className={index < now ? 'done' : ''} aria-current={index === now ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}

export interface ImportAsked {
  upload: string;
  /** Won for one unit of the file's money, as typed; null: not to be handed on. */
  rate: string | null;
  /** Names in the file that the vendor says are its own. */
  own: readonly string[];
}

interface ImportReportProps {
  report: ReportFragment;
  asked: ImportAsked;
  name: string;
  problems?: readonly DeskProblem[] | undefined;
}

const WORDS: Record<Outcome, string> = { CREATED: '새로 등록', CHANGED: '바뀜', UNCHANGED: '그대로', REFUSED: '고쳐야 함', PART: '이어진 줄' };

/** What a file would do, or has done: two numbers first, then the rows behind each of four counts. */
export function ImportReport({ report, asked, name, problems }: ImportReportProps) {
  const [search] = useSearchParams();
  const taken = report.created + report.changed;
  const shown = outcomeOf(search.get('show')) ?? (report.refused > 0 ? 'REFUSED' : report.created > 0 ? 'CREATED' : report.changed > 0 ? 'CHANGED' : 'UNCHANGED');
  return (
    <DeskPage up={{ to: '/vendor/products', name: '상품' }} title={titleOf(report, taken)} lead={<Lead report={report} name={name} />}>
      <Steps now={report.dryRun ? 2 : 4} />
      <DeskErrors problems={problems} />
      <Counts report={report} shown={shown} />
      <ForeignVendors report={report} asked={asked} name={name} />
      <Rows report={report} shown={shown} asked={asked} />
      <LeftToDo report={report} />
      {report.dryRun ? <Act taken={taken} refused={report.refused} asked={asked} /> : <After />}
    </DeskPage>
  );
}

function titleOf(report: ReportFragment, taken: number): string {
  if (!report.dryRun) return report.refused === 0 ? `${taken}개를 올렸습니다` : `${taken}개를 올렸고, ${report.refused}개는 남았습니다`;
  if (taken === 0 && report.refused === 0) return '바뀌는 것이 없습니다';
  if (taken === 0) return `${report.refused}개를 고쳐야 합니다`;
  return report.refused === 0 ? `${taken}개를 올릴 수 있습니다` : `${taken}개를 올릴 수 있고, ${report.refused}개는 고쳐야 합니다`;
}

function Lead({ report, name }: { report: ReportFragment; name: string }) {
  return (
    <>
      <span>{name}</span> <span className="nb">{report.rows}줄</span> <span className="nb">{report.encoding}로 읽음</span> {report.dryRun ? <b>아직 아무것도 바뀌지 않았습니다</b> : null}
    </>
  );
}

function outcomeOf(show: string | null): Outcome | undefined {
  return (['CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const).find((outcome) => outcome === show);
}

function Counts({ report, shown }: { report: ReportFragment; shown: Outcome }) {
  const [search] = useSearchParams();
  const counts: [Outcome, number][] = [['CREATED', report.created], ['CHANGED', report.changed], ['UNCHANGED', report.unchanged], ['REFUSED', report.refused]];
  const to = (outcome: Outcome): string => {
    const next = new URLSearchParams(search);
    next.set('show', outcome);
    return `?${next}`;
  };
  const content = (outcome: Outcome, count: number) => (
    <>
      <b className={outcome === 'REFUSED' && count > 0 ? 'bad' : ''}>{count}</b>
      {WORDS[outcome]}
    </>
  );
  return (
    <ul className="figures gap" role="list" aria-label="결과로 거르기">
      {counts.map(([outcome, count]) => (
        <li key={outcome}>
          {report.dryRun ? (
            <Link to={to(outcome)} preventScrollReset aria-current={shown === outcome ? 'true' : undefined}>
              {content(outcome, count)}
            </Link>
          ) : (
            <span>{content(outcome, count)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Rows({ report, shown, asked }: { report: ReportFragment; shown: Outcome; asked: ImportAsked }) {
  const refused = shown === 'REFUSED';
  const lines = report.lines.filter((line) => line.outcome === shown);
  if (lines.length === 0) return <p className="panel gap">‘{WORDS[shown]}’에 드는 줄이 없습니다.</p>;
  return (
    <section className="panel flush gap" aria-labelledby="h-rows">
      <div className="row between wrapy padded">
        <h2 id="h-rows">{refused ? `고쳐야 하는 ${lines.length}줄` : `${WORDS[shown]} ${lines.length}개`}</h2>
        {refused ? (
          <a className="btn" href={`/vendor/products/import/refused?${addressOf(asked)}`} download>
            고칠 줄만 파일로 받기
          </a>
        ) : null}
      </div>
      <div className="tw">{refused ? <Problems lines={lines} caption="고쳐야 하는 줄과 까닭" /> : <Taken lines={lines} />}</div>
      <Cut lines={lines} />
    </section>
  );
}

/** What a file says and we could not take over: the product comes in, and this is left to do. Never counted among what has to be put right. */
function LeftToDo({ report }: { report: ReportFragment }) {
  const lines = report.lines.filter((line) => line.outcome !== 'REFUSED' && line.problems.length > 0);
  if (lines.length === 0) return null;
  return (
    <section className="panel flush gap" aria-labelledby="h-left">
      <div className="padded">
        <h2 id="h-left">올라가지만 살펴볼 {lines.length}줄</h2>
      </div>
      <div className="tw">
        <Problems lines={lines} caption="살펴볼 줄과 까닭" />
      </div>
      <Cut lines={lines} />
    </section>
  );
}

function Cut({ lines }: { lines: readonly Line[] }) {
  return lines.length > SHOWN ? <p className="padded muted">{lines.length}줄 가운데 {SHOWN}줄을 보였습니다.</p> : null;
}

function Problems({ lines, caption }: { lines: readonly Line[]; caption: string }) {
  const problems = lines.slice(0, SHOWN).flatMap((line) => line.problems.map((problem, index) => ({ line, problem, key: `${line.row} ${index}` })));
  return (
    <table className="stacks">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="r">
            줄
          </th>
          <th scope="col">상품</th>
          <th scope="col">칸</th>
          <th scope="col">적힌 값</th>
          <th scope="col">왜, 어떻게</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ line, problem, key }) => (
          <tr key={key}>
            <td data-label="줄" className="r">
              {line.row}
            </td>
            <th scope="row">{line.name === '' ? line.handle : line.name}</th>
            <td data-label="칸">
              {problem.cell === null ? null : <b className="nb">{problem.cell} </b>}
              {problem.column}
            </td>
            <td data-label="적힌 값">
              <code>{problem.value === '' ? '(빈칸)' : problem.value}</code>
            </td>
            <td data-label="왜, 어떻게">{problem.message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Taken({ lines }: { lines: readonly Line[] }) {
  return (
    <table className="stacks">
      <caption className="vh">상품</caption>
      <thead>
        <tr>
          <th scope="col" className="r">
            줄
          </th>
          <th scope="col">상품</th>
          <th scope="col">Handle</th>
          <th scope="col" className="r">
            단품
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.slice(0, SHOWN).map((line) => (
          <tr key={line.row}>
            <td data-label="줄" className="r">
              {line.row}
            </td>
            <th scope="row">{line.productId === null ? line.name : <Link to={`/vendor/products/${line.productId}`}>{line.name}</Link>}</th>
            <td data-label="Handle" lang="en">
              {line.handle}
            </td>
            <td data-label="단품" className="r">
              {line.variants}개
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Act({ taken, refused, asked }: { taken: number; refused: number; asked: ImportAsked }) {
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="actbar">
      <p className="soft">{taken === 0 ? '올릴 것이 없습니다. 파일을 고쳐 다시 올려 주세요.' : `${taken}개를 올리고${refused > 0 ? ` ${refused}개는 남깁니다` : ' 새 상품은 작성 중으로 들어옵니다'}. 이미 팔고 있는 상품의 글은 심사를 거쳐 바뀝니다.`}</p>
      <p className="row tight wrapy">
        <Link className="btn" to="/vendor/products/import">
          다른 파일 고르기
        </Link>
        {taken === 0 ? null : (
          <>
            <Hidden asked={asked} />
            <button className="btn main" name="intent" value="import" aria-busy={busy || undefined}>
              {busy ? '올리고 있습니다' : `${taken}개 올리기`}
            </button>
          </>
        )}
      </p>
    </Form>
  );
}

function addressOf({ upload, rate, own }: ImportAsked): string {
  return new URLSearchParams([['upload', upload], ['rate', rate ?? ''], ...own.map((name) => ['own', name])]).toString();
}

export function Hidden({ asked }: { asked: ImportAsked }) {
  return (
    <>
      <input type="hidden" name="upload" value={asked.upload} />
      {asked.rate === null ? null : <input type="hidden" name="rate" value={asked.rate} />}
      {asked.own.map((name) => (
        <input key={name} type="hidden" name="own" value={name} />
      ))}
    </>
  );
}

/** A file of another shop may carry other makers' products: only what the vendor calls its own is taken. */
function ForeignVendors({ report, asked, name }: { report: ReportFragment; asked: ImportAsked; name: string }) {
  if (!report.dryRun || report.foreignVendors.length === 0) return null;
  return (
    <Form className="panel gap">
      <h2>이 파일에는 다른 업체 이름이 있습니다</h2>
      <p className="soft gap-s">우리 업체를 가리키는 이름만 골라 주세요. 고르지 않은 이름의 상품은 올리지 않습니다.</p>
      <Hidden asked={asked} />
      <input type="hidden" name="name" value={name} />
      <div className="own-names gap-s">
        {report.foreignVendors.slice(0, 50).map((vendor) => (
          <label className="check" key={vendor}>
            <input type="checkbox" name="own" value={vendor} />
            <span>{vendor}</span>
          </label>
        ))}
      </div>
      <button className="btn gap-s">고른 이름은 우리 업체입니다</button>
    </Form>
  );
}

function After() {
  return (
    <p className="row tight wrapy gap">
      <Link className="btn main" to="/vendor/products?state=DRAFT">
        빠진 것 채우러 가기
      </Link>
      <Link className="btn" to="/vendor/products/import">
        다른 파일 올리기
      </Link>
    </p>
  );
}

graphql(`
  fragment Report on ImportReport {
    dryRun format encoding rows created changed unchanged refused needsRate foreignVendors
    lines { row handle name outcome variants productId problems { cell column value message } }
  }
`);
