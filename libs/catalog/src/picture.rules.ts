/** Widths at which every picture is kept. Uploads and drawn pictures take the same road. */
export const PICTURE_WIDTHS = [160, 320, 640, 960] as const;

export interface PictureUrls {
  small: string;
  medium: string;
  large: string;
  srcset: string;
}

/** Addresses of a picture by the hash of its content: they never change, so browsers may keep them for ever. */
export function pictureUrls(hash: string): PictureUrls {
  const url = (width: number): string => `/media/${hash}-${width}.webp`;
  return { small: url(160), medium: url(320), large: url(960), srcset: PICTURE_WIDTHS.map((width) => `${url(width)} ${width}w`).join(', ') };
}
