import { accept } from '../../../../kernel/result.js';
import type { PortionContentInput } from '../advisory-input.js';
import { parseChoice } from './parse-choice.js';
import { parseLine } from './parse-text.js';
import { parseUrl } from './parse-url.js';
import { allOf, parseOptional } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import { REFERENCE_TYPES } from '../portion-content.js';
import type { ReferenceContent } from '../portion-content.js';

export function parseReference(
  input: NonNullable<PortionContentInput['reference']>,
  path: InputPath,
): Parsed<ReferenceContent> {
  const content = allOf({
    type: parseChoice(input.type ?? 'WEB', REFERENCE_TYPES, [...path, 'type']),
    url: parseUrl(input.url, [...path, 'url']),
    label: parseOptional(input.label, (text) =>
      parseLine(text, { path: [...path, 'label'], what: 'label', maxCharacters: MAX_LABEL_CHARACTERS }),
    ),
  });
  return content.ok ? accept({ is: 'reference', ...content.value }) : content;
}

/** Many databases repeat the URL as the label. */
const MAX_LABEL_CHARACTERS = 2_048;
