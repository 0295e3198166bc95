import { config } from '#kernel';
import type { Route } from './+types/sign-in';
import type { DeskHandle } from '../../desk/handle';
import { SignInPage } from '../../desk/sign-in';
import { signIn } from '../../desk/sign-in.server';
import { pageTitle } from '../../title';
import '../../styles/desk.css';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('직원 로그인') }, { name: 'robots', content: 'noindex' }];

export function loader() {
  return { demo: config().demo };
}

export async function action({ request, context }: Route.ActionArgs) {
  return signIn({ request, context }, 'staff');
}

export default function StaffSignIn({ actionData, loaderData }: Route.ComponentProps) {
  return (
    <SignInPage desk="staff" refused={actionData} demo={loaderData.demo}>
      <p>
        입점 업체는 <a href="/vendor/sign-in">업체 로그인</a>
      </p>
    </SignInPage>
  );
}
