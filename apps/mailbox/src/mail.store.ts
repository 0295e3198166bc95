import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMail } from './mime.js';

export interface StoredMail {
  readonly id: string;
  /** When it came in, ISO 8601. */
  readonly receivedAt: string;
  readonly from: string;
  /** The addresses it was really sent to, not what its header says. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
}

const SUFFIX = '.eml';
/** The oldest ones beyond this many go. */
const KEPT = 2000;

/** Mails as .eml files in one folder: any mail program can open them, and a restart loses none. */
export class MailStore {
  private count = 0;

  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<MailStore> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new MailStore(folder);
  }

  /** Keeps a message; it is on the disk when this answers. */
  async keep(raw: Buffer, envelope: { from: string; to: readonly string[] }, receivedAt: Date): Promise<void> {
    this.count += 1;
    // Sorted by name is sorted by arrival.
    const id = `${receivedAt.toISOString().replace(/[:.]/g, '-')}-${String(this.count).padStart(6, '0')}`;
    const head = `X-Received-At: ${receivedAt.toISOString()}\r\nX-Envelope-From: ${envelope.from}\r\nX-Envelope-To: ${envelope.to.join(', ')}\r\n`;
    const part = join(this.folder, `${id}.part`);
    await writeFile(part, Buffer.concat([Buffer.from(head), raw]), { mode: 0o600 });
    await rename(part, join(this.folder, id + SUFFIX));
    const ids = await this.ids();
    await Promise.all(ids.slice(KEPT).map((old) => rm(join(this.folder, old + SUFFIX), { force: true })));
  }

  /** Newest first. */
  async list({ to, limit = 200 }: { to?: string | undefined; limit?: number } = {}): Promise<StoredMail[]> {
    const mails: StoredMail[] = [];
    for (const id of await this.ids()) {
      if (mails.length >= limit) break;
      const mail = await this.read(id);
      if (mail && (to === undefined || mail.to.includes(to.toLowerCase()))) mails.push(mail);
    }
    return mails;
  }

  /** One mail; undefined where there is none of that id. */
  async read(id: string): Promise<StoredMail | undefined> {
    if (!/^[\w-]+$/.test(id)) return undefined;
    try {
      const { headers, text, html } = parseMail(await readFile(join(this.folder, id + SUFFIX)));
      const header = (name: string): string => headers.get(name) ?? '';
      return {
        id, receivedAt: header('x-received-at'), from: header('from') || header('x-envelope-from'), to: header('x-envelope-to').toLowerCase().split(', '),
        subject: header('subject'), messageId: header('message-id'), text, html,
      };
    } catch {
      return undefined;
    }
  }

  async clear(): Promise<void> {
    await Promise.all((await this.ids()).map((id) => rm(join(this.folder, id + SUFFIX), { force: true })));
  }

  async size(): Promise<number> {
    return (await this.ids()).length;
  }

  private async ids(): Promise<string[]> {
    const names = await readdir(this.folder);
    return names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length)).sort().reverse();
  }
}
