import type { Client } from 'pg';

/** Something that a viewer can ask for, once of what is there and hidden from it, and once of what never was. */
export interface Probe {
  readonly of: string;
  readonly hidden: readonly string[];
  readonly absent: readonly string[];
}

/** Every way of naming something that a request has. @param after - advisories behind this row are hidden from every viewer */
export async function probesOf(superuser: Client, after: number): Promise<readonly Probe[]> {
  const names = await textsOf(superuser, 'SELECT name AS text FROM hub.advisory WHERE id > $1', after);
  const uids = await textsOf(superuser, 'SELECT uid::text AS text FROM hub.advisory WHERE id > $1', after);
  const words = await textsOf(
    superuser,
    'SELECT bench.word(place) AS text FROM generate_series(1, 400) place WHERE $1 > 0',
    after,
  );
  const keys = await Promise.all(KEYS.map((kind) => keyProbe(superuser, after, kind)));
  return [
    probe('a name', names, { absentOf: otherName, ask: (name) => `{ advisory(name: "${name}") { title } }` }),
    probe('an id', uids, { absentOf: otherUid, ask: (uid) => `{ node(id: "${nodeId(uid)}") { id } }` }),
    probe('a word', words, { absentOf: otherWord, ask: (word) => listed(`search: "${word}"`) }),
    probe('two words', words, { absentOf: otherWord, ask: (word) => listed(`search: "weights ${word}"`) }),
    probe('a name in a filter', names, { absentOf: otherName, ask: (name) => listed(`names: ["${name}"]`) }),
    ...keys,
  ];
}

function listed(filter: string): string {
  return `{ advisories(filter: { ${filter} }, first: 5) { totalCount nodes { name } } }`;
}

interface Asking {
  readonly absentOf: (text: string) => string;
  readonly ask: (text: string) => string;
}

function probe(of: string, texts: readonly string[], { absentOf, ask }: Asking): Probe {
  return { of, hidden: texts.map(ask), absent: texts.map(absentOf).map(ask) };
}

interface KeyKind {
  readonly of: string;
  readonly type: string;
  readonly filter: string;
  readonly absent: readonly [from: string, to: string];
}

const KEYS: readonly KeyKind[] = [
  { of: 'an alias', type: 'ALIAS', filter: 'aliases', absent: ['CVE-20', 'CVE-19'] },
  { of: 'a term', type: 'TERM', filter: 'terms', absent: ['AML.T', 'AML.Q'] },
  { of: 'a system', type: 'AFFECTED', filter: 'systems', absent: ['system', 'sistem'] },
];

/** What hidden advisories name most often, and no other does. */
async function keyProbe(superuser: Client, after: number, { of, type, filter, absent }: KeyKind): Promise<Probe> {
  const statement = `SELECT regexp_replace(key, '^(id|name):', '') AS text FROM hub.portion_key k
    WHERE advisory_id > $1 AND type = '${type}' AND NOT EXISTS (
      SELECT FROM hub.portion_key o WHERE o.key = k.key AND o.advisory_id <= $1)
    GROUP BY key ORDER BY count(*) DESC, key LIMIT 400`;
  return probe(of, await textsOf(superuser, statement, after), {
    absentOf: (key) => key.replace(...absent),
    ask: (key) => listed(`${filter}: [${JSON.stringify(key)}]`),
  });
}

async function textsOf(superuser: Client, statement: string, after: number): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ text: string }>(statement, [after]);
  return rows.slice(0, 400).map(({ text }) => text);
}

function nodeId(uid: string): string {
  return Buffer.from(`advisory:${uid}`).toString('base64url');
}

/** Of the same make, and nobody's. */
function otherName(name: string): string {
  return name.replace('CRAWD', 'CRAWN');
}

function otherUid(uid: string): string {
  return uid.replaceAll(/\d/g, (digit) => String((Number(digit) + 3) % 10));
}

function otherWord(word: string): string {
  return word.replace(/ak$/, 'ek');
}
