import { Injectable } from '@nestjs/common';
import { DAY, DomainError, isId, later, newId } from '#kernel';
import { Database } from '#database';
import type { VendorActor } from '../product.service.js';
import { readTable } from './text-table.js';

/** A vendor's file between its upload and its import: a day, in the database, since any API process may be asked to import it. */
@Injectable()
export class ImportFileService {
  constructor(private readonly database: Database) {}

  /** Keeps a file that can be read as a table. Throws FILE_UNREADABLE, FILE_TOO_LARGE, FILE_EMPTY. @returns the upload's id */
  async store(actor: VendorActor, name: string, content: Buffer): Promise<string> {
    readTable(content);
    return this.database.transaction(actor, async (tx) => {
      const id = newId(tx.now.getTime());
      await tx.sql('delete from import_file where vendor_id = ? and created_at < ?', [actor.vendorId, later(tx.now, -DAY)]);
      await tx.sql("insert into import_file (id, vendor_id, name, content, created_at) values (?, ?, ?, decode(?, 'base64'), ?)", [id, actor.vendorId, name.normalize('NFC').slice(0, 200), content.toString('base64'), tx.now]);
      return id;
    });
  }

  /** Throws NOT_FOUND where it is not (or no longer) there, or is another vendor's. */
  async content(actor: VendorActor, id: string): Promise<Buffer> {
    const row = isId(id) ? await this.database.transaction(actor, (tx) => tx.one<{ content: string }>("select encode(content, 'base64') as content from import_file where id = ?", [id])) : undefined;
    if (!row) throw new DomainError('NOT_FOUND');
    return Buffer.from(row.content, 'base64');
  }
}
