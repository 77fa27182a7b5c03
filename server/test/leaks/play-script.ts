import type { MarkingInput } from '../../features/advisories/model/advisory-input.js';
import { changeParts } from './change-parts.js';
import type { CommonStep, HiddenStep, NewAdvisory, PartSpec, Script } from './script.js';
import { markingsFor } from './script-words.js';
import { clears, isOfSource } from './sight.js';
import { type Part, projection, type Slot } from './slot.js';
import { draft, publish, revise, type Stage, withdraw } from './stage.js';

const START = Date.parse('2025-01-01T00:00:00Z');
const STEP_MS = 60_000;

/** When a common step happens: the same in both worlds, and later than whatever was hidden before it. */
export function timeOf(step: number): Date {
  return new Date(START + step * STEP_MS);
}

/** Plays the common steps with one world's hidden ones among them. `from` and `to` say which common steps. */
export class Play {
  readonly #stage: Stage;
  readonly #script: Script;
  readonly #world: 0 | 1;
  readonly #slots = new Map<string, Slot>();
  /** How many hidden steps left a trace. */
  hidden = 0;

  constructor(stage: Stage, script: Script, world: 0 | 1) {
    this.#stage = stage;
    this.#script = script;
    this.#world = world;
  }

  async step(at: number): Promise<void> {
    const due = this.#script.hidden[this.#world].filter((step) => step.at === at);
    for (const [index, step] of due.filter(({ joined }) => !joined).entries()) {
      this.#stage.setClock(new Date(timeOf(at).getTime() - STEP_MS / 2 + index));
      await this.#hide(step, `world ${this.#world} step ${at} hidden ${index}`);
    }
    this.#stage.setClock(timeOf(at));
    const common = this.#script.common[at];
    if (common) await this.#playCommon(common, at, due.filter(({ joined }) => joined)); // prettier-ignore
  }

  async #playCommon(step: CommonStep, at: number, joined: readonly HiddenStep[]): Promise<void> {
    const key = `step ${at}`;
    if (step.do === 'create') return this.#publishNew(step.advisory, key, joined);
    const slot = this.#chosen(step.slot, true);
    if (slot?.state !== 'PUBLISHED') return;
    if (step.do === 'withdraw')
      return this.#keep(await withdraw(this.#stage, slot, { key, reasonMarking: step.marking }));
    const among = slot.parts.filter(({ common }) => common);
    const parts = changeParts(slot, step, { key, among });
    const note = step.do === 'edit' && step.note ? 'As we learnt' : null;
    this.#keep(
      await revise(this.#stage, slot, { key, parts: this.#withJoined({ ...slot, parts }, joined, key), note }),
    );
  }

  /** What is hidden gets into the draft by a save of its own, so that the publication has it in its first revision. */
  async #publishNew(advisory: NewAdvisory, key: string, joined: readonly HiddenStep[]): Promise<void> {
    const drafted = await draft(this.#stage, key, { advisory, common: true });
    const parts = this.#withJoined({ ...drafted, state: 'PUBLISHED' }, joined, key);
    const saved =
      parts === drafted.parts
        ? drafted
        : await revise(this.#stage, drafted, { key: `world ${this.#world} ${key} draft`, parts, note: null });
    this.#keep(await publish(this.#stage, saved));
  }

  async #hide(step: HiddenStep, key: string): Promise<void> {
    if (step.do === 'create') return this.#create(step.advisory, key);
    const slot = this.#chosen(step.slot, false);
    if (!slot || slot.state === 'WITHDRAWN') return;
    if (step.do === 'withdraw') {
      if (slot.common || slot.state === 'DRAFT' || isOfSource(this.#script.viewer, slot.source)) return;
      return this.#keep(await withdraw(this.#stage, slot, { key, reasonMarking: { tlp: 'CLEAR' } }));
    }
    const parts = this.#unnoticed(slot, step, key);
    if (parts !== slot.parts) this.#keep(await revise(this.#stage, slot, { key, parts, note: 'Between ourselves' }));
  }

  async #create(advisory: NewAdvisory, key: string): Promise<void> {
    if (isOfSource(this.#script.viewer, advisory.source)) return;
    const parts = advisory.parts.map((spec) => this.#unseen(spec, advisory.source, false));
    const drafted = await draft(this.#stage, key, {
      advisory: { ...advisory, parts: advisory.publish ? parts : advisory.parts },
      common: false,
    });
    this.#keep(advisory.publish ? await publish(this.#stage, drafted) : drafted);
  }

  #withJoined(slot: Slot, joined: readonly HiddenStep[], key: string): readonly Part[] {
    return joined.reduce((parts, step, index) => {
      if (step.do === 'create' || step.do === 'withdraw') return parts;
      return this.#unnoticed({ ...slot, parts }, step, `world ${this.#world} ${key} joined ${index}`);
    }, slot.parts);
  }

  /** The portions as a hidden step leaves them, if the viewer is shown the same as before. */
  #unnoticed(
    slot: Slot,
    step: Exclude<HiddenStep, { do: 'create' } | { do: 'withdraw' }>,
    key: string,
  ): readonly Part[] {
    const isOwn = ({ common }: Part) => !common;
    const among = step.do === 'move' || step.do === 'remove' ? slot.parts.filter(isOwn) : slot.parts;
    const deed = step.do === 'add' ? { ...step, spec: this.#unseen(step.spec, slot.source, slot.common) } : step;
    const changed = changeParts(slot, deed, { key, among });
    const parts = changed.map((part) => (part.key === key ? { ...part, common: false } : part));
    const same = projection(this.#script.viewer, slot) === projection(this.#script.viewer, { ...slot, parts });
    if (!same || JSON.stringify(parts) === JSON.stringify(slot.parts)) return slot.parts;
    this.hidden += 1;
    return parts;
  }

  #unseen(spec: PartSpec, source: string, besideCommon: boolean): PartSpec {
    const { viewer } = this.#script;
    const far = markingsFor(viewer).far;
    const marking: MarkingInput = clears(viewer, source, spec.marking)
      ? (far[spec.type.length % far.length] ?? spec.marking)
      : spec.marking;
    return { ...spec, marking, presence: besideCommon ? 'HIDDEN' : spec.presence };
  }

  #chosen(number: number, common: boolean): Slot | undefined {
    const slots = [...this.#slots.values()].filter((slot) => !common || slot.common);
    return slots[number % Math.max(1, slots.length)];
  }

  #keep(slot: Slot): void {
    if (!slot.common) this.hidden += 1;
    this.#slots.set(slot.key, slot);
  }
}
