import type { IncomingHttpHeaders } from 'node:http';

/**
 * True when a page of that origin may open a socket: the hub's own pages, those it was told of, and what is no page and sends no
 * origin. (Browsers hold sockets to no same-origin rule: that is for the server to do.)
 *
 * @param host - of the request, with its port
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

/** True when a page of this very hub asks. Browsers say so by `Origin` with everything but GET and HEAD, and let no page alter it. */
export function isOwnPage({ origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>): boolean {
  return origin !== undefined && isAllowedOrigin(origin, host, []);
}
