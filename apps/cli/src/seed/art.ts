import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from '#kernel';
import { drawWideArt, type DemoMall } from '#database/demo';

/** Wide pictures of exhibitions and makers, as SVG drawn by our own script (never a file that somebody uploaded). */
export async function storeArt(demo: Pick<DemoMall, 'exhibitions' | 'vendors'>): Promise<void> {
  const folder = config().uploads;
  for (const exhibition of demo.exhibitions) await writeFile(join(folder, `exhibition-${exhibition.slug}.svg`), drawWideArt(exhibition.art));
  for (const vendor of demo.vendors) await writeFile(join(folder, `story-${vendor.slug}.svg`), drawWideArt(vendor.storyArt));
}
