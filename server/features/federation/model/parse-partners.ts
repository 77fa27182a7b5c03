import { parsedOrNull } from '../../../kernel/foreign-json.js';
import { accept, refuse, type Result } from '../../../kernel/result.js';

/** A partner as the operator lists it. */
export interface PartnerEntry {
  readonly name: string;
  readonly url: string;
  /** The file of its schema. */
  readonly schema: string;
}

const FIELDS = ['name', 'url', 'schema'] as const;
const FORM = 'a list of objects, each with the texts "name", "url" and "schema"';

/**
 * The operator's list of partners.
 *
 * @param text - JSON
 * @returns refused, in words for the operator, where it is something else
 */
export function parsePartners(text: string): Result<readonly PartnerEntry[], readonly string[]> {
  const list = parsedOrNull(text);
  if (!Array.isArray(list)) return refuse([`It takes ${FORM}.`]);
  const entries = list.filter(isEntry);
  if (entries.length < list.length) return refuse([`It takes ${FORM}, and nothing else.`]);
  const names = entries.map(({ name }) => name);
  const twice = names.filter((name, place) => names.indexOf(name) < place);
  return twice.length === 0 ? accept(entries) : refuse(twice.map((name) => `It names the partner ${name} twice.`));
}

function isEntry(entry: unknown): entry is PartnerEntry {
  if (typeof entry !== 'object' || entry === null) return false;
  const given = Object.entries(entry);
  return (
    given.length === FIELDS.length &&
    FIELDS.every((field) => given.some(([name, value]) => name === field && typeof value === 'string'))
  );
}
