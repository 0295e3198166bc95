import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const ENTRY = fileURLToPath(new URL('app/shop/main.ts', import.meta.url));
const NAME = 'virtual:shop-module';

/**
 * Builds the small module of the catalogue pages (`app/shop/main.ts`) into one hashed file and gives its address as `virtual:shop-module`.
 * Those pages ship neither React nor React Router; so the module is no part of React Router's client build.
 */
export function shopModule(): Plugin {
  let made: Promise<{ fileName: string; source: string }> | undefined;
  const make = (): Promise<{ fileName: string; source: string }> => (made ??= bundle());
  return {
    name: 'shop-module',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      return id === `\0${NAME}` ? `export default ${JSON.stringify(`/${(await make()).fileName}`)};` : null;
    },
    async generateBundle() {
      if (this.environment.name === 'client') this.emitFile({ type: 'asset', ...(await make()) });
    },
  };
}

async function bundle(): Promise<{ fileName: string; source: string }> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
    build: { write: false, minify: true, target: 'es2022', lib: { entry: ENTRY, formats: ['es'], fileName: 'shop' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('the shop module gave no output');
  const source = first.output[0].code;
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return { fileName: `assets/shop-${hash}.js`, source };
}
