/** Where one is. The last entry is the page itself and no link. */
export function Crumbs({ trail }: { trail: { name: string; href?: string }[] }) {
  return (
    <nav className="crumbs" aria-label="현재 위치">
      <ol>
        <li>
          <a href="/">홈</a>
        </li>
        {trail.map((step) => (
          <li key={step.name}>{step.href === undefined ? <span aria-current="page">{step.name}</span> : <a href={step.href}>{step.name}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}
