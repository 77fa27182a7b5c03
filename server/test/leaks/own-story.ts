import { payloadsOf, type Request } from './ask.js';
import { LOOKS, MATRIX } from './own-looks.js';
import { mine, OPEN_PORTIONS, PORTIONS, RECORDS, WRONG } from './own-portions.js';
import { KEEPING } from './own-keeping.js';
import type { Door, Pair } from './pair.js';
import { ADVISORY, BESIDE, COMPARISON, REVIEW } from './whole-view.js';

/** What a viewer knows of the advisory that it writes: of the last answer. */
interface Known {
  readonly name: string;
  readonly viewKey: string;
  readonly portions: readonly { readonly id: string }[];
  readonly revisionId: string;
  /** The revision before that. */
  readonly before: string;
}

const TOLD = `__typename code message ... on InvalidInputRefusal { problems { code message path otherPath } }
  ... on StaleRevisionRefusal { viewKey } ... on WrongStateRefusal { state }`;
const BRIEF = 'name viewKey revision revisionId updatedAt portions { id }';
const WARNED = 'warnings { code message path otherPath }';

/**
 * Every viewer tries to write an advisory of every type of portion, to publish, revise and withdraw it, and is refused in every way:
 * an author is answered by every field that says so, and whoever is none learns nothing.
 *
 * @param setStage - called before each question with its number
 */
export async function tellOwnStory(pair: Pair, setStage: (index: number) => void): Promise<void> {
  let known: Known = {
    ...{ name: 'SMK-00000-00000', viewKey: 'nothing', portions: [] },
    revisionId: 'nothing',
    before: 'nothing',
  };
  for (const [index, toRequest] of STORY.entries()) {
    setStage(index);
    const answer = await pair.askOwn(DOORS[index % DOORS.length] ?? 'http', toRequest(known));
    known = payloadsOf(answer).reduce<Known>((last, payload) => following(last, knownFrom(payload)), known);
  }
}

const DOORS: readonly Door[] = ['http', 'socket'];

function following(last: Known, next: Known | null): Known {
  return next === null ? last : { ...next, before: last.revisionId };
}

function knownFrom(value: unknown): Known | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('viewKey' in value && 'portions' in value) return value as Known;
  return Object.values(value).reduce<Known | null>((found, inner) => found ?? knownFrom(inner), null);
}

const STORY: readonly ((known: Known) => Request)[] = [
  () => drafting(WRONG, 'wrong'),
  () => checking(null),
  () => drafting(OPEN_PORTIONS, 'once'),
  () => drafting(PORTIONS, 'whole'),
  ({ name }) => change('publish', { name, expectViewKey: 'stale' }),
  ({ name }) => change('publish', { name }),
  ({ name }) => change('publish', { name }),
  (known) => checking(known),
  (known) => revising(known, known.viewKey),
  (known) => revising(known, 'stale'),
  (known) => revising({ ...known, portions: [{ id: 'nothing' }] }, known.viewKey),
  (known) => marking(known, { marking: { tlp: 'RED', persons: ['author@cert'] }, presence: 'HIDDEN' }),
  (known) => marking(known, { marking: mine }),
  (known) => marking({ ...known, portions: [{ id: 'nothing' }] }, { marking: mine }),
  ...RECORDS.map(
    ([format, records]) =>
      () =>
        importing(format, records),
  ),
  () => drafting(PORTIONS, 'again'),
  ({ name }) => reading(name),
  (known) => reviewing('submit', known),
  (known) => reviewing('submit', known),
  ({ name }) => reading(name),
  (known) => reviewing('approve', known),
  ({ name }) => change('publish', { name }),
  (known) => reviewing('return', { ...known, viewKey: 'stale' }),
  (known) => reviewing('return', known),
  ({ name }) => reading(name),
  ({ name }) => change('publish', { name }),
  (known) => revising(known, known.viewKey, REWRITTEN),
  ({ name, before }) => comparing(name, before),
  ({ name }) => change('withdraw', { name, reason: 'Told too soon', expectViewKey: 'stale' }),
  ({ name }) => change('withdraw', { name, reason: 'Told too soon', reasonMarking: mine }),
  ({ name }) => change('withdraw', { name, reason: 'Told too soon' }),
  (known) => revising(known, known.viewKey),
  (known) => marking(known, { marking: { tlp: 'GREEN' } }),
  (known) => marking({ ...known, portions: known.portions.slice(1) }, { marking: mine }),
  ({ name }) => reading(name),
  ...LOOKS.map(
    (look) =>
      ({ name }: Known) =>
        look(name),
  ),
  ...KEEPING,
];

function drafting(portions: readonly object[], idempotencyKey: string): Request {
  return change('draft', { kind: 'INCIDENT', portions, idempotencyKey });
}

function revising({ name, portions }: Known, expectViewKey: string, stated: readonly object[] = PORTIONS): Request {
  const placed = stated.map((portion, place) => ({ ...portion, ...portions[place] }));
  return change('revise', { name, expectViewKey, portions: placed, note: 'As we learnt', noteMarking: mine });
}

/** Texts, fields, a marking and a type are others. */
const REWRITTEN: readonly object[] = [
  ...PORTIONS.slice(0, -1).map((portion) => ({
    ...portion,
    ...(portion.type === 'SUMMARY' && { content: { text: 'Weights leaked twice' } }),
    ...(portion.type === 'REFERENCE' && { marking: { tlp: 'GREEN' } }),
    ...(portion.type === 'SEVERITY' && { content: { severity: { scheme: 'VENDOR', level: 'LOW', value: 'minor' } } }),
  })),
  { type: 'LEGAL', content: { text: 'No claim' }, marking: mine },
];

function comparing(name: string, from: string): Request {
  return {
    query: `query($name: String!, $from: ID!) { advisory(name: $name) { compare(from: $from) { ${COMPARISON} } } }`,
    variables: { name, from },
  };
}

const SEEN = `banner title source { handle } portions { type position marking { label } content { __typename } } withheldCount`;

/** @param known - what it would revise; null for a new draft */
function checking(known: Known | null): Request {
  const stated = PORTIONS.map((portion, place) => ({ ...portion, ...known?.portions[place] }));
  return {
    query: `query($input: CheckAdvisoryInput!) {
      checkAdvisory(input: $input) {
        ... on CheckAdvisorySuccess { ${WARNED} ${MATRIX.replaceAll('id type', 'type')} preview(seeAs: { organization: "cert" }) { ${SEEN} } }
        ... on Refusal { ${TOLD} }
      }
    }`,
    variables: { input: { kind: 'INCIDENT', name: known?.name ?? null, portions: stated } },
  };
}

/** @param verb - of `submitAdvisory`, `approveAdvisory` … */
function reviewing(verb: 'submit' | 'approve' | 'return', { name, viewKey }: Known): Request {
  const [first, ...rest] = verb;
  const type = `${first?.toUpperCase()}${rest.join('')}Advisory`;
  const told = `advisory { ${BRIEF} state } ${verb === 'submit' ? WARNED : ''}`;
  const note = verb === 'submit' ? {} : { note: 'Names a customer' };
  return {
    query: `mutation($input: ${type}Input!) { ${verb}Advisory(input: $input) { ... on ${type}Success { ${told} } ... on Refusal { ${TOLD} } } }`,
    variables: { input: { name, expectViewKey: viewKey, ...note } },
  };
}

/** @param verb - of `draftAdvisory`, `publishAdvisory` … */
function change(verb: 'draft' | 'publish' | 'revise' | 'withdraw', input: object): Request {
  const [first, ...rest] = verb;
  const success = `${first?.toUpperCase()}${rest.join('')}AdvisorySuccess`;
  const told = `advisory { ${verb === 'draft' ? ADVISORY : BRIEF} } ${verb === 'withdraw' ? '' : WARNED}`;
  const type = `${success.replace('Success', '')}Input`;
  return {
    query: `mutation($input: ${type}!) { ${verb}Advisory(input: $input) { ... on ${success} { ${told} } ... on Refusal { ${TOLD} } } }`,
    variables: { input },
  };
}

/** The second of its portions, and the fifth: a system that others speak of too. */
function marking({ name, viewKey, portions }: Known, mark: object): Request {
  const marks = [portions[1], portions[4]].flatMap((portion) => (portion ? [{ portion: portion.id, ...mark }] : []));
  return {
    query: `mutation($input: MarkPortionsInput!) {
      markPortions(input: $input) { ... on MarkPortionsSuccess { advisory { ${BRIEF} } ${WARNED} readers { portion accounts organizations { id handle name } publicSince publicUntil } } ... on Refusal { ${TOLD} } }
    }`,
    variables: { input: { name, expectViewKey: viewKey, marks } },
  };
}

function importing(format: string, records: readonly object[]): Request {
  const outcome = `result identifier advisoryName problem { code message } warnings { code message path }`;
  return {
    query: `mutation($input: ImportRecordsInput!) {
      importRecords(input: $input) { ... on ImportRecordsSuccess { outcomes { ${outcome} } } ... on Refusal { ${TOLD} } }
    }`,
    variables: { input: { format, marking: mine, records: records.map((record) => JSON.stringify(record)) } },
  };
}

/** What is linked to it, found by its words, and who reads. */
function reading(name: string): Request {
  return {
    query: `query($name: String!) {
      viewer { account name roles service ceiling }
      advisory(name: $name) { ${ADVISORY} ${BESIDE} ${REVIEW} revisions(first: 5) { nodes { id number at change note } } }
      advisories(filter: { search: "petrel or weights" }, first: 10) { edges { searchHits { portionId type snippet { text marked } } } }
    }`,
    variables: { name },
  };
}
