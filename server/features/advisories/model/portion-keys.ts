import { never } from '../../../kernel/never.js';
import { normalizeIdentifier, normalizeSystemName } from '../../systems/model/normalize-identifier.js';
import { normalizeScheme, normalizeTermCode } from '../../taxonomy/model/term-code.js';
import type { PortionContent } from './portion-content.js';

/** What a filter value matches in a TERM portion: `ATLAS:AML.T0051`, any case. */
export function termKey(term: string): string {
  const [scheme = '', ...code] = term.split(':');
  return [normalizeScheme(scheme), ...(code.length === 0 ? [] : [normalizeTermCode(code.join(':'))])].join(':');
}

/** What a filter value matches in an ALIAS portion: `CVE-2026-1234`, any case. */
export function aliasKey(alias: string): string {
  return alias.trim().toUpperCase();
}

/** What a filter value matches in an AFFECTED portion: it may be meant as an identifier or as a name. */
export function systemKeys(system: string): readonly string[] {
  return [identifierKey(system), nameKey(system)];
}

/**
 * What a filter value matches in the kind or the developer of an AFFECTED portion: letters of ASCII in any case, blanks collapsed. The
 * database says the same in SQL, whose lower case of other letters depends on the machine.
 */
export function wordingKey(wording: string): string {
  return wording
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '');
}

function identifierKey(identifier: string): string {
  return `id:${normalizeIdentifier(identifier)}`;
}

function nameKey(name: string): string {
  return `name:${normalizeSystemName(name)}`;
}

/** True when a key is one of those asked for, or begins as one that ends in `*` says. */
export function isKeyAmong(key: string, asked: readonly string[]): boolean {
  return asked.some((wanted) => (wanted.endsWith(ANY_END) ? key.startsWith(wanted.slice(0, -1)) : key === wanted));
}

/** Ends what stands for every key that begins so. */
export const ANY_END = '*';

/** The keys under which a portion is found. */
export function portionKeys(content: PortionContent): readonly string[] {
  switch (content.is) {
    case 'term':
      return [termKey(`${content.scheme}:${content.code}`)];
    case 'alias':
      return [aliasKey(content.value)];
    case 'affected':
      return [...new Set([nameKey(content.system), ...content.identifiers.map(identifierKey)])];
    case 'prose':
    case 'source':
    case 'severity':
    case 'reference':
    case 'mitigation':
    case 'occurred':
    case 'origin':
      return [];
    default:
      return never(content);
  }
}
