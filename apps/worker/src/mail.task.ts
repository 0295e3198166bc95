import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { config, crashPoint, log } from '#kernel';
import { OrderMailService, type MailTemplate } from '#order';
import { DecisionMailService } from '#vendor';

/** Sends one mail through SMTP. At least once; the message id is the same each time, so that a mail system can tell. */
@Injectable()
export class MailTask implements OnApplicationShutdown {
  private readonly transport: Transporter = createTransport(config().smtpUrl, { pool: true, maxConnections: 2, connectionTimeout: 5000, socketTimeout: 10_000, ...(config().production ? {} : { ignoreTLS: true }) } as object);

  constructor(
    private readonly mails: OrderMailService,
    private readonly decisions: DecisionMailService,
  ) {}

  /** `about`: which of several moments of one thing the mail tells of. */
  async run(payload: { template: MailTemplate | 'decision'; id: string; about?: string }): Promise<void> {
    const key = [payload.template, payload.id, ...(payload.about === undefined ? [] : [payload.about])].join(':');
    const sent = await this.mails.once(key, payload.template, payload.id, async () => {
      const mail = payload.template === 'decision' ? await this.decisions.compose(payload.id, payload.about ?? '') : await this.mails.compose(payload.template, payload.id, payload.about);
      if (!mail) return;
      await this.transport.sendMail({
        from: config().mailFrom, to: mail.to, subject: mail.subject, text: mail.text,
        messageId: `<${key.replaceAll(':', '.')}@${new URL(config().publicUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      crashPoint('mail:sent');
    });
    log.info({ template: payload.template, sent }, 'mail');
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
