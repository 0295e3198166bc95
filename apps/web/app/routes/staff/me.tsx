import type { Route } from './+types/me';
import { backoffice } from '../../api.server';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { DeskPage } from '../../desk/page';
import { AccountPanels } from '../../desk/sessions';
import { staffRoleNames } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('내 계정') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { me } = await backoffice({ request, context }, ACCOUNT);
  return { me: me ?? nothingHere() };
}

export default function Me({ loaderData: { me } }: Route.ComponentProps) {
  return (
    <DeskPage title="내 계정과 로그인한 곳" lead="모르는 기기가 있으면 비밀번호를 바꾸고 총괄에게 알려 주세요.">
      <AccountPanels me={me} roles={staffRoleNames(me.staffRoles)} />
    </DeskPage>
  );
}

const ACCOUNT = graphql(`
  query StaffAccount { me { ...Account } }
`);
