/** What a machine has looked at already; a finding is a word and a shape, not only a colour. */
export function Checks({ checks }: { checks: readonly { name: string; ok: boolean; message: string }[] }) {
  const open = checks.filter((check) => !check.ok).length;
  return (
    <section className="panel" aria-labelledby="h-checks">
      <h2 id="h-checks">{checks.length === 0 ? '기계가 살핀 것이 없습니다' : open === 0 ? '기계가 살핀 것: 모두 괜찮습니다' : `기계가 살핀 것: ${open}가지를 봐 주세요`}</h2>
      <ul className="checks gap-s" role="list">
        {checks.map((check) => (
          <li key={check.name}>
            <span className={check.ok ? 'tag good' : 'tag bad'}>{check.ok ? '✓ 됨' : '! 볼 것'}</span> <span>{check.message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
