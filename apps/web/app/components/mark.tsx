/** The mall's mark: a shop under its awning. */
export function Mark({ href = '/', name = '구로e몰' }: { href?: string; name?: string }) {
  const [before, after] = name.includes('e') ? (name.split('e', 2) as [string, string]) : [name, undefined];
  return (
    <a className="mark" href={href}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <rect x="4" y="17" width="32" height="20" rx="3" fill="#1e2124" />
        <path d="M15 37V26a5 5 0 0110 0v11z" fill="#f8f5ef" />
        <path d="M5 4h30l4 11H1z" fill="#9a3b1b" />
        <path d="M14.500 4h-5L6 15h7.600zM25.500 4h5L34 15h-7.600z" fill="#fbeee7" />
        <path d="M1 15a3.800 3.800 0 007.600 0 3.800 3.800 0 007.600 0 3.800 3.800 0 007.600 0 3.800 3.800 0 007.600 0 3.800 3.800 0 007.600 0z" fill="#9a3b1b" />
      </svg>
      <span>
        {before}
        {after === undefined ? null : (
          <>
            <i>e</i>
            {after}
          </>
        )}
      </span>
    </a>
  );
}
