import type { Request } from './ask.js';
import { LOOKS } from './own-looks.js';
import type { Pair } from './pair.js';
import { REVIEW } from './whole-view.js';

/** An advisory as the whole view shows it. */
interface Shown {
  readonly name: string;
  readonly viewKey: string;
  readonly state: string;
  readonly portions: readonly ShownPortion[];
}

type Lists = Readonly<Record<'sectors' | 'persons', readonly string[]>> &
  Readonly<Record<'organizations' | 'communities' | 'excludeOrganizations', readonly { readonly handle: string }[]>>;

interface ShownPortion {
  readonly id: string;
  readonly type: string;
  readonly marking: { readonly tlp: string; readonly label: string } & Lists;
  readonly content: { readonly __typename: string; readonly text?: string };
}

/** So many advisories are revised, and looked at. */
const REVISED = 3;
const MOST_WITHDRAWN = 10;

/**
 * Revises the first advisories that the viewer was shown: prose is said again, and the rest taken away. An author of their source may,
 * and its success, refusal and warnings must not tell what it does not see; everybody else learns nothing.
 *
 * @param setStage - called before each with its number
 */
export async function reviseShown(pair: Pair, shown: unknown, setStage: (index: number) => void): Promise<void> {
  const known = [...new Map(advisoriesIn(shown).map((advisory) => [advisory.name, advisory])).values()];
  for (const [index, advisory] of known.slice(0, REVISED).entries()) {
    setStage(index);
    await pair.askOwn('http', revising(advisory));
  }
}

/** Approves what waits for it: a reviewer of its source may. */
export async function approveShown(pair: Pair, shown: unknown): Promise<void> {
  const waiting = new Map(
    advisoriesIn(shown).flatMap((each) => (each.state === 'IN_REVIEW' ? [[each.name, each]] : [])),
  );
  for (const { name, viewKey } of waiting.values()) await pair.askOwn('http', approving(name, viewKey));
}

function approving(name: string, expectViewKey: string): Request {
  return {
    query: `mutation($input: ApproveAdvisoryInput!) { approveAdvisory(input: $input) {
      ... on ApproveAdvisorySuccess { advisory { name viewKey state ${REVIEW} } } ... on Refusal { __typename code message }
    } }`,
    variables: { input: { name, expectViewKey, note: 'Well marked' } },
  };
}

/** Looks through others' eyes at what the viewer was shown: a source's own may, as far as it sees itself. */
export async function lookThrough(pair: Pair, shown: unknown): Promise<void> {
  const names = [...new Set(advisoriesIn(shown).map(({ name }) => name))];
  for (const name of names.slice(0, REVISED)) for (const look of LOOKS) await pair.askOwn('http', look(name));
}

/** Withdraws whatever the viewer was not shown, by every name that anybody was told: refused as what does not exist. */
export async function withdrawUnseen(pair: Pair, names: readonly string[], shown: unknown): Promise<void> {
  const known = new Set(advisoriesIn(shown).map(({ name }) => name));
  const unseen = names.filter((name) => !known.has(name)).slice(0, MOST_WITHDRAWN);
  const fields = unseen.map(
    (name, place) =>
      `w${place}: withdrawAdvisory(input: { name: ${JSON.stringify(name)}, reason: "Gone" }) { __typename ... on Refusal { code message } }`,
  );
  await pair.askOwn('http', { query: `mutation { ${fields.join('\n')} }` });
}

function revising({ name, viewKey, portions }: Shown): Request {
  const said = portions.filter(({ content }) => content.__typename === 'ProseContent').map(saidAgain);
  return {
    query: `mutation($input: ReviseAdvisoryInput!) { reviseAdvisory(input: $input) {
      ... on ReviseAdvisorySuccess { advisory { name viewKey revision portions { id position } } warnings { code message path otherPath } }
      ... on Refusal { __typename code message ... on InvalidInputRefusal { problems { code message path otherPath } } }
    } }`,
    variables: { input: { name, expectViewKey: viewKey, portions: said } },
  };
}

function saidAgain({ id, type, marking, content: { text } }: ShownPortion): object {
  const { label: _, tlp, ...lists } = marking;
  const named = Object.entries(lists)
    .filter(([, list]) => list.length > 0)
    .map(([field, list]) => [field, namesIn(list)]);
  return { id, type, content: { text: `${text}, still` }, marking: { tlp, ...Object.fromEntries(named) } };
}

function namesIn(list: readonly (string | { readonly handle: string })[]): readonly string[] {
  return list.map((each) => (typeof each === 'string' ? each : each.handle));
}

function advisoriesIn(value: unknown): readonly Shown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'viewKey' in value && 'withheldCount' in value && 'revisions' in value ? [value as unknown as Shown] : [];
  return [...own, ...Object.values(value).flatMap(advisoriesIn)];
}
