import type { PortionDifference } from '@seamark/sdk';
import { counted, listed } from './counted.js';
import {
  affectedNames,
  mitigationNames,
  mitigationStatusNames,
  occurredNames,
  portionNames,
  referenceNames,
  schemeNames,
  severityNames,
  severitySchemeNames,
} from './names.js';

/** What the comparison of two revisions says. */
export const compareWords = {
  compare: 'Compare',
  compareWith: (number: number) => `Compare with revision ${number}`,
  hide: 'Hide changes',
  title: (from: number, to: number) => `Revision ${from} beside revision ${to}`,
  differences: {
    ADDED: 'Added',
    REMOVED: 'Removed',
    CHANGED: 'Changed',
    REMARKED: 'Marked anew',
    MOVED: 'Moved',
    OPENED: 'Opened to you',
    WITHHELD: 'No longer open to you',
  } satisfies Readonly<Record<PortionDifference, string>>,
  marking: 'Marking',
  opened: 'opened wider',
  narrowed: 'narrowed',
  othersRead: 'other readers',
  becomes: 'becomes',
  was: 'was',
  nothing: 'nothing',
  added: 'added:',
  removed: 'removed:',
  end: '.',
  same: 'What is the same stands in grey.',
  alike: 'Your view is the same in both.',
  waiting: 'Asking the hub what has changed',
  failed: 'The hub did not say what has changed.',
  notComparable: 'These two cannot be compared: your view did not change in one of them, or you may no longer read it.',
} as const;

/** What became of how many portions: `1 portion added, 2 changed and 1 marked anew`. */
export function changeCounts(differences: readonly (readonly PortionDifference[])[]): string {
  const counts = COUNTED.map(([difference, words]) => ({
    count: differences.filter((all) => all.includes(difference)).length,
    words,
  })).filter(({ count }) => count > 0);
  return listed(counts.map(({ count, words }, at) => `${at === 0 ? counted(count, 'portion') : count} ${words}`));
}

const COUNTED: readonly (readonly [PortionDifference, string])[] = [
  ['ADDED', 'added'],
  ['REMOVED', 'removed'],
  ['CHANGED', 'changed'],
  ['REMARKED', 'marked anew'],
  ['MOVED', 'moved'],
  ['OPENED', 'opened to you'],
  ['WITHHELD', 'no longer open to you'],
];

/** What the fields of typed portions are called; a field of a hub that is newer than this page keeps its own name. */
export const fieldNames: Readonly<Record<string, string>> = {
  level: 'Level',
  value: 'Value',
  scheme: 'Scheme',
  vector: 'Vector',
  system: 'System',
  kind: 'Kind',
  developer: 'Maker',
  identifiers: 'Identifiers',
  versions: 'Versions',
  status: 'Status',
  code: 'Code',
  type: 'Type',
  url: 'Address',
  label: 'Label',
  category: 'Category',
  event: 'Event',
  precision: 'Precision',
  estimated: 'Guessed',
  database: 'Database',
  identifier: 'Identifier',
  licence: 'Licence',
  lang: 'Language',
  portionType: 'Portion',
};

/** What a field says, in words where the schema has a name for it. */
export function valueWords(field: string, value: string | null): string {
  if (value === null) return compareWords.nothing;
  return VALUES[field]?.[value] ?? value;
}

const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: severityNames,
  scheme: { ...severitySchemeNames, ...schemeNames },
  status: { ...affectedNames, ...mitigationStatusNames },
  category: mitigationNames,
  event: occurredNames,
  type: referenceNames,
  portionType: portionNames,
};
