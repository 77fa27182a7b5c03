import { newUuid } from '../../../../kernel/ids.js';
import type { Randomness } from '../../../../kernel/ids.js';
import { concerned, merged } from './concerned-labels.js';
import type { AdvisoryFile, Remark, RevisionPlan } from '../revision-plan.js';

/** What a withdrawal writes: every portion stays as it is, and whoever sees one is told. */
export function planWithdrawal(file: AdvisoryFile, reason: Remark, random: Randomness): RevisionPlan {
  return {
    uid: file.uid,
    name: file.name,
    kind: file.kind,
    state: 'WITHDRAWN',
    sequence: file.sequence + 1,
    revisionId: newUuid(random),
    close: [],
    open: [],
    closeStubs: [],
    openStubs: [],
    tighten: [],
    remarks: [reason],
    concerned: merged(
      file.portions.map(({ label }) => ({ ...concerned(label), before: true, after: true, changed: true })),
    ),
  };
}
