import { DomainError, parsePhone } from '#kernel';
import { checkPassword } from './password.js';

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
