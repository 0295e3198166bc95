import { data, redirect } from 'react-router';
import { type Asking, backoffice } from '../api.server';
import { graphql } from '../generated/backoffice';
import type { DeskProblem } from './errors';
import { afterSignIn } from './session.server';

/** Signs a person in at either desk; the e-mail comes back with a refused form, the password never does. */
export async function signIn(asking: Asking, desk: 'vendor' | 'staff') {
  const form = await asking.request.formData();
  const email = String(form.get('email') ?? '').trim();
  const password = String(form.get('password') ?? '');
  const refuse = (problems: DeskProblem[], status = 422) => data({ problems, email }, status);
  const empty = [...(email === '' ? [{ field: 'email', message: '전자우편 주소를 적어 주세요' }] : []), ...(password === '' ? [{ field: 'password', message: '비밀번호를 적어 주세요' }] : [])];
  if (empty.length > 0) return refuse(empty);
  const { signIn: answer } = await backoffice(asking, SIGN_IN, { email, password });
  switch (answer.__typename) {
    case 'PersonSignedIn':
      return redirect(afterSignIn(new URL(asking.request.url).searchParams.get('next'), answer.person, desk), 303);
    case 'Refused':
      return refuse([{ field: answer.field ?? 'email', message: answer.message }]);
  }
}

const SIGN_IN = graphql(`
  mutation DeskSignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      __typename
      ... on PersonSignedIn { person { ...DeskPerson } }
      ... on Refused { message field }
    }
  }
`);
