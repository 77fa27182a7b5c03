import type { Advisory, PortionInput } from '@seamark/sdk';
import { stringify } from 'yaml';
import type { DraftFile } from './draft-file.js';

/**
 * The text of a draft file with what the hub gave it: name and viewKey at the top, and in each heading the id of its portion. All else,
 * comments too, stays byte for byte.
 */
export function putBack(text: string, draft: DraftFile, advisory: Advisory): string {
  const lines = text.split('\n');
  const ids = idsOf(draft, advisory);
  draft.portions.forEach(({ input, headingLine }, at) => {
    const id = ids[at];
    if (input.id === undefined && id !== undefined) lines[headingLine - 1] = withId(lines[headingLine - 1] ?? '', id);
  });
  return withName(lines, advisory).join('\n');
}

/** Portions are answered in the order of the file. A source that the file does not name is not in it, nor is what its author cannot see. */
function idsOf({ portions }: DraftFile, advisory: Advisory): readonly string[] {
  const inFile = portions.map(({ input }) => input);
  const named = inFile.some(({ type }) => type === 'SOURCE');
  const answered = advisory.portions.filter(
    ({ content, type }) => content.is !== 'withheld' && (named || type !== 'SOURCE'),
  );
  return isInOrder(inFile, answered) ? answered.map(({ id }) => id) : [];
}

function isInOrder(inFile: readonly PortionInput[], answered: Advisory['portions']): boolean {
  return inFile.length === answered.length && inFile.every(({ type }, at) => type === answered[at]?.type);
}

function withId(heading: string, id: string): string {
  const [, line = '', end = ''] = /^(.*?)(\s*)$/.exec(heading) ?? [];
  return line.endsWith('}') ? `${line.replace(/\{([^{}]*)\}$/, `{#${id} $1}`)}${end}` : `${line} {#${id}}${end}`;
}

/** What front matter says of the advisory that its file states anew. */
export function revisesText({ name, viewKey }: Pick<Advisory, 'name' | 'viewKey'>): string {
  return stringify({ name, viewKey }, { schema: 'failsafe' });
}

/** Front matter ends where the next line of --- or … stands; what it says of name and viewKey is said anew. */
function withName(lines: readonly string[], advisory: Advisory): readonly string[] {
  const end = lines.findIndex((line, at) => at > 0 && /^(---|\.\.\.)\s*$/.test(line));
  const others = lines.slice(1, end).filter((line) => !/^(name|viewKey)\s*:/.test(line));
  const lineEnd = lines[0]?.endsWith('\r') ? '\r' : '';
  const said = revisesText(advisory).trimEnd().split('\n');
  return [lines[0] ?? '---', ...others, ...said.map((line) => `${line}${lineEnd}`), ...lines.slice(end)];
}
