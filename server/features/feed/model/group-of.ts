import type { Viewer } from '../../auth/model/viewer.js';
import type { Label } from '../../markings/model/label.js';
import type { LoggedChange } from './logged-change.js';
import type { Sight } from './sight.js';

/**
 * How far an answer hangs together with who asks. `view`: it follows from what is visible of the event's advisory. `seal`: it holds
 * a key of that view too, in which each reader's own recipients count. `viewer`: it may hold anything.
 */
export type Reach = 'view' | 'seal' | 'viewer';

/** Whose answers are the same. */
export interface Asking {
  readonly viewer: Viewer;
  readonly reach: Reach;
}

/**
 * The name of all viewers who are shown the same of an event's advisory, and so are answered the same to one question, but for
 * cursors and for whose view a key is of.
 */
export function groupOf(change: LoggedChange, sight: Sight, { viewer, reach }: Asking): string {
  if (sight.type === null || reach === 'viewer') return `viewer ${contextKeyOf(viewer)}`;
  const seen = `${sight.type} ${sight.cleared.map((clears) => (clears ? '1' : '0')).join('')}`;
  return reach === 'view' ? `view ${seen}` : `seal ${seen} ${recipientsOf(change.labels, sight, viewer)}`;
}

/** All that the hub goes by when it answers a viewer: two sockets of one account share it, two accounts never do. */
export function contextKeyOf({ account, ceiling, grasp }: Viewer): string {
  return JSON.stringify([account, ceiling, grasp.person, ...grasp.atoms]);
}

/** By what of its own each label clears the viewer: all that it is told of recipients. */
function recipientsOf(labels: readonly Label<number>[], { cleared }: Sight, { grasp }: Viewer): string {
  const held = new Set(grasp.atoms);
  const own = labels.map(({ audience }, place) => (cleared[place] ? audience.filter((atom) => held.has(atom)) : []));
  return own.map((atoms) => atoms.join()).join(';');
}
