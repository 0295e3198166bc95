import { DomainError, parsePhone } from '#kernel';

export interface SignUpInput {
  email: string;
  password: string;
  name: string;
  phone: string | null;
  /** TERMS and PRIVACY are required; ADVERTISING is the person's choice, never set beforehand. */
  consents: readonly string[];
}

export const REQUIRED_CONSENTS = { TERMS: '이용약관', PRIVACY: '개인정보 수집·이용' } as const;
export const CONSENT_KINDS = ['TERMS', 'PRIVACY', 'ADVERTISING'] as const;
export const CONSENT_VERSION = '2026-11';

/** Checks and normalises. Throws a DomainError that names the field. */
export function checkedSignUp(input: SignUpInput): SignUpInput {
  const email = checkedEmail(input.email);
  const name = input.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > 50) throw new DomainError('NAME_INVALID', { field: 'name' });
  const phone = input.phone === null || input.phone.trim() === '' ? null : parsePhone(input.phone);
  if (phone === undefined) throw new DomainError('PHONE_INVALID', { field: 'phone' });
  checkPassword(input.password);
  for (const [kind, label] of Object.entries(REQUIRED_CONSENTS)) if (!input.consents.includes(kind)) throw new DomainError('CONSENT_REQUIRED', { consent: label, field: 'consents' });
  return { email, name, phone, password: input.password, consents: CONSENT_KINDS.filter((kind) => input.consents.includes(kind)) };
}

export function checkedEmail(text: string): string {
  const email = text.normalize('NFKC').trim().toLowerCase();
  if (email.length > 100 || !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@.,;<>"]+$/u.test(email)) throw new DomainError('EMAIL_INVALID', { field: 'email' });
  return email;
}

export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 200;

const COMMON = new Set(['1234567890', '0123456789', 'password12', 'password123', 'qwertyuiop', 'asdfghjkl1', '1q2w3e4r5t', 'q1w2e3r4t5', 'abcdefghij', 'iloveyou12', '11111111111', '0000000000', 'qwer123456', 'asdf123456']);

/** Throws PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG or PASSWORD_COMMON. No rules about kinds of signs: length is what helps. */
export function checkPassword(password: string): void {
  if ([...password].length < MIN_PASSWORD) throw new DomainError('PASSWORD_TOO_SHORT', { min: MIN_PASSWORD, field: 'password' });
  if (password.length > MAX_PASSWORD) throw new DomainError('PASSWORD_TOO_LONG', { max: MAX_PASSWORD, field: 'password' });
  if (COMMON.has(password.toLowerCase()) || /^(.)\1+$/u.test(password)) throw new DomainError('PASSWORD_COMMON', { field: 'password' });
}
