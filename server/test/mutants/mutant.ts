/** A planted leak: one mistake that a tired colleague could make, in one place of what is shipped. */
export interface Mutant {
  readonly name: string;
  /** Which way out of a hub it opens. */
  readonly channel: Channel;
  /** What it tells, and to whom. */
  readonly tells: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly replacements: readonly Replacement[];
  /** The test beside that of leaks which catches it, where no subtler mistake of the kind was found. */
  readonly alsoCaughtBy?: string;
  /** The test of leaks that looks for it, where that is not the one which asks questions. */
  readonly soughtBy?: string;
  /** The title of the script that is kept for it, where what it takes comes together too seldom for random pairs. */
  readonly script?: string;
}

export interface Replacement {
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

/** The ways out that planted leaks are needed for. */
export const CHANNELS = [
  'count',
  'page edge',
  'sort key',
  'unbroken tie',
  'filter',
  'list cursor',
  'direct read',
  'node of a draft',
  'administration',
  'a table without row security',
  'past revision',
  'revision number',
  'time of update',
  'time of publication',
  'event without a change',
  'type of an event',
  'feed cursor',
  'order of portions',
  'placeholder',
  'withheld count',
  'position of a portion',
  'view key',
  'recipients',
  'note or reason',
  "a system's fields",
  'shared cache',
  'forbidden or not found',
  'message',
  'unknown name',
  'idempotency key',
  'search hit',
  'search rank',
  'facet',
  'readers',
  'preview',
  'review',
  'export',
  'entity',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** How many lines of shipped code a mutant may change, counted on the longer side of each replacement. */
export const MAX_CHANGED_LINES = 10;

/** @throws when a text to be replaced is not there exactly once: the code has changed, and the mutant has to follow */
export function mutated(code: string, { name, file, replacements }: Mutant): string {
  return replacements.reduce((text, { from, to }) => {
    const found = text.split(from).length - 1;
    if (found !== 1) throw new Error(`The mutant ${name} is stale: its text stands ${found} times in ${file}.`);
    return text.replace(from, () => to);
  }, code);
}

export function changedLines({ replacements }: Mutant): number {
  return replacements.reduce((sum, { from, to }) => sum + linesBetween(from.split('\n'), to.split('\n')), 0);
}

/** Lines that stand on both sides are context. */
function linesBetween(before: readonly string[], after: readonly string[]): number {
  const gone = before.filter((line) => !after.includes(line)).length;
  const come = after.filter((line) => !before.includes(line)).length;
  return Math.max(gone, come);
}
