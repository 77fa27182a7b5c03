import type { Answer } from './ask.js';
import { Difference } from './difference.js';

/** The answer of two worlds. @throws Difference when there are two */
export function assertAlike(asked: Difference['asked'], answers: readonly Answer[]): Answer {
  const [one = '', other = ''] = answers.map(({ frame, body }) =>
    [...(frame === null ? [] : [frame]), inOrder(body)].join('\n'),
  );
  if (one !== other) throw new Difference(asked, [one, other]);
  return answers[0] ?? { body: '', frame: null };
}

/**
 * Fields are resolved side by side: errors come in the order in which they happen to fail, and of several below one null the
 * first alone. So which there are is compared, and not where.
 */
function inOrder(body: string): string {
  const lines = body.split('\n').map((line) => (line.includes('"errors":[') ? withBareErrors(JSON.parse(line)) : line));
  return lines.join('\n');
}

function withBareErrors(answer: unknown): string {
  return JSON.stringify(answer, (key, value: unknown) => {
    if (key !== 'errors' || !Array.isArray(value)) return value;
    const bare = value.map((error: object) => JSON.stringify({ ...error, path: null, locations: null }));
    return [...new Set(bare)].sort((one, other) => one.localeCompare(other));
  });
}
