import type { Viewer } from '../../auth/model/viewer.js';
import { isCleared } from '../../markings/model/is-cleared.js';
import type { Clearance } from '../../markings/model/label.js';
import { eventTypeOf } from './event-type.js';
import type { FeedEventType } from './feed-message.js';
import type { LoggedChange, StoodLabel } from './logged-change.js';

/** What one viewer sees of an event's advisory, decided without a look into it. */
export interface Sight {
  /** null when it cannot be told from today's rights: they are younger than the advisory, so that its past may count. */
  readonly type: FeedEventType | null;
  /** For each label of the advisory whether it clears the viewer: equal for two viewers who are shown the same rows. */
  readonly cleared: readonly boolean[];
}

/** What a viewer is cleared by, as labels are numbered. */
export function clearanceByNumber({ grasp, ceiling }: Viewer): Clearance<number> {
  return { atoms: new Set(grasp.atoms), ceiling };
}

/**
 * What the viewer sees of a change: the rules that the database keeps, on labels alone. Whoever held its rights before the
 * advisory was first told of was cleared then for what clears it now, so its past needs no asking.
 *
 * @returns null when the event is certainly none of the viewer's
 */
export function sightOf(change: LoggedChange, viewer: Viewer, clearance: Clearance<number>): Sight | null {
  const cleared = change.labels.map((label) => isCleared(clearance, label));
  const told = change.told.filter(
    ({ label, besides }) => clears(cleared, label) && besides.every((each) => clears(cleared, each)),
  );
  if (!told.some(({ changed }) => changed)) return null;
  if (viewer.grasp.span.since > change.first) return { type: null, cleared };

  const standing: readonly StoodLabel[] = [...told, ...change.stood.filter(({ label }) => clears(cleared, label))];
  const type = eventTypeOf({
    before: standing.some(({ before }) => before),
    after: standing.some(({ after }) => after),
    withdrawn: change.withdrawn,
  });
  return type && { type, cleared };
}

function clears(cleared: readonly boolean[], label: number): boolean {
  return cleared[label] === true;
}
