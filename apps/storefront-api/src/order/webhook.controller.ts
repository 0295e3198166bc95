import { Controller, Headers, HttpCode, HttpException, Post, type RawBodyRequest, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { log } from '#kernel';
import { WebhookService } from '#order';

/** Toss's webhooks. Answered 200 once stored (Toss repeats for four days otherwise); nothing of the body is believed. */
@Controller('webhooks/toss')
export class WebhookController {
  constructor(private readonly webhooks: WebhookService) {}

  @Post()
  @HttpCode(200)
  async accept(@Req() request: RawBodyRequest<FastifyRequest>, @Headers('tosspayments-webhook-transmission-id') transmissionId: string | undefined): Promise<{ ok: true }> {
    const outcome = await this.webhooks.accept({ rawBody: request.rawBody ?? Buffer.alloc(0), transmissionId });
    log.info({ outcome }, 'toss webhook');
    if (outcome === 'crowded') throw new HttpException({ code: 'TOO_MANY_REQUESTS' }, 429);
    if (outcome === 'malformed' || outcome === 'forged') throw new HttpException({ code: 'BAD_INPUT' }, 400);
    return { ok: true };
  }
}
