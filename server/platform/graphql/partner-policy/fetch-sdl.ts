import { fieldOf, parsedOrNull } from '../../../kernel/foreign-json.js';
import { accept, refuse, type Result } from '../../../kernel/result.js';

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 1_048_576;

/** What a subgraph says of itself. Refused, in words for whoever runs it, when it does not within five seconds and a mebibyte. */
export async function fetchSdl(url: string): Promise<Result<string, string>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: '{ _service { sdl } }' }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return sdlIn(await textOf(response));
  } catch (error) {
    return refuse(`it could not be asked: ${reasonOf(error)}`);
  }
}

/** As far as it may be long, and one byte more. */
async function textOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > MAX_BYTES) throw new Error(`its answer is longer than ${MAX_BYTES} bytes`);
  }
  return Buffer.concat(parts).toString('utf8');
}

function sdlIn(text: string): Result<string, string> {
  const sdl = [...['data', '_service', 'sdl']].reduce<unknown>(fieldOf, parsedOrNull(text));
  return typeof sdl === 'string'
    ? accept(sdl)
    : refuse('it answers no `_service { sdl }`: is it a subgraph of federation 2?');
}

/** What `fetch` itself throws keeps the reason inside. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
