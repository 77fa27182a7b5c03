import type { IncomingMessage } from 'node:http';
import { accept, refuse, type Result } from '../../kernel/result.js';

export type BodyRefusal = { readonly kind: 'body-too-large' } | { readonly kind: 'body-cut-off' };

/** How long a client may go on sending what was refused, so that it gets to read why; then it is cut off. */
const LINGER_MS = 1_000;

/** Reads a body of at most `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Result<Buffer, BodyRefusal>> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return tooLarge(request);
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) resolve(tooLarge(request));
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(accept(Buffer.concat(chunks))));
    // A client that goes away midway ends no body, and waits for no answer.
    request.once('close', () => resolve(refuse({ kind: 'body-cut-off' })));
  });
}

function tooLarge(request: IncomingMessage): Result<Buffer, BodyRefusal> {
  request.removeAllListeners('data');
  request.resume();
  const timer = setTimeout(() => request.destroy(), LINGER_MS);
  request.once('close', () => clearTimeout(timer));
  return refuse({ kind: 'body-too-large' });
}
