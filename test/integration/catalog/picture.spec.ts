import { beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { config } from '#kernel';
import { pictureUrls, type VendorActor } from '#catalog';
import { needed } from '../../support/place.js';
import { createVendor, openRooms, refusal, type Rooms } from './rooms.js';

process.env['MALL_UPLOADS'] = join(needed('TEST_HOME'), 'pictures'); // read at the first picture

let rooms: Rooms;
let maker: VendorActor;
beforeAll(async () => {
  rooms = await openRooms();
  maker = await createVendor(rooms);
  await mkdir(config().uploads, { recursive: true });
});

const photo = (width: number, height: number, color = '#c0392b'): Sharp => sharp({ create: { width, height, channels: 3, background: color } });
const files = async (hash: string): Promise<string[]> => (await readdir(config().uploads)).filter((name) => name.startsWith(hash)).sort();

describe('a picture', () => {
  it('is kept at four widths under the hash of its content, with size and colour', async () => {
    const stored = await rooms.pictures.store(maker, await photo(1600, 1200).jpeg().toBuffer());
    expect(stored).toMatchObject({ width: 960, height: 720, color: expect.stringMatching(/^#[b-c][0-9a-f]3[0-9a-f]2[0-9a-f]$/) });
    expect(await files(stored.hash)).toEqual([160, 320, 640, 960].map((width) => `${stored.hash}-${width}.webp`).sort());
    const { format, width } = await sharp(join(config().uploads, `${stored.hash}-320.webp`)).metadata();
    expect([format, width]).toEqual(['webp', 320]);
    expect(pictureUrls(stored.hash)).toEqual({
      small: `/media/${stored.hash}-160.webp`, medium: `/media/${stored.hash}-320.webp`, large: `/media/${stored.hash}-960.webp`,
      srcset: [160, 320, 640, 960].map((w) => `/media/${stored.hash}-${w}.webp ${w}w`).join(', '),
    });
    expect((await stat(join(config().uploads, `${stored.hash}-960.webp`))).mode & 0o111).toBe(0);
  });

  it('given twice, also at once, is one row and one set of files', async () => {
    const content = await photo(300, 200, '#2980b9').png().toBuffer();
    const stored = await Promise.all(Array.from({ length: 5 }, () => rooms.pictures.store(maker, content)));
    expect(new Set(stored.map((picture) => picture.id)).size).toBe(1);
    expect(await rooms.database.read('select id from picture where hash = ?', [stored[0]?.hash ?? ''])).toHaveLength(1);
    const other = await rooms.pictures.store(await createVendor(rooms), content);
    expect([other.hash === stored[0]?.hash, other.id === stored[0]?.id]).toEqual([true, false]);
  });

  it('is turned upright and forgets where it was taken', async () => {
    const tagged = await photo(400, 200).withMetadata({ orientation: 6 }).withExif({ IFD0: { Copyright: '김견본' }, IFD3: { GPSLatitude: '37/1 29/1 0/1' } }).jpeg().toBuffer();
    const stored = await rooms.pictures.store(maker, tagged);
    expect([stored.width, stored.height]).toEqual([200, 400]);
    const content = await readFile(join(config().uploads, `${stored.hash}-960.webp`));
    expect((await sharp(content).metadata()).exif).toBeUndefined();
    expect(content.includes('김견본')).toBe(false);
  });

  it('small or transparent is no trouble', async () => {
    expect(await rooms.pictures.store(maker, await photo(40, 30).webp().toBuffer())).toMatchObject({ width: 40, height: 30 });
    const clear = await sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    expect(await rooms.pictures.store(maker, clear)).toMatchObject({ color: '#ffffff' });
    expect(await rooms.pictures.store(maker, await photo(80, 60).avif({ effort: 0 }).toBuffer())).toMatchObject({ width: 80 });
  });

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a drawing that can run scripts', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>'), 'PICTURE_INVALID'],
    ['a web page that calls itself a picture', () => Buffer.from('<html><script>alert(1)</script>'), 'PICTURE_INVALID'],
    ['half a picture', async () => (await photo(800, 600).jpeg().toBuffer()).subarray(0, 2_000), 'PICTURE_INVALID'],
    ['nothing', () => Buffer.alloc(0), 'PICTURE_INVALID'],
    ['a GIF', () => photo(10, 10).gif().toBuffer(), 'PICTURE_INVALID'],
    ['a TIFF', () => photo(10, 10).tiff().toBuffer(), 'PICTURE_INVALID'],
    ['64 million pixels in a few bytes', () => photo(8_000, 8_000).png().toBuffer(), 'PICTURE_TOO_LARGE'],
    ['eleven megabytes', () => Buffer.alloc(11 * 1024 * 1024), 'PICTURE_TOO_LARGE'],
  ])('%s is refused, and nothing is kept', async (_, content, code) => {
    const before = await readdir(config().uploads);
    expect((await refusal(rooms.pictures.store(maker, await content()))).code).toBe(code);
    expect(await readdir(config().uploads)).toEqual(before);
  });
});
