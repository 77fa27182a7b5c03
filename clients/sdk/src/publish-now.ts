import type { Advisory } from './advisory.js';
import type { DraftAdvisoryInput, PublishAdvisoryInput } from './generated/schema.js';
import type { Outcome } from './outcome.js';
import type { InputProblem, Refusal } from './refusal.js';

/** As an `Outcome`; a draft that could be kept and not published is handed over with the refusal. */
export type PublishNowOutcome =
  | Extract<Outcome, { readonly ok: true }>
  | { readonly ok: false; readonly refusal: Refusal; readonly draft: Advisory | null };

interface Needs {
  draft(input: DraftAdvisoryInput): Promise<Outcome>;
  publish(input: PublishAdvisoryInput): Promise<Outcome>;
}

/** Drafts and publishes. One idempotency key does for both: keys count per mutation. */
export async function publishNow(advisories: Needs, input: DraftAdvisoryInput): Promise<PublishNowOutcome> {
  const drafted = await advisories.draft(input);
  if (!drafted.ok) return { ...drafted, draft: null };

  const { name, viewKey } = drafted.advisory;
  const { idempotencyKey } = input;
  // Sent again after a lost answer, the draft reads as published and has another viewKey: the key alone must then do.
  const expectViewKey = idempotencyKey ? undefined : viewKey;
  const published = await advisories.publish({ name, idempotencyKey, expectViewKey });
  if (!published.ok) return { ...published, draft: drafted.advisory };
  return { ...published, warnings: unique([...drafted.warnings, ...published.warnings]) };
}

function unique(warnings: readonly InputProblem[]): readonly InputProblem[] {
  return [...new Map(warnings.map((warning) => [JSON.stringify([warning.code, warning.path]), warning])).values()];
}
