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
  ENOTDIR: (what) => new Sentence(`${what}은(는) 폴더가 아닙니다. MALL_HOME을 다시 정해 주세요.`, 'not a folder'),
  EEXIST: (what) => new Sentence(`${what}은(는) 폴더가 아닙니다. MALL_HOME을 다시 정해 주세요.`, 'not a folder'),
};

/** Turns a file system's error about `what` into a sentence; leaves any other error as it is. */
export function fileSentence(error, what) {
  if (error instanceof Sentence) return error;
  const make = BY_CODE[error && error.code];
  return make ? make(what) : error;
}
