import { asLine } from './record-text.js';
import { listAt, textAt, textsAt } from './record-reader.js';

/**
 * Which versions are affected, in a line: the ranges where there are some, else the list of versions, which may hold
 * hundreds: its ends, and how many it has. Ranges of commits are left to the references.
 */
export function versionsOf(affected: unknown): string | null {
  const ranges = listAt(affected, 'ranges').filter((range) => textAt(range, 'type') !== 'GIT');
  const said = [...new Set(ranges.flatMap((range) => rangesOf(listAt(range, 'events'))))];
  const line = said.length > 0 ? said.join(' || ') : listLine(textsAt(affected, 'versions'));
  return line === null ? null : asLine(line, MAX_CHARACTERS);
}

/** Events come in pairs: from where it is affected, and up to where. */
function rangesOf(events: readonly unknown[]): readonly string[] {
  const said: string[] = [];
  let from: string | null = null;
  for (const event of events) {
    const introduced = textAt(event, 'introduced');
    const until = upperBound(event);
    if (introduced !== null) {
      if (from !== null) said.push(rangeLine(from, null));
      from = introduced;
    } else if (until !== null && from !== null) {
      said.push(rangeLine(from, until));
      from = null;
    }
  }
  return from === null ? said : [...said, rangeLine(from, null)];
}

function upperBound(event: unknown): string | null {
  const [fixed, last] = [textAt(event, 'fixed') ?? textAt(event, 'limit'), textAt(event, 'last_affected')];
  if (fixed !== null) return `< ${fixed}`;
  return last === null ? null : `<= ${last}`;
}

function rangeLine(from: string, until: string | null): string {
  if (from === '0') return until ?? 'all';
  return until === null ? `>= ${from}` : `>= ${from}, ${until}`;
}

function listLine(versions: readonly string[]): string | null {
  if (versions.length === 0) return null;
  if (versions.length <= MAX_LISTED) return versions.join(', ');
  return `${versions[0]} … ${versions.at(-1)} (${versions.length} versions)`;
}

const MAX_LISTED = 20;
const MAX_CHARACTERS = 2_000;
