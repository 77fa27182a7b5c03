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

function toValue(json: unknown, field = ''): InputValue {
  if (Array.isArray(json)) return { is: 'list', items: json.map((item) => toValue(item, field)) };
  if (typeof json === 'object' && json !== null) {
    return { is: 'object', fields: Object.entries(json).map(([name, value]) => [name, toValue(value, name)] as const) };
  }
  if (typeof json !== 'string') return { is: 'leaf', json: typeof json === 'boolean' ? json : null };
  const isEnum = ENUMS.has(field) && json !== TERMS_SCHEME;
  return isEnum ? { is: 'enum', name: json } : { is: 'leaf', json };
}

/** Inputs whose values are names of the schema; `scheme` is one of severities, and a text of terms. */
const ENUMS = new Set(['type', 'tlp', 'scheme', 'level', 'status', 'category', 'precision', 'event']);
const TERMS_SCHEME = 'ATLAS';
