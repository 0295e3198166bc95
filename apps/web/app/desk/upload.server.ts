import { type Asking, backofficeFetch } from '../api.server';

type Refusal = { message: string };

/** A picture as the API keeps it: checked by content, encoded anew. */
export async function uploadPicture(asking: Asking, file: File): Promise<{ id: string; small: string } | Refusal> {
  const { said, refused } = await send(asking, '/uploads/pictures', file);
  return refused ?? { id: String(said['id']), small: String(said['small']) };
}

/** A file to import products from. */
export async function uploadImport(asking: Asking, file: File): Promise<{ id: string } | Refusal> {
  const { said, refused } = await send(asking, '/uploads/imports', file);
  return refused ?? { id: String(said['id']) };
}

async function send(asking: Asking, path: string, file: File): Promise<{ said: Record<string, unknown>; refused?: Refusal }> {
  const body = new FormData();
  body.set('file', file);
  const answer = await backofficeFetch(asking, path, { method: 'POST', body });
  const said = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  if (answer.ok) return { said };
  return { said, refused: { message: typeof said['message'] === 'string' ? said['message'] : '파일을 받지 못했습니다. 잠시 뒤에 다시 해 주세요.' } };
}
