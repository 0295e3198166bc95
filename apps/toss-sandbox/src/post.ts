import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

const http = new HttpAgent({ keepAlive: true });
const https = new HttpsAgent({ keepAlive: true });

/** Posts a text. Answers the status, or 0 where none came in time. Never rejects. */
export function post(url: string, body: string, headers: Record<string, string>, timeoutMs: number, signal: AbortSignal): Promise<number> {
  return new Promise((resolve) => {
    const secure = url.startsWith('https:');
    const request = (secure ? httpsRequest : httpRequest)(url, { method: 'POST', agent: secure ? https : http, signal, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } });
    const limit = setTimeout(() => request.destroy(new Error('late')), timeoutMs);
    const end = (status: number): void => {
      clearTimeout(limit);
      resolve(status);
    };
    request.on('error', () => end(0));
    request.on('response', (response) => {
      response.on('error', () => end(0));
      response.on('end', () => end(response.statusCode ?? 0));
      response.on('close', () => end(0));
      response.resume();
    });
    request.end(body);
  });
}
