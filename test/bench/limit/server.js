// What the hardware allows: bare node:http with pg (prepared statements, one pool) and ioredis. No framework, no GraphQL, no checks beyond those
// without which the answer would be wrong. It reads the rows that the mall reads, writes the rows that it writes, and calls the sandbox as it does.
import { createServer } from 'node:http';
import pg from 'pg';

// Sums as numbers: they are safe integers on both sides.
pg.types.setTypeParser(20, Number);

export function openPool(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 10 });
  const names = new Map();
  /** A prepared statement: parsed and planned once for each connection. */
  const prepared = (text, values) => {
    let name = names.get(text);
    if (name === undefined) names.set(text, name = `s${names.size}`);
    return { name, text, values };
  };
  const rows = async (text, values, on = pool) => (await on.query(prepared(text, values))).rows;
  const transaction = async (work) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const result = await work((text, values) => rows(text, values, client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
  return { rows, transaction };
}

/** @param {Record<string, (body: object, request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<unknown>>} routes */
export function listen(port, routes) {
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.once('end', () => {
      const raw = Buffer.concat(chunks);
      routes[request.url](JSON.parse(raw.toString('utf8')), request, response, raw).then(
        (answer) => {
          const body = JSON.stringify(answer);
          response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body);
        },
        (error) => response.writeHead(500).end(String(error.stack)),
      );
    });
  });
  return new Promise((resolve) => { server.listen(port, '127.0.0.1', resolve); });
}
