import { beforeAll, describe, expect, it } from '@jest/globals';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf } from '../support/shelf.js';

/** What a real mall sets itself; blank takes away what tests alone may have. */
const PRODUCTION = {
  NODE_ENV: 'production', MALL_DEMO: '0', MALL_CLOCK_FILE: '', MALL_COUNT_SQL: '', MALL_PUBLIC_URL: 'https://mall.example.kr', MALL_SECRET: 'f'.repeat(64), MALL_TOSS_URL: 'https://api.tosspayments.com',
  MALL_TOSS_SCRIPT_URL: 'https://js.tosspayments.com/v2/standard', MALL_TOSS_CLIENT_KEY: 'live_ck_1', MALL_TOSS_SECRET_KEY: 'live_sk_1', MALL_TOSS_SECURITY_KEY: 'ab'.repeat(32), MALL_SMTP_URL: 'smtp://127.0.0.1:25', MALL_MAIL_FROM: 'mall@mall.example.kr',
};
const APIS = ['storefront-api', 'backoffice-api'] as const;

describe('in production', () => {
  let mall: Mall;
  let signedUp: { body: string; cookies: string[] };

  beforeAll(async () => {
    mall = await startMall({ processes: APIS, env: PRODUCTION });
    signedUp = await post('storefront-api', 'mutation { signUp(input: { email: "a@example.invalid", password: "a quiet river 2026", name: "김구로", consents: ["TERMS", "PRIVACY"] }) { __typename } }');
  });

  async function post(api: (typeof APIS)[number], query: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string; cookies: string[] }> {
    const answer = await fetch(`${mall.url(api)}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });
    return { status: answer.status, body: await answer.text(), cookies: answer.headers.getSetCookie() };
  }

  it.each(APIS)('%s tells nobody its schema: no introspection, no guesses, no page to try it on', async (api) => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) expect(await post(api, query)).toMatchObject({ status: 400, body: expect.stringMatching(/introspection/i) as unknown });
    const guess = await post(api, '{ mee { id } }');
    expect(guess.status).toBe(400);
    expect(guess.body).not.toContain('Did you mean');
    const page = await fetch(`${mall.url(api)}/graphql`, { headers: { accept: 'text/html' } });
    expect({ status: page.status, html: (await page.text()).includes('<html') }).toEqual({ status: 400, html: false });
  });

  it('a session’s cookie is for this host, over TLS, and for no script', async () => {
    const { body, cookies } = signedUp;
    expect(body).toContain('SignedIn');
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-(?=.*; Path=\/)(?=.*; HttpOnly)(?=.*; Secure)(?=.*; SameSite=Lax)(?!.*Domain)/);
    const cookie = cookies.map((line) => line.split(';', 1)[0]).join('; ');
    expect((await post('storefront-api', '{ me { email } }', { cookie })).body).toContain('a@example.invalid');
  });

  it('a bug is told by its incident’s number alone', async () => {
    const shelf = new Shelf(mall.databaseUrl);
    await shelf.sql('alter table vendor rename to vendor_away');
    const { body } = await post('storefront-api', '{ vendors { name } }');
    await shelf.sql('alter table vendor_away rename to vendor');
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL', incident: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{2}$/) as unknown } }] });
    expect(body).not.toMatch(/vendor_away|relation|stack/);
  });

  it('does not start on a database that holds demo accounts', async () => {
    const shelf = new Shelf(mall.databaseUrl);
    await shelf.sql("update account set demo = true where email = 'a@example.invalid'");
    for (const api of APIS) {
      await expect(mall.restart(api)).rejects.toThrow('운영 모드로 시작할 수 없습니다: 데이터베이스에 견본 계정이 있습니다.');
      expect(await mall.ended(api)).toBe(1);
    }
  });
});
