import type { Page } from '../../../kernel/page.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { ReadReadersInput } from '../../dissemination/model/read-readers-input.js';
import type { PortionReaders } from '../../dissemination/model/portion-readers.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { ChangedAdvisory } from '../actions/change-needs.js';
import type { CompareAdvisoryInput } from '../actions/compare-advisory.js';
import type { CheckedAdvisory } from '../actions/check-advisory.js';
import type { FindAdvisoriesInput } from '../actions/find-advisories.js';
import type { AdvisoryList, ListAdvisoriesInput } from '../actions/list-advisories.js';
import type { ListRevisionsInput, RevisionListItem } from '../actions/list-revisions.js';
import type { ReadAdvisoryInput } from '../actions/read-advisory.js';
import type { ReadAudienceMatrixInput } from '../actions/read-audience-matrix.js';
import type { Preview, SeeAsInput } from '../actions/see-as-advisory.js';
import type {
  CheckAdvisoryInput,
  DecideReviewInput,
  DraftAdvisoryInput,
  MarkPortionsInput,
  PublishAdvisoryInput,
  ReviseAdvisoryInput,
  SubmitAdvisoryInput,
  WithdrawAdvisoryInput,
} from '../model/advisory-input.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import type { ComparisonView } from '../model/comparison/comparison-view.js';
import type { NamedAudience } from '../model/preview/audience.js';
import type { AudienceMatrix } from '../model/preview/audience-matrix.js';
import type {
  CheckAdvisoryRefusal,
  DecideReviewRefusal,
  DraftAdvisoryRefusal,
  MarkPortionsRefusal,
  PublishAdvisoryRefusal,
  ReviseAdvisoryRefusal,
  SubmitAdvisoryRefusal,
  WithdrawAdvisoryRefusal,
} from '../model/refusals.js';
import type { ReviewView } from '../model/review.js';
import type { DurationsQuery, DurationsView, StatisticsQuery, StatisticsView } from '../model/statistics.js';

export type SeenAdvisory = Redacted<AdvisoryView>;

/** What resolvers ask of this feature: its actions, each bound to what it needs. */
export interface AdvisoryActions {
  readAdvisory(viewer: Viewer, input: ReadAdvisoryInput): Promise<SeenAdvisory | null>;
  readNode(viewer: Viewer, input: { readonly id: string }): Promise<SeenAdvisory | null>;
  findAdvisories(viewer: Viewer, input: FindAdvisoriesInput): Promise<readonly (SeenAdvisory | null)[]>;
  listAdvisories(viewer: Viewer, input: ListAdvisoriesInput): Promise<AdvisoryList>;
  readReaders(viewer: Viewer, input: ReadReadersInput): Promise<readonly Redacted<PortionReaders>[] | null>;
  listRevisions(viewer: Viewer, input: ListRevisionsInput): Promise<Page<RevisionListItem>>;
  compareAdvisory(viewer: Viewer, input: CompareAdvisoryInput): Promise<Redacted<ComparisonView> | null>;
  readStatistics(
    viewer: Viewer,
    input: StatisticsQuery & { readonly filter: AdvisoryFilter },
  ): Promise<Redacted<StatisticsView>>;
  readDurations(
    viewer: Viewer,
    input: DurationsQuery & { readonly filter: AdvisoryFilter },
  ): Promise<Redacted<DurationsView>>;
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

/** What resolvers ask of this feature for whoever looks at its own advisory with others' eyes. */
export interface PreviewActions {
  seeAsAdvisory(viewer: Viewer, input: SeeAsInput): Promise<Preview | null>;
  readAudienceMatrix(viewer: Viewer, input: ReadAudienceMatrixInput): Promise<Redacted<AudienceMatrix> | null>;
  checkAdvisory(viewer: Viewer, input: CheckAdvisoryInput): Promise<Result<CheckedAdvisory, CheckAdvisoryRefusal>>;
  matrixOfChecked(
    viewer: Viewer,
    input: Pick<CheckedAdvisory, 'publication'> & { readonly audiences: readonly NamedAudience[] | null },
  ): Promise<Redacted<AudienceMatrix>>;
  previewOfChecked(
    viewer: Viewer,
    input: Pick<CheckedAdvisory, 'publication'> & { readonly audience: NamedAudience },
  ): Promise<SeenAdvisory | null>;
}

export interface PreviewsContext {
  readonly viewer: Viewer;
  readonly actions: PreviewActions;
}

/** What resolvers ask of this feature for drafts that somebody else has to approve. */
export interface ReviewActions {
  readReview(viewer: Viewer, input: { readonly name: AdvisoryName }): Promise<Redacted<ReviewView> | null>;
  submitAdvisory(viewer: Viewer, input: SubmitAdvisoryInput): Promise<Result<ChangedAdvisory, SubmitAdvisoryRefusal>>;
  approveAdvisory(viewer: Viewer, input: DecideReviewInput): Promise<Result<ChangedAdvisory, DecideReviewRefusal>>;
  returnAdvisory(viewer: Viewer, input: DecideReviewInput): Promise<Result<ChangedAdvisory, DecideReviewRefusal>>;
}

export interface ReviewsContext {
  readonly viewer: Viewer;
  readonly actions: ReviewActions;
}

export interface AdvisoriesContext {
  readonly viewer: Viewer;
  readonly actions: AdvisoryActions;
}
