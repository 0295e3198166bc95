import { drawShelf } from './art/shelf.js';
import { drawProduct } from './art/still.js';
import type { DemoMall, DemoPicture, DemoWideArt } from './demo-mall.js';
import { coupons } from './coupons.js';
import { budgets, exhibitions } from './exhibitions.js';
import { demoHistory } from './history.js';
import { ACCOUNTS, sampleOrders } from './people.js';
import { products } from './products.js';
import { categories } from './tree.js';
import { vendors } from './vendors.js';

/** The whole demo mall as data. Pure and without chance: every call answers the same, and nothing in it depends on the day. */
export function demoMall(): DemoMall {
  const sellers = vendors();
  const goods = products(sellers);
  return {
    categories: categories(),
    vendors: sellers,
    accounts: ACCOUNTS,
    products: goods,
    budgets,
    exhibitions: exhibitions(goods),
    coupons,
    orders: sampleOrders(goods),
    history: demoHistory(goods),
  };
}

/** SVG source of a product's picture, 400 by 400. */
export function drawPicture(picture: DemoPicture): string {
  return drawProduct(picture.drawing);
}

/** SVG source of an exhibition's or a maker's wide picture. 1200 by 460 is wider than 2.5 : 1; 1200 by 630 is what messengers show. */
export function drawWideArt(art: DemoWideArt, width = 1200, height = 460): string {
  return drawShelf({ seed: art.key, shapes: art.shapes, palette: art.palette, ground: art.ground, width, height, ...(art.maker === null ? {} : { maker: art.maker }) });
}

export { rasterise, type RasterPicture } from './art/raster.js';
export { drawSeal } from './art/emblem.js';
export { generateProducts } from './large.js';
export { DEMO_PASSWORDS } from './people.js';
export { THEMES } from './exhibitions.js';
export type * from './demo-mall.js';
