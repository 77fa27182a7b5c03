import type { MarkingInput } from '../../features/advisories/model/advisory-input.js';
import { changeParts, type OnParts } from './change-parts.js';
import type { HiddenDeed, PartSpec } from './script.js';
import { markingBy, markingsFor } from './script-words.js';
import { clears, isAt, readsOfSource } from './sight.js';
import { type Part, projection, type Slot } from './slot.js';

interface Hidden {
  readonly step: OnParts<HiddenDeed>;
  /** What a new portion is known by. */
  readonly key: string;
}

/** A hidden step of a lower number changes a common advisory, one of a higher number any. */
export const MOST_COMMON = 4;

/** The portions as a hidden step leaves them, if the viewer is shown the same as before. */
export function unnoticed(viewer: string | null, slot: Slot, { step, key }: Hidden): readonly Part[] {
  if (step.do === 'recipients' && isAt(viewer, step.organization)) return slot.parts;
  const isOwn = ({ common }: Part) => !common;
  const among = slot.common
    ? slot.parts.filter((part) => (isOwn(part) ? !isOnCommon(step) : !isOnOwn(step)))
    : slot.parts;
  const beside = { source: slot.source, isBesideSeen: slot.common && !slot.early };
  const deed = step.do === 'add' ? { ...step, spec: unseen(viewer, step.spec, beside) } : step;
  const changed = changeParts(slot, deed, { key, among, beside: slot.parts });
  const parts = changed.map((part) => (part.key === key ? { ...part, common: false } : part));
  const shown = (these: readonly Part[]) => projection(viewer, within(viewer, slot, these));
  const isNothing = JSON.stringify(parts) === JSON.stringify(slot.parts);
  return isNothing || shown(parts) !== shown(slot.parts) ? slot.parts : parts;
}

/** A portion that one world has alone, marked so that the viewer does not see it; beside common ones it leaves no placeholder either. */
export function unseen(
  viewer: string | null,
  spec: PartSpec,
  { source, isBesideSeen }: { readonly source: string; readonly isBesideSeen: boolean },
): PartSpec {
  const unread = unseenMarkings(viewer, source);
  const stated = markingBy(source, spec.marking);
  const marking: MarkingInput = clears(viewer, source, stated)
    ? (unread[JSON.stringify(spec).length % unread.length] ?? stated)
    : stated;
  return { ...spec, marking, presence: isBesideSeen ? 'HIDDEN' : spec.presence };
}

/** Markings that do not clear the viewer, those first that exclude its organization. */
export function unseenMarkings(viewer: string | null, source: string): readonly MarkingInput[] {
  const far = markingsFor(viewer).far.map((marking) => markingBy(source, marking));
  const unread = far.filter((marking) => !clears(viewer, source, marking));
  const isMiss = ({ excludeOrganizations }: MarkingInput) => excludeOrganizations !== undefined;
  return [...unread.filter(isMiss), ...unread.filter((marking) => !isMiss(marking))];
}

/** What moves or goes must be of this world alone. */
function isOnOwn(step: OnParts<HiddenDeed>): boolean {
  return step.do === 'move' || step.do === 'remove';
}

/** What a common step of the same numbers changes, too. */
function isOnCommon(step: OnParts<HiddenDeed>): boolean {
  return step.do === 'edit' && step.part <= MOST_COMMON;
}

/**
 * As if the viewer saw some of it: what it does not see today it may see after a later common step, with all that was hidden in it; but
 * for an advisory that is published early, of which only what was drafted comes to that step.
 */
function within(viewer: string | null, slot: Slot, parts: readonly Part[]): Slot {
  if (!slot.common || slot.early) return { ...slot, parts };
  const seen: Part = { key: 'seen', spec: SEEN, extra: [], common: true };
  const isOwnDraft = slot.state === 'DRAFT' && readsOfSource(viewer, slot.source) !== 'as others';
  return { ...slot, state: isOwnDraft ? 'DRAFT' : 'PUBLISHED', parts: [...parts, seen] };
}

const SEEN: PartSpec = { type: 'OTHER', content: { text: 'Seen' }, marking: { tlp: 'CLEAR' }, presence: 'HIDDEN' };
