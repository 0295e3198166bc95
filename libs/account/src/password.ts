import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '#kernel';

/** argon2id, 19 MiB, two passes (OWASP's first choice; the library's default). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashes at a time: each takes a core and 19 MiB; more would only starve the rest of the process. */
const AT_ONCE = 2;
export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 200;

const COMMON = new Set(['1234567890', '0123456789', 'password12', 'password123', 'qwertyuiop', 'asdfghjkl1', '1q2w3e4r5t', 'q1w2e3r4t5', 'abcdefghij', 'iloveyou12', '11111111111', '0000000000', 'qwer123456', 'asdf123456']);

let running = 0;
const waiting: (() => void)[] = [];

async function limited<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => { waiting.push(resolve); });
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Throws PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG or PASSWORD_COMMON. No rules about kinds of signs: length is what helps. */
export function checkPassword(password: string): void {
  if ([...password].length < MIN_PASSWORD) throw new DomainError('PASSWORD_TOO_SHORT', { min: MIN_PASSWORD, field: 'password' });
  if (password.length > MAX_PASSWORD) throw new DomainError('PASSWORD_TOO_LONG', { max: MAX_PASSWORD, field: 'password' });
  if (COMMON.has(password.toLowerCase()) || /^(.)\1+$/u.test(password)) throw new DomainError('PASSWORD_COMMON', { field: 'password' });
}

export function hashPassword(password: string): Promise<string> {
  return limited(() => hash(password.normalize('NFC'), OPTIONS));
}

export function passwordFits(stored: string, password: string): Promise<boolean> {
  return limited(() => verify(stored, password.normalize('NFC')));
}

let decoy: Promise<string> | undefined;

/** As long as a real comparison, for an address that nobody has: the answer's time tells nothing. */
export async function pretendToCompare(password: string): Promise<false> {
  decoy ??= hashPassword('nobody has this password');
  await passwordFits(await decoy, password);
  return false;
}
