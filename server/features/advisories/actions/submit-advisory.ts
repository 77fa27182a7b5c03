import { accept } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { SubmitAdvisoryInput } from '../model/advisory-input.js';
import type { SubmitAdvisoryRefusal } from '../model/refusals.js';
import { reviewEntry } from '../model/review-entry.js';
import { changeAdvisory } from './change-advisory.js';
import type { ChangedAdvisory, ChangeNeeds } from './change-needs.js';
import { planPublishing } from './publish-advisory.js';

/**
 * Submits a draft for the approval of a REVIEWER who did not write it. Until then it stands still: it is not saved, marked or published.
 * Whatever would keep it from being published is said now.
 */
export function submitAdvisory(
  needs: ChangeNeeds,
  viewer: Viewer,
  input: SubmitAdvisoryInput,
): Promise<Result<ChangedAdvisory, SubmitAdvisoryRefusal>> {
  return changeAdvisory(needs, viewer, {
    mutation: 'submitAdvisory',
    input,
    states: ['DRAFT'],
    plan: async (opened, advisories) => {
      const planned = await planPublishing({ ...needs, advisories }, opened, input);
      if (!planned.ok) return planned;
      const entry = reviewEntry(opened.file.name, 'SUBMITTED');
      return accept({ plan: null, turn: { is: 'SUBMITTED' }, warnings: planned.value.warnings, entry });
    },
  });
}
