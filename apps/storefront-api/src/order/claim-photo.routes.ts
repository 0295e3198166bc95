import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { config, DomainError, hashToken, log, problemText, type Language } from '#kernel';
import { CallerSource } from '#graphql';
import { MAX_PICTURE_MB } from '#catalog';
import { ClaimPhotoService, type Shopper } from '#order';

const MB = 1024 * 1024;
const STATUS: Readonly<Partial<Record<string, number>>> = { FORBIDDEN: 403, NOT_FOUND: 404, PICTURE_TOO_LARGE: 413 };

/** Photographs of a claim, beside GraphQL: one comes in as a multipart form, and only whoever may open the order gets it back. */
export async function claimPhotoRoutes(fastify: FastifyInstance, app: NestFastifyApplication): Promise<void> {
  await fastify.register(multipart as never, { limits: { files: 1, fileSize: MAX_PICTURE_MB * MB + 1, fields: 2 } });
  const photos = app.get(ClaimPhotoService, { strict: false });
  const callers = app.get(CallerSource, { strict: false });
  fastify.post('/uploads/claim-photos/:order', { bodyLimit: (MAX_PICTURE_MB + 1) * MB }, (request, reply) => answered(reply, request, async () => {
    const { origin } = request.headers;
    if (origin !== undefined && origin !== config().publicUrl) throw new DomainError('FORBIDDEN');
    return { id: await photos.store(await shopperOf(callers, request), (request.params as { order: string }).order, await fileOf(request)) };
  }));
  fastify.get('/claim-photos/:id', async (request, reply) => {
    const photo = await photos.forShopper(await shopperOf(callers, request), (request.params as { id: string }).id);
    return photo === null ? reply.code(404).send() : reply.type('image/webp').header('cache-control', 'private, no-store').send(photo);
  });
}

async function shopperOf(callers: CallerSource, request: FastifyRequest): Promise<Shopper> {
  const { accountId, guestToken } = await callers.resolve(request);
  return { accountId, guestTokenHash: guestToken === null ? null : hashToken(guestToken) };
}

async function fileOf(request: FastifyRequest): Promise<Buffer> {
  const part = await (request as FastifyRequest & { file(): Promise<{ toBuffer(): Promise<Buffer> } | undefined> }).file();
  if (!part) throw new DomainError('FIELD_REQUIRED', { field: 'file' });
  try {
    return await part.toBuffer();
  } catch {
    throw new DomainError('PICTURE_TOO_LARGE', { max: MAX_PICTURE_MB });
  }
}

async function answered(reply: FastifyReply, request: FastifyRequest, work: () => Promise<object>): Promise<FastifyReply> {
  const language: Language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'ko';
  try {
    return await reply.send(await work());
  } catch (error) {
    if (error instanceof DomainError) return reply.code(STATUS[error.code] ?? 422).send({ code: error.code, message: problemText(error.code, error.fields, language) });
    log.error({ err: error }, 'a photograph could not be kept');
    return reply.code(500).send({ code: 'INTERNAL', message: problemText('INTERNAL', { incident: '' }, language) });
  }
}
