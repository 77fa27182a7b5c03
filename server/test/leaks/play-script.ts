import { changeParts, type OnParts } from './change-parts.js';
import type { CommonStep, HiddenDeed, HiddenStep, NewAdvisory, Script } from './script.js';
import { asSaidBy, markingBy } from './script-words.js';
import { isOfSource, readsOfSource } from './sight.js';
import { type Part, projection, type Slot } from './slot.js';
import { draft, type Note, publish, revise, type Stage, withdraw } from './stage.js';
import { MOST_COMMON, unnoticed, unseen, unseenMarkings } from './unnoticed.js';

const START = Date.parse('2025-01-01T00:00:00Z');
const STEP_MS = 1_000;

interface Revision {
  readonly step: OnParts<CommonStep>;
  readonly key: string;
  readonly joined: readonly HiddenStep[];
}

type Draft = Extract<CommonStep, { do: 'publish' }>;

const COMMON_NOTE: Note = { text: 'As we learnt', marking: { tlp: 'CLEAR' } };
const BETWEEN_US: Note = { text: 'Between ourselves', marking: { tlp: 'CLEAR' } };

const NOTHING_YET = { name: '', viewKey: '', common: true } as const;

function partsOf({ parts }: Pick<NewAdvisory, 'parts'>, key: string, common: boolean): readonly Part[] {
  return parts.map((spec, place) => ({ key: `${key}.${place}`, spec, extra: [], common }));
}

function asItsOwn({ parts, ...advisory }: NewAdvisory): NewAdvisory {
  return { ...advisory, parts: parts.map((spec) => asSaidBy(advisory.source, spec)) };
}

function isCommonDraft({ common, state, early }: Slot): boolean {
  return common && (state === 'DRAFT' || early === true);
}

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
    const { common: steps, hidden } = this.#script;
    const due = hidden[this.#world].filter((step) => Math.min(step.at, steps.length) === at);
    for (const [index, step] of due.filter(({ joined }) => !joined).entries()) {
      this.#stage.setClock(new Date(timeOf(at).getTime() - STEP_MS / 2 + index));
      await this.#hide(step, `world ${this.#world} step ${at} hidden ${index}`);
    }
    this.#stage.setClock(timeOf(at));
    const common = steps[at];
    if (!common) return;
    const joined = due.filter((step) => step.joined);
    await this.#playCommon(common, at, joined);
  }

  async #playCommon(step: CommonStep, at: number, joined: readonly HiddenStep[]): Promise<void> {
    const key = `step ${at}`;
    if (step.do === 'create') return this.#publishNew(asItsOwn(step.advisory), key, joined);
    if (step.do === 'publish') return this.#publishDraft(step, key, joined);
    const slot = this.#chosen(step.slot, ({ common }) => common);
    if (slot?.state !== 'PUBLISHED' || slot.early) return;
    if (step.do === 'withdraw')
      return this.#keep(
        await withdraw(this.#stage, slot, { key, reasonMarking: markingBy(slot.source, step.marking) }),
      );
    this.#keep(await this.#revise(slot, { step, key, joined }));
  }

  async #revise(slot: Slot, { step, key, joined }: Revision): Promise<Slot> {
    const among = slot.parts.filter(({ common }) => common);
    const parts = changeParts(slot, step, { key, among });
    const note = step.do === 'edit' && step.note ? COMMON_NOTE : this.#noteBetween(slot, joined);
    return revise(this.#stage, slot, { key, parts: this.#withJoined({ ...slot, parts }, joined, key), note });
  }

  /** What one world alone notes of a revision that both have: the viewer is told of the revision, and not of this. */
  #noteBetween({ source }: Slot, joined: readonly HiddenStep[]): Note | null {
    const marking = unseenMarkings(this.#script.viewer, source)[joined.length % 3];
    return joined.length > 0 && marking ? { text: 'Between ourselves', marking } : null;
  }

  /** What is hidden is drafted with the rest, or gets into the draft by a save of its own: the publication has it in its first revision. */
  async #publishNew(advisory: NewAdvisory, key: string, joined: readonly HiddenStep[]): Promise<void> {
    const { source, kind, publish: isPublished } = advisory;
    const parts = partsOf(advisory, key, true);
    const slot: Slot = { ...NOTHING_YET, key, source, parts, state: isPublished ? 'PUBLISHED' : 'DRAFT' };
    const whole = this.#withJoined(slot, joined, key);
    const isSaved = joined.length % 2 === 0;
    const drafted = await draft(this.#stage, key, { source, kind, parts: isSaved ? parts : whole, common: true });
    const saved =
      drafted.parts === whole
        ? drafted
        : await revise(this.#stage, drafted, { key: `world ${this.#world} ${key} draft`, parts: whole, note: null });
    this.#keep(isPublished ? await publish(this.#stage, saved) : saved);
  }

  /** Where it was published before already, this is a revision; whoever saw nothing of it must not know. */
  async #publishDraft({ slot: number, spec }: Draft, key: string, joined: readonly HiddenStep[]): Promise<void> {
    const slot = this.#chosen(number, isCommonDraft);
    if (!slot || spec.type === 'SOURCE') return;
    const { early, ...draft } = slot;
    const added = [...slot.parts, { key, spec: asSaidBy(slot.source, spec), extra: [], common: true }];
    const parts = this.#withJoined({ ...draft, state: 'PUBLISHED', parts: added }, joined, key);
    const saved = await revise(this.#stage, draft, { key: early ? key : `${key} draft`, parts, note: null });
    this.#keep(early ? saved : await publish(this.#stage, saved, key));
  }

  async #hide(step: HiddenStep, key: string): Promise<void> {
    if (step.do === 'create') return this.#create(asItsOwn(step.advisory), key);
    if (step.do === 'publish') return this.#publishEarly(step.slot);
    const slot = this.#chosen(step.slot, (each) => each.common || step.slot > MOST_COMMON);
    if (!slot || slot.state === 'WITHDRAWN') return;
    if (step.do === 'withdraw') return this.#withdrawHidden(slot, key);
    const parts = this.#unnoticed(slot, step, key);
    if (parts !== slot.parts) this.#keep(await revise(this.#stage, slot, { key, parts, note: BETWEEN_US }));
  }

  async #publishEarly(number: number): Promise<void> {
    const slot = this.#chosen(number, (each) => isCommonDraft(each) && !each.early);
    if (!slot || [slot, { ...slot, state: 'PUBLISHED' as const }].some((each) => projection(this.#script.viewer, each)))
      return;
    this.#count(slot.source);
    this.#keep({ ...(await publish(this.#stage, slot, `world ${this.#world} ${slot.key}`)), early: true });
  }

  async #withdrawHidden(slot: Slot, key: string): Promise<void> {
    if (slot.common || slot.state === 'DRAFT' || isOfSource(this.#script.viewer, slot.source)) return;
    this.#keep(await withdraw(this.#stage, slot, { key, reasonMarking: { tlp: 'CLEAR' } }));
  }

  async #create(advisory: NewAdvisory, key: string): Promise<void> {
    if (isOfSource(this.#script.viewer, advisory.source)) return;
    const parts = advisory.parts.map((spec) =>
      unseen(this.#script.viewer, spec, { source: advisory.source, common: false }),
    );
    const isRead = advisory.publish || readsOfSource(this.#script.viewer, advisory.source) !== 'as others';
    const drafted = await draft(this.#stage, key, {
      ...advisory,
      parts: partsOf(isRead ? { parts } : advisory, key, false),
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
      if (step.do === 'create' || step.do === 'publish' || step.do === 'withdraw') return parts;
      return this.#unnoticed({ ...slot, parts }, step, `world ${this.#world} ${key} joined ${index}`);
    }, slot.parts);
  }

  #unnoticed(slot: Slot, step: OnParts<HiddenDeed>, key: string): readonly Part[] {
    const parts = unnoticed(this.#script.viewer, slot, { step, key });
    if (parts !== slot.parts) this.#count(slot.source);
    return parts;
  }

  #chosen(number: number, fits: (slot: Slot) => boolean): Slot | undefined {
    const slots = [...this.#slots.values()].filter(fits);
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
