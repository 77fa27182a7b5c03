import type { Page } from '../../../kernel/page.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { ChangedAdvisory } from '../actions/change-needs.js';
import type { CompareAdvisoryInput } from '../actions/compare-advisory.js';
import type { AdvisoryList, ListAdvisoriesInput } from '../actions/list-advisories.js';
import type { ListRevisionsInput, RevisionListItem } from '../actions/list-revisions.js';
import type { ReadAdvisoryInput } from '../actions/read-advisory.js';
import type {
  DraftAdvisoryInput,
  MarkPortionsInput,
  PublishAdvisoryInput,
  ReviseAdvisoryInput,
  WithdrawAdvisoryInput,
} from '../model/advisory-input.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import type { ComparisonView } from '../model/comparison/comparison-view.js';
import type {
  DraftAdvisoryRefusal,
  MarkPortionsRefusal,
  PublishAdvisoryRefusal,
  ReviseAdvisoryRefusal,
  WithdrawAdvisoryRefusal,
} from '../model/refusals.js';

export type SeenAdvisory = Redacted<AdvisoryView>;

/** What resolvers ask of this feature: its actions, each bound to what it needs. */
export interface AdvisoryActions {
  readAdvisory(viewer: Viewer, input: ReadAdvisoryInput): Promise<SeenAdvisory | null>;
  readNode(viewer: Viewer, input: { readonly id: string }): Promise<SeenAdvisory | null>;
  listAdvisories(viewer: Viewer, input: ListAdvisoriesInput): Promise<AdvisoryList>;
  listRevisions(viewer: Viewer, input: ListRevisionsInput): Promise<Page<RevisionListItem>>;
  compareAdvisory(viewer: Viewer, input: CompareAdvisoryInput): Promise<Redacted<ComparisonView> | null>;
  draftAdvisory(viewer: Viewer, input: DraftAdvisoryInput): Promise<Result<ChangedAdvisory, DraftAdvisoryRefusal>>;
  reviseAdvisory(viewer: Viewer, input: ReviseAdvisoryInput): Promise<Result<ChangedAdvisory, ReviseAdvisoryRefusal>>;
  markPortions(viewer: Viewer, input: MarkPortionsInput): Promise<Result<ChangedAdvisory, MarkPortionsRefusal>>;
  publishAdvisory(
    viewer: Viewer,
    input: PublishAdvisoryInput,
  ): Promise<Result<ChangedAdvisory, PublishAdvisoryRefusal>>;
  withdrawAdvisory(
    viewer: Viewer,
    input: WithdrawAdvisoryInput,
  ): Promise<Result<ChangedAdvisory, WithdrawAdvisoryRefusal>>;
}

export interface AdvisoriesContext {
  readonly viewer: Viewer;
  readonly actions: AdvisoryActions;
}
