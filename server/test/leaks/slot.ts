import type { MarkingInput, PortionInput } from '../../features/advisories/model/advisory-input.js';
import type { PartSpec } from './script.js';
import { uuidOf } from './seeded-randomness.js';
import { clears, isOfSource, sightOf } from './sight.js';

/** A portion that was played; `key` becomes its id. */
export interface Part {
  readonly key: string;
  readonly spec: PartSpec;
  /** Organizations that one world alone adds to the recipients. */
  readonly extra: readonly string[];
  /** False when only this world has it. */
  readonly common: boolean;
}

/** An advisory that was played, as its source left it. */
export interface Slot {
  readonly key: string;
  readonly source: string;
  readonly name: string;
  readonly viewKey: string;
  readonly state: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
  readonly parts: readonly Part[];
  readonly common: boolean;
}

export function toPortion({ key, spec, extra }: Part, known: readonly Part[]): PortionInput {
  const portion = { ...spec, marking: withExtra(spec.marking, extra) };
  const before = known.find((part) => part.key === key);
  if (!before) return portion;
  const { presence, ...stated } = { ...portion, id: uuidOf(key) };
  // What stays as it was need not be said again, and mostly is not.
  return before.spec.presence === presence && key.length % 3 > 0 ? stated : { ...stated, presence };
}

function withExtra(marking: MarkingInput, extra: readonly string[]): MarkingInput {
  const takesMore = marking.tlp === 'AMBER' || marking.tlp === 'AMBER_STRICT';
  return takesMore
    ? { ...marking, organizations: [...new Set([...(marking.organizations ?? []), ...extra])] }
    : marking;
}

/** All that a viewer is shown of an advisory, as the rules have it: what hidden steps must leave as it is. */
export function projection(viewer: string | null, slot: Pick<Slot, 'source' | 'state' | 'parts'>): string {
  const { source, state, parts } = slot;
  if (isOfSource(viewer, source)) return JSON.stringify(slot);
  if (state === 'DRAFT' || !parts.some(({ spec }) => clears(viewer, source, spec.marking))) return '';
  const shown = parts.flatMap(({ key, spec }) => {
    const sight = sightOf(viewer, source, spec);
    if (sight === 'hidden') return [];
    return [sight === 'seen' ? [key, spec.type, spec.content, spec.marking] : [key, spec.type, spec.marking.tlp]];
  });
  return JSON.stringify([state, shown]);
}
