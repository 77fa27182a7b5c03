import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import type { AuditEntry } from '../../audit/model/audit-entry.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryName, AdvisoryState } from '../model/advisory.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import type { InputProblem, InvalidInput, ReviseAdvisoryRefusal } from '../model/refusals.js';
import type { ReviewTurn } from '../model/review.js';
import type { RevisionPlan } from '../model/revision-plan.js';
import { showTheSame } from '../model/view-key.js';
import type { AdvisoryWrites } from '../ports.js';
import type { ChangedAdvisory, ChangeNeeds } from './change-needs.js';
import { checkWriteLimit } from './check-write-limit.js';
import { openForChange } from './open-for-change.js';
import type { ChangingRole, OpenedAdvisory } from './open-for-change.js';
import { readAdvisory } from './read-advisory.js';
import { recallRequest } from './recall-request.js';

/** One way to change an advisory that exists. */
export interface Change<Refusal = never> {
  readonly mutation: string;
  readonly input: {
    readonly name: string;
    readonly expectViewKey?: string | null;
    readonly idempotencyKey?: string | null;
  };
  /** Who may do it at the source; AUTHORs when absent. */
  readonly roles?: readonly ChangingRole[];
  /** In which states it may be done. */
  readonly states: readonly AdvisoryState[];
  readonly plan: (
    opened: OpenedAdvisory,
    advisories: AdvisoryWrites,
  ) => Promise<Result<PlannedChange, InvalidInput | Refusal>>;
}

export interface PlannedChange {
  /** null when there is nothing to write. */
  readonly plan: RevisionPlan | null;
  /** What becomes of its review, besides. */
  readonly turn?: ReviewTurn;
  readonly warnings: readonly InputProblem[];
  /** What the audit log says of it, when something is written. */
  readonly entry?: AuditEntry;
}

/** Makes a change, whole or not at all. Checks in this order: rate limit, found, forbidden, state, stale, input. */
export async function changeAdvisory<Refusal = never>(
  needs: ChangeNeeds,
  viewer: Viewer,
  change: Change<Refusal>,
): Promise<Result<ChangedAdvisory, ReviseAdvisoryRefusal | Refusal>> {
  const limited = checkWriteLimit(needs.writeLimit, viewer);
  if (limited !== null) return refuse(limited);
  const name = parseAdvisoryName(change.input.name);
  if (name === null) return refuse({ kind: 'not-found' });

  const written = await needs.writeAdvisories(viewer, (advisories) =>
    write({ ...needs, advisories }, viewer, { ...change, name }),
  );
  if (!written.ok) return written;
  // A commit dates what it wrote, so the answer is read after it.
  const advisory = await readAdvisory(needs, viewer, { name: written.value.name, revisionId: null });
  return advisory === null ? refuse({ kind: 'not-found' }) : accept({ advisory, warnings: written.value.warnings });
}

interface Written {
  readonly name: AdvisoryName;
  readonly warnings: readonly InputProblem[];
}

async function write<Refusal>(
  { advisories, viewKey }: Pick<ChangeNeeds, 'viewKey'> & { readonly advisories: AdvisoryWrites },
  viewer: Viewer,
  { mutation, input, name, states, plan, roles = ['AUTHOR'] }: Change<Refusal> & { readonly name: AdvisoryName },
): Promise<Result<Written, ReviseAdvisoryRefusal | Refusal>> {
  const { idempotencyKey, ...body } = input;
  const recalled = await recallRequest(advisories, viewer, { mutation, idempotencyKey, body: { ...body, name }, name });
  if (!recalled.ok) return recalled;
  if (recalled.value !== null) return accept({ name: recalled.value, warnings: [] });

  const opened = await openForChange(advisories, viewer, { name, viewKey, roles });
  if (!opened.ok) return opened;
  const { file, view } = opened.value;
  if (!states.includes(file.state)) return refuse({ kind: 'wrong-state', state: file.state });
  if (isStale(input.expectViewKey, view.viewKey)) return refuse({ kind: 'stale-revision', viewKey: view.viewKey });

  const planned = await plan(opened.value, advisories);
  if (!planned.ok) return planned;
  await carryOut(advisories, name, planned.value);
  return accept({ name, warnings: planned.value.warnings });
}

/** The log last: whoever appends holds it for the rest of the transaction. */
async function carryOut(
  advisories: AdvisoryWrites,
  name: AdvisoryName,
  { plan, turn, entry }: PlannedChange,
): Promise<void> {
  if (plan !== null) await advisories.write(plan);
  if (turn) await advisories.turnReview(name, turn);
  if (entry && (plan !== null || turn)) await advisories.audit.append(entry);
}

function isStale(expected: string | null | undefined, viewKey: string): boolean {
  return expected !== null && expected !== undefined && !showTheSame(expected, viewKey);
}
