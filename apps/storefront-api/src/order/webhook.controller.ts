import { Controller, Headers, HttpCode, HttpException, Post, type RawBodyRequest, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { log } from '#kernel';
import { WebhookService } from '#order';
import { PayoutWebhookService } from '#payout';

/** Toss's webhooks. Answered 200 once stored (Toss repeats for four days otherwise); nothing of the body is believed. */
@Controller('webhooks/toss')
export class WebhookController {
  constructor(
    private readonly webhooks: WebhookService,
    private readonly signed: PayoutWebhookService,
  ) {}

  @Post()
  @HttpCode(200)
  async accept(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('tosspayments-webhook-transmission-id') transmissionId: string | undefined,
    @Headers('tosspayments-webhook-transmission-time') transmissionTime: string | undefined,
    @Headers('tosspayments-webhook-signature') signature: string | undefined,
  ): Promise<{ ok: true }> {
    const rawBody = request.rawBody ?? Buffer.alloc(0);
    // Toss signs what is about payouts and sellers, and nothing else.
    const outcome = signature === undefined ? await this.webhooks.accept({ rawBody, transmissionId }) : await this.signed.accept({ rawBody, signature, transmissionTime, transmissionId });
    log.info({ outcome }, 'toss webhook');
    if (outcome === 'crowded') throw new HttpException({ code: 'TOO_MANY_REQUESTS' }, 429);
    if (outcome === 'malformed' || outcome === 'forged') throw new HttpException({ code: 'BAD_INPUT' }, 400);
    return { ok: true };
  }
}
