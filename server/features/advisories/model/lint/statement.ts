import type { LintedPortion } from './linted-portion.js';

/** True for what is stated field by field, and so on purpose: a wide statement opens what it says. */
export function isStated({ content }: LintedPortion): boolean {
  return content.is !== 'prose' && content.is !== 'mitigation';
}

/** A portion with all that it states as its text. */
export function statement(portion: LintedPortion): LintedPortion {
  const fields = Object.values(portion.content).flat();
  return { ...portion, text: fields.filter((field) => typeof field === 'string').join(' . ') };
}
