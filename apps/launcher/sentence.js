// Refusals: every reason why the mall cannot start is one sentence for the person in front of the terminal.

/** A reason in Korean (and shortly in English). Shown alone, without a stack. */
export class Sentence extends Error {
  constructor(korean, english) {
    super(english ? `${korean} (${english})` : korean);
    this.name = 'Sentence';
  }
}

const BY_CODE = {
  ENOSPC: (what) => new Sentence(`디스크에 빈 자리가 없어 ${what}에 쓸 수 없습니다. 자리를 비우고 다시 시작해 주세요.`, 'the disk is full'),
  EDQUOT: (what) => new Sentence(`디스크 할당량이 다 차서 ${what}에 쓸 수 없습니다. 자리를 비우고 다시 시작해 주세요.`, 'disk quota exceeded'),
  EROFS: (what) => new Sentence(`${what}은(는) 읽기 전용이라 쓸 수 없습니다. 쓸 수 있는 폴더를 MALL_HOME에 정해 주세요.`, 'read-only folder'),
  EACCES: (what) => new Sentence(`${what}에 쓸 권한이 없습니다. 쓸 수 있는 폴더를 MALL_HOME에 정해 주세요.`, 'no permission to write'),
  EPERM: (what) => new Sentence(`${what}에 쓸 권한이 없습니다. 쓸 수 있는 폴더를 MALL_HOME에 정해 주세요.`, 'no permission to write'),
  // Where no folder can be made at all, /proc for one, that is what the system says.
  ENOENT: (what) => new Sentence(`${what}을(를) 만들 수 없습니다. 쓸 수 있는 폴더를 MALL_HOME에 정해 주세요.`, 'cannot be made'),
  ENOTDIR: (what) => new Sentence(`${what}은(는) 폴더가 아닙니다. MALL_HOME을 다시 정해 주세요.`, 'not a folder'),
  EEXIST: (what) => new Sentence(`${what}은(는) 폴더가 아닙니다. MALL_HOME을 다시 정해 주세요.`, 'not a folder'),
};

/** Turns a file system's error about `what` into a sentence; leaves any other error as it is. */
export function fileSentence(error, what) {
  if (error instanceof Sentence) return error;
  const make = BY_CODE[error && error.code];
  return make ? make(what) : error;
}

/** Why a program of ours ended: its last plain line, else the message of its last line of log. Empty when it said nothing. */
export function reasonIn(text) {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const busy = /EADDRINUSE[^\n]*?(\d+)\s*$/m.exec(text);
  if (busy) return `포트 ${busy[1]}을(를) 다른 프로그램이 쓰고 있습니다`;
  if (/ENOSPC|No space left/i.test(text)) return '디스크에 빈 자리가 없습니다. 자리를 비우고 다시 시작해 주세요';
  const plain = lines.filter((line) => !line.startsWith('{"') && !line.startsWith('at ') && !/^Node\.js v|^[{}^~]+$/.test(line));
  // In a stack dump the line that names the error, not the one that happens to be last.
  return plain.filter((line) => /^(?:[A-Za-z]*Error\b|\[[A-Za-z]*Error)/.test(line)).pop() || plain.pop() || message(lines.pop());
}

function message(line = '') {
  try {
    const { msg, err } = JSON.parse(line);
    return err && err.message ? `${msg}: ${err.message}` : msg || '';
  } catch {
    return '';
  }
}
