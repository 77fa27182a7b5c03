import { parseLine } from './parse-text.js';
import { faulty } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';

/** Reads an address on the web. It is kept as it was written. */
export function parseUrl(text: string, path: InputPath): Parsed<string> {
  const line = parseLine(text, { path, what: 'URL', maxCharacters: MAX_URL_CHARACTERS });
  if (!line.ok || (WEB.test(line.value) && URL.canParse(line.value))) return line;
  return faulty(
    path,
    'URL_INVALID',
    'This is no address on the web. Write it in full, beginning with https:// or http://.',
  );
}

const MAX_URL_CHARACTERS = 2_048;

// The URL standard reads "https:example" as "https://example", which is not what its author meant.
const WEB = /^https?:\/\//i;
