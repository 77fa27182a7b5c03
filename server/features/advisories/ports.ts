import type { Uuid } from '../../kernel/ids.js';
import type { Page } from '../../kernel/page.js';
import type { AuditLog } from '../audit/ports.js';
import type { Viewer } from '../auth/model/viewer.js';
import type { EventId } from '../events/model/feed-cursor.js';
import type { AccountName, CommunityHandle, OrganizationHandle, Sector } from '../markings/model/marking.js';
import type { AdvisoryName, AdvisoryState, SeverityLevel } from './model/advisory.js';
import type { AdvisoryFilter, AdvisoryOrder } from './model/advisory-filter.js';
import type { AdvisoryRecord } from './model/advisory-record.js';
import type { RelatedRecord } from './model/redact-related.js';
import type { CountedValue, FacetQuery } from './model/facet.js';
import type { OnlookingOrganization, OnlookingPerson } from './model/preview/onlooker.js';
import type { OwnFile } from './model/preview/own-file.js';
import type { CountedCells, DurationsQuery, DurationsView, StatisticsQuery } from './model/statistics.js';
import type { AdvisoryFile, RevisionPlan } from './model/revision-plan.js';
import type { ReviewRecord, ReviewTurn } from './model/review.js';
import type { FoundPortion } from './model/search-hit.js';

/** Opens one read-only snapshot that is cleared for `viewer`; everything an answer needs is read in it. */
export type ReadAdvisories = <T>(viewer: Viewer, work: (advisories: AdvisoryReads) => Promise<T>) => Promise<T>;

/** What there is to read of advisories as they stand at one moment: now, or at a past time. */
export interface AdvisoriesAt {
  find(name: AdvisoryName): Promise<AdvisoryRecord | null>;
  list(query: ListQuery): Promise<Page<ListedAdvisory>>;
  count(filter: AdvisoryFilter): Promise<number>;
  /** Of the advisories that fit, how many share each value: highest count first, then by key. */
  facet(filter: AdvisoryFilter, query: FacetQuery): Promise<readonly CountedValue[]>;
  /** Of the advisories that fit, how many share each value in each period; one row more than may be told where there are more. */
  statistics(filter: AdvisoryFilter, query: StatisticsQuery): Promise<CountedCells>;
  durations(filter: AdvisoryFilter, query: DurationsQuery): Promise<DurationsView>;
  /** The portions of these advisories that a search matches, best first, `MAX_HITS` of each at most. */
  hits(search: string, names: readonly AdvisoryName[]): Promise<ReadonlyMap<AdvisoryName, readonly FoundPortion[]>>;
  /** The newest event that the viewer has of those until then, null when it has none. */
  latestEvent(): Promise<EventId | null>;
}

export interface AdvisoryReads extends AdvisoriesAt {
  /**
   * As everything stood at a past time, what happened at that time included: by the viewer's rights of today, under the markings that
   * govern the past today. Drafts have no past, nor has what shows the viewer nothing today. One time in one snapshot.
   */
  asOf(time: Date): AdvisoriesAt;
  /** Those of these names that the viewer sees, in any order, as they are now. */
  findAll(names: readonly AdvisoryName[]): Promise<readonly AdvisoryRecord[]>;
  findByUid(uid: Uuid): Promise<AdvisoryRecord | null>;
  /** As the viewer's view stood at a revision that changed it; null when there is none such that it sees. */
  findPast(name: AdvisoryName, revisionId: Uuid): Promise<AdvisoryRecord | null>;
  /** The advisories that share an alias with each of these, by what the viewer sees of both; one list a name, in their order. */
  related(names: readonly AdvisoryName[], first: number): Promise<readonly (readonly RelatedRecord[])[]>;
  /** Newest first, those that changed the viewer's view, each with its place in the viewer's own count. */
  revisions(
    name: AdvisoryName,
    page: { readonly first: number; readonly before: number | null },
  ): Promise<Page<RecordedRevision>>;
  /** What an advisory of the viewer's own organization says, as far as the viewer sees it; null for any other. */
  ownFile(name: AdvisoryName): Promise<OwnFile | null>;
  /** The last round of a draft's review, for whoever of its source is shown all of it; null for everybody else. */
  review(name: AdvisoryName): Promise<ReviewRecord | null>;
  onlookers: OnlookerDirectory;
}

/** Who there is to look through the eyes of. It knows nobody for a viewer that stands for no source. */
export interface OnlookerDirectory {
  /** Active organizations of these handles, all of them for null; by handle. */
  organizations(handles: readonly OrganizationHandle[] | null): Promise<readonly OnlookingOrganization[]>;
  /** Active persons of these accounts. */
  persons(accounts: readonly AccountName[]): Promise<readonly OnlookingPerson[]>;
  /** Those of `handles` that the viewer may know of. */
  communities(handles: readonly CommunityHandle[]): Promise<ReadonlySet<CommunityHandle>>;
}

export interface ListQuery {
  readonly filter: AdvisoryFilter;
  readonly order: AdvisoryOrder;
  readonly first: number;
  readonly after: ListPlace | null;
}

/** Where a list goes on: the sort values of its last item. `at` is publishedAt or updatedAt as the order has it; for SEVERITY_DESC updatedAt. */
export interface ListPlace {
  readonly at: Date | null;
  readonly updatedAt: Date;
  readonly severity: SeverityLevel | null;
  /** How well a search matches, 0 and up; null where no order asks for it. */
  readonly rank: number | null;
  readonly name: AdvisoryName;
}

export interface ListedAdvisory {
  readonly record: AdvisoryRecord;
  readonly place: ListPlace;
}

export interface RecordedRevision {
  readonly id: Uuid;
  /** In the viewer's own count, 1.. with no gaps, as `after` has it; one that a later marking hides by now is counted and not answered. */
  readonly number: number;
  readonly at: Date;
  readonly state: AdvisoryState;
  readonly note: string | null;
  /** The viewer's view at this revision and at the last one before it that is not hidden by now; null when there is none. */
  readonly after: AdvisoryRecord;
  readonly before: AdvisoryRecord | null;
}

/** Opens one transaction that may write for `viewer`; it is rolled back when `work` answers a refusal or throws. */
export type WriteAdvisories = <T extends { readonly ok: boolean }>(
  viewer: Viewer,
  work: (advisories: AdvisoryWrites) => Promise<T>,
) => Promise<T>;

export interface AdvisoryWrites {
  /** As the viewer itself sees it, before this transaction writes: a commit dates what it wrote, so read that afterwards with `ReadAdvisories`. */
  find(name: AdvisoryName): Promise<AdvisoryRecord | null>;
  /** Everything of an advisory of the viewer's own organization, locked against other writers; null for any other. */
  open(name: AdvisoryName): Promise<AdvisoryFile | null>;
  /** Carries out a plan. The database refuses when the viewer does not hold SOURCE of the advisory. */
  write(plan: RevisionPlan): Promise<void>;
  /** As `AdvisoryReads` has it. */
  review(name: AdvisoryName): Promise<ReviewRecord | null>;
  /** True while a draft of the viewer's own source is in review and not approved. */
  awaitsApproval(name: AdvisoryName): Promise<boolean>;
  /** The database refuses a turn that is not the viewer's to make. */
  turnReview(name: AdvisoryName, turn: ReviewTurn): Promise<void>;
  audiences: AudienceDirectory;
  audit: AuditLog;
  /** What was answered under this key before: the same body, another body, or nothing; remembers the key when new. Kept for 7 days. */
  remember(
    request: RememberedRequest,
  ): Promise<
    { readonly was: 'new' } | { readonly was: 'other-body' } | { readonly was: 'same'; readonly name: AdvisoryName }
  >;
}

export interface RememberedRequest {
  readonly mutation: string;
  readonly key: string;
  /** SHA-256 of the canonical body, hex. */
  readonly bodyHash: string;
  readonly name: AdvisoryName;
}

/** Who there is to be named in a marking, as far as the author may know. */
export interface AudienceDirectory {
  /** Those of `handles` that are active and visible to the author. */
  organizations(handles: readonly string[]): Promise<ReadonlySet<OrganizationHandle>>;
  communities(handles: readonly string[]): Promise<ReadonlySet<CommunityHandle>>;
  accounts(names: readonly string[]): Promise<ReadonlySet<AccountName>>;
  /** Active organizations of these sectors and communities at this moment. */
  membersOf(audience: {
    readonly sectors: readonly Sector[];
    readonly communities: readonly CommunityHandle[];
  }): Promise<readonly OrganizationHandle[]>;
}

/** How much an account may write. Asked once for each draft, revision, publication and withdrawal, before anything else. */
export interface WriteLimit {
  /** @returns null when `account` may write now */
  take(account: AccountName): { readonly retryAfterSeconds: number } | null;
}

/** Reads of many advisories, page by page, all as they stood at one moment. */
export interface BulkReads {
  /** Which ones fit, in the order of their names, of one snapshot; one more than `most` where there are more. */
  list(
    viewer: Viewer,
    query: { readonly filter: AdvisoryFilter; readonly most: number },
  ): Promise<{ readonly names: readonly AdvisoryName[]; readonly position: string }>;
  /**
   * As the viewer's view of each stood at that moment, read by today's rights and markings: what was narrowed meanwhile is not told. Those
   * that show it nothing are left out.
   */
  records(viewer: Viewer, names: readonly AdvisoryName[], moment: BulkMoment): Promise<readonly AdvisoryRecord[]>;
}

/** How far the log had come, and, for an earlier time, that. */
export interface BulkMoment {
  readonly position: string;
  readonly asOf: Date | null;
}
