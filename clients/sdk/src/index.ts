export { Seamark, type SeamarkOptions } from './seamark.js';
export type { Token } from './hub-request.js';
export type { Document } from './document.js';
export type { GraphQLAnswer, GraphQLError } from './graphql-answer.js';
export * from './errors.js';

export type { Advisories, AdvisoryList, AdvisoryPage, AdvisoryQuery, ReadOptions } from './advisories.js';
export type { Compared, Comparison, PortionComparison } from './comparison.js';
export type { Draft } from './draft.js';
export type { Drafts, PulledDraft, RevisionOptions } from './drafts.js';
export type { AdvisoryPreview, AudienceMatrix, Checked } from './previews.js';
export type { ImportAnswer, ImportOutcome } from './import-records.js';
export { isUnpublished } from './advisory.js';
export type { Advisory, AdvisorySummary, Marking, Origin, Portion, RelatedAdvisory } from './advisory.js';
export type * from './portion-content.js';
export type { Community, Organization } from './organization.js';
export type { ListedTerm, Taxonomies, Taxonomy, Term, TermInPlace } from './taxonomies.js';
export type { Facet, FacetOptions, FoundAdvisory, FoundPage, SearchHit, SearchOptions } from './searching.js';
export type { Revision } from './revisions.js';
export type { AdvisoryChange, ChangesQuery } from './changes.js';
export { cite, type Citation, type CiteOptions } from './citation.js';
export type { CitedRevision } from './citation/cited-revision.js';
export type { CslItem } from './citation/csl.js';
export type {
  DurationsAnswer,
  DurationsQuery,
  Statistics,
  StatisticsAnswer,
  StatisticsQuery,
  StatisticsRow,
} from './statistics.js';
export type { Export, ExportDraft, ExportFile, ExportOutcome, Exports } from './exports.js';
export type { Viewer } from './viewer.js';
export type { PastTime } from './past-time.js';
export type { Page, Pages } from './pages.js';

export type { PortionReaders } from './readers.js';
export { accepted, SeamarkRefusal, type MarkOutcome, type Outcome } from './outcome.js';
export type { PublishNowOutcome } from './publish-now.js';
export type { InputProblem, Refusal } from './refusal.js';

export * from './marking.js';
export * from './marking-text.js';
export * from './portions.js';
export { restate, restateMarking } from './restate.js';

export type { Act, Administration } from './administration/administration.js';
export type { AuditEntry, AuditQuery } from './administration/audit-entry.js';
export type { ListedCommunity, ListedOrganization, Person, TokenRecord } from './administration/kept.js';
export { SeamarkAuditBroken, type VerifiedAudit, type VerifyAuditOptions } from './administration/verify-audit.js';

export type { EventList, EventQuery, Events } from './events.js';
export type { ReadDraft, Review, Reviews } from './reviews.js';
export type { SavedSubscription, SubscriptionDraft, SubscriptionOutcome, Subscriptions } from './subscriptions.js';
export type { Feed, FeedQuery } from './feed/feed.js';
export type { FeedEvent } from './feed/feed-event.js';
export type { FeedNotice, FeedState } from './feed/feed-state.js';
export type { FeedSignals, FeedSubscription, ReceivedEvent } from './feed/feed-subscription.js';
export type { WebSocketClass } from './feed/feed-sockets.js';
export type { HubPlaceOptions } from './feed/hub-place.js';
export type { FeedLag, LagQuery } from './feed/lag.js';
export type { FeedProgress } from './feed/progress.js';
export type { Backoff } from './feed/backoff.js';
export { memoryCursor, type CursorStore } from './feed/cursor-store.js';

export * from './generated/schema.js';
