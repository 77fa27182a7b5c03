import type { ServerResponse } from 'node:http';

/**
 * What every answer carries unless its route says otherwise: an answer is one viewer's own, is no page, and is nobody else's
 * to embed. (A route that serves pages sets its own Content-Security-Policy.)
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
}
