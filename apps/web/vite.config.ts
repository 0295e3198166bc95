import { reactRouter } from '@react-router/dev/vite';
import { type Plugin, defineConfig } from 'vite';
import { shopModule } from './shop-module.plugin.ts';

/** Rooms' sources are read directly, as everywhere else (`source` in package.json's imports). */
const conditions = ['source', 'module', 'browser', 'import', 'default'];
const serverConditions = ['source', 'module', 'node', 'import', 'default'];

/** GraphQL documents are the server's business: in the browser `graphql()` is nothing, and its calls fall out of the bundle. */
function documentsStayHere(): Plugin {
  return {
    name: 'documents-stay-here',
    enforce: 'pre',
    load(id) {
      const isDocuments = /\/app\/generated\/\w+\/gql\.ts$/.test(id);
      return isDocuments && this.environment.name === 'client' ? "/* @__NO_SIDE_EFFECTS__ */ export function graphql() { return ''; }" : null;
    },
  };
}

export default defineConfig({
  plugins: [shopModule(), documentsStayHere(), reactRouter()],
  resolve: { conditions },
  build: { target: 'es2022', assetsInlineLimit: 0, sourcemap: false },
  environments: {
    client: {
      build: {
        rollupOptions: {
          // React and React Router are always loaded together: one file is smaller, compressed, than four.
          output: { entryFileNames: 'assets/[name]-[hash].js', codeSplitting: { groups: [{ name: 'framework', test: /node_modules/ }] } },
        },
      },
    },
    ssr: {
      // The server is bundled together with the pages: one copy of React and of React Router, always the production one.
      define: { 'process.env.NODE_ENV': '"production"' },
      resolve: { conditions: serverConditions, noExternal: ['react', 'react-dom', 'react-router', '@react-router/node'], external: ['#kernel', 'prom-client'] },
      build: { target: 'node24', rollupOptions: { input: './server/main.ts', external: ['#kernel'] } },
    },
  },
});
