import { config, log, tracer } from '#kernel';
import { type HttpClient, NodeHttpClient, Toss } from '#toss';

/** The one client of Toss Payments. Real or sandbox is a matter of settings: address and keys. */
export const tossProvider = {
  provide: Toss,
  useFactory: (): Toss => {
    const { url, secretKey, securityKey } = config().toss;
    // Ten seconds and one repetition: a shopper waits for this. What is not known by then is asked for by the worker.
    const toss = new Toss(secretKey, { baseUrl: url, timeout: 10_000, maxNetworkRetries: 1, securityKey, httpClient: traced(new NodeHttpClient()) });
    toss.on('response', (event) => log.debug({ method: event.method, path: event.path, status: event.status, elapsed: event.elapsed }, 'toss'));
    return toss;
  },
};

/** Each call as a span of the trace. Toss is told nothing of it, and the trace nothing of keys: those are the long parts of a path. */
function traced(client: HttpClient): HttpClient {
  return {
    request: async (request) => {
      const path = new URL(request.url).pathname.replace(/[^/]{17,}/g, '{}');
      const span = tracer()?.begin(`toss ${request.method} ${path}`, 'CLIENT', { 'http.request.method': request.method, 'http.route': path });
      if (!span) return client.request(request);
      let failed = true;
      try {
        const answer = await client.request(request);
        failed = answer.status >= 500;
        span.note({ 'http.response.status_code': answer.status });
        return answer;
      } finally {
        span.end(failed);
      }
    },
  };
}
