import { accept } from '../../../../kernel/result.js';
import type { PortionContentInput } from '../advisory-input.js';
import { parseChoice } from './parse-choice.js';
import { parseLine } from './parse-text.js';
import { allOf, faulty, parseEach, parseOptional } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import { AFFECTED_STATUSES } from '../portion-content.js';
import type { AffectedContent } from '../portion-content.js';

type AffectedInput = NonNullable<PortionContentInput['affected']>;

export function parseAffected(input: AffectedInput, path: InputPath): Parsed<AffectedContent> {
  const line = (field: 'kind' | 'developer' | 'versions') =>
    parseOptional(input[field], (text) =>
      parseLine(text, { path: [...path, field], what: field, maxCharacters: MAX_CHARACTERS[field] }),
    );
  const content = allOf({
    system: parseLine(input.system, {
      path: [...path, 'system'],
      what: 'system',
      maxCharacters: MAX_CHARACTERS.system,
    }),
    kind: line('kind'),
    developer: line('developer'),
    identifiers: parseIdentifiers(input.identifiers ?? [], [...path, 'identifiers']),
    versions: line('versions'),
    status: parseChoice(input.status ?? 'AFFECTED', AFFECTED_STATUSES, [...path, 'status']),
  });
  return content.ok ? accept({ is: 'affected', ...content.value }) : content;
}

/** Sorted, as they are shown: what an author reads is what it may send back. */
function parseIdentifiers(texts: readonly string[], path: InputPath): Parsed<readonly string[]> {
  if (texts.length > MAX_IDENTIFIERS) {
    return faulty(
      path,
      'LIST_TOO_LONG',
      `A system has at most ${MAX_IDENTIFIERS} identifiers. Name the most telling ones.`,
    );
  }
  const identifiers = parseEach(texts, (text, index) =>
    parseLine(text, { path: [...path, String(index)], what: 'identifier', maxCharacters: MAX_IDENTIFIER_CHARACTERS }),
  );
  return identifiers.ok ? accept([...new Set(identifiers.value)].sort()) : identifiers;
}

const MAX_CHARACTERS = { system: 300, kind: 100, developer: 300, versions: 4_000 };
const MAX_IDENTIFIERS = 50;
const MAX_IDENTIFIER_CHARACTERS = 512;
