import type { IncomingMessage, ServerResponse } from 'node:http';
import { config } from '#kernel';

const DEPENDENCIES = { 'storefront-api': config().storefrontUrl, 'backoffice-api': config().backofficeUrl };
/** Without this one no page can be shown; without the backoffice API shoppers notice nothing. */
const NEEDED = 'storefront-api';

/** `/healthz`: alive. `/readyz`: the APIs answer, by name. */
export async function health(request: IncomingMessage, response: ServerResponse, state: { draining: boolean }): Promise<boolean> {
  if (request.url === '/healthz') {
    send(response, 200, { alive: true });
    return true;
  }
  if (request.url !== '/readyz') return false;
  const answers = await Promise.all(Object.entries(DEPENDENCIES).map(async ([name, url]) => [name, (await answersAt(url)) ? 'ok' : 'unreachable'] as const));
  const checks = Object.fromEntries(answers);
  const ready = !state.draining && checks[NEEDED] === 'ok';
  send(response, ready ? 200 : 503, { ready, checks, ...(state.draining ? { draining: true } : {}) });
  return true;
}

async function answersAt(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
