/** Short names for the few SVG elements that the shapes are made of. */

/** A filled path. */
export const fill = (d: string, color: string, opacity = 1): string => `<path d="${d}" fill="${color}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;

/** A line with round ends. */
export const line = (d: string, color: string, width: number, opacity = 1): string =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;

export const rect = (x: number, y: number, w: number, h: number, color: string, rx = 0, opacity = 1): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}"${rx ? ` rx="${rx}"` : ''} fill="${color}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;

export const oval = (cx: number, cy: number, rx: number, ry: number, color: string, opacity = 1): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${color}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;

/** The one soft light on a thing: white, from the left. */
export const light = (d: string, opacity = 0.16): string => fill(d, '#ffffff', opacity);

export const turned = (degrees: number, x: number, y: number, inner: string): string => `<g transform="rotate(${degrees} ${x} ${y})">${inner}</g>`;

export const moved = (x: number, y: number, inner: string, scale = 1): string =>
  `<g transform="translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}">${inner}</g>`;

/** Floats with at most two decimals, so that files stay small and equal. */
export const tidy = (svg: string): string => svg.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
