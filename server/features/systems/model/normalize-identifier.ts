/** How telling an identifier is, most telling first; `other` is anything else, such as a product of a catalogue. */
export const IDENTIFIER_SCHEMES = ['purl', 'cpe', 'url', 'other'] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

/**
 * One spelling for the many of an identifier, to compare and to key by; never shown.
 * Letter case is ignored throughout: what differs by it alone is one system far more often than two.
 *
 * @returns an empty text when nothing is left
 */
export function normalizeIdentifier(identifier: string): string {
  const text = normalizeSystemName(identifier);
  switch (schemeOf(text)) {
    case 'purl':
      return normalizePurl(text);
    case 'cpe':
      return normalizeCpe(text);
    case 'url':
      return normalizeUrl(text);
    default:
      return text;
  }
}

/** Compatible characters made equal (NFKC), blanks collapsed, lower case. */
export function normalizeSystemName(name: string): string {
  // Lower case can leave a text outside NFKC, hence the second pass.
  return name.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

export function schemeOf(identifier: string): IdentifierScheme {
  const text = identifier.trimStart().toLowerCase();
  if (text.startsWith('pkg:')) return 'purl';
  if (text.startsWith('cpe:')) return 'cpe';
  return text.startsWith('http://') || text.startsWith('https://') ? 'url' : 'other';
}

/** Source: Package-URL specification, section "How to parse": slashes around the path carry nothing, qualifiers have no order. */
function normalizePurl(text: string): string {
  const [path = '', query = ''] = splitOnce(text.slice('pkg:'.length), '?');
  const name = path
    .split('/')
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '')
    .join('/');
  const qualifiers = query
    .split('&')
    .map((qualifier) => qualifier.trim())
    .filter((qualifier) => qualifier !== '')
    .sort()
    .join('&');
  return qualifiers === '' ? `pkg:${name}` : `pkg:${name}?${qualifiers}`;
}

/** Source: NISTIR 7695, section 6: components left out at the end are ANY, which is what `*` says. */
function normalizeCpe(text: string): string {
  const components = text.split(':').map((component) => component.trim());
  while (ANY.has(components.at(-1) ?? 'none')) components.pop();
  return components.join(':');
}

const ANY: ReadonlySet<string> = new Set(['*', '']);

/** Without fragment, default port and closing slash. A text that is no URL after all stays as it is. */
function normalizeUrl(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  url.hash = '';
  return withoutClosingSlashes(url.href).toLowerCase();
}

function withoutClosingSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}

function splitOnce(text: string, separator: string): readonly string[] {
  const place = text.indexOf(separator);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + separator.length)];
}
