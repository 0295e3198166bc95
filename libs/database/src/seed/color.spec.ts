import { describe, expect, it } from '@jest/globals';
import { SHAPES } from './art/shape.js';
import { demoMall } from './demo.js';
import { THEMES } from './exhibitions.js';

/** WCAG contrast of two colours. */
function contrast(one: string, other: string): number {
  const light = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('colours that carry words', () => {
  it('an exhibition’s ink is readable on its ground, and white on the ink', () => {
    for (const { ground, ink } of Object.values(THEMES)) {
      expect(contrast(ground, ink)).toBeGreaterThanOrEqual(8);
      expect(contrast('#ffffff', ink)).toBeGreaterThanOrEqual(9.5);
    }
  });

  it('white is readable on every maker’s seal', () => {
    for (const vendor of demoMall().vendors) expect(contrast('#ffffff', vendor.sealColor)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('wide pictures', () => {
  it('show five to seven things that stand', () => {
    const { exhibitions, vendors } = demoMall();
    for (const art of [...exhibitions.map((exhibition) => exhibition.art), ...vendors.map((vendor) => vendor.storyArt)]) {
      expect(art.shapes.length).toBeGreaterThanOrEqual(5);
      expect(art.shapes.length).toBeLessThanOrEqual(7);
      expect(art.shapes.filter((shape) => SHAPES[shape].stance === 'hang')).toEqual([]);
    }
  });
});
