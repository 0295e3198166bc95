import { config } from '#kernel';
import { data, redirect } from 'react-router';
import { type Asking, backoffice, placeOf } from '../api.server';
import type { Failure } from '../failure';
import { graphql } from '../generated/backoffice';
import type { DeskPersonFragment } from '../generated/backoffice/graphql';

/** The person at the desk. Throws the way to sign-in for who is not signed in, and a refusal for who belongs to the other desk only. */
export async function deskPerson(asking: Asking, desk: 'vendor' | 'staff'): Promise<{ person: DeskPersonFragment; demo: boolean }> {
  const { me } = await backoffice(asking, ME);
  if (me === null) throw redirect(`/${desk}/sign-in?next=${encodeURIComponent(placeOf(asking.request))}`);
  if (desk === 'vendor' && me.vendor === null) throw data<Failure>({ kind: 'forbidden', message: '업체에 속한 계정만 들어올 수 있습니다. 입점을 신청하거나 업체 계정으로 로그인해 주세요.' }, 403);
  if (desk === 'staff' && me.staffRoles.length === 0) throw data<Failure>({ kind: 'forbidden', message: '직원 계정만 들어올 수 있습니다. 직원 계정으로 로그인해 주세요.' }, 403);
  return { person: me, demo: config().demo };
}

/** Where to go after signing in: back where one was, else to one's own desk. Never to another site. */
export function afterSignIn(next: string | null, person: Pick<DeskPersonFragment, 'vendor' | 'staffRoles'>, desk: 'vendor' | 'staff'): string {
  const may = { vendor: person.vendor !== null, staff: person.staffRoles.length > 0 };
  const asked = next === null ? null : (/^\/(vendor|staff)(?:[/?]|$)/.exec(next)?.[1] as 'vendor' | 'staff' | undefined);
  if (next !== null && asked !== null && asked !== undefined && may[asked] && !next.includes('\\')) return next;
  const other = desk === 'vendor' ? 'staff' : 'vendor';
  return may[desk] || !may[other] ? `/${desk}` : `/${other}`;
}

const ME = graphql(`
  query DeskMe { me { ...DeskPerson } }

  fragment DeskPerson on Person { id name email vendor { id slug name state } vendorRole staffRoles }
`);
