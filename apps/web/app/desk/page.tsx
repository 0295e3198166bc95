import { Link } from 'react-router';

interface DeskPageProps {
  title: React.ReactNode;
  /** Where the page lies below an entry of the desk. */
  up?: { to: string; name: React.ReactNode } | undefined;
  /** One line under the heading. */
  lead?: React.ReactNode;
  /** Buttons beside the heading. */
  actions?: React.ReactNode;
  children: React.ReactNode;
}

/** `main` of a desk page: the heading says the state in words where there is one. */
export function DeskPage({ title, up, lead, actions, children }: DeskPageProps) {
  return (
    <main id="main" className="wrap desk-main" tabIndex={-1}>
      {up === undefined ? null : (
        <nav className="crumbs no-print" aria-label="현재 위치">
          <ol>
            <li>
              <Link to={up.to}>{up.name}</Link>
            </li>
          </ol>
        </nav>
      )}
      <div className="desk-head">
        <div>
          <h1>{title}</h1>
          {lead === undefined ? null : <div className="lead">{lead}</div>}
        </div>
        {actions === undefined ? null : <div className="row tight wrapy no-print">{actions}</div>}
      </div>
      {children}
    </main>
  );
}

/** Says that something was done, after coming back from the form that did it. */
export function Done({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="note good gap" role="status">
      {text}
    </p>
  );
}

/** Nothing here: a sentence and one way on, never an empty table head. */
export function Nothing({ text, children }: { text: React.ReactNode; children?: React.ReactNode }) {
  return (
    <div className="panel nothing">
      <p>{text}</p>
      {children}
    </div>
  );
}
