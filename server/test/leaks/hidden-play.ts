import type { OnParts } from './change-parts.js';
import type { HiddenDeed, HiddenStep, NewAdvisory } from './script.js';
import { isOfSource, readsOfSource } from './sight.js';
import { asSaidBy } from './script-words.js';
import { type Part, partsOf, projection, type Slot } from './slot.js';
import { isCommonDraft, type Slots } from './slots.js';
import { draft, type Note, publish, review, revise, type Stage, submit, withdraw } from './stage.js';
import { MOST_COMMON, unnoticed, unseen, unseenMarkings } from './unnoticed.js';

/** Plays what one world has alone, and leaves out what the viewer would notice. */
export class HiddenPlay {
  readonly #stage: Stage;
  readonly #viewer: string | null;
  readonly #slots: Slots;

  constructor(stage: Stage, viewer: string | null, slots: Slots) {
    this.#stage = stage;
    this.#viewer = viewer;
    this.#slots = slots;
  }

  /** @param key - names its draws */
  async hide(step: HiddenStep, key: string): Promise<void> {
    if (step.do === 'create') return this.#create(step.advisory, key);
    if (step.do === 'publish') return this.#publishEarly(step.slot, key);
    const slot = this.#slots.chosen(step.slot, (each) => each.common || step.slot > MOST_COMMON);
    if (!slot || slot.state === 'WITHDRAWN') return;
    if (step.do === 'withdraw') return this.#withdraw(slot, key);
    const parts = this.#unnoticed(slot, step, key);
    if (parts !== slot.parts) this.#slots.keep(await revise(this.#stage, slot, { key, parts, note: BETWEEN_US }));
  }

  /** The portions of a common step, with what one world changes in the same commit. */
  withJoined(slot: Slot, joined: readonly HiddenStep[], key: string): readonly Part[] {
    return joined.reduce((parts, step, index) => {
      if (step.do === 'create' || step.do === 'publish' || step.do === 'withdraw') return parts;
      return this.#unnoticed({ ...slot, parts }, step, `${key} joined ${index}`);
    }, slot.parts);
  }

  /** What one world alone notes of a revision that both have: the viewer is told of the revision, and not of this. */
  noteBetween({ source }: Slot, joined: readonly HiddenStep[]): Note | null {
    const marking = unseenMarkings(this.#viewer, source)[joined.length % 3];
    return joined.length > 0 && marking ? { ...BETWEEN_US, marking } : null;
  }

  /** That it was approved before it was published, is for its source to know. */
  async reviewBetween(slot: Slot, joined: readonly HiddenStep[]): Promise<void> {
    if (joined.length > 0 && !isOfSource(this.#viewer, slot.source)) await review(this.#stage, slot);
  }

  async #create(advisory: NewAdvisory, key: string): Promise<void> {
    const { source } = advisory;
    if (isOfSource(this.#viewer, source)) return;
    const isRead = advisory.publish || readsOfSource(this.#viewer, source) !== 'as others';
    const hidden = advisory.parts.map((spec) => unseen(this.#viewer, spec, { source, isBesideSeen: false }));
    const drafted = await draft(this.#stage, key, {
      ...advisory,
      parts: partsOf(isRead ? hidden : advisory.parts.map((spec) => asSaidBy(source, spec)), key, false),
      common: false,
      ...this.#keyOnce(),
    });
    this.#slots.count(drafted);
    if (advisory.publish) return this.#slots.keep(await publish(this.#stage, drafted));
    // What stands still in review is no slot: no later step can change it.
    if (advisory.parts.length % 2 === 0) return void (await submit(this.#stage, drafted));
    this.#slots.keep(drafted);
  }

  /** The first hidden draft takes a key that the viewer may take, too. */
  #keyOnce() {
    return this.#slots.hidden.size > 0 ? {} : { idempotencyKey: { idempotencyKey: 'once' } };
  }

  /** From then on others are shown it, whatever happens to it, until the common step that publishes it as it was drafted. */
  async #publishEarly(number: number, key: string): Promise<void> {
    const slot = this.#slots.chosen(number, (each) => isCommonDraft(each) && !each.early);
    if (!slot || this.#shows(slot) || this.#shows({ ...slot, state: 'PUBLISHED' })) return;
    this.#slots.count(slot);
    this.#slots.keep({ ...(await publish(this.#stage, slot, key)), early: slot.parts });
  }

  #shows(slot: Slot): boolean {
    return projection(this.#viewer, slot) !== '';
  }

  async #withdraw(slot: Slot, key: string): Promise<void> {
    if (slot.common || slot.state === 'DRAFT' || isOfSource(this.#viewer, slot.source)) return;
    this.#slots.count(slot);
    this.#slots.keep(await withdraw(this.#stage, slot, { key, reasonMarking: { tlp: 'CLEAR' } }));
  }

  #unnoticed(slot: Slot, step: OnParts<HiddenDeed>, key: string): readonly Part[] {
    const parts = unnoticed(this.#viewer, slot, { step, key });
    if (parts !== slot.parts) this.#slots.count(slot);
    return parts;
  }
}

const BETWEEN_US: Note = { text: 'Between ourselves', marking: { tlp: 'CLEAR' } };
