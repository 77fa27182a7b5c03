import type { MarkingInput } from '../../features/advisories/model/advisory-input.js';
import type { AdvisoryView } from '../../features/advisories/model/advisory-view.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import type { Result } from '../../kernel/result.js';
import type { HubActions } from '../../main/actions.js';
import type { NewAdvisory } from './script.js';
import type { SeededRandomness } from './seeded-randomness.js';
import { type Part, type Slot, toPortion } from './slot.js';

/** A world while its script is played: the hub's own actions, and what they take their ids and times from. */
export interface Stage {
  readonly actions: Pick<HubActions, `${'draft' | 'submit' | 'approve' | 'publish' | 'revise' | 'withdraw'}Advisory`>;
  readonly random: SeededRandomness;
  readonly setClock: (now: Date) => void;
  readonly authorOf: (source: string) => Viewer;
  /** Who approves what its author wrote; null where a source has nobody for it. */
  readonly reviewerOf: (source: string) => Viewer | null;
}

interface DraftStep extends Pick<NewAdvisory, 'source' | 'kind'> {
  readonly parts: readonly Part[];
  readonly common: boolean;
  readonly idempotencyKey?: { readonly idempotencyKey: string };
}

/** Writes a draft. @param key - names its draws */
export async function draft(stage: Stage, key: string, step: DraftStep): Promise<Slot> {
  const { source, kind, parts, common, idempotencyKey } = step;
  stage.random.expect([`${key} name`, `${key} uid`, ...parts.map((part) => part.key)], `${key} draft`);
  const portions = parts.map((part) => toPortion(part, []));
  const { name, viewKey } = taken(
    await stage.actions.draftAdvisory(stage.authorOf(source), { kind, portions, ...idempotencyKey }),
  ).advisory;
  return { key, source, name, viewKey, state: 'DRAFT', parts, common };
}

/** @param key - names its draws */
export async function publish(stage: Stage, slot: Slot, key = `${slot.key} publication`): Promise<Slot> {
  stage.random.expect([], key);
  const { advisory } = taken(await stage.actions.publishAdvisory(stage.authorOf(slot.source), { name: slot.name }));
  return { ...slot, viewKey: advisory.viewKey, state: 'PUBLISHED' };
}

/** Submits a draft for approval: it stands still from then on. @returns its key then */
export async function submit(stage: Stage, { key, source, name, viewKey }: Slot): Promise<string> {
  stage.random.expect([], `${key} submission`);
  const input = { name, expectViewKey: viewKey };
  return taken(await stage.actions.submitAdvisory(stage.authorOf(source), input)).advisory.viewKey;
}

/** Has a draft approved, where its source has somebody for it. */
export async function review(stage: Stage, slot: Slot): Promise<void> {
  const reviewer = stage.reviewerOf(slot.source);
  if (reviewer === null) return;
  const input = { name: slot.name, expectViewKey: await submit(stage, slot), note: 'Well marked' };
  taken(await stage.actions.approveAdvisory(reviewer, input));
}

export interface Note {
  readonly text: string;
  readonly marking: MarkingInput;
}

/** Saves or publishes other portions. @param key - names its draws */
export async function revise(
  stage: Stage,
  slot: Slot,
  { key, parts, note }: { readonly key: string; readonly parts: readonly Part[]; readonly note: Note | null },
): Promise<Slot> {
  const fresh = parts.filter((part) => !slot.parts.some((known) => known.key === part.key));
  stage.random.expect(
    fresh.map((part) => part.key),
    key,
  );
  const portions = parts.map((part) => toPortion(part, slot.parts));
  const said = note === null ? {} : { note: note.text, noteMarking: note.marking };
  const input = { name: slot.name, expectViewKey: slot.viewKey, portions, ...said };
  const { advisory } = taken(await stage.actions.reviseAdvisory(stage.authorOf(slot.source), input));
  return { ...slot, viewKey: advisory.viewKey, parts };
}

export async function withdraw(
  stage: Stage,
  slot: Slot,
  { key, reasonMarking }: { readonly key: string; readonly reasonMarking: NewAdvisory['parts'][number]['marking'] },
): Promise<Slot> {
  stage.random.expect([], key);
  const input = { name: slot.name, reason: 'It was a dream', reasonMarking };
  const { advisory } = taken(await stage.actions.withdrawAdvisory(stage.authorOf(slot.source), input));
  return { ...slot, viewKey: advisory.viewKey, state: 'WITHDRAWN' };
}

function taken<T extends { readonly advisory: Pick<AdvisoryView, 'name' | 'viewKey'> }>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`A step of the script was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
