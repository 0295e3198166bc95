import { describe, expect, it } from '@jest/globals';
import { parseMail } from './mime.js';

function mail(...lines: string[]): Buffer {
  return Buffer.from(lines.join('\r\n'));
}

describe('parseMail', () => {
  it('reads encoded words, also when a Korean subject is cut into two of them', () => {
    const [one, two] = ['주문이 ', '접수되었습니다'].map((text) => Buffer.from(text).toString('base64'));
    const { headers } = parseMail(mail(`Subject: =?UTF-8?B?${one}?=`, ` =?UTF-8?B?${two}?=`, 'From: =?UTF-8?Q?=EA=B5=AC=EB=A1=9C?= <a@b.c>', '', ''));
    expect(headers.get('subject')).toBe('주문이 접수되었습니다');
    expect(headers.get('from')).toBe('구로 <a@b.c>');
  });

  it('finds text and HTML in nested parts and leaves attachments out', () => {
    const { text, html } = parseMail(mail(
      'Content-Type: multipart/mixed; boundary="out"', '',
      '--out', 'Content-Type: multipart/alternative; boundary=in', '',
      '--in', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', '=EA=B5=AC=EB=A1=9C=', '=EB=AA=B0', '--in',
      'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', Buffer.from('<p>구로몰</p>').toString('base64'), '--in--',
      '--out', 'Content-Type: text/plain', 'Content-Disposition: attachment; filename=a.txt', '', 'secret', '--out--', '',
    ));
    expect(text).toBe('구로몰');
    expect(html).toBe('<p>구로몰</p>');
  });

  it('reads a plain message in another character set', () => {
    const raw = Buffer.concat([mail('Content-Type: text/plain; charset=euc-kr', '', ''), Buffer.from([0xb1, 0xb8, 0xb7, 0xce])]);
    expect(parseMail(raw).text).toBe('구로');
  });

  it('makes something of anything', () => {
    expect(parseMail(Buffer.alloc(0))).toEqual({ headers: new Map(), text: '', html: '' });
    expect(parseMail(mail('no header at all')).text).toBe('');
  });
});
