declare module 'virtual:react-router/server-build' {
  import type { ServerBuild } from 'react-router';

  const build: ServerBuild;
  export = build;
}

declare module 'virtual:shop-module' {
  /** The address of the catalogue pages' own module. */
  const url: string;
  export default url;
}
