import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  // The browser learns of a page's files when a link to it is shown: most shoppers never need the desks' routes.
  routeDiscovery: { mode: 'lazy' },
} satisfies Config;
