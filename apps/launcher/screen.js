// The one screen at the end of a start: where to look, who to be, how to stop.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pad } from './progress.js';

/** Accounts to sign in with, as the seed left them. None where the mall is not a demo. */
function accountsIn(home) {
  try {
    return JSON.parse(readFileSync(join(home, 'demo.json'), 'utf8')).accounts || [];
  } catch {
    return [];
  }
}

/** @param {{settings: object, look: {what: string, path: string}[], elapsed: string}} mall @returns {string[]} */
export function screen({ settings, look, elapsed }) {
  const { port, home, publicUrl, production } = settings;
  const accounts = production ? [] : accountsIn(home);
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
  if (accounts.length > 0) {
    lines.push('', '견본 계정');
    for (const { role, email, password, what } of accounts) lines.push(`  ${pad(role, 18)}${pad(email, 34)}${pad(password, 22)}${what || ''}`.trimEnd());
  }
  if (look.length > 0) {
    lines.push('', '볼 것');
    for (const { what, path } of look) lines.push(`  ${pad(what, 62)}${path && publicUrl + path}`.trimEnd());
  }
  lines.push('', `기록과 자료: ${home}`, '멈추기: Ctrl-C', '');
  return lines;
}
