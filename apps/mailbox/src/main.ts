import { once } from 'node:events';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { clock, config, log } from '#kernel';
import { mailboxServer } from './http.js';
import { MailStore } from './mail.store.js';

const LARGEST_MAIL = 20 * 1024 * 1024;

/** Takes every mail that the demo mall sends and shows it; nothing leaves this machine. */
async function main(): Promise<void> {
  const settings = config();
  const { home, host, production, launched } = settings;
  const [httpPort, smtpPort] = [settings.port('mailbox'), settings.port('smtp')];
  if (production) throw new Error('견본 우편함은 운영 모드에서 쓸 수 없습니다.');
  const store = await MailStore.open(join(home, 'mail'));
  let smtpIsUp = false;
  const smtp = new SMTPServer({
    banner: 'demo mailbox', authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], size: LARGEST_MAIL, disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) };
        // Only a mail that is on the disk is taken: else the sender must try again.
        store.keep(Buffer.concat(chunks), envelope, clock.now()).then(() => done(), (error: unknown) => done(error as Error));
      });
    },
  });
  smtp.on('error', (error) => log.warn({ err: error }, 'smtp connection failed'));
  const http = mailboxServer(store, () => smtpIsUp);

  smtp.listen(smtpPort, host, () => { smtpIsUp = true; });
  await once(smtp.server, 'listening');
  http.listen(httpPort, host);
  await once(http, 'listening');
  log.info({ port: httpPort, smtp: smtpPort }, 'mailbox is ready');

  const stop = (): void => {
    smtpIsUp = false;
    smtp.close(() => http.close(() => process.exit(0)));
    http.closeIdleConnections();
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  if (launched) process.stdin.resume().on('end', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
