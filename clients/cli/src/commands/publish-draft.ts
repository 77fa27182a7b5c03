import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Advisory, Draft, PublishNowOutcome, Seamark } from '@seamark/sdk';
import { putBack } from '../draft-file/put-back.js';
import type { DraftSource } from './draft/draft-source.js';
import type { Advice } from './refusal-failure.js';

/**
 * Publishes a draft: a new advisory, a draft that the hub has, or a revision of what is published. A file that names its advisory is kept
 * in step with it; any other stays as it is.
 *
 * @throws CliFailure when the hub refuses it
 */
export async function publishDraft(hub: Seamark, source: DraftSource): Promise<Advisory> {
  const outcome = await send(hub, source);
  if (outcome.ok) {
    source.tellWarnings(outcome.warnings);
    await keepInStep(source, outcome.advisory);
    return outcome.advisory;
  }
  throw await source.refused(outcome.refusal, adviceOn(outcome, source));
}

function adviceOn(
  { refusal, draft }: Extract<PublishNowOutcome, { readonly ok: false }>,
  { draft: { revises } }: DraftSource,
): Advice {
  if (draft !== null) return { [refusal.code]: `The draft is kept as ${draft.name}.` };
  if (refusal.code !== 'WRONG_STATE' || refusal.state !== 'IN_REVIEW' || revises === null) return {};
  return { WRONG_STATE: `Once it is approved: seamark publish ${revises.name}` };
}

/** Gives the file of a draft what the hub answered of it. */
export async function keepInStep(
  { file, draft }: Pick<DraftSource, 'file' | 'draft'>,
  advisory: Advisory,
): Promise<void> {
  if (file === null || file.file === '-' || draft.revises === null) return;
  const written = putBack(file.text, file.draft, advisory);
  if (written !== file.text) await writeFile(file.file, written);
}

async function send({ advisories }: Seamark, { draft, file }: DraftSource): Promise<PublishNowOutcome> {
  const { kind, revises, portions } = draft;
  if (revises === null) return advisories.publishNow({ kind, portions, idempotencyKey: randomUUID() });
  if (file !== null) return restated(advisories, { ...draft, revises });
  const published = await advisories.publish({ name: revises.name, expectViewKey: revises.viewKey });
  return published.ok ? published : { ...published, draft: null };
}

async function restated(
  advisories: Seamark['advisories'],
  { revises: { name, viewKey }, portions }: Draft & { readonly revises: NonNullable<Draft['revises']> },
): Promise<PublishNowOutcome> {
  const revised = await advisories.revise({ name, expectViewKey: viewKey, portions });
  if (!revised.ok) return { ...revised, draft: null };
  if (revised.advisory.state !== 'DRAFT') return revised;
  const published = await advisories.publish({ name, expectViewKey: revised.advisory.viewKey });
  return published.ok ? published : { ...published, draft: revised.advisory };
}
