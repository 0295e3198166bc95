import { config, log } from '#kernel';
import { Toss } from '#toss';

/** The one client of Toss Payments. Real or sandbox is a matter of settings: address and keys. */
export const tossProvider = {
  provide: Toss,
  useFactory: (): Toss => {
    const { url, secretKey, securityKey } = config().toss;
    // Ten seconds and one repetition: a shopper waits for this. What is not known by then is asked for by the worker.
    const toss = new Toss(secretKey, { baseUrl: url, timeout: 10_000, maxNetworkRetries: 1, securityKey });
    toss.on('response', (event) => log.debug({ method: event.method, path: event.path, status: event.status, elapsed: event.elapsed }, 'toss'));
    return toss;
  },
};
