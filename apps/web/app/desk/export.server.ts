import { data } from 'react-router';
import { type Asking, backofficeFetch } from '../api.server';
import type { Failure } from '../failure';

/** A file that the API makes, handed on with its name. */
export async function exported(asking: Asking, path: string): Promise<Response> {
  const answer = await backofficeFetch({ ...asking, timeoutMs: 60_000 }, path);
  if (answer.status === 403 || answer.status === 401) throw data<Failure>({ kind: 'forbidden', message: '이 파일을 받을 권한이 없습니다.' }, 403);
  if (!answer.ok) throw data<Failure>({ kind: 'missing' }, 404);
  return new Response(answer.body, { headers: { 'content-type': answer.headers.get('content-type') ?? 'application/octet-stream', 'content-disposition': answer.headers.get('content-disposition') ?? 'attachment', 'cache-control': 'no-store' } });
}
