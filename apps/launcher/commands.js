// The mall's own programs that run beside it and end.

/** Built from the source of the same name: dist/<entry>.js. */
export const COMMANDS = {
  seed: 'dist/apps/cli/src/seed/main.js',
  demoHistory: 'dist/apps/cli/src/seed/history.js',
  demoOrders: 'dist/apps/cli/src/seed/orders.js',
  books: 'dist/apps/cli/src/books.js',
  import: 'dist/apps/cli/src/import.js',
  bench: 'test/bench/main.js',
};
