import type { Advisories } from './advisories.js';
import { type Advisory, isUnpublished } from './advisory.js';
import type { AudienceInput, CheckAdvisoryInput, MarkingInput, PortionInput } from './generated/schema.js';
import type { Draft } from './draft.js';
import type { Outcome } from './outcome.js';
import type { AdvisoryPreview, AudienceMatrix, Checked } from './previews.js';
import { restate } from './restate.js';
import { saysTheSame } from './says-the-same.js';

/** A draft as the hub has it. */
export interface PulledDraft extends Draft {
  readonly revises: { readonly name: string; readonly viewKey: string };
  /** The view that it was made from. `advisory.withheldCount` tells how many portions its author cannot see. */
  readonly advisory: Advisory;
}

/** What may go with a revision of what is published. */
export interface RevisionOptions {
  /** Markdown: what this revision is about. */
  readonly note?: string | undefined;
  /** Who may read the note; AMBER+STRICT to the source alone when not given. */
  readonly noteMarking?: MarkingInput | undefined;
}

/**
 * Writing advisories before anybody else reads them.
 *
 * ```ts
 * const draft = await seamark.drafts.pull('SMK-7K2Q9-VD3MX');
 * await seamark.drafts.push({ ...draft, portions: [...draft.portions, detection('Look for …', green())] });
 * ```
 *
 * A draft that was pulled and is pushed as it is changes nothing.
 */
export interface Drafts {
  /**
   * What is worth a second look, and who would get what if the draft were published now. Nothing is written.
   *
   * @param audiences - the columns of the matrix, at most 100; the public, the hub, the sectors, the communities of the source, and
   * whoever a marking names when not given
   */
  check(draft: Draft, audiences?: readonly AudienceInput[]): Promise<Checked<{ readonly matrix: AudienceMatrix }>>;
  /** What an audience would see of it: redacted by the hub, and null when it would see nothing. Nothing is written but the audit log. */
  preview(draft: Draft, seeAs: AudienceInput): Promise<Checked<{ readonly preview: AdvisoryPreview | null }>>;
  /**
   * The draft or published advisory of that name (any case); null when there is nothing that the caller can read.
   *
   * @throws Error for content that this SDK is too old to know: pushed without it, the portion would be removed
   */
  pull(name: string): Promise<PulledDraft | null>;
  /**
   * Saves a draft: a new one, or one that the hub has. Nobody but its source is told. Refused as WRONG_STATE when the advisory is
   * published and the draft says something else: that is a revision, for `revise`. Refused as STALE_REVISION when somebody wrote since.
   */
  push(draft: Draft): Promise<Outcome>;
  /**
   * Publishes what the draft says as a revision of the advisory that it names, which is published: everyone it is marked for has it at
   * once. Refused as WRONG_STATE for a draft, which `advisories.publish` publishes.
   */
  revise(draft: PulledDraft | (Draft & Pick<PulledDraft, 'revises'>), options?: RevisionOptions): Promise<Outcome>;
}

/** The drafts of one hub, as one caller. */
export function draftsOf(advisories: Advisories): Drafts {
  return {
    check: (draft, audiences) => advisories.check(toInput(draft), audiences),
    preview: (draft, seeAs) => advisories.preview(toInput(draft), seeAs),
    pull: (name) => pull(advisories, name),
    push: (draft) => push(advisories, draft),
    revise: (draft, options = {}) => revise(advisories, draft, options),
  };
}

function toInput({ kind, revises, portions }: Draft): CheckAdvisoryInput {
  return { kind, portions, ...(revises && { name: revises.name }) };
}

async function pull(advisories: Advisories, wanted: string): Promise<PulledDraft | null> {
  const advisory = await advisories.get(wanted);
  if (advisory === null) return null;
  const { kind, name, viewKey, portions } = advisory;
  return { kind, revises: { name, viewKey }, portions: restate(portions), advisory };
}

async function push(advisories: Advisories, { kind, revises, portions }: Draft): Promise<Outcome> {
  if (revises === null) return advisories.draft({ kind, portions });

  const { name, viewKey } = revises;
  const now = await advisories.get(name);
  // Published in between, it has another viewKey: then the hub refuses what is sent below.
  if (now !== null && now.viewKey === viewKey && now.state !== 'DRAFT') return pushPublished(now, portions);
  if (now !== null && now.viewKey !== viewKey) return stale(now);
  return advisories.revise({ name, expectViewKey: viewKey, portions });
}

function pushPublished(advisory: Advisory, portions: readonly PortionInput[]): Outcome {
  if (saysTheSame(restate(advisory.portions), portions)) return { ok: true, advisory, warnings: [] };
  const { state } = advisory;
  const message = `This advisory is ${state.toLowerCase().replace('_', ' ')}: to change it is to publish a revision.`;
  return { ok: false, refusal: { code: 'WRONG_STATE', message, state } };
}

function stale({ viewKey }: Advisory): Outcome {
  const message = 'Somebody changed this advisory since you read it.';
  return { ok: false, refusal: { code: 'STALE_REVISION', message, viewKey } };
}

async function revise(
  advisories: Advisories,
  { revises: { name, viewKey }, portions }: Draft & Pick<PulledDraft, 'revises'>,
  { note, noteMarking }: RevisionOptions,
): Promise<Outcome> {
  const now = await advisories.get(name);
  if (now && isUnpublished(now)) {
    const message = 'This is a draft: it is saved or published, not revised.';
    return { ok: false, refusal: { code: 'WRONG_STATE', message, state: now.state } };
  }
  return advisories.revise({ name, expectViewKey: viewKey, portions, note, noteMarking });
}
