import { accept } from '../../../../kernel/result.js';
import type { PortionContentInput } from '../advisory-input.js';
import { parseChoice } from './parse-choice.js';
import { parseMarkdown } from './parse-markdown.js';
import { allOf } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import { MITIGATION_CATEGORIES, MITIGATION_STATUSES } from '../portion-content.js';
import type { MitigationContent } from '../portion-content.js';

export function parseMitigation(
  input: NonNullable<PortionContentInput['mitigation']>,
  path: InputPath,
): Parsed<MitigationContent> {
  const content = allOf({
    category: parseChoice(input.category, MITIGATION_CATEGORIES, [...path, 'category']),
    status: parseChoice(input.status ?? 'AVAILABLE', MITIGATION_STATUSES, [...path, 'status']),
    text: parseMarkdown(input.text, [...path, 'text']),
  });
  return content.ok ? accept({ is: 'mitigation', ...content.value }) : content;
}
