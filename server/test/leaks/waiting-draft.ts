import { PEOPLE } from './cast.js';
import { CLEAR, said } from './kept-scripts.js';
import { partsOf } from './slot.js';
import { draft, type Stage, submit } from './stage.js';

/** What a viewer may approve that reviews for its organization: one draft, the same in both worlds, which waits for that. */
export async function leaveWaiting(stages: readonly Stage[], viewer: string | null): Promise<void> {
  const reviewer = PEOPLE.find(({ account, roles }) => account === viewer && roles.includes('REVIEWER'));
  if (reviewer === undefined) return;
  for (const stage of stages)
    await submit(stage, await draft(stage, KEY, { ...WAITING, source: reviewer.organization }));
}

const KEY = 'waiting';
const WAITING = {
  kind: 'INCIDENT',
  common: true,
  parts: partsOf([said('TITLE', CLEAR), said('IMPACT', CLEAR)], KEY, true),
} as const;
