import {
  ADVISORY_KIND_VALUES,
  ADVISORY_STATE_VALUES,
  SECTOR_VALUES,
  SEVERITY_LEVEL_VALUES,
  TLP_VALUES,
  type AdvisoryFilter,
  type AdvisoryTraits,
  type OccurredEvent,
} from '@seamark/sdk';
import { InvalidArgumentError } from 'commander';
import { label, oneOf } from './filter-values.js';
import { listed } from './words/names.js';
import { parseMoment } from './words/times.js';

export const WHERE_HELP = `Conditions of --where stand side by side, and all must fit; values are parted by
commas, and one with blanks is quoted:
  severity>=high  banner<=green  kind=incident,vulnerability  source=tern-cloud
  term=ATLAS:AML.T0051  search="prompt injection"  published>=2026-03-01
  alias=CVE-*  kind!=red-team-finding  reported>=2025-01-01 reported<2025-07-01
Fields: search, kind, severity, banner, state, source, sector, term, allterms,
system, systemkind, developer, alias, name, published, updated; and of the dates
that advisories state occurred, discovered, reported, disclosed. != leaves out;
a star at the end stands for all that begin so.`;

/** One condition: a field, how it compares, and its values as they were written. */
interface Condition {
  readonly operator: string;
  readonly values: readonly string[];
  /** The values as one text. */
  readonly text: string;
  readonly now: Date;
}

type ReadCondition = (condition: Condition) => AdvisoryFilter;

/** What each field of a condition makes of it. */
const FIELDS: Readonly<Record<string, ReadCondition>> = {
  search: (condition) => ({ search: equal(condition).text }),
  kind: (condition) => ({ kinds: equal(condition).values.map(oneOf(ADVISORY_KIND_VALUES)) }),
  severity: (condition) => ({ severities: ordered(condition, SEVERITY_LEVEL_VALUES, oneOf(SEVERITY_LEVEL_VALUES)) }),
  banner: (condition) => ({ banners: ordered(condition, TLP_VALUES, label) }),
  state: (condition) => ({ states: equal(condition).values.map(oneOf(ADVISORY_STATE_VALUES)) }),
  source: (condition) => ({ sources: equal(condition).values }),
  sector: (condition) => ({ sectors: equal(condition).values.map(oneOf(SECTOR_VALUES)) }),
  term: (condition) => ({ terms: equal(condition).values }),
  allterms: (condition) => ({ termsAll: equal(condition).values }),
  system: (condition) => ({ systems: equal(condition).values }),
  systemkind: (condition) => ({ systemKinds: equal(condition).values }),
  developer: (condition) => ({ developers: equal(condition).values }),
  alias: (condition) => ({ aliases: equal(condition).values }),
  name: (condition) => ({ names: equal(condition).values }),
  published: (condition) =>
    condition.operator === '<' ? { publishedBefore: moment(condition) } : { publishedAfter: from(condition) },
  updated: (condition) => ({ updatedAfter: from(condition) }),
  occurred: (condition) => stated('OCCURRED', condition),
  discovered: (condition) => stated('DISCOVERED', condition),
  reported: (condition) => stated('REPORTED', condition),
  disclosed: (condition) => stated('DISCLOSED', condition),
};

const CONDITION = /\s*([a-z]+)\s*(>=|<=|!=|=|>|<)\s*((?:"[^"]*"|'[^']*'|[^\s"'])+)\s*/iy;

/** Reads `severity>=high source=tern-cloud`. @throws InvalidArgumentError */
export function parseWhere(text: string, now: Date): AdvisoryFilter {
  let filter: AdvisoryFilter = {};
  CONDITION.lastIndex = 0;
  for (let place = 0; place < text.length; place = CONDITION.lastIndex) {
    const found = CONDITION.exec(text);
    if (found === null)
      throw new InvalidArgumentError(`"${text.slice(place).trim()}" is no condition: severity>=high.`);
    filter = { ...filter, ...conditionOf(filter, found, now) };
  }
  return filter;
}

function conditionOf(before: AdvisoryFilter, [, name = '', operator = '', written = '']: RegExpExecArray, now: Date) {
  const read = FIELDS[name.toLowerCase()];
  if (read === undefined)
    throw new InvalidArgumentError(`"${name}" is no field: there are ${listed(Object.keys(FIELDS))}.`);
  const isLeftOut = operator === '!=';
  const condition = { operator: isLeftOut ? '=' : operator, text: unquoted(written), now };
  const filter = read({ ...condition, values: valuesIn(written) });
  if (isLeftOut) return { not: [...(before.not ?? []), leftOut(name, filter)] };
  refuseTwice(name, before, filter);
  return filter;
}

function valuesIn(written: string): readonly string[] {
  const values = [...written.matchAll(/((?:"[^"]*"|'[^']*'|[^,"'])*)(?:,|$)/g)];
  return values.map(([, value = '']) => unquoted(value)).filter((value) => value !== '');
}

function refuseTwice(name: string, before: AdvisoryFilter, filter: AdvisoryFilter): void {
  if (before.dateOf && filter.dateOf && before.dateOf !== filter.dateOf)
    throw new InvalidArgumentError(`"${name}" and another date: one of them can be asked for at a time.`);
  if (Object.keys(filter).some((field) => field in before && field !== 'dateOf'))
    throw new InvalidArgumentError(`"${name}" is said twice: its values are parted by commas.`);
}

function leftOut(name: string, { search, states, not: _, ...traits }: AdvisoryFilter): AdvisoryTraits {
  if (search !== undefined)
    throw new InvalidArgumentError('what is said is left out by -word: search="injection -agent".');
  if (states !== undefined) throw new InvalidArgumentError(`"${name}" takes no !=: name the states that you want.`);
  return traits;
}

function unquoted(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}

function equal(condition: Condition): Condition {
  if (condition.operator !== '=')
    throw new InvalidArgumentError(`${condition.operator} compares severity, banner and times alone.`);
  if (condition.values.length === 0) throw new InvalidArgumentError('a value is empty.');
  return condition;
}

/** All values that compare so with the one that was written; `rising` is their order. */
function ordered<Value extends string>(
  { operator, values, text }: Condition,
  rising: readonly Value[],
  read: (text: string) => Value,
): readonly Value[] {
  if (operator === '=') return values.map(read);
  const place = rising.indexOf(read(text));
  const inclusive = operator.endsWith('=') ? 0 : 1;
  return operator.startsWith('>') ? rising.slice(place + inclusive) : rising.slice(0, place + 1 - inclusive);
}

function from(condition: Condition): string {
  if (condition.operator !== '>=')
    throw new InvalidArgumentError('a time is compared by >=, and all but updated by < too.');
  return moment(condition);
}

/** By a date that advisories state. */
function stated(dateOf: OccurredEvent, condition: Condition): AdvisoryFilter {
  return condition.operator === '<'
    ? { occurredBefore: moment(condition), dateOf }
    : { occurredAfter: from(condition), dateOf };
}

function moment({ text, now }: Condition): string {
  const at = parseMoment(text, now);
  if (at === null) throw new InvalidArgumentError(`"${text}" is no time: 2026-03-01, 2026-03-01T09:00:00Z, 2h, 7d.`);
  return at.toISOString();
}
