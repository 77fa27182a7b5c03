import {
  type AudienceMatrix,
  type Drafts,
  type InputProblem,
  type PulledDraft,
  type Refusal,
  restate,
} from '@seamark/sdk';
import { type EditedDraft, markingsOf, toDraft, withKept } from './edited-draft.js';

/** How what was typed is kept. */
export type Keeping =
  /** The hub has every word. `at` is null where nothing was typed yet. */
  | { readonly is: 'kept'; readonly at: Date | null }
  /** It stands in this tab, and goes to the hub in a moment. */
  | { readonly is: 'sending' }
  /** It stands in this tab until it is published: a revision of what is published has no draft on the hub. */
  | { readonly is: 'here' }
  /** It stands in this tab, because the hub did not take it. */
  | { readonly is: 'held'; readonly refusal: Refusal | null };

export interface DeskState {
  readonly draft: EditedDraft;
  readonly keeping: Keeping;
  /** Why the hub does not take it, each with its path. */
  readonly problems: readonly InputProblem[];
  /** What would be taken all the same, and is worth a second look. */
  readonly warnings: readonly InputProblem[];
  /** Who will read what, as the hub said last; null before. */
  readonly matrix: AudienceMatrix | null;
  /** What somebody else wrote meanwhile; null where nobody did. */
  readonly conflict: PulledDraft | null;
}

/** What a desk needs from outside. */
export interface DeskNeeds {
  readonly drafts: Pick<Drafts, 'push' | 'check' | 'pull'>;
  /** Keeps what the hub does not have, over a reload; null takes it away. */
  readonly hold: (draft: EditedDraft | null) => void;
  readonly wait: (ms: number, then: () => void) => () => void;
  readonly now: () => Date;
}

/** Of a draft that the hub has as it stands, which is what a desk is for. */
const SAVED = 'NOTHING_CHANGED';

/** How long after the last key a draft is sent, and how long after a failure it is sent again, in milliseconds. */
const SETTLED_MS = 1_200;
const AGAIN_MS = 5_000;

interface Opened {
  readonly draft: EditedDraft;
  /** True for what is not published: the hub keeps it. */
  readonly isDraft: boolean;
  /** True when these are words of before, which the hub does not have. */
  readonly isHeld: boolean;
}

/** Where a draft is worked on. Every word goes to the hub by itself, and what the hub does not take stays. */
export class Desk {
  readonly #needs: DeskNeeds;
  readonly #isDraft: boolean;
  readonly #listeners = new Set<() => void>();
  #cancel = (): void => undefined;
  #running: Promise<boolean> | null = null;
  /** True while there are words that the hub does not have. */
  #isDirty: boolean;
  #state: DeskState;

  constructor(needs: DeskNeeds, { draft, isDraft, isHeld }: Opened) {
    this.#needs = needs;
    this.#isDraft = isDraft;
    this.#isDirty = isHeld;
    const keeping: Keeping = isHeld ? { is: isDraft ? 'sending' : 'here' } : { is: 'kept', at: null };
    this.#state = { draft, keeping, problems: [], warnings: [], matrix: null, conflict: null };
  }

  readonly state = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  edit(change: (draft: EditedDraft) => EditedDraft): void {
    this.#isDirty = true;
    const { draft: before, matrix } = this.#state;
    const draft = change(before);
    const keeping: Keeping = { is: this.#isDraft ? 'sending' : 'here' };
    // Who reads what is never told of other portions or markings than those that stand there.
    this.#tell({ draft, keeping, matrix: markingsOf(before) === markingsOf(draft) ? matrix : null });
    this.#needs.hold(this.#state.draft);
    this.#plan(SETTLED_MS);
  }

  /** Sends and checks at once. @returns true when the hub has, or would take, all of it */
  async sync(): Promise<boolean> {
    this.#cancel();
    // What is typed while something is on its way goes after it.
    while (this.#running !== null) await this.#running;
    if (this.#state.conflict !== null) return false;
    this.#running = this.#attempt();
    return this.#running.finally(() => (this.#running = null));
  }

  /** Goes on with these words, on top of what somebody else wrote. */
  settle(draft: EditedDraft): void {
    this.#tell({ conflict: null });
    this.edit(() => draft);
  }

  /** It was published: nothing has to be kept here any more. */
  leave(): void {
    this.close();
    this.#needs.hold(null);
  }

  close(): void {
    this.#cancel();
  }

  async #attempt(): Promise<boolean> {
    try {
      if (this.#isDraft && this.#isDirty && !(await this.#send())) return false;
      return await this.#check();
    } catch {
      return this.#holdBack(null);
    }
  }

  async #send(): Promise<boolean> {
    const sent = this.#state.draft;
    const outcome = await this.#needs.drafts.push(toDraft(sent));
    if (!outcome.ok) return this.#refused(outcome.refusal);
    const { name, viewKey, portions } = outcome.advisory;
    const kept = { kind: sent.kind, revises: { name, viewKey }, portions: restate(portions) };
    this.#isDirty = this.#state.draft !== sent;
    this.#tell({ draft: withKept(this.#state.draft, sent, kept), problems: [] });
    this.#needs.hold(this.#isDirty ? this.#state.draft : null);
    if (!this.#isDirty) this.#tell({ keeping: { is: 'kept', at: this.#needs.now() } });
    return true;
  }

  async #refused(refusal: Refusal): Promise<boolean> {
    const { revises } = this.#state.draft;
    if (refusal.code === 'STALE_REVISION' && revises !== null) {
      this.#tell({ conflict: await this.#needs.drafts.pull(revises.name) });
    }
    return this.#holdBack(refusal);
  }

  async #check(): Promise<boolean> {
    const checked = await this.#needs.drafts.check(toDraft(this.#state.draft));
    if (!checked.ok) return this.#holdBack(checked.refusal);
    const warnings = checked.warnings.filter(({ code }) => code !== SAVED);
    this.#tell({ matrix: checked.matrix, warnings, problems: [] });
    return true;
  }

  /** @param refusal - null where no answer came */
  #holdBack(refusal: Refusal | null): false {
    if (refusal === null) this.#plan(AGAIN_MS);
    if (refusal?.code === 'RATE_LIMITED') this.#plan(refusal.retryAfterSeconds * 1000);
    const problems = refusal?.code === 'INVALID_INPUT' ? refusal.problems : this.#state.problems;
    this.#tell({ problems, ...(this.#isDirty && { keeping: { is: 'held', refusal } }) });
    return false;
  }

  #plan(ms: number): void {
    this.#cancel();
    this.#cancel = this.#needs.wait(ms, () => void this.sync());
  }

  #tell(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
