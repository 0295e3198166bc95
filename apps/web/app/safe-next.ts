/** Where to go after signing in: a path of our own and nothing else, so that a link cannot send people elsewhere. */
export function safeNext(next: string | null, usual = '/'): string {
  if (next === null || !next.startsWith('/') || next.length > 2000) return usual;
  // `//host`, `/\host` and control signs are other hosts to a browser.
  if (/^\/[/\\]/.test(next) || [...next].some((sign) => sign === '\\' || sign < ' ')) return usual;
  return /^\/(?:sign-in|sign-up|sign-out)\b/.test(next) ? usual : next;
}
