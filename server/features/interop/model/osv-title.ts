import { listAt, textAt } from './record-reader.js';
import { asLine } from './record-text.js';

/**
 * What a record of OSV is called: its summary; for one without, the first sentence of its details that says what is wrong,
 * with the package before it unless it is named there.
 *
 * @returns null when the record has neither
 */
export function osvTitle(json: unknown): string | null {
  const summary = textAt(json, 'summary');
  if (summary !== null) return summary;
  const details = textAt(json, 'details');
  if (details === null) return null;
  const sentence = asLine(tellingSentence(details), MAX_CHARACTERS);
  const name = textAt(listAt(json, 'affected')[0], 'package', 'name');
  return name === null || sentence.toLowerCase().includes(name.toLowerCase()) ? sentence : `${name}: ${sentence}`;
}

/** Many begin with what the package is good for. */
function tellingSentence(details: string): string {
  const sentences = plain(details).match(/.+?(?:[.!?](?=\s+["'(]?[A-Z0-9]|$)|$)/g) ?? [];
  const told = sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
  const telling = told.find((sentence) => !INTRODUCTION.test(sentence)) ?? told[0] ?? details;
  return telling.replace(/\.$/, '');
}

/** Without headings, links and code signs: a title is read where Markdown is not drawn. */
function plain(details: string): string {
  return details
    .replace(/^#+\s.*$/gm, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const INTRODUCTION = /^[\w .,()/'-]{1,60}? (is|are|provides) (an?|the) .*$/i;
const MAX_CHARACTERS = 160;
