import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  // Links between shopper pages are whole documents, so the browser never asks for other routes' manifests.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
