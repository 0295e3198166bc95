import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { altText, particle } from './alt-text.js';
import type { Drawing } from './drawing.js';
import { drawSeal } from './emblem.js';
import { rasterise } from './raster.js';
import { SHAPE_NAMES, SHAPES } from './shape.js';
import { drawShelf } from './shelf.js';
import { drawProduct, groundOf } from './still.js';

const jar: Drawing = { seed: 'jar', shape: 'jar', palette: 'food', composition: 'one', ground: 'round', maker: 'm', view: 'whole' };
const sha = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe('a drawn picture', () => {
  it('is the same bytes for the same drawing, and others for another seed', () => {
    expect(drawProduct({ ...jar })).toBe(drawProduct(jar));
    expect(drawProduct({ ...jar, seed: 'jar#1' })).not.toBe(drawProduct(jar));
    expect(sha(drawProduct(jar))).toMatch(/^[0-9a-f]{16}$/);
  });

  it('of every shape holds only figures, no text, no address and no script', () => {
    for (const shape of SHAPE_NAMES) {
      for (const composition of ['one', 'two', 'three', 'beads', 'prop', 'close'] as const) {
        const svg = drawProduct({ ...jar, shape, composition, ground: 'planks' });
        expect(svg).not.toMatch(/NaN|undefined|Infinity|<text|href|script|url\(/);
        expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toContain('http');
        expect(svg.match(/\d\.\d{3,}/)).toBeNull();
        expect(svg.length).toBeLessThan(30_000);
      }
    }
  });

  it('is well-formed in every shape', async () => {
    for (const shape of SHAPE_NAMES) {
      const { width, height } = await sharp(Buffer.from(drawProduct({ ...jar, shape }))).metadata();
      expect([width, height]).toEqual([400, 400]);
    }
  });

  it('keeps the ground of its seed when a colour is named', () => {
    expect(groundOf({ ...jar, color: '#3d4248' })).toBe(groundOf(jar));
    expect(drawProduct({ ...jar, color: '#3d4248' })).toContain('#3d4248');
  });

  it('is the size that its shape says', () => {
    for (const name of SHAPE_NAMES) {
      const { w, h } = SHAPES[name];
      expect(w).toBeGreaterThan(50);
      expect(w).toBeLessThanOrEqual(200);
      expect(h).toBeGreaterThan(60);
      expect(h).toBeLessThanOrEqual(220);
    }
  });
});

describe('other drawings', () => {
  it('a shelf has the theme’s ground and its own size', () => {
    const svg = drawShelf({ seed: 's', shapes: ['jar', 'bowl', 'cup', 'onggi', 'box'], palette: 'food', ground: '#f0d8b0', width: 1200, height: 460 });
    expect(svg).toContain('<rect x="0" y="0" width="1200" height="460" fill="#f0d8b0"/>');
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('a seal is the maker’s colour with its emblem', () => {
    expect(drawSeal('a', '#7a3b1e')).toContain('rx="9" fill="#7a3b1e"');
    expect(drawSeal('a', '#7a3b1e')).toBe(drawSeal('a', '#7a3b1e'));
  });
});

describe('alternative texts', () => {
  it('take the particle that follows the letter', () => {
    expect(particle('유리병', ['이', '가'])).toBe('이');
    expect(particle('봉지', ['이', '가'])).toBe('가');
    expect(particle('A', ['이', '가'])).toBe('이(가)');
  });

  it('name product, colour, thing and place', () => {
    expect(altText('된장', { ...jar, color: '#3d4248' })).toBe('된장 그림. 먹색 유리병이 둥근 빛 앞에 하나 놓여 있습니다.');
    expect(altText('반팔', { ...jar, shape: 'tshirt', composition: 'two', color: '#2b4767' })).toBe('반팔 그림. 남색 반팔 옷이 둘 나란히 걸려 있습니다.');
    expect(altText('배추', { ...jar, shape: 'cabbage', view: 'detail' })).toBe('배추 그림. 배추의 한 부분이 크게 보입니다.');
  });
});

describe('the raster', () => {
  it('is WebP in the widths asked for, the same bytes twice, with the colour of the ground', async () => {
    const first = await rasterise(drawProduct(jar), [160, 960]);
    const second = await rasterise(drawProduct(jar), [160, 960]);
    expect(first.files.map((file) => file.width)).toEqual([160, 960]);
    expect([first.width, first.height]).toEqual([960, 960]);
    for (const [index, file] of first.files.entries()) {
      const meta = await sharp(file.data).metadata();
      expect([meta.format, meta.width, meta.height]).toEqual(['webp', file.width, file.width]);
      expect(second.files[index]?.data.equals(file.data)).toBe(true);
    }
    expect(first.color).toBe(groundOf(jar));
  });
});
