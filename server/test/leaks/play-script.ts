import type { MarkingInput } from '../../features/advisories/model/advisory-input.js';
import { changeParts } from './change-parts.js';
import type { CommonStep, HiddenStep, NewAdvisory, PartSpec, Script } from './script.js';
import { markingsFor } from './script-words.js';
import { clears, isAt, isOfSource } from './sight.js';
import { type Part, projection, type Slot } from './slot.js';
import { draft, publish, revise, type Stage, withdraw } from './stage.js';

const START = Date.parse('2025-01-01T00:00:00Z');
const STEP_MS = 1_000;

/** When a common step happens: the same in both worlds, no earlier than what was hidden before it; two and two at one time. */
export function timeOf(step: number): Date {
  return new Date(START + Math.floor(step / 2) * STEP_MS);
}

/** Plays the common steps with one world's hidden ones among them. `from` and `to` say which common steps. */
export class Play {
  readonly #stage: Stage;
  readonly #script: Script;
  readonly #world: 0 | 1;
  readonly #slots = new Map<string, Slot>();
  /** How many hidden steps left a trace, by source. */
  readonly hidden = new Map<string, number>();

  constructor(stage: Stage, script: Script, world: 0 | 1) {
    this.#stage = stage;
    this.#script = script;
    this.#world = world;
  }

  /** All common steps before the numbered one. */
  async until(end: number): Promise<void> {
    for (let at = 0; at < end; at += 1) await this.step(at);
  }

  async step(at: number): Promise<void> {
    const due = this.#script.hidden[this.#world].filter((step) => step.at === at);
    for (const [index, step] of due.filter(({ joined }) => !joined).entries()) {
      this.#stage.setClock(new Date(timeOf(at).getTime() - STEP_MS / 2 + index));
      await this.#hide(step, `world ${this.#world} step ${at} hidden ${index}`);
    }
    this.#stage.setClock(timeOf(at));
    const common = this.#script.common[at];
    if (!common) return;
    const joined = due.filter((step) => step.joined);
    await this.#playCommon(common, at, joined);
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
    const state = advisory.publish ? 'PUBLISHED' : 'DRAFT';
    const parts = this.#withJoined({ ...drafted, state }, joined, key);
    const saved =
      parts === drafted.parts
        ? drafted
        : await revise(this.#stage, drafted, { key: `world ${this.#world} ${key} draft`, parts, note: null });
    this.#keep(advisory.publish ? await publish(this.#stage, saved) : saved);
  }

  async #hide(step: HiddenStep, key: string): Promise<void> {
    if (step.do === 'create') return this.#create(step.advisory, key);
    const slot = this.#chosen(step.slot, false);
    if (!slot || slot.state === 'WITHDRAWN') return;
    if (step.do === 'withdraw') return this.#withdrawHidden(slot, key);
    const parts = this.#unnoticed(slot, step, key);
    if (parts !== slot.parts) this.#keep(await revise(this.#stage, slot, { key, parts, note: 'Between ourselves' }));
  }

  async #withdrawHidden(slot: Slot, key: string): Promise<void> {
    if (slot.common || slot.state === 'DRAFT' || isOfSource(this.#script.viewer, slot.source)) return;
    this.#keep(await withdraw(this.#stage, slot, { key, reasonMarking: { tlp: 'CLEAR' } }));
  }

  async #create(advisory: NewAdvisory, key: string): Promise<void> {
    if (isOfSource(this.#script.viewer, advisory.source)) return;
    const parts = advisory.parts.map((spec) => this.#unseen(spec, advisory.source, false));
    const drafted = await draft(this.#stage, key, {
      advisory: { ...advisory, parts: advisory.publish ? parts : advisory.parts },
      common: false,
      ...this.#keyOf(advisory.source),
    });
    this.#keep(advisory.publish ? await publish(this.#stage, drafted) : drafted);
  }

  /** The first hidden draft of each source takes a key that the viewer may take, too. */
  #keyOf(source: string) {
    return this.hidden.has(source) ? {} : { idempotencyKey: { idempotencyKey: 'once' } };
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
    if (step.do === 'recipients' && isAt(this.#script.viewer, step.organization)) return slot.parts;
    const isOwn = ({ common }: Part) => !common;
    const among = step.do === 'move' || step.do === 'remove' ? slot.parts.filter(isOwn) : slot.parts;
    const deed = step.do === 'add' ? { ...step, spec: this.#unseen(step.spec, slot.source, slot.common) } : step;
    const changed = changeParts(slot, deed, { key, among, beside: slot.parts });
    const parts = changed.map((part) => (part.key === key ? { ...part, common: false } : part));
    const same =
      projection(this.#script.viewer, within(slot, slot.parts)) ===
      projection(this.#script.viewer, within(slot, parts));
    if (!same || JSON.stringify(parts) === JSON.stringify(slot.parts)) return slot.parts;
    this.#count(slot.source);
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
    if (!slot.common) this.#count(slot.source);
    this.#slots.set(slot.key, slot);
  }

  #count(source: string): void {
    this.hidden.set(source, (this.hidden.get(source) ?? 0) + 1);
  }
}

/** As if the viewer saw some of it: what it does not see today it may see after a later common step, with all that was hidden in it. */
function within(slot: Slot, parts: readonly Part[]): Slot {
  if (!slot.common) return { ...slot, parts };
  const seen: Part = { key: 'seen', spec: SEEN, extra: [], common: true };
  return { ...slot, state: 'PUBLISHED', parts: [...parts, seen] };
}

const SEEN: PartSpec = { type: 'OTHER', content: { text: 'Seen' }, marking: { tlp: 'CLEAR' }, presence: 'HIDDEN' };
