import { Link, useRouteLoaderData } from 'react-router';
import type { Route } from './+types/exhibitions';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { themeClass } from '../../components/theme';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Nothing } from '../../desk/page';
import { StateTag } from '../../desk/state-tag';
import { EXHIBITION_STATES, holds } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('기획전') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { staffExhibitions } = await backoffice({ request, context }, EXHIBITIONS);
  return { exhibitions: staffExhibitions };
}

export default function Exhibitions({ loaderData: { exhibitions } }: Route.ComponentProps) {
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const open = exhibitions.filter((exhibition) => exhibition.state === 'OPEN').length;
  const mayMake = holds(roles, 'MERCHANDISER');
  const make = mayMake ? (
    <Link className="btn main" to="/staff/exhibitions/new">
      기획전 만들기
    </Link>
  ) : undefined;
  return (
    <DeskPage title={open === 0 ? '지금 열린 기획전이 없습니다' : `기획전 ${open}개가 열려 있습니다`} lead={mayMake ? undefined : '기획전은 기획 담당이 만들고 바꿉니다.'} actions={make}>
      {exhibitions.length === 0 ? (
        <Nothing text="아직 기획전이 없습니다. 이름과 기간, 상품과 가격을 정하면 정한 시각에 저절로 열리고 닫힙니다." />
      ) : (
        <div className="panel flush gap">
          <div className="tw sticky-head">
            <table className="stacks">
              <caption className="vh">기획전 {exhibitions.length}개</caption>
              <thead>
                <tr>
                  <th scope="col">기획전</th>
                  <th scope="col">상태</th>
                  <th scope="col">여는 때</th>
                  <th scope="col">닫는 때</th>
                  <th scope="col" className="r">
                    팔린 수
                  </th>
                </tr>
              </thead>
              <tbody>
                {exhibitions.map((exhibition) => (
                  <tr key={exhibition.id}>
                    <th scope="row">
                      <span className="named">
                        <span className={`thumb ground ${themeClass(exhibition.theme)}`} aria-hidden="true" />
                        <Link to={`/staff/exhibitions/${exhibition.id}`}>{exhibition.name}</Link>
                      </span>
                    </th>
                    <td data-label="상태">
                      <StateTag words={EXHIBITION_STATES} state={exhibition.state} />
                    </td>
                    <td data-label="여는 때">
                      <When at={exhibition.opensAt} />
                    </td>
                    <td data-label="닫는 때">
                      <When at={exhibition.closesAt} />
                    </td>
                    <td data-label="팔린 수" className="r">
                      {exhibition.soldPieces}개
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </DeskPage>
  );
}

const EXHIBITIONS = graphql(`
  query StaffExhibitions { staffExhibitions { id name theme state opensAt closesAt soldPieces } }
`);
