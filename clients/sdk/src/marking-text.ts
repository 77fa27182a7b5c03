import { SECTOR_VALUES, TLP_VALUES, type MarkingInput, type Sector, type Tlp } from './generated/schema.js';

/** A marking that was read, or everything that is wrong with its text, in plain sentences. */
export type ParsedMarking =
  { readonly ok: true; readonly marking: MarkingInput } | { readonly ok: false; readonly problems: readonly string[] };

type ListField = Exclude<keyof MarkingInput, 'tlp'>;
type Lists = Partial<Record<ListField, readonly string[]>>;

/** What a word before a colon names. After `not`, `org` names an exclusion. */
const FIELDS = {
  sector: 'sectors',
  community: 'communities',
  org: 'organizations',
  person: 'persons',
} as const satisfies Readonly<Record<string, ListField>>;
type FieldWord = keyof typeof FIELDS;

/** Which fields a label takes, and of which it needs at least one. Source: the hub's contract, MarkingInput */
const RULES: Readonly<Record<Tlp, { readonly takes: readonly ListField[]; readonly needs: readonly ListField[] }>> = {
  CLEAR: { takes: [], needs: [] },
  GREEN: { takes: ['communities', 'excludeOrganizations'], needs: [] },
  AMBER: {
    takes: ['sectors', 'communities', 'organizations', 'excludeOrganizations'],
    needs: ['sectors', 'communities', 'organizations'],
  },
  AMBER_STRICT: {
    takes: ['sectors', 'communities', 'organizations', 'excludeOrganizations'],
    needs: ['sectors', 'communities', 'organizations'],
  },
  RED: { takes: ['persons'], needs: ['persons'] },
};

const EXAMPLES: Readonly<Record<Tlp, string>> = {
  CLEAR: '[TLP:CLEAR]',
  GREEN: '[TLP:GREEN community:frontier-developers not org:tern-cloud]',
  AMBER: '[TLP:AMBER to sector:GOVERNMENT org:tern-cloud]',
  AMBER_STRICT: '[TLP:AMBER+STRICT to org:tern-cloud]',
  RED: '[TLP:RED to person:handler@cert]',
};

/**
 * A marking as people write it, in brackets. `parseMarking` reads it back.
 *
 * @returns `[TLP:AMBER to sector:GOVERNMENT org:tern-cloud not org:meridian-labs]`
 */
export function formatMarking(marking: MarkingInput): string {
  const named = Object.entries(FIELDS).flatMap(([word, field]) => terms(word, marking[field]));
  const excluded = terms('org', marking.excludeOrganizations);
  const to = named.length > 0 && marking.tlp !== 'GREEN' ? ['to'] : [];
  const not = excluded.length > 0 ? ['not'] : [];
  return `[${[tlpLabel(marking.tlp), ...to, ...named, ...not, ...excluded].join(' ')}]`;
}

/** The wire spelling of a label: `TLP:AMBER+STRICT`. */
export function tlpLabel(tlp: Tlp): string {
  return `TLP:${tlp.replace('_', '+')}`;
}

/** The label that a text spells, in any case, with or without `TLP:`; null when it spells none. */
export function parseTlp(text: string): Tlp | null {
  const name = text.toUpperCase().replace(/^TLP:/, '').replace('+', '_');
  return TLP_VALUES.find((tlp) => tlp === name) ?? null;
}

/** Reads a marking, with or without its brackets. What belongs to no label of that name is a problem, never dropped. */
export function parseMarking(text: string): ParsedMarking {
  const [label = '', ...words] = text
    .replace(/^\s*\[|\]\s*$/g, '')
    .trim()
    .split(/\s+/);
  const tlp = /^TLP:/i.test(label) ? parseTlp(label) : null;
  if (tlp === null) return { ok: false, problems: [`${quote(label)} is no label: write ${labels()}.`] };

  const { lists, problems } = readWords(words);
  const all = [...problems, ...misfits(tlp, lists)];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, marking: { tlp, ...toInput(lists) } };
}

function terms(word: string, values: readonly string[] | null | undefined): readonly string[] {
  return (values ?? []).map((value) => `${word}:${value}`);
}

function labels(): string {
  return `${TLP_VALUES.slice(0, -1).map(tlpLabel).join(', ')} or TLP:RED`;
}

function quote(word: string): string {
  return word === '' ? 'Nothing' : `"${word}"`;
}

function readWords(words: readonly string[]): { readonly lists: Lists; readonly problems: readonly string[] } {
  const lists: Partial<Record<ListField, string[]>> = {};
  const problems: string[] = [];
  const not = words.indexOf('not');
  for (const [index, word] of words.entries()) {
    if ((word === 'to' && index === 0) || index === not) continue;
    const read = readWord(word, not >= 0 && index > not);
    if (typeof read === 'string') problems.push(read);
    else (lists[read.field] ??= []).push(read.value);
  }
  return { lists, problems };
}

/** What one word adds to the marking, or what is wrong with it. */
function readWord(word: string, excluded: boolean): { readonly field: ListField; readonly value: string } | string {
  const [, name, value] = /^([a-z]+):(.+)$/.exec(word) ?? [];
  if (!isFieldWord(name) || value === undefined) {
    return `"${word}" is not understood: write sector:, org:, community: or person: and a name.`;
  }
  return excluded ? readExcluded(word, name, value) : readNamed(name, value);
}

function readExcluded(word: string, name: FieldWord, value: string) {
  return name === 'org'
    ? { field: 'excludeOrganizations' as const, value }
    : `Only org: may stand after "not", not "${word}".`;
}

function readNamed(name: FieldWord, value: string) {
  if (name !== 'sector' || isSector(value)) return { field: FIELDS[name], value };
  return `"${value}" is no sector: write one of ${SECTOR_VALUES.join(', ')}.`;
}

function isFieldWord(word: string | undefined): word is FieldWord {
  return word !== undefined && Object.hasOwn(FIELDS, word);
}

function isSector(value: string): value is Sector {
  return SECTOR_VALUES.some((sector) => sector === value);
}

/** What a label does not take, and what it lacks. */
function misfits(tlp: Tlp, lists: Lists): readonly string[] {
  const { takes, needs } = RULES[tlp];
  const given = Object.values({ ...FIELDS, not: 'excludeOrganizations' as const }).filter((field) => lists[field]);
  const extra = given.filter((field) => !takes.includes(field));
  const lacking = needs.length > 0 && !needs.some((field) => lists[field]);
  return [
    ...extra.map((field) => `${tlpLabel(tlp)} takes no ${NOUNS[field]}: write it like ${EXAMPLES[tlp]}.`),
    ...(lacking ? [`${tlpLabel(tlp)} must say who receives it: write it like ${EXAMPLES[tlp]}.`] : []),
  ];
}

const NOUNS: Readonly<Record<ListField, string>> = {
  sectors: 'sector',
  communities: 'community',
  organizations: 'organization',
  persons: 'person',
  excludeOrganizations: 'exclusion',
};

function toInput({ sectors, ...lists }: Lists): Omit<MarkingInput, 'tlp'> {
  return { ...lists, ...(sectors && { sectors: sectors.filter(isSector) }) };
}
