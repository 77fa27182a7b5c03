import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** A file of a site, in memory. */
export interface SiteFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly etag: string;
  /** The same squeezed, or as it is where that gains nothing. Made when it is asked for first. */
  encoded(encoding: Encoding): Promise<Buffer>;
}

export type Encoding = 'br' | 'gzip';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

const squeeze = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** @param name - tells by its extension what it holds; what is not known is handed out as bytes */
export function siteFile(name: string, bytes: Buffer): SiteFile {
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    bytes,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    encoded: (encoding) => {
      const known = made.get(encoding) ?? squeeze[encoding](bytes);
      made.set(encoding, known);
      return known;
    },
  };
}

/** True for what is worth squeezing: fonts are squeezed already. */
export function isText({ type }: SiteFile): boolean {
  return /^text\/|^image\/svg/.test(type);
}
