import type { MarkingInput, PortionInput } from '../../features/advisories/model/advisory-input.js';
import type { PartSpec } from './script.js';
import { uuidOf } from './seeded-randomness.js';
import { clears, readsOfSource, sightOf } from './sight.js';

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
  /** Published in one world alone: to the common steps it is a draft as before, and says this. */
  readonly early?: readonly Part[];
}

export function partsOf(specs: readonly PartSpec[], key: string, common: boolean): readonly Part[] {
  return specs.map((spec, place) => ({ key: `${key}.${place}`, spec, extra: [], common }));
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
  const reads = readsOfSource(viewer, source);
  if (reads === 'all') return JSON.stringify(slot);
  const isOthersDraft = state === 'DRAFT' && reads === 'as others';
  if (isOthersDraft || !parts.some(({ spec }) => clears(viewer, source, spec.marking))) return '';
  // Whoever sees any of a draft of its own organization is told when it was last saved, whatever was.
  if (state === 'DRAFT') return JSON.stringify(slot);
  const shown = parts.flatMap((part) => {
    const sight = sightOf(viewer, source, part.spec);
    if (sight === 'hidden') return [];
    return [sight === 'seen' ? seen(part, reads === 'as others') : [part.key, part.spec.type, part.spec.marking.tlp]];
  });
  return JSON.stringify([state, shown]);
}

function seen({ key, spec, extra }: Part, byOthers: boolean): readonly unknown[] {
  const { type, content, marking, presence } = spec;
  return byOthers ? [key, type, content, marking] : [key, type, content, marking, presence, extra];
}
