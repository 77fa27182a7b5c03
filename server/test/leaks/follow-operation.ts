import type { InputValue } from './input-value.js';
import type { Operation, Selection } from './selection.js';

/** A feed as it is followed while two worlds go on. */
export interface Follow {
  readonly operation: Operation;
  /** True when it is sent every event of the viewer's, and says of each which it is. */
  readonly hearsAll: boolean;
}

/**
 * An advisory is shown as it is when its event is delivered. So a feed that asks for it has to be waited for after each step, which can
 * only be done where it is known to hear of each; one with a filter is asked for all but that.
 */
export function toFollow({ kind, selections }: Operation): Follow {
  const hearsAll = selections.every((each) => !('field' in each) || each.args.every(({ value }) => isNull(value)));
  const change = hearsAll ? withCursors : withoutAdvisories;
  return {
    hearsAll,
    operation: { kind, selections: selections.map((each) => ({ ...each, selections: change(each) })) },
  };
}

function isNull(value: InputValue): boolean {
  return value.is === 'leaf' && (value.json === null || value.json === true);
}

function withCursors({ selections }: Selection): readonly Selection[] {
  const cursor = { field: 'cursor', args: [], aliased: false, selections: [] };
  return [...selections, { on: 'FeedEvent', named: false, selections: [cursor] }];
}

function withoutAdvisories({ selections }: Selection): readonly Selection[] {
  return selections.map((each) => ('on' in each ? { ...each, selections: plain(each.selections) } : each));
}

function plain(selections: readonly Selection[]): readonly Selection[] {
  const left = selections.filter((each) => !('field' in each) || each.field !== 'advisory');
  return left.length > 0 ? left : [{ field: '__typename', args: [], aliased: false, selections: [] }];
}
