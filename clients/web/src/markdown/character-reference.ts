/** Only a reference of one word passes: whatever is handed to the browser to decode can be nothing else. */
const REFERENCE = /^&[A-Za-z][A-Za-z0-9]*;$/;

interface ReferencePolicy {
  createHTML(text: string): unknown;
}

interface PolicyMaker {
  createPolicy(name: string, rules: { readonly createHTML: (text: string) => string }): ReferencePolicy;
}

const rules = {
  createHTML: (text: string): string => {
    if (!REFERENCE.test(text)) throw new Error('No character reference.');
    return text;
  },
};

/** Browsers that know Trusted Types decode what this policy lets through, and nothing else, ever. */
const policy: ReferencePolicy =
  (window as { readonly trustedTypes?: PolicyMaker }).trustedTypes?.createPolicy('character-reference', rules) ?? rules;

/**
 * The character that a reference in Markdown stands for, by the table of the browser itself: a table of our own would be larger than all
 * the rest of the Markdown.
 *
 * @param value - `eacute` of `&eacute;`
 * @returns false when there is none
 */
export function decodeNamedCharacterReference(value: string): string | false {
  if (!REFERENCE.test(`&${value};`)) return false;
  const holder = document.createElement('i');
  Reflect.set(holder, 'innerHTML', policy.createHTML(`&${value};`));
  const text = holder.textContent ?? '';
  return text === '' || text === `&${value};` ? false : text;
}
