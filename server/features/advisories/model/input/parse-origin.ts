import { accept } from '../../../../kernel/result.js';
import type { PortionContentInput } from '../advisory-input.js';
import { parseLine } from './parse-text.js';
import { parseUrl } from './parse-url.js';
import { allOf, parseOptional } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import type { OriginContent } from '../portion-content.js';

type OriginInput = NonNullable<PortionContentInput['origin']>;

/** Reads which record of which database this one was made from. When that was is the hub's to say. */
export function parseOrigin(input: OriginInput, path: InputPath, now: Date): Parsed<OriginContent> {
  const line = (text: string, what: 'database' | 'identifier' | 'licence') =>
    parseLine(text, { path: [...path, what], what, maxCharacters: MAX_CHARACTERS });
  const content = allOf({
    database: line(input.database, 'database'),
    identifier: line(input.identifier, 'identifier'),
    url: parseOptional(input.url, (text) => parseUrl(text, [...path, 'url'])),
    licence: parseOptional(input.licence, (text) => line(text, 'licence')),
  });
  return content.ok ? accept({ is: 'origin', ...content.value, retrievedAt: now.toISOString() }) : content;
}

const MAX_CHARACTERS = 300;
