import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { config, crashPoint, log } from '#kernel';
import { mailKey, OrderMailService, type MailTemplate, type OutgoingMail } from '#order';
import { PayoutMailService, type PayoutMailTemplate } from '#payout';
import { StatementMailService, type StatementMailTemplate } from '#settlement';
import { DecisionMailService } from '#vendor';

interface MailJob {
  template: MailTemplate | PayoutMailTemplate | StatementMailTemplate | 'decision';
  id: string;
  /** Which of several moments of one thing the mail tells of. */
  about?: string;
  /** Tells this time from the one before, where the moment can come twice. */
  mark?: string;
}

/** Sends one mail through SMTP. At least once; the message id is the same each time, so that a mail system can tell. */
@Injectable()
export class MailTask implements OnApplicationShutdown {
  private readonly transport: Transporter = createTransport(config().smtpUrl, { pool: true, maxConnections: 2, connectionTimeout: 5000, socketTimeout: 10_000, ...(config().production ? {} : { ignoreTLS: true }) } as object);

  constructor(
    private readonly mails: OrderMailService,
    private readonly decisions: DecisionMailService,
    private readonly payouts: PayoutMailService,
    private readonly statements: StatementMailService,
  ) {}

  async run(payload: MailJob): Promise<void> {
    const key = mailKey(payload);
    const sent = await this.mails.once(key, payload.template, payload.id, async () => {
      const mail = await this.compose(payload);
      // Nobody is left to tell where the order has become nobody's.
      if (!mail || mail.to === '') return;
      await this.transport.sendMail({
        from: config().mailFrom, to: mail.to, subject: mail.subject, text: mail.text,
        messageId: `<${key.replaceAll(':', '.')}@${new URL(config().publicUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      crashPoint('mail:sent');
    });
    log.info({ template: payload.template, sent }, 'mail');
  }

  private async compose({ template, id, about }: MailJob): Promise<OutgoingMail | null> {
    if (template === 'decision') return this.decisions.compose(id, about ?? '');
    if (template === 'payout-account' || template === 'payout-ended') return this.payouts.compose(template, id, about ?? '');
    if (template === 'statement-closed' || template === 'question-answered') return this.statements.compose(template, id);
    return this.mails.compose(template, id, about);
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
