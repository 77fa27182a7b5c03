import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson } from './answer-json.js';
import { readOnly } from './readiness.js';
import { pathOf, type Route } from './route.js';
import type { Site } from './site.js';
import { type Encoding, isText, type SiteFile } from './site-file.js';

/**
 * What a page may do. Scripts, styles, fonts and pictures come from the hub itself, nothing is run that is written into a page or made of
 * a text, no form leads elsewhere and nobody may frame it.
 */
function pagePolicy({ styles }: Site): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles.map((hash) => `'${hash}'`)].join(' '),
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types character-reference',
  ].join('; ');
}

const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** A page is asked for anew each time, and mostly is as before; what its name tells apart is kept for ever. */
const KEEP = { page: 'no-cache', lasting: 'public, max-age=31536000, immutable', other: 'public, max-age=3600' };

/** Hands out a site: its files by their paths, and its one page for every path that is a screen of it. */
export function siteRoute(site: Site): Route {
  const headers = { ...PAGE_HEADERS, 'content-security-policy': pagePolicy(site) };
  return readOnly(async (request, response) => {
    const path = pathOf(request);
    const file = site.find(path);
    if (file === null) return answerJson(response, 404, { message: 'Nothing is here.' });
    const isPage = file === site.page;
    if (isPage) for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('cache-control', isPage ? KEEP.page : site.isLasting(path) ? KEEP.lasting : KEEP.other);
    await send(file, request, response);
  });
}

/** A page for whoever asks as browsers ask when somebody goes there, and something else for everybody else. */
export function pageOr(page: Route, other: Route): Route {
  return (request, response) => {
    response.setHeader('vary', 'accept');
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    return wantsPage ? page(request, response) : other(request, response);
  };
}

async function send(file: SiteFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('etag', file.etag);
  if (request.headers['if-none-match'] === file.etag) {
    response.statusCode = 304;
    return void response.end();
  }
  const encoding = isText(file) ? encodingFor(request) : null;
  const bytes = encoding === null ? file.bytes : await file.encoded(encoding);
  if (encoding !== null) response.setHeader('content-encoding', encoding);
  if (isText(file)) response.appendHeader('vary', 'accept-encoding');
  response.setHeader('content-type', file.type);
  response.setHeader('content-length', bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function encodingFor({ headers }: IncomingMessage): Encoding | null {
  const taken = String(headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(taken)) return 'br';
  return /\bgzip\b/.test(taken) ? 'gzip' : null;
}
