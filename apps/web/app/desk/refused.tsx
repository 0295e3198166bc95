import { isRouteErrorResponse } from 'react-router';
import type { Failure } from '../failure';
import { DeskPage } from './page';

/** Why a desk page is not shown: without rights it names the role that may; a missing thing leads back to its list. */
export function DeskRefused({ error, home, may, mine }: { error: unknown; home: string; may: string | undefined; mine: string | undefined }) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const failure = isRouteErrorResponse(error) && typeof error.data === 'object' && error.data !== null ? (error.data as Partial<Failure>) : {};
  const { title, text } = explain(status, failure, may);
  return (
    <DeskPage title={title}>
      <title>{`${title} | 구로e몰`}</title>
      <div className="panel nothing gap">
        <p>{text}</p>
        {status === 403 && mine !== undefined ? <p className="gap-s">지금 계정의 역할은 {mine}입니다. 필요하면 총괄에게 역할을 부탁해 주세요.</p> : null}
        {failure.incident === undefined ? null : (
          <p className="gap-s">
            문의 번호 <strong className="nb">{failure.incident}</strong>
          </p>
        )}
        <a className="btn gap" href={home}>
          첫 화면으로 가기
        </a>
      </div>
    </DeskPage>
  );
}

function explain(status: number, failure: Partial<Failure>, may: string | undefined): { title: string; text: string } {
  if (status === 401 || status === 403) return { title: '볼 수 있는 사람이 정해진 페이지입니다', text: may === undefined ? (failure.message ?? '이 계정으로는 볼 수 없습니다.') : `이 페이지는 ${may}만 볼 수 있습니다.` };
  if (status === 404) return { title: '찾는 것이 없습니다', text: '주소가 바뀌었거나, 없어졌거나, 다른 업체의 것입니다.' };
  if (status === 429) return { title: '너무 자주 시도했습니다', text: failure.message ?? '잠시 뒤에 다시 해 주세요.' };
  if (status === 503 || status === 504) return { title: '지금은 페이지를 보여 드릴 수 없습니다', text: '서버가 답하지 않습니다. 저장한 것은 그대로입니다. 잠시 뒤에 새로 고쳐 주세요.' };
  if (status >= 400 && status < 500) return { title: '처리할 수 없는 요청입니다', text: failure.message ?? '주소나 적은 내용을 확인해 주세요.' };
  return { title: '처리하지 못했습니다', text: `저희 쪽 잘못입니다. 바뀐 것은 없습니다. 다시 해도 안 되면 ${failure.incident === undefined ? '언제 무엇을 하셨는지' : '문의 번호를'} 알려 주세요.` };
}
