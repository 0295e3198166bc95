import { CODES } from './problem-table.js';

/** A refusal as Toss answers it. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: string,
    message?: string,
  ) {
    const [status, text] = CODES[code] ?? [400, '알 수 없는 오류입니다.'];
    super(message ?? text);
    this.status = status;
  }

  static known(code: string): boolean {
    return Object.hasOwn(CODES, code);
  }
}
