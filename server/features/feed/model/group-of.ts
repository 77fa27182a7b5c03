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

/** Who is shown the same of an event's advisory, and is answered the same to one question but for cursors and whose a view key is. */
export interface Alike {
  /** By the rows that they are shown. */
  readonly shown: string;
  /** By what of their own they are shown them, where that counts; else empty. */
  readonly by: string;
}

export function alikeTo(change: LoggedChange, sight: Sight, { viewer, reach }: Asking): Alike {
  if (sight.type === null || reach === 'viewer') return { shown: `viewer ${contextKeyOf(viewer)}`, by: '' };
  const shown = `${sight.type} ${sight.cleared.map((clears) => (clears ? '1' : '0')).join('')}`;
  return { shown, by: reach === 'seal' ? recipientsOf(change.labels, sight, viewer) : '' };
}

/** All that the hub goes by when it answers a viewer: two sockets of one account share it, two accounts never do. */
function contextKeyOf({ account, ceiling, grasp }: Viewer): string {
  return JSON.stringify([account, ceiling, grasp.person, ...grasp.atoms]);
}

/** By what of its own each label clears the viewer: all that it is told of recipients. */
function recipientsOf(labels: readonly Label<number>[], { cleared }: Sight, { grasp }: Viewer): string {
  const held = new Set(grasp.atoms);
  const own = labels.map(({ audience }, place) => (cleared[place] ? audience.filter((atom) => held.has(atom)) : []));
  return own.map((atoms) => atoms.join()).join(';');
}
