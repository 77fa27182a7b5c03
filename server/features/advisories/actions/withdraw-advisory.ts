import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { WithdrawAdvisoryInput } from '../model/advisory-input.js';
import { parseIdempotencyKey } from '../model/input/parse-idempotency-key.js';
import { parseRemark } from '../model/input/parse-remark.js';
import { allOf } from '../model/input/parsed.js';
import { planWithdrawal } from '../model/revision/plan-withdrawal.js';
import type { InvalidInput, WithdrawAdvisoryRefusal } from '../model/refusals.js';
import type { AdvisoryWrites } from '../ports.js';
import { changeAdvisory } from './change-advisory.js';
import type { PlannedChange } from './change-advisory.js';
import type { ChangedAdvisory, ChangeNeeds } from './change-needs.js';
import { lookUpAudiences } from './look-up-audiences.js';
import type { OpenedAdvisory } from './open-for-change.js';

/** Takes a published advisory back. Whoever sees it goes on seeing it, and that it no longer holds. */
export function withdrawAdvisory(
  needs: ChangeNeeds,
  viewer: Viewer,
  input: WithdrawAdvisoryInput,
): Promise<Result<ChangedAdvisory, WithdrawAdvisoryRefusal>> {
  return changeAdvisory(needs, viewer, {
    mutation: 'withdrawAdvisory',
    input,
    states: ['PUBLISHED'],
    plan: (opened, advisories) => planIt({ ...needs, advisories }, opened, input),
  });
}

async function planIt(
  { clock, random, advisories }: Pick<ChangeNeeds, 'clock' | 'random'> & { readonly advisories: AdvisoryWrites },
  { file, source }: OpenedAdvisory,
  { reason, reasonMarking, idempotencyKey }: WithdrawAdvisoryInput,
): Promise<Result<PlannedChange, InvalidInput>> {
  const marking = reasonMarking ?? null;
  const audiences = await lookUpAudiences(advisories.audiences, { stated: marking ? [marking] : [], standing: [] });
  const stated = allOf({
    reason: parseRemark({ is: 'REASON', text: reason, marking }, { source, now: clock.now(), seen: [], audiences }),
    idempotencyKey: parseIdempotencyKey(idempotencyKey),
  });
  if (!stated.ok) return refuse({ kind: 'invalid-input', problems: stated.refusal });
  return accept({ plan: planWithdrawal(file, stated.value.reason, random), warnings: [] });
}
