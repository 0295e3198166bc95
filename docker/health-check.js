// Alive? For the image's HEALTHCHECK: exit code 0 when this container's process answers on its own PORT.
import { get } from 'node:http';

const asked = get({ host: '127.0.0.1', port: process.env.PORT, path: '/healthz', timeout: 3000 }, (response) => {
  response.resume();
  process.exit(response.statusCode === 200 ? 0 : 1);
});
asked.on('timeout', () => asked.destroy());
asked.on('error', () => process.exit(1));
