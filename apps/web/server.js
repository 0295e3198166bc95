// Web's entry point. The server is part of the build (server/main.ts): `npm run build:web` makes it.
import './build/server/index.js';
