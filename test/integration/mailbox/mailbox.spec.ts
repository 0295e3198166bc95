import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { type Mall, startMall } from '../../support/mall.js';

interface Shown { id: string; from: string; to: string[]; subject: string; text: string; html: string; messageId: string }

let mall: Mall;
beforeAll(async () => {
  mall = await startMall({ processes: ['mailbox'] });
});
beforeEach(async () => {
  await fetch(`${mall.url('mailbox')}/messages`, { method: 'DELETE' });
});

async function sendMail(to: string, subject: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: mall.port + 6, ignoreTLS: true });
  await transport.sendMail({ from: '구로e몰 <no-reply@example.invalid>', to, subject, text: '입금 계좌를 알려 드립니다.', html: '<p>입금 <b>계좌</b></p><script>alert(1)</script>', messageId: '<order-1@example.invalid>' });
  transport.close();
}

async function messages(query = ''): Promise<Shown[]> {
  const response = await fetch(`${mall.url('mailbox')}/messages${query}`);
  return ((await response.json()) as { messages: Shown[] }).messages;
}

describe('the demo mailbox', () => {
  it('shows a mail as it was sent, to whom it was sent', async () => {
    await sendMail('shopper@example.invalid', '[구로e몰] 주문이 접수되었습니다 — 주문번호와 입금하실 계좌를 확인해 주세요');
    expect(await messages('?to=SHOPPER@example.invalid')).toMatchObject([
      { from: '구로e몰 <no-reply@example.invalid>', to: ['shopper@example.invalid'], subject: '[구로e몰] 주문이 접수되었습니다 — 주문번호와 입금하실 계좌를 확인해 주세요', text: '입금 계좌를 알려 드립니다.', messageId: '<order-1@example.invalid>' },
    ]);
    expect(await messages('?to=somebody@example.invalid')).toEqual([]);
  });

  it('lists the newest first and keeps all through kill -9', async () => {
    await sendMail('a@example.invalid', '하나');
    await sendMail('b@example.invalid', '둘');
    await mall.kill9('mailbox');
    await mall.start('mailbox');
    expect((await messages()).map(({ subject }) => subject)).toEqual(['둘', '하나']);
  });

  it('shows a page whose mail cannot run a script', async () => {
    await sendMail('a@example.invalid', '<b>굵게</b>');
    const list = await (await fetch(mall.url('mailbox'))).text();
    expect(list).toContain('&#60;b&#62;굵게');
    const [mail] = await messages();
    const page = await fetch(`${mall.url('mailbox')}/mails/${mail?.id}`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('<iframe sandbox ');
    expect(html).not.toContain('<script>');
  });

  it('answers 404 for what is not there', async () => {
    for (const path of ['/mails/none', '/mails/..%2f..%2fetc', '/mails/%', '/other']) {
      expect((await fetch(mall.url('mailbox') + path)).status).toBe(404);
    }
  });

  it('tells its health and its numbers', async () => {
    expect(await (await fetch(`${mall.url('mailbox')}/readyz`)).json()).toEqual({ ready: true, checks: { smtp: 'ok' } });
    expect((await fetch(`${mall.url('mailbox')}/healthz`)).status).toBe(200);
    await sendMail('a@example.invalid', '셋');
    expect(await (await fetch(`${mall.url('mailbox')}/metrics`)).text()).toContain('mailbox_messages 1\n');
  });
});
