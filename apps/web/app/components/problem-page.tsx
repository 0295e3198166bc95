import { isRouteErrorResponse } from 'react-router';
import type { Failure } from '../failure';
import { Icon } from './icon';

/**
 * What a page shows when it cannot be shown: what happened, what it means, what to do. Works without any API.
 * Lies inside a `<main>` of its caller.
 */
export function ProblemPage({ error }: { error: unknown }) {
  const { title, text, incident } = explain(error);
  return (
    <div className="empty">
      <title>{`${title} | 구로e몰`}</title>
      <h1>{title}</h1>
      <p className="soft gap">{text}</p>
      {incident === undefined ? null : (
        <p className="soft gap-s">
          문의 번호 <strong className="nb">{incident}</strong>
        </p>
      )}
      <form className="find gap" role="search" action="/search">
        <label className="vh" htmlFor="problem-q">
          상품, 업체 검색
        </label>
        <input id="problem-q" name="q" type="search" placeholder="상품이나 업체 이름" enterKeyHint="search" />
        <button aria-label="검색">
          <Icon name="search" />
        </button>
      </form>
      <a className="btn" href="/">
        첫 화면으로 가기
      </a>
    </div>
  );
}

function explain(error: unknown): { title: string; text: string; incident?: string } {
  const failure = isRouteErrorResponse(error) ? (error.data as Partial<Failure> | string | undefined) : undefined;
  const known = typeof failure === 'object' && failure !== null ? failure : {};
  const kind = known.kind ?? kindOf(isRouteErrorResponse(error) ? error.status : 500);
  const incident = known.incident === undefined ? {} : { incident: known.incident };
  switch (kind) {
    case 'missing':
      return { title: '찾는 페이지가 없습니다', text: known.message ?? '주소가 바뀌었거나 없어진 페이지입니다. 상품이나 업체 이름으로 찾아 보세요.' };
    case 'gone':
      return { title: known.title ?? '더는 볼 수 없는 페이지입니다', text: known.message ?? '판매를 마치고 거둔 상품입니다.' };
    case 'forbidden':
      return { title: '볼 수 있는 사람이 정해진 페이지입니다', text: known.message ?? '이 일을 할 권한이 없습니다. 다른 계정으로 로그인하거나 담당자에게 물어봐 주세요.' };
    case 'away':
      return { title: '지금은 페이지를 보여 드릴 수 없습니다', text: '서버가 답하지 않습니다. 담아 둔 상품과 주문은 그대로입니다. 잠시 뒤에 새로 고쳐 주세요.' };
    case 'busy':
      return { title: '너무 자주 시도했습니다', text: known.message ?? '잠시 뒤에 다시 해 주세요.' };
    case 'refused':
      return { title: '처리할 수 없는 요청입니다', text: known.message ?? '주소나 적은 내용을 확인해 주세요.' };
    case 'fault':
      return { title: '처리하지 못했습니다', text: `저희 쪽 잘못입니다. 결제되지 않았습니다. 다시 해도 안 되면 ${known.incident === undefined ? '언제 무엇을 하셨는지' : '문의 번호를'} 알려 주세요.`, ...incident };
  }
}

function kindOf(status: number): Failure['kind'] {
  if (status === 404) return 'missing';
  if (status === 410) return 'gone';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 429) return 'busy';
  if (status === 503 || status === 504) return 'away';
  return status >= 400 && status < 500 ? 'refused' : 'fault';
}
