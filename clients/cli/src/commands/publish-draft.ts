import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Advisory, PulledDraft, PublishNowOutcome, Seamark } from '@seamark/sdk';
import { putBack } from '../draft-file/put-back.js';
import type { Terminal } from '../terminal/terminal.js';
import { tellWarnings, type OpenedDraft } from './draft/open-draft.js';
import { refusedDraft } from './draft/refused-draft.js';
import { refusalFailure, staleAdvice } from './refusal-failure.js';
import { tellKeptWarnings } from './kept-warnings.js';

/** Where it is told, and which hub it goes to. */
export interface Publishing {
  readonly terminal: Terminal;
  readonly hub: Seamark;
}

/** Publishes what a file says as a new advisory. The file stays as it is. @throws CliFailure when the hub refuses */
export async function publishFile(publishing: Publishing, opened: OpenedDraft): Promise<Advisory> {
  const { kind, portions } = opened.draft;
  const inputs = portions.map(({ input }) => input);
  const outcome = await publishing.hub.advisories.publishNow({ kind, portions: inputs, idempotencyKey: randomUUID() });
  return settle(publishing, opened, outcome);
}

/** Publishes what a file says of the advisory that it names: a draft, or a revision of what is published. The file keeps step. */
export async function reviseFile(publishing: Publishing, opened: OpenedDraft): Promise<Advisory> {
  const { draft, file, text } = opened;
  const advisory = await settle(publishing, opened, await restated(publishing.hub, opened));
  const written = putBack(text, draft, advisory);
  if (file !== '-' && written !== text) await writeFile(file, written);
  return advisory;
}

async function restated({ advisories }: Seamark, { draft }: OpenedDraft): Promise<PublishNowOutcome> {
  const { name, viewKey: expectViewKey } = draft.revises ?? { name: '', viewKey: '' };
  const portions = draft.portions.map(({ input }) => input);
  const revised = await advisories.revise({ name, expectViewKey, portions });
  if (!revised.ok) return { ...revised, draft: null };
  if (revised.advisory.state !== 'DRAFT') return revised;
  const published = await advisories.publish({ name, expectViewKey: revised.advisory.viewKey });
  return published.ok ? published : { ...published, draft: revised.advisory };
}

/** Publishes a draft as the hub has it. @throws CliFailure when the hub refuses */
export async function publishKept({ terminal, hub }: Publishing, pulled: PulledDraft): Promise<Advisory> {
  const { name, viewKey } = pulled.revises;
  const outcome = await hub.advisories.publish({ name, expectViewKey: viewKey });
  if (!outcome.ok) throw await refusalFailure(hub, outcome.refusal, { STALE_REVISION: staleAdvice(name) });
  tellKeptWarnings(terminal, pulled, outcome.warnings);
  return outcome.advisory;
}

async function settle(publishing: Publishing, opened: OpenedDraft, outcome: PublishNowOutcome): Promise<Advisory> {
  if (outcome.ok) {
    tellWarnings(publishing.terminal, opened, outcome.warnings);
    return outcome.advisory;
  }
  const kept = outcome.draft === null ? '' : `The draft is kept as ${outcome.draft.name}.`;
  const advice = kept === '' ? {} : { [outcome.refusal.code]: kept };
  throw await refusedDraft(publishing, opened, { refusal: outcome.refusal, advice });
}
