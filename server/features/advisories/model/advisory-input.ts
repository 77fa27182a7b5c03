import type { AdvisoryKind } from './advisory.js';
import type { PortionType } from './portion-content.js';
import type { Presence } from './portion.js';

/**
 * What a client sends, with the shape checked by GraphQL and nothing else: handles may be unknown, texts may be anything.
 * Absent and null mean the same in every field.
 */
export interface MarkingInput {
  readonly tlp: string;
  readonly sectors?: readonly string[] | null;
  readonly communities?: readonly string[] | null;
  readonly organizations?: readonly string[] | null;
  readonly persons?: readonly string[] | null;
  readonly excludeOrganizations?: readonly string[] | null;
}

export interface PortionInput {
  readonly id?: string | null;
  readonly type: PortionType;
  readonly lang?: string | null;
  readonly marking: MarkingInput;
  readonly presence?: Presence | null;
  readonly content: PortionContentInput;
}

/** Exactly one field, fitting the portion's type. */
export interface PortionContentInput {
  readonly text?: string | null;
  readonly source?: boolean | null;
  readonly severity?: { scheme: string; level?: string | null; value: string; vector?: string | null } | null;
  readonly affected?: {
    system: string;
    kind?: string | null;
    developer?: string | null;
    identifiers?: readonly string[] | null;
    versions?: string | null;
    status?: string | null;
  } | null;
  readonly term?: { scheme: string; code: string } | null;
  readonly reference?: { type?: string | null; url: string; label?: string | null } | null;
  readonly alias?: string | null;
  readonly mitigation?: { category: string; status?: string | null; text: string } | null;
  readonly occurred?: { event?: string | null; value: string; precision: string; estimated?: boolean | null } | null;
  readonly origin?: { database: string; identifier: string; url?: string | null; licence?: string | null } | null;
}

export interface DraftAdvisoryInput {
  readonly kind: AdvisoryKind;
  readonly portions: readonly PortionInput[];
  readonly idempotencyKey?: string | null;
}

/** What a draft or a revision would say. */
export interface CheckAdvisoryInput {
  readonly kind: AdvisoryKind;
  /** Of the draft or advisory that this would revise; absent and null: of a new draft. */
  readonly name?: string | null;
  readonly portions: readonly PortionInput[];
}

export interface ReviseAdvisoryInput {
  readonly name: string;
  readonly expectViewKey: string;
  readonly note?: string | null;
  readonly noteMarking?: MarkingInput | null;
  readonly portions: readonly PortionInput[];
  readonly idempotencyKey?: string | null;
}

/** A portion that is marked anew, and says what it said. */
export interface PortionMarkInput {
  readonly portion: string;
  readonly marking: MarkingInput;
  /** Absent: as it was. */
  readonly presence?: Presence | null;
}

export interface MarkPortionsInput {
  readonly name: string;
  readonly marks: readonly PortionMarkInput[];
  readonly expectViewKey: string;
  readonly idempotencyKey?: string | null;
}

export interface PublishAdvisoryInput {
  readonly name: string;
  readonly expectViewKey?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface SubmitAdvisoryInput {
  readonly name: string;
  /** What was read, and is submitted: nothing else. */
  readonly expectViewKey: string;
  readonly idempotencyKey?: string | null;
}

export interface DecideReviewInput {
  readonly name: string;
  /** What was read, and is decided on. */
  readonly expectViewKey: string;
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface WithdrawAdvisoryInput {
  readonly name: string;
  readonly reason: string;
  readonly reasonMarking?: MarkingInput | null;
  readonly expectViewKey?: string | null;
  readonly idempotencyKey?: string | null;
}
