import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, two passes (OWASP's first choice; the library's default). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashes at a time: each takes a core and 19 MiB; more would only starve the rest of the process. */
const AT_ONCE = 2;
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
