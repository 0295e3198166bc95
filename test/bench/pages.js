// The pages as a browser gets them: how many a second one process renders, and the bytes of JavaScript that each sends, compressed.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Client } from './client.js';
import { figures, load } from './measure.js';

const kb = (bytes) => Math.round(bytes / 100) / 10;

/** @returns {Promise<Record<string, object>>} */
export async function measurePages({ stage, connections, seconds, warmup }) {
  const { rows: [{ product }] } = await stage.database.query("select slug as product from product where state = 'ON_SALE' order by published_at desc limit 1");
  const { rows: [{ category }] } = await stage.database.query('select slug as category from category where depth = 1 order by position limit 1');
  const { rows: [{ exhibition }] } = await stage.database.query("select slug as exhibition from exhibition where state = 'SCHEDULED' order by closes_at limit 1");
  const paths = { home: '/', list: `/c/${category}`, product: `/p/${product}`, exhibition: `/e/${exhibition}`, cart: '/cart' };
  const results = {};
  for (const [name, path] of Object.entries(paths)) {
    const data = { path: encodeURI(path) };
    results[name] = { path, ...figures(await load({ workload: 'page', side: 'page', ports: [stage.pages.port], data, connections, warmup, seconds })), ...(await weight(stage.pages.port, data.path)) };
  }
  return results;
}

/** HTML and scripts of one page: those it names and those that they import at once. */
async function weight(port, path) {
  const client = new Client(port);
  try {
    const html = await client.get(path);
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text).join('');
    const open = [...html.matchAll(/<(?:script[^>]*\bsrc|link[^>]*rel="modulepreload"[^>]*href)="([^"]+\.js)"/g)].map(([, url]) => url);
    const seen = new Map();
    while (open.length > 0) {
      const url = open.pop();
      if (seen.has(url)) continue;
      const text = await client.get(url);
      seen.set(url, text);
      for (const [, imported] of text.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g)) open.push(new URL(imported, `http://host${url}`).pathname);
    }
    const scripts = [...seen.values(), inline];
    const sum = (compress) => scripts.reduce((total, text) => total + (text === '' ? 0 : compress(Buffer.from(text)).length), 0);
    return { htmlGzipKb: kb(gzipSync(html).length), scripts: seen.size, scriptGzipKb: kb(sum(gzipSync)), scriptBrotliKb: kb(sum(brotliCompressSync)) };
  } finally {
    client.close();
  }
}
