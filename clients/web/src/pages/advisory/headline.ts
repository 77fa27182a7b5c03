import type { PortionFields } from '../../generated/documents.js';
import type { AdvisoryAnswer } from './advisory-answer.js';

/** The portion that the hub took the title from: a visible TITLE of that text. Null when none is visible. */
export function headlineOf({ title, portions }: Pick<AdvisoryAnswer, 'title' | 'portions'>): PortionFields | null {
  const titles = portions.filter(({ type, content }) => type === 'TITLE' && 'text' in content);
  return titles.find(({ content }) => 'text' in content && content.text === title) ?? null;
}
