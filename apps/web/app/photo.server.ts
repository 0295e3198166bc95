/** A photograph of a claim as the API gave it to this visitor: shown, never kept by anybody in between. */
export function photoAnswer(answer: Response): Response {
  if (!answer.ok) return new Response('볼 수 없는 사진입니다.', { status: answer.status === 403 ? 403 : 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  return new Response(answer.body, { headers: { 'content-type': 'image/webp', 'cache-control': 'private, no-store', 'content-security-policy': "default-src 'none'; sandbox" } });
}
