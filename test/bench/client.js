// One browser: a keep-alive connection and a cookie.
import { Agent, request } from 'node:http';

export class Client {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  cookie = '';

  constructor(port) {
    this.port = port;
  }

  /** Answers the body as text. Throws when the status is not 200. */
  post(path, body, port = this.port) {
    return this.#send('POST', path, JSON.stringify(body), port);
  }

  get(path) {
    return this.#send('GET', path, undefined, this.port);
  }

  /** Asks GraphQL; throws when the answer holds errors. */
  async ask(query, variables) {
    const text = await this.post('/graphql', { query, variables });
    if (text.startsWith('{"errors"') || text.includes('"errors":[')) throw new Error(text.slice(0, 500));
    return text;
  }

  close() {
    this.#agent.destroy();
  }

  #send(method, path, body, port) {
    return new Promise((resolve, reject) => {
      // The pages send a browser that calls the machine by number to its name.
      const headers = { host: `localhost:${port}`, ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }), ...(this.cookie === '' ? {} : { cookie: this.cookie }) };
      const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: this.#agent }, (response) => {
        const [cookie] = response.headers['set-cookie'] ?? [];
        if (cookie !== undefined) this.cookie = cookie.split(';')[0];
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 500)}`));
        });
      });
      sent.once('error', reject);
      sent.end(body);
    });
  }
}
