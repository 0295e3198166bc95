import type { Route } from './+types/pictures';
import { uploadPicture } from '../../desk/upload.server';

/** Takes one picture from the product form and hands it to the API. Answers what the form shows, or why it was refused. */
export async function action({ request, context }: Route.ActionArgs) {
  const file = (await request.formData()).get('file');
  if (!(file instanceof File) || file.size === 0) return Response.json({ message: '빈 파일입니다.' }, { status: 422 });
  const answer = await uploadPicture({ request, context }, file);
  return Response.json(answer, { status: 'message' in answer ? 422 : 200 });
}
