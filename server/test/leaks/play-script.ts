import { changeParts, type OnParts } from './change-parts.js';
import { HiddenPlay } from './hidden-play.js';
import type { CommonStep, HiddenStep, NewAdvisory, Script } from './script.js';
import { asSaidBy, markingBy } from './script-words.js';
import { partsOf, type Slot } from './slot.js';
import { commonParts, isCommonDraft, Slots } from './slots.js';
import { draft, type Note, publish, revise, type Stage, withdraw } from './stage.js';

const START = Date.parse('2025-01-01T00:00:00Z');
const STEP_MS = 1_000;

/** When a common step happens: the same in both worlds, no earlier than what was hidden before it; two and two at one time. */
export function timeOf(step: number): Date {
  return new Date(START + Math.floor(step / 2) * STEP_MS);
}

/** One common step, what it is known by, and what one world does in the same commit. */
interface Played<Step> {
  readonly step: Step;
  readonly key: string;
  readonly joined: readonly HiddenStep[];
}

/** Plays the common steps with one world's hidden ones among them. */
export class Play {
  readonly #stage: Stage;
  readonly #script: Script;
  readonly #world: 0 | 1;
  readonly #slots = new Slots();
  readonly #hiding: HiddenPlay;

  constructor(stage: Stage, script: Script, world: 0 | 1) {
    this.#stage = stage;
    this.#script = script;
    this.#world = world;
    this.#hiding = new HiddenPlay(stage, script.viewer, this.#slots);
  }

  /** How many hidden steps left a trace, by source. */
  get hidden(): ReadonlyMap<string, number> {
    return this.#slots.hidden;
  }

  /** All common steps before the numbered one. */
  async until(end: number): Promise<void> {
    for (let at = 0; at < end; at += 1) await this.step(at);
  }

  async step(at: number): Promise<void> {
    const { common, hidden } = this.#script;
    const due = hidden[this.#world].filter((step) => Math.min(step.at, common.length) === at);
    for (const [index, step] of due.filter(({ joined }) => !joined).entries()) {
      this.#stage.setClock(new Date(timeOf(at).getTime() - STEP_MS / 2 + index));
      await this.#hiding.hide(step, `world ${this.#world} step ${at} hidden ${index}`);
    }
    this.#stage.setClock(timeOf(at));
    const step = common[at];
    const joined = due.filter((each) => each.joined);
    if (step) await this.#playCommon({ step, key: `step ${at}`, joined });
  }

  async #playCommon({ step, ...played }: Played<CommonStep>): Promise<void> {
    if (step.do === 'create') return this.#publishNew({ ...played, step: step.advisory });
    if (step.do === 'publish') return this.#publishDraft({ ...played, step });
    const slot = this.#slots.chosen(step.slot, ({ common }) => common);
    if (slot?.state !== 'PUBLISHED' || isCommonDraft(slot)) return;
    const changed = step.do === 'withdraw' ? this.#withdraw(slot, step) : this.#revise(slot, { ...played, step });
    this.#slots.keep(await changed);
  }

  #withdraw(slot: Slot, { marking }: Extract<CommonStep, { do: 'withdraw' }>): Promise<Slot> {
    return withdraw(this.#stage, slot, { key: `${slot.key} end`, reasonMarking: markingBy(slot.source, marking) });
  }

  #revise(slot: Slot, { step, key, joined }: Played<OnParts<CommonStep>>): Promise<Slot> {
    const among = slot.parts.filter(({ common }) => common);
    const parts = changeParts(slot, step, { key, among });
    const note = step.do === 'edit' && step.note ? COMMON_NOTE : this.#hiding.noteBetween(slot, joined);
    return revise(this.#stage, slot, { key, parts: this.#joined({ ...slot, parts }, joined, key), note });
  }

  /** What is hidden is drafted with the rest, or gets into the draft by a save of its own: the publication has it in its first revision. */
  async #publishNew({ step: advisory, key, joined }: Played<NewAdvisory>): Promise<void> {
    const { source, kind, publish: isPublished } = advisory;
    const parts = partsOf(advisory.parts, key, true).map((part) => ({ ...part, spec: asSaidBy(source, part.spec) }));
    const slot: Slot = { ...NOTHING_YET, key, source, parts, state: isPublished ? 'PUBLISHED' : 'DRAFT' };
    const whole = this.#joined(slot, joined, key);
    const drafted = await draft(this.#stage, key, {
      ...{ source, kind, common: true },
      parts: joined.length % 2 === 0 ? parts : whole,
    });
    const saved = drafted.parts === whole ? drafted : await this.#save(drafted, whole);
    if (isPublished) await this.#hiding.reviewBetween(saved, joined);
    this.#slots.keep(isPublished ? await publish(this.#stage, saved) : saved);
  }

  #save(drafted: Slot, parts: Slot['parts']): Promise<Slot> {
    return revise(this.#stage, drafted, { key: `world ${this.#world} ${drafted.key} draft`, parts, note: null });
  }

  /** Where it was published before already, this is a revision; whoever saw nothing of it must not know. */
  async #publishDraft({ step, key, joined }: Played<Extract<CommonStep, { do: 'publish' }>>): Promise<void> {
    const slot = this.#slots.chosen(step.slot, isCommonDraft);
    if (!slot || step.spec.type === 'SOURCE') return;
    const { early, ...draft } = slot;
    const added = [...commonParts(slot), { key, spec: asSaidBy(slot.source, step.spec), extra: [], common: true }];
    const parts = this.#joined({ ...draft, state: 'PUBLISHED', parts: added }, joined, key);
    const saved = await revise(this.#stage, draft, { key: early ? key : `${key} draft`, parts, note: null });
    this.#slots.keep(early ? saved : await publish(this.#stage, saved, key));
  }

  #joined(slot: Slot, joined: readonly HiddenStep[], key: string): Slot['parts'] {
    return this.#hiding.withJoined(slot, joined, `world ${this.#world} ${key}`);
  }
}

const COMMON_NOTE: Note = { text: 'As we learnt', marking: { tlp: 'CLEAR' } };
const NOTHING_YET = { name: '', viewKey: '', common: true } as const;
