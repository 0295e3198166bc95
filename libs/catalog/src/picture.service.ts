import { createHash } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { config, DomainError, newId } from '#kernel';
import { Database, type Actor } from '#database';
import { PICTURE_WIDTHS } from './picture.rules.js';

export interface StoredPicture {
  id: string;
  hash: string;
  width: number;
  height: number;
  /** Average colour, shown until the picture has come. */
  color: string;
}

/** Looked for in the content; what a file calls itself says nothing. SVG is a document that can run scripts and is never taken. */
const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'heif']);
export const MAX_PICTURE_MB = 10;
const MAX_PIXELS = 50_000_000;
const QUALITY = 78;

interface Encoded {
  files: { width: number; data: Buffer }[];
  width: number;
  height: number;
  color: string;
}

/** Takes pictures in: checked by content, turned upright, stripped of what cameras write into them (places, names), encoded anew, named by content. */
@Injectable()
export class PictureService {
  constructor(private readonly database: Database) {}

  /**
   * Stores a picture of the actor's vendor (of the mall, where the actor has none). The same picture again is the same row and the same files.
   * Throws PICTURE_INVALID and PICTURE_TOO_LARGE.
   */
  async store(actor: Actor, content: Buffer): Promise<StoredPicture> {
    if (content.length > MAX_PICTURE_MB * 1024 * 1024) throw new DomainError('PICTURE_TOO_LARGE', { max: MAX_PICTURE_MB });
    const { files, width, height, color } = await encoded(content);
    const hash = createHash('sha256').update(files.at(-1)?.data ?? content).digest('hex');
    await writeFiles(hash, files);
    const vendorId = actor.vendorId ?? null;
    return this.database.transaction(actor, async (tx) => {
      // Two uploads of one picture at once wait for each other here.
      await tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`picture ${vendorId ?? ''} ${hash}`]);
      const known = await tx.one<{ id: string }>('select id from picture where vendor_id is not distinct from ?::uuid and hash = ? limit 1', [vendorId, hash]);
      const id = known?.id ?? newId(tx.now.getTime());
      if (!known) await tx.sql('insert into picture (id, vendor_id, hash, width, height, color, created_at) values (?, ?, ?, ?, ?, ?, ?)', [id, vendorId, hash, width, height, color, tx.now]);
      return { id, hash, width, height, color };
    });
  }
}

/** A photograph that is shown to few: checked by content, upright, without what a camera writes into it, one size. Throws PICTURE_INVALID and PICTURE_TOO_LARGE. */
export async function encodePhoto(content: Buffer): Promise<{ data: Buffer; width: number; height: number }> {
  const { files, width, height } = await encoded(content);
  const largest = files.at(-1);
  if (!largest) throw new DomainError('PICTURE_INVALID');
  return { data: largest.data, width, height };
}

async function encoded(content: Buffer): Promise<Encoded> {
  try {
    const source = sharp(content, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
    const { format, compression, width, height } = await source.metadata();
    if (width * height > MAX_PIXELS) throw new DomainError('PICTURE_TOO_LARGE', { max: MAX_PICTURE_MB });
    // AVIF comes as HEIF with AV1 inside; HEIC (H.265) is read nowhere but on one maker's machines.
    if (!FORMATS.has(format) || (format === 'heif' && compression !== 'av1')) throw new DomainError('PICTURE_INVALID');
    const upright = await source.rotate().flatten({ background: '#ffffff' }).resize({ width: Math.max(...PICTURE_WIDTHS), withoutEnlargement: true }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    const { info, data } = upright;
    const pixels = { raw: { width: info.width, height: info.height, channels: info.channels } };
    const files = await Promise.all(PICTURE_WIDTHS.map(async (wanted) => ({ width: wanted, data: await sharp(data, pixels).resize({ width: wanted, withoutEnlargement: true }).webp({ quality: QUALITY, effort: 4 }).toBuffer() })));
    const [r = 0, g = 0, b = 0] = await sharp(data, pixels).resize(1, 1).raw().toBuffer();
    return { files, width: info.width, height: info.height, color: `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}` };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError(error instanceof Error && error.message.includes('pixel limit') ? 'PICTURE_TOO_LARGE' : 'PICTURE_INVALID', { max: MAX_PICTURE_MB });
  }
}

/** Files appear whole or not at all: written beside their place, then renamed. */
async function writeFiles(hash: string, files: Encoded['files']): Promise<void> {
  const folder = config().uploads;
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(async ({ width, data }) => {
    const path = join(folder, `${hash}-${width}.webp`);
    if (await isThere(path)) return;
    const beside = `${path}.${newId()}`;
    await writeFile(beside, data, { mode: 0o644 });
    await rename(beside, path);
  }));
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
