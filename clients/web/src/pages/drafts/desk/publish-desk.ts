import type { Outcome, Seamark } from '@seamark/sdk';
import type { Desk } from './desk.js';
import { toDraft } from './edited-draft.js';

interface Publishing {
  readonly desk: Desk;
  readonly name: string;
  /** False for a revision of what is published. */
  readonly isDraft: boolean;
}

/** Publishes what stands on a desk. @param note - empty where there is none */
export function publishDesk({ advisories, drafts }: Seamark, { desk, name, isDraft }: Publishing, note: string) {
  const { revises, ...draft } = toDraft(desk.state().draft);
  if (isDraft) return advisories.publish({ name, expectViewKey: revises?.viewKey ?? null }) satisfies Promise<Outcome>;
  if (revises === null) throw new Error('What is published has a name.');
  return drafts.revise({ ...draft, revises }, note === '' ? {} : { note });
}
