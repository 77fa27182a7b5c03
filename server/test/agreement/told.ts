import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import type { AdvisoryView } from '../../features/advisories/model/advisory-view.js';
import { canonicalJson } from '../../features/advisories/model/canonical-json.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import type { FeedEventType } from '../../features/feed/model/feed-message.js';
import type { RecordedEvent } from '../../features/feed/model/recorded-event.js';
import type { Step } from './script.js';

/** What a viewer is to be told of a step; where that is not `sure`, it may also be told nothing. */
export interface DueEvent {
  readonly type: FeedEventType;
  readonly advisory: AdvisoryName;
  readonly at: Date;
  readonly sure: boolean;
}

/** One viewer's view of one advisory, before a step and after it. */
export interface ViewChange {
  readonly before: AdvisoryView | null;
  readonly after: AdvisoryView | null;
}

/** The law that protects what is hidden: a viewer is told of what changes for it, and of nothing else. */
export function dueTo(viewer: Viewer, step: Step, change: ViewChange): Pick<DueEvent, 'type' | 'sure'> | null {
  // A draft is nobody's news, not even its source's.
  const [saw, sees] = [published(change.before), published(change.after)];
  const type = eventBetween(saw, sees);
  return type === null ? null : { type, sure: !isTooLowForFlips(viewer, step, type) };
}

/** @returns what was told and not due, or due and not told */
export function wronglyTold(due: readonly DueEvent[], events: readonly RecordedEvent[]): readonly string[] {
  const untrue = events.filter((event) => !due.some((candidate) => isOf(candidate, event)));
  const missed = due.filter((candidate) => candidate.sure && !events.some((event) => isOf(candidate, event)));
  const early = events.filter(({ at }, index) => index > 0 && (events[index - 1]?.at ?? 0) >= at);
  return [...untrue.map(saying('untrue')), ...missed.map(saying('missed')), ...early.map(saying('out of order'))];
}

/** Each step has a time of its own. */
function isOf(due: DueEvent, { type, advisory, at }: RecordedEvent): boolean {
  return due.type === type && due.advisory === advisory && due.at.getTime() === at.getTime();
}

function saying(what: string): (event: Pick<DueEvent, 'type' | 'advisory' | 'at'>) => string {
  return ({ type, advisory, at }) => `${what}: ${type} ${advisory} ${at.toISOString()}`;
}

function published(view: AdvisoryView | null): AdvisoryView | null {
  return view?.state === 'DRAFT' ? null : view;
}

function eventBetween(saw: AdvisoryView | null, sees: AdvisoryView | null): FeedEventType | null {
  if (shown(saw) === shown(sees)) return null;
  if (sees === null) return 'RETRACTED';
  if (sees.state === 'WITHDRAWN' && saw?.state !== 'WITHDRAWN') return 'WITHDRAWN';
  return saw === null ? 'PUBLISHED' : 'REVISED';
}

/** All but the numbers and times of the viewer's own history, and the key that is made of them. */
function shown(view: AdvisoryView | null): string | null {
  if (view === null) return null;
  const own = { revision: null, revisionId: null, publishedAt: null, updatedAt: null, viewKey: null };
  return canonicalJson({ ...view, ...own });
}

/**
 * No label says "whoever receives it, by too low a token": such a token sees a placeholder where its account's others see the
 * portion, and is not told when that comes or goes.
 */
function isTooLowForFlips({ ceiling }: Viewer, step: Step, type: FeedEventType): boolean {
  return ceiling !== 'RED' && type === 'REVISED' && flips(step);
}

function flips(step: Step): boolean {
  if (step.do === 'mark') return step.marks.some(({ presence }) => presence !== null);
  return step.do === 'revise' && step.edits.some(({ is }) => is === 'flip');
}
