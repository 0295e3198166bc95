import type { Mall } from './mall.js';
import type { Answer } from './shopper.js';

/** Somebody at a desk of the backoffice, a vendor's or the staff's, with a browser of his own. */
export class Desk {
  private cookie = '';

  constructor(private readonly mall: Mall) {}

  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.mall.url('backoffice-api')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.cookie === '' ? {} : { cookie: this.cookie }) },
      body: JSON.stringify({ query, variables }),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
    const body = (await response.json()) as Omit<Answer<T>, 'status' | 'statements'>;
    return { ...body, status: response.status, statements: Number(response.headers.get('x-sql-statements') ?? 'NaN') };
  }

  /** Data, or an error that shows what came instead. */
  async data<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.ask<T>(query, variables);
    if (answer.errors) throw new Error(this.mall.explained(answer.errors));
    return answer.data;
  }

  /** The code of the error that comes instead of data. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<string | undefined> {
    return (await this.ask(query, variables)).errors?.[0]?.extensions.code;
  }

  async signIn(email: string, password: string): Promise<void> {
    const { signIn } = await this.data<{ signIn: { __typename: string } }>('mutation ($e: String!, $p: String!) { signIn(email: $e, password: $p) { __typename } }', { e: email, p: password });
    if (signIn.__typename !== 'PersonSignedIn') throw new Error(`signIn: ${JSON.stringify(signIn)}`);
  }

  /** Fetches a file of the API. */
  get(path: string): Promise<Response> {
    return fetch(`${this.mall.url('backoffice-api')}${path}`, { headers: { cookie: this.cookie } });
  }

  /** Sends a file as the form does; answers what the upload said. */
  async upload(path: string, content: Buffer, name: string): Promise<{ status: number; body: { id?: string; code?: string } }> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), name);
    const response = await fetch(`${this.mall.url('backoffice-api')}${path}`, { method: 'POST', headers: { cookie: this.cookie }, body: form });
    return { status: response.status, body: (await response.json()) as { id?: string; code?: string } };
  }

  /** A file that is given out beside GraphQL. */
  async file(path: string): Promise<Response> {
    return fetch(`${this.mall.url('backoffice-api')}${path}`, { headers: { cookie: this.cookie } });
  }
}
