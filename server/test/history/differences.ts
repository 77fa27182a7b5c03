import type { AdvisoryView, PortionView } from '../../features/advisories/model/advisory-view.js';
import { canonicalJson } from '../../features/advisories/model/canonical-json.js';
import type { Uuid } from '../../kernel/ids.js';

/** What the script did later to a portion, as its source saw it, and what became of it for the viewer. */
export interface Later {
  /** True when the viewer sees any of the advisory today: what shows it nothing has no past. */
  readonly stands: boolean;
  /** True when its marking was set anew. */
  remarked(portion: Uuid): boolean;
  /** True when there came a time at which its source saw it and the viewer could not read it. */
  closed(portion: Uuid): boolean;
  /**
   * True when its placeholder came or went and the viewer was not told: by a token too low for what its account receives, as no label
   * says. Such a token is shown the while as it ended.
   */
  untold(portion: Uuid): boolean;
}

/**
 * The law of time travel, in plain code: what was answered then, and what is answered today as of then, differ only where a marking has
 * been set anew since, and then by less. What the viewer lost by a marking does not come back.
 *
 * @param then - as it was answered, null when the viewer saw nothing
 * @param again - as it is answered as of then
 * @returns what breaks the law, in words
 */
export function differencesOf(then: AdvisoryView | null, again: AdvisoryView | null, later: Later): readonly string[] {
  if (!later.stands) return again === null ? [] : ['shown, and shows nothing today'];
  if (then === null) return again === null ? [] : ['shown, and was not then'];
  if (again === null) return then.portions.flatMap((portion) => wronglyGone(portion, later));
  const known = new Map(again.portions.map((portion) => [portion.id, portion]));
  return [
    ...(canonicalJson(frameOf(then)) === canonicalJson(frameOf(again)) ? [] : ['another frame']),
    ...then.portions.flatMap((portion) => ofPortion(portion, known.get(portion.id) ?? null, later)),
    ...orderOf(then, again, later),
  ];
}

/** Numbers, names and times; what else a view tells follows from its portions. */
function frameOf({ name, kind, state, revision, revisionId, publishedAt, updatedAt, withdrawalReason }: AdvisoryView) {
  return { name, kind, state, revision, revisionId, publishedAt, updatedAt, withdrawalReason };
}

function wronglyGone({ id, content }: PortionView, { remarked }: Later): readonly string[] {
  return content === null || remarked(id) ? [] : [`gone: ${JSON.stringify(content)}`];
}

function ofPortion(then: PortionView, again: PortionView | null, later: Later): readonly string[] {
  if (again === null) return wronglyMissing(then, later);
  if (then.content !== null && again.content === null) return ['a placeholder in the stead of what was read'];
  const told = again.content === null ? [] : wronglyTold(then, again.content, later);
  if (told.length > 0) return told;
  return sameSaid(then, again, { marked: !later.remarked(then.id) });
}

function wronglyMissing(then: PortionView, later: Later): readonly string[] {
  if (then.content !== null) return wronglyGone(then, later);
  return later.untold(then.id) ? [] : ['a placeholder is gone'];
}

function wronglyTold({ id, content }: PortionView, told: unknown, { closed }: Later): readonly string[] {
  if (content === null) return [`told, and was withheld then: ${JSON.stringify(told)}`];
  return closed(id) ? [`come back: ${JSON.stringify(told)}`] : [];
}

/** Of what was marked anew, marking and presence may be others; positions follow from what is left. */
function sameSaid(then: PortionView, again: PortionView, { marked }: { readonly marked: boolean }): readonly string[] {
  const [before, after] = [then, again].map(({ position: _, marking, presence, ...said }) =>
    JSON.stringify(marked ? { ...said, marking, presence } : said),
  );
  return before === after ? [] : [`${before} became ${after}`];
}

/** What is left stands in the order in which it stood, and nothing came to it. */
function orderOf(then: AdvisoryView, again: AdvisoryView, { untold }: Later): readonly string[] {
  const [known, left] = [then, again].map(({ portions }) => new Set(portions.map(({ id }) => id)));
  const expected = then.portions.flatMap(({ id }) => (left?.has(id) ? [id] : []));
  const shown = again.portions.filter(({ id, content }) => known?.has(id) || content !== null || !untold(id));
  const found = shown.map(({ id }) => id);
  return expected.join() === found.join() ? [] : ['another order, or more than then'];
}
