import { inChunks } from './in-chunks.js';
import type { Pair } from './pair.js';
import { ADVISORY, COMPARISON } from './whole-view.js';

/** An advisory of the viewer's, with its revisions, newest first. */
interface Dated {
  readonly name: string;
  readonly revisions: { readonly nodes: readonly { readonly id: string; readonly at: string }[] };
}

/** So many advisories are compared with what they were. */
const COMPARED = 12;
const COMPARED_AT_ONCE = 2;

/**
 * The past of all that the viewer is shown: everything as of a time of its own history and just before another, and each advisory as it
 * is beside what it was at first.
 *
 * @param shown - what the viewer was answered
 */
export async function askPasts(pair: Pair, shown: unknown): Promise<void> {
  const known = [...new Map(datedIn(shown).map((dated) => [dated.name, dated])).values()];
  const times = [...new Set(known.flatMap(({ revisions }) => revisions.nodes.map(({ at }) => at)))].sort();
  const [early, late] = [times[Math.floor(times.length / 3)], times[Math.floor((times.length * 2) / 3)]];
  if (early !== undefined) await pair.askOwn('http', { query: wholePast(early) });
  if (late !== undefined) await pair.askOwn('http', { query: wholePast(justBefore(late)) });
  if (late !== undefined) await pair.askOwn('http', { query: wholeChanges(EVER, justBefore(late)) });
  const last = times.at(-1);
  if (early !== undefined && last !== undefined) await pair.askOwn('http', { query: wholeChanges(early, last) });
  const compared = known.slice(0, COMPARED).flatMap(({ name, revisions: { nodes } }, place) => {
    const [first, second] = nodes.toReversed();
    const to = place % 2 === 0 || second === undefined ? '' : `, to: "${second.id}"`;
    return first
      ? [`c${place}: advisory(name: "${name}") { compare(from: "${first.id}"${to}) { ${COMPARISON} } }`]
      : [];
  });
  for (const some of inChunks(compared, COMPARED_AT_ONCE))
    await pair.askOwn('socket', { query: `{ ${some.join('\n')} }` });
}

/** Before the first step. */
const EVER = '1970-01-01T00:00:00Z';

function wholeChanges(since: string, until: string): string {
  return `{ changes(since: "${since}", until: "${until}", first: 20) {
    nodes { advisoryName type events firstAt lastAt before { name viewKey revisionId } after { name viewKey revisionId }
      comparison { ${COMPARISON} } }
    edges { cursor node { advisoryName } } pageInfo { hasNextPage endCursor }
  } }`;
}

function justBefore(time: string): string {
  return new Date(Date.parse(time) - 1).toISOString();
}

function wholePast(time: string): string {
  const asOf = `asOf: "${time}"`;
  const facets = ['SEVERITY', 'SOURCE', 'SYSTEM', 'MONTH'].map(
    (by) => `by_${by}: facets(by: ${by}) { key label count }`,
  );
  return `{
    all: advisories(${asOf}, first: 20) { totalCount feedCursor ${facets.join(' ')} nodes { ${ADVISORY} } pageInfo { endCursor } }
    found: advisories(${asOf}, first: 20, filter: { search: "weights or agent" }, orderBy: RELEVANCE) {
      totalCount edges { cursor node { name } searchHits { portionId type snippet { text marked } } }
    }
    without: advisories(${asOf}, first: 20, filter: { search: "-weights" }, orderBy: PUBLISHED_ASC) { totalCount nodes { name } }
    termed: advisories(${asOf}, first: 20, filter: { terms: ["ATLAS:AML.T0051"] }, orderBy: SEVERITY_DESC) { nodes { name } }
  }`;
}

function datedIn(value: unknown): readonly Dated[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'name' in value && 'revisions' in value ? [value as Dated] : [];
  return [...own, ...Object.values(value).flatMap(datedIn)];
}
