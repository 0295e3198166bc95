import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './place.js';

/** What the pages ask, word for word, by name: taken from the documents that the pages are built with. */
export async function pageDocuments(face: 'storefront' | 'backoffice'): Promise<Map<string, string>> {
  const text = await readFile(join(ROOT, `apps/web/app/generated/${face}/graphql.ts`), 'utf8');
  return new Map([...text.matchAll(/new TypedDocumentString\(`\s*(query (\w+)[\s\S]*?)`/g)].map(([, document = '', name = '']) => [name, document]));
}
