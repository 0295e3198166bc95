import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { config, DomainError, log, problemText, type Language } from '#kernel';
import { actorOf, CallerSource, mayCall, vendorActor, type Audience, type Caller } from '#graphql';
import { ClaimPhotoService } from '#order';
import { ImportFileService, MAX_FILE_MB, MAX_PICTURE_MB, MAX_ROWS, PictureService, pictureUrls } from '#catalog';

const MB = 1024 * 1024;

/** Files of vendors, as multipart forms beside GraphQL. A picture is checked by its content and re-encoded before it is kept. */
export async function uploadRoutes(fastify: FastifyInstance, app: NestFastifyApplication): Promise<void> {
  await fastify.register(multipart as never, { limits: { files: 1, fileSize: MAX_PICTURE_MB * MB + 1, fields: 5 } });
  const pictures = app.get(PictureService, { strict: false });
  const files = app.get(ImportFileService, { strict: false });
  const callers = app.get(CallerSource, { strict: false });
  fastify.post('/uploads/pictures', { bodyLimit: (MAX_PICTURE_MB + 1) * MB }, (request, reply) => answered(reply, request, async () => {
    const caller = await allowed(callers, request, ['vendor']);
    const picture = await pictures.store(vendorActor(caller), (await fileOf(request, 'PICTURE_TOO_LARGE')).content);
    return { id: picture.id, ...pictureUrls(picture.hash), width: picture.width, height: picture.height, color: picture.color };
  }));
  const photos = app.get(ClaimPhotoService, { strict: false });
  // A photograph of a claim: the vendor's whose claim it is, or staff's; each look is written down.
  fastify.get('/claim-photos/:id', async (request, reply) => {
    const caller = await callers.resolve(request);
    if (!mayCall(caller, ['vendor', 'staff:OPERATOR,ACCOUNTANT,AUDITOR'])) return reply.code(403).send();
    const photo = await photos.forDesk(caller.vendor === null ? actorOf(caller) : vendorActor(caller), caller.accountId ?? '', (request.params as { id: string }).id);
    return photo === null ? reply.code(404).send() : reply.type('image/webp').header('cache-control', 'private, no-store').send(photo);
  });
  fastify.post('/uploads/imports', { bodyLimit: (MAX_FILE_MB + 1) * MB }, (request, reply) => answered(reply, request, async () => {
    const caller = await allowed(callers, request, ['vendor:OWNER,MANAGER']);
    const { name, content } = await fileOf(request, 'FILE_TOO_LARGE');
    return { id: await files.store(vendorActor(caller), name, content), name, size: content.length };
  }));
}

/** The caller, if he may. A form of another site can not come this far: cookies are SameSite, and a foreign Origin is refused. */
export async function allowed(callers: CallerSource, request: FastifyRequest, audiences: readonly Audience[]): Promise<Caller> {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== config().publicUrl) throw new DomainError('FORBIDDEN');
  const caller = await callers.resolve(request);
  if (!mayCall(caller, audiences)) throw new DomainError(caller.accountId === null ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  return caller;
}

/** The one file of the form. Throws FIELD_REQUIRED where there is none, `tooLarge` beyond the limit. */
export async function fileOf(request: FastifyRequest, tooLarge: 'PICTURE_TOO_LARGE' | 'FILE_TOO_LARGE'): Promise<{ name: string; content: Buffer }> {
  const part = await (request as FastifyRequest & { file(): Promise<{ filename: string; toBuffer(): Promise<Buffer> } | undefined> }).file();
  if (!part) throw new DomainError('FIELD_REQUIRED', { field: 'file' });
  try {
    return { name: part.filename.normalize('NFC').slice(0, 200), content: await part.toBuffer() };
  } catch {
    throw new DomainError(tooLarge, { max: tooLarge === 'FILE_TOO_LARGE' ? MAX_FILE_MB : MAX_PICTURE_MB, rows: MAX_ROWS });
  }
}

const STATUS: Readonly<Partial<Record<string, number>>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, PICTURE_TOO_LARGE: 413, FILE_TOO_LARGE: 413 };

export async function answered(reply: FastifyReply, request: FastifyRequest, work: () => Promise<object>): Promise<FastifyReply> {
  const language: Language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'ko';
  try {
    return await reply.send(await work());
  } catch (error) {
    if (error instanceof DomainError) return reply.code(STATUS[error.code] ?? 422).send({ code: error.code, message: problemText(error.code, error.fields, language) });
    log.error({ err: error }, 'an upload failed');
    return reply.code(500).send({ code: 'INTERNAL', message: problemText('INTERNAL', { incident: '' }, language) });
  }
}
