import { Link } from 'react-router';

export interface Tab {
  to: string;
  name: string;
  count?: number | undefined;
  on: boolean;
}

/** Views of one list, each with an address and the number of what is in it. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs no-print" aria-label={label}>
      <ul role="list">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} aria-current={tab.on ? 'page' : undefined}>
              {tab.name}
              {tab.count === undefined ? null : <span className="muted"> {tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
