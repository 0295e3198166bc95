import { type MiddlewareFunction, createContext } from 'react-router';

/** What belongs to one request of a visitor. */
export interface Visit {
  requestId: string;
  clientAddress: string;
  /** Cookies that an API has set during this request: later calls send them too. */
  cookies: Map<string, string>;
  /** The same as whole `set-cookie` lines, for the browser. */
  setCookies: string[];
}

export const visitContext = createContext<Visit>();

/** Hands the cookies that the APIs set on to the browser, whatever the page answers. */
export const handBackCookies: MiddlewareFunction<Response> = async ({ context }, next) => {
  const response = await next();
  for (const cookie of context.get(visitContext).setCookies) response.headers.append('set-cookie', cookie);
  return response;
};
