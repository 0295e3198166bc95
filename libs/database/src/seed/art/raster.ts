import sharp from 'sharp';

/** One file of a picture. */
export interface Rendition {
  readonly width: number;
  readonly data: Buffer;
}

export interface RasterPicture {
  /** In the order of the widths asked for. */
  readonly files: readonly Rendition[];
  /** Of the largest file, in pixels. */
  readonly width: number;
  readonly height: number;
  /** `#rrggbb` of the ground: what a page shows until the picture is there. */
  readonly color: string;
}

/** Flat colours need few bits; a small picture shows its edges more than a large one. */
const quality = (width: number): number => (width >= 640 ? 76 : 82);

/**
 * A picture of ours as WebP in each width. The SVG is drawn once in the largest, since librsvg is the slow part, and the pixels are scaled
 * down. AVIF would be a third smaller and take four times as long: too slow for a first start.
 */
export async function rasterise(svg: string, widths: readonly number[]): Promise<RasterPicture> {
  const largest = Math.max(...widths);
  const drawnWidth = Number(/^<svg[^>]* width="(\d+)"/.exec(svg)?.[1] ?? largest);
  // 72 dots an inch draw one pixel for a unit
  const drawn = sharp(Buffer.from(svg), { density: (72 * largest) / drawnWidth, limitInputPixels: 8_000_000 }).resize(largest).removeAlpha();
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const files = await Promise.all(
    widths.map(async (width) => {
      const image = sharp(data, { raw });
      const sized = width === info.width ? image : image.resize(width, null, { kernel: 'cubic' });
      return { width, data: await sized.webp({ quality: quality(width), effort: 1 }).toBuffer() };
    }),
  );
  return { files, width: info.width, height: info.height, color: `#${data.subarray(0, 3).toString('hex')}` };
}
