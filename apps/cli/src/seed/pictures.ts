import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from '#kernel';
import { PICTURE_WIDTHS } from '#catalog';
import { drawPicture, rasterise, type DemoPicture } from '#database/demo';

/** A drawn picture as the catalogue keeps it: re-encoded, named by its content. */
export interface StoredPicture {
  hash: string;
  width: number;
  height: number;
  color: string;
}

/** Pictures drawn at a time: more would only wait for the two or four cores of a small machine. */
const AT_ONCE = 4;

/**
 * Draws the demo's pictures into the uploads folder, once: a list beside them says which key became which file, so that a second
 * run, and the large mall, draw nothing that is there.
 */
export async function storePictures(pictures: readonly DemoPicture[]): Promise<Map<string, StoredPicture>> {
  const folder = config().uploads;
  await mkdir(folder, { recursive: true });
  const listFile = join(folder, 'demo-pictures.json');
  const known = new Map<string, StoredPicture>(existsSync(listFile) ? Object.entries(JSON.parse(await readFile(listFile, 'utf8')) as Record<string, StoredPicture>) : []);
  const wanted = [...new Map(pictures.map((picture) => [picture.key, picture])).values()].filter((picture) => {
    const stored = known.get(picture.key);
    return !stored || !existsSync(join(folder, `${stored.hash}-${PICTURE_WIDTHS[0]}.webp`));
  });
  const queue = wanted.values();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const picture of queue) known.set(picture.key, await store(folder, picture));
  }));
  if (wanted.length > 0) {
    await writeFile(`${listFile}.new`, JSON.stringify(Object.fromEntries(known)));
    await rename(`${listFile}.new`, listFile);
  }
  return known;
}

async function store(folder: string, picture: DemoPicture): Promise<StoredPicture> {
  const { files, width, height, color } = await rasterise(drawPicture(picture), PICTURE_WIDTHS);
  const largest = files.at(-1);
  if (!largest) throw new Error(`no picture came of ${picture.key}`);
  const hash = createHash('sha256').update(largest.data).digest('hex');
  for (const file of files) await writeFile(join(folder, `${hash}-${file.width}.webp`), file.data);
  return { hash, width, height, color };
}
