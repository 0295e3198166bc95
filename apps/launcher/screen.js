// The one screen at the end of a start: where to look, who to be, how to stop.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pad } from './progress.js';

/** What the seed left: accounts to sign in with, and things to see. Empty where the mall is not a demo. */
function readDemo(home) {
  try {
    const { accounts = [], look = [] } = JSON.parse(readFileSync(join(home, 'demo.json'), 'utf8'));
    return { accounts, look };
  } catch {
    return { accounts: [], look: [] };
  }
}

/** @returns {string[]} */
export function screen({ settings, elapsed }) {
  const { port, home, publicUrl, production } = settings;
  const demo = production ? { accounts: [], look: [] } : readDemo(home);
  const at = (offset) => `http://localhost:${port + offset}`;
  const addresses = [
    ['몰', publicUrl],
    ['업체 센터', `${publicUrl}/vendor`],
    ['운영 콘솔', `${publicUrl}/staff`],
    ['구매자 API', `${at(1)}/graphql`],
    ['업체·운영 API', `${at(2)}/graphql`],
    ...(production ? [] : [['토스 시험 서버', at(3)], ['견본 우편함', at(5)]]),
  ];
  const lines = ['', `구로e몰이 준비되었습니다 (${elapsed}).`, '', ...addresses.map(([name, url]) => `  ${pad(name, 18)}${url}`)];
  if (demo.accounts.length > 0) {
    lines.push('', '견본 계정');
    for (const { role, email, password, what } of demo.accounts) lines.push(`  ${pad(role, 18)}${pad(email, 34)}${pad(password, 22)}${what || ''}`.trimEnd());
  }
  if (demo.look.length > 0) {
    lines.push('', '볼 것');
    for (const { what, url } of demo.look) lines.push(`  ${pad(what, 40)}${url.startsWith('/') ? publicUrl + url : url}`);
  }
  lines.push('', `기록과 자료: ${home}`, '멈추기: Ctrl-C', '');
  return lines;
}
