import { Injectable } from '@nestjs/common';
import { clock, noteOrder } from '#kernel';
import { PaymentResolverService, WebhookService } from '#order';

/** Acts on a webhook that was stored: the payment is read from Toss, whatever the webhook said. */
@Injectable()
export class TossEventTask {
  constructor(
    private readonly payments: PaymentResolverService,
    private readonly webhooks: WebhookService,
  ) {}

  async run(payload: { id: string }): Promise<void> {
    noteOrder(payload.id);
    const askedAt = clock.now();
    await this.payments.refresh(payload.id);
    await this.webhooks.handled(payload.id, askedAt, 'read');
  }
}
