import { config } from '#kernel';
import type { Route } from './+types/sign-in';
import type { DeskHandle } from '../../desk/handle';
import { SignInPage } from '../../desk/sign-in';
import { signIn } from '../../desk/sign-in.server';
import { pageTitle } from '../../title';
import '../../styles/desk.css';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('업체 로그인') }, { name: 'robots', content: 'noindex' }];

export function loader() {
  return { demo: config().demo };
}

export async function action({ request, context }: Route.ActionArgs) {
  return signIn({ request, context }, 'vendor');
}

export default function VendorSignIn({ actionData, loaderData }: Route.ComponentProps) {
  return (
    <SignInPage desk="vendor" refused={actionData} demo={loaderData.demo}>
      <p>
        아직 입점하지 않으셨다면 <a href="/vendor/apply">입점 신청하기</a>
      </p>
      <p className="gap-s">
        구로e몰 직원은 <a href="/staff/sign-in">직원 로그인</a>
      </p>
    </SignInPage>
  );
}
