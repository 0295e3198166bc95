// Ports: finding free ones, and telling a taken one before anything is started.
import { createServer, connect } from 'node:net';

/** A port that nobody listens on right now. Another program may take it before we do: the caller tries again. */
export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host, exclusive: true }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** True when we could listen there now. Throws for anything but a taken port (a port below 1024 without the right to it …). */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** `wanted` when it is free, else a free one. */
export async function portNear(wanted, host = '127.0.0.1') {
  if (wanted && (await isFree(wanted, host).catch(() => false))) return wanted;
  return freePort(host);
}

/** True when something answers there within `ms`. */
export function answers(port, host = '127.0.0.1', ms = 1000) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (result) => { socket.destroy(); resolve(result); };
    socket.setTimeout(ms, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
