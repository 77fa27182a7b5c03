import fc from 'fast-check';
import type { InputValue } from './input-value.js';
import { CONTENTS } from './script-words.js';

/** Is taken with a warning. */
const UNKNOWN_TERM = { type: 'TERM', content: { term: { scheme: 'ATLAS', code: 'AML.T9999' } } } as const;

/** Portions that the hub takes, so that some drafts of a viewer succeed. */
export const soundPortions: fc.Arbitrary<InputValue> = fc
  .tuple(
    fc.constantFrom(...CONTENTS.filter(({ type }) => type === 'TITLE')),
    fc.array(fc.constantFrom(...CONTENTS.filter(({ type }) => type !== 'SOURCE'), UNKNOWN_TERM), { maxLength: 3 }),
    fc.constantFrom(
      { tlp: 'CLEAR' },
      { tlp: 'GREEN', excludeOrganizations: ['crowd-04'] },
      { tlp: 'AMBER', organizations: ['cert', 'clinic'] },
    ),
  )
  .map(([title, rest, marking]) => ({
    is: 'list',
    items: [title, ...rest].map((said) => toValue({ ...said, marking })),
  }));

function toValue(json: unknown): InputValue {
  if (Array.isArray(json)) return { is: 'list', items: json.map(toValue) };
  if (typeof json === 'object' && json !== null) {
    return { is: 'object', fields: Object.entries(json).map(([name, value]) => [name, toValue(value)] as const) };
  }
  return toLeaf(json);
}

/** Names in capitals are enum values here, but for the one scheme of terms; texts never are. */
function toLeaf(json: unknown): InputValue {
  if (typeof json !== 'string') return { is: 'leaf', json: typeof json === 'boolean' ? json : null };
  return /^[A-Z_]+$/.test(json) && json !== 'ATLAS' ? { is: 'enum', name: json } : { is: 'leaf', json };
}
