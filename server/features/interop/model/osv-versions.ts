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

/** Events come in their order: each beginning lasts until the end after it, or until the next beginning. */
function rangesOf(events: readonly unknown[]): readonly string[] {
  return events.flatMap((event, index) => {
    const from = textAt(event, 'introduced');
    if (from === null) return [];
    const next = events[index + 1];
    return [rangeLine(from, next === undefined ? null : upperBound(next))];
  });
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
