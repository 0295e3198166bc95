import { describe, expect, it } from '@jest/globals';
import { Sentence, fileSentence, reasonIn } from './sentence.js';

const refused = (code: string): unknown => fileSentence(Object.assign(new Error(code), { code }), '/mall');

describe('fileSentence', () => {
  it.each([
    ['ENOSPC', '디스크에 빈 자리가 없어 /mall에 쓸 수 없습니다. 자리를 비우고 다시 시작해 주세요. (the disk is full)'],
    ['EROFS', '/mall은(는) 읽기 전용이라 쓸 수 없습니다. 쓸 수 있는 폴더를 MALL_HOME에 정해 주세요. (read-only folder)'],
    ['EACCES', '/mall에 쓸 권한이 없습니다. 쓸 수 있는 폴더를 MALL_HOME에 정해 주세요. (no permission to write)'],
    ['ENOTDIR', '/mall은(는) 폴더가 아닙니다. MALL_HOME을 다시 정해 주세요. (not a folder)'],
  ])('turns %s into a sentence', (code, sentence) => {
    expect(refused(code)).toEqual(new Sentence(sentence));
  });

  it('leaves what it does not know as it is', () => {
    const error = Object.assign(new Error('odd'), { code: 'EIO' });
    expect(fileSentence(error, '/mall')).toBe(error);
  });
});

describe('reasonIn', () => {
  it('is the last plain line, not the log around it', () => {
    expect(reasonIn('{"level":30,"msg":"starting"}\n환경 변수 MALL_SECRET의 값을 쓸 수 없습니다.\n{"level":30,"msg":"bye"}\n')).toBe('환경 변수 MALL_SECRET의 값을 쓸 수 없습니다.');
  });

  it('is the line of a stack dump that names the error', () => {
    expect(reasonIn("node:internal/modules\n  throw err;\n  ^\n\nError: Cannot find module 'x'\n    at f (y.js:1:1) {\n  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n\nNode.js v24.21.0\n")).toBe("Error: Cannot find module 'x'");
  });

  it('knows a taken port and a full disk', () => {
    expect(reasonIn('Error: listen EADDRINUSE: address already in use 127.0.0.1:3001\n    at f')).toBe('포트 3001을(를) 다른 프로그램이 쓰고 있습니다');
    expect(reasonIn('Error: ENOSPC: no space left on device, write')).toBe('디스크에 빈 자리가 없습니다. 자리를 비우고 다시 시작해 주세요');
  });

  it('falls back on the message of the last line of log', () => {
    expect(reasonIn('{"level":50,"msg":"no database","err":{"message":"refused"}}')).toBe('no database: refused');
    expect(reasonIn('')).toBe('');
  });
});
