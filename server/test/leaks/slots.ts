import type { Part, Slot } from './slot.js';

/** The advisories that were played so far, and how much of it one world has alone. */
export class Slots {
  readonly #slots = new Map<string, Slot>();
  /** How many hidden steps left a trace, by source. */
  readonly hidden = new Map<string, number>();

  keep(slot: Slot): void {
    this.#slots.set(slot.key, slot);
  }

  /** One of those that fit, whatever the number's size. */
  chosen(number: number, fits: (slot: Slot) => boolean): Slot | undefined {
    const slots = [...this.#slots.values()].filter(fits);
    return slots[number % Math.max(1, slots.length)];
  }

  /** Counts one hidden step. */
  count({ source }: Pick<Slot, 'source'>): void {
    this.hidden.set(source, (this.hidden.get(source) ?? 0) + 1);
  }
}

/** A draft to the common steps, published or not. */
export function isCommonDraft({ common, state, early }: Slot): boolean {
  return common && (state === 'DRAFT' || early !== undefined);
}

/** What the common steps know of an advisory. */
export function commonParts({ parts, early }: Slot): readonly Part[] {
  return early ?? parts;
}
