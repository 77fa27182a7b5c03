import type { Request } from './ask.js';
import { ADVISORY } from './whole-view.js';

export const MATRIX = `audienceMatrix { audiences { label organizations } rows { portion { id type position } cells { sees organizations } } }`;

const EYES = [
  'public: true',
  'hub: true',
  'sector: GOVERNMENT',
  'community: "watch"',
  'organization: "campus"',
  'person: "author@cert"',
];

/** Through others' eyes, whether it is one's own or not; one look a request, since each stands in the audit log in its order. */
export const LOOKS: readonly ((name: string) => Request)[] = [
  lookingBy(`advisory(name: $name) { ${MATRIX} }`),
  ...EYES.map((seeAs) => lookingBy(`advisory(name: $name, seeAs: { ${seeAs} }) { ${ADVISORY} }`)),
];

function lookingBy(field: string): (name: string) => Request {
  return (name) => ({ query: `query($name: String!) { ${field} }`, variables: { name } });
}
