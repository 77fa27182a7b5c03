import type { Advisory, AdvisorySummary, RelatedAdvisory } from './advisory.js';
import { compareRevisions, type Comparison, type Compared } from './comparison.js';
import {
  CountAdvisories,
  DraftAdvisory,
  ListAdvisories,
  ListSummaries,
  MarkPortions,
  PublishAdvisory,
  ReadAdvisory,
  ReadReaders,
  ReadRelated,
  ReviseAdvisory,
  WithdrawAdvisory,
  type PageFields,
} from './generated/documents.js';
import type {
  AdvisoryFilter,
  AdvisoryOrder,
  AudienceInput,
  CheckAdvisoryInput,
  DraftAdvisoryInput,
  ImportRecordsInput,
  FacetField,
  MarkPortionsInput,
  PublishAdvisoryInput,
  ReviseAdvisoryInput,
  WithdrawAdvisoryInput,
} from './generated/schema.js';
import { changesOf, type AdvisoryChange, type ChangesQuery } from './changes.js';
import { cite, type Citation, type CiteOptions } from './citation.js';
import { request, type HubAccess } from './hub-request.js';
import {
  type AdvisoryPreview,
  type AudienceMatrix,
  type Checked,
  checkAdvisory,
  previewAdvisory,
  readAudienceMatrix,
} from './previews.js';
import { importRecords, type ImportAnswer } from './import-records.js';
import { type MarkOutcome, readMarkOutcome, readOutcome, type Outcome } from './outcome.js';
import { pages, type Page, type Pages } from './pages.js';
import { wireTime, type PastTime } from './past-time.js';
import { publishNow, type PublishNowOutcome } from './publish-now.js';
import { type PortionReaders, toReaders } from './readers.js';
import { readAdvisory, readSummary } from './read-advisory.js';
import { revisionsOf, type Revision } from './revisions.js';
import {
  countByFacet,
  type Facet,
  type FacetOptions,
  type FoundAdvisory,
  type FoundPage,
  searchAdvisories,
  type SearchOptions,
} from './searching.js';

/** Which advisories, in which order, how many a page. */
export interface AdvisoryQuery {
  /** Fields are AND, several values of a field OR, an empty list matches nothing. */
  readonly where?: AdvisoryFilter | undefined;
  /** Newest update first when not given. */
  readonly orderBy?: AdvisoryOrder | undefined;
  /** How many a page holds, 1 to 100; 20 when not given. */
  readonly first?: number | undefined;
  /** As the list stood at that time, inclusive: by today's rights, less what was narrowed since. Now when not given. */
  readonly asOf?: PastTime | undefined;
  /** True: whole advisories. Else summaries, which cost the hub far less. */
  readonly portions?: boolean | undefined;
}

/** A page of advisories, and where the feed continues from it. */
export interface AdvisoryPage<T extends AdvisorySummary = AdvisorySummary> extends Page<T> {
  /** `feed.subscribe({ after })` continues exactly from this page's moment. After several pages take the first page's. */
  readonly feedCursor: string;
}

/** Advisories, fetched page by page as they are iterated. */
export interface AdvisoryList<T extends AdvisorySummary> extends Pages<T, AdvisoryPage<T>> {
  /** How many there are in all. A question of its own, because counting costs. */
  count(): Promise<number>;
}

/** Which view of an advisory: one of these at most. */
export interface ReadOptions {
  /** As the caller saw it after that revision. */
  readonly revisionId?: string | undefined;
  /** As it stood at that time, inclusive: by today's rights, less what was narrowed since. */
  readonly asOf?: PastTime | undefined;
  /**
   * As somebody else sees it now, a draft's as if it were published now: for its source, under the ceiling of the caller's own token, and
   * said in the audit log. Never to be kept where the caller's own view is: its `id` and `viewKey` are of their own.
   */
  readonly seeAs?: AudienceInput | undefined;
}

/** Reading and writing advisories. What the caller is not cleared for is as if it had never been written. */
export interface Advisories {
  /** The advisory of that name (any case), or another view of it; null when there is nothing that the caller can read. */
  get(name: string, options?: ReadOptions): Promise<Advisory | null>;
  /** What changed for the caller between two times, by advisory, the latest first. */
  changes(query: ChangesQuery): Pages<AdvisoryChange, Page<AdvisoryChange>>;
  /** A citation of what `get` gives: of its revision, which the hub keeps for ever. */
  cite(name: string, options?: Omit<ReadOptions, 'seeAs'> & CiteOptions): Promise<Citation | null>;
  /**
   * Who gets what of it, a draft's as if it were published now; the public, the hub, the sectors, the source's communities and whoever its
   * markings name when nobody is asked about. Null for whoever is not of its source.
   */
  audienceMatrix(name: string, audiences?: readonly AudienceInput[]): Promise<AudienceMatrix | null>;
  /** What a draft or a revision would say to whom, and what of it is worth a second look. Writes nothing. */
  check(
    input: CheckAdvisoryInput,
    audiences?: readonly AudienceInput[],
  ): Promise<Checked<{ readonly matrix: AudienceMatrix }>>;
  /** What somebody would see of a draft or a revision; null when nothing. Writes nothing. */
  preview(
    input: CheckAdvisoryInput,
    seeAs: AudienceInput,
  ): Promise<Checked<{ readonly preview: AdvisoryPreview | null }>>;
  /** Lists what matches: whole advisories with `portions: true`, else summaries. */
  list(query: AdvisoryQuery & { readonly portions: true }): AdvisoryList<Advisory>;
  list(query?: AdvisoryQuery): AdvisoryList<AdvisorySummary>;
  /**
   * Finds what says all of the words within one portion that the caller reads, best first. "Words in quotes" stand in a row, `or` parts
   * alternatives, `-word` leaves out what any portion holds. 500 characters and 32 words and phrases at most.
   */
  search(text: string, options?: SearchOptions): Pages<FoundAdvisory, FoundPage>;
  /** How many advisories share each value: highest count first, then by key. */
  facets(by: FacetField, options?: FacetOptions): Promise<readonly Facet[]>;
  /** Keeps a draft, seen by its source alone. */
  draft(input: DraftAdvisoryInput): Promise<Outcome>;
  /** States an advisory's whole content anew: saves a draft, publishes a revision of what is published. */
  revise(input: ReviseAdvisoryInput): Promise<Outcome>;
  /**
   * Marks portions anew without sending their text again. Whoever may no longer read one has it no more, in no revision; a withdrawn
   * advisory is tightened so, too.
   */
  mark(input: MarkPortionsInput): Promise<MarkOutcome>;
  /** Who has been told each portion so far; null for whoever is not of its source, and for what it cannot read. */
  readers(name: string): Promise<readonly PortionReaders[] | null>;
  /** Publishes a draft: everyone it is marked for has it at once, and that cannot be undone. */
  publish(input: PublishAdvisoryInput): Promise<Outcome>;
  /** Takes an advisory back; who saw it keeps seeing it as withdrawn. */
  withdraw(input: WithdrawAdvisoryInput): Promise<Outcome>;
  /** Drafts and publishes in one call. */
  publishNow(input: DraftAdvisoryInput): Promise<PublishNowOutcome>;
  /** The advisories that share an alias with the one of that name, by what the caller sees of both; at most 20. */
  related(name: string): Promise<readonly RelatedAdvisory[]>;
  /** The revisions in which the caller's view changed, newest first; none when there is nothing that the caller can read. */
  revisions(name: string, options?: { readonly first?: number | undefined }): Pages<Revision, Page<Revision>>;
  /**
   * How what the caller sees differs between two revisions, by the hub's own comparison: both views as the caller may read them today.
   * Null when there is nothing that the caller can read, or its view did not change in one of them.
   */
  compare(name: string, revisions: Compared): Promise<Comparison | null>;
  /** Publishes at most 100 records of another database. Sent again, what is known and unchanged stays as it is. */
  importRecords(input: ImportRecordsInput): Promise<ImportAnswer>;
}

/** The advisories of one hub, as one caller. */
export function advisoriesOf(hub: HubAccess): Advisories {
  const advisories: Advisories = {
    get: (name, options = {}) => getAdvisory(hub, name, options),
    changes: (query) => changesOf(hub, query),
    cite: async (name, { bare, ...view } = {}) => {
      const advisory = await getAdvisory(hub, name, view);
      return advisory && cite(advisory, hub.endpoint, { bare });
    },
    audienceMatrix: (name, audiences) => readAudienceMatrix(hub, name, audiences),
    check: (input, audiences) => checkAdvisory(hub, input, audiences),
    preview: (input, seeAs) => previewAdvisory(hub, input, seeAs),
    list: listAdvisories,
    search: (text, options = {}) => searchAdvisories(hub, text, options),
    facets: (by, options = {}) => countByFacet(hub, by, options),
    draft: async (input) => readOutcome((await request(hub, DraftAdvisory, { input })).draftAdvisory),
    revise: async (input) => readOutcome((await request(hub, ReviseAdvisory, { input })).reviseAdvisory),
    mark: async (input) => readMarkOutcome((await request(hub, MarkPortions, { input })).markPortions),
    readers: async (name) => (await request(hub, ReadReaders, { name })).advisory?.readers?.map(toReaders) ?? null,
    publish: async (input) => readOutcome((await request(hub, PublishAdvisory, { input })).publishAdvisory),
    withdraw: async (input) => readOutcome((await request(hub, WithdrawAdvisory, { input })).withdrawAdvisory),
    publishNow: (input) => publishNow(advisories, input),
    related: (name) => readRelated(hub, name),
    compare: (name, revisions) => compareRevisions(hub, name, revisions),
    revisions: (name, options) => revisionsOf(hub, name, options?.first),
    importRecords: (input) => importRecords(hub, input),
  };
  return advisories;

  function listAdvisories(query: AdvisoryQuery & { readonly portions: true }): AdvisoryList<Advisory>;
  function listAdvisories(query?: AdvisoryQuery): AdvisoryList<AdvisorySummary>;
  function listAdvisories(query: AdvisoryQuery = {}): AdvisoryList<Advisory> | AdvisoryList<AdvisorySummary> {
    return query.portions === true ? wholeAdvisories(hub, query) : summaries(hub, query);
  }
}

async function getAdvisory(hub: HubAccess, name: string, { asOf, ...view }: ReadOptions): Promise<Advisory | null> {
  const { advisory } = await request(hub, ReadAdvisory, { name, ...view, asOf: wireTime(asOf) });
  return advisory && readAdvisory(advisory);
}

async function readRelated(hub: HubAccess, name: string): Promise<readonly RelatedAdvisory[]> {
  const { advisory } = await request(hub, ReadRelated, { name });
  const related = advisory?.related ?? [];
  return related.map(({ aliases, advisory: other }) => ({ aliases, advisory: readSummary(other) }));
}

function wholeAdvisories(hub: HubAccess, query: AdvisoryQuery): AdvisoryList<Advisory> {
  return advisoryList(hub, query, async (after) => {
    const { advisories } = await request(hub, ListAdvisories, variables(query, after));
    return toPage(advisories.nodes.map(readAdvisory), advisories);
  });
}

function summaries(hub: HubAccess, query: AdvisoryQuery): AdvisoryList<AdvisorySummary> {
  return advisoryList(hub, query, async (after) => {
    const { advisories } = await request(hub, ListSummaries, variables(query, after));
    return toPage(advisories.nodes.map(readSummary), advisories);
  });
}

function variables({ where: filter, orderBy, first, asOf }: AdvisoryQuery, after: string | null) {
  return { filter, orderBy, first, after, asOf: wireTime(asOf) };
}

function toPage<T extends AdvisorySummary>(
  items: readonly T[],
  { pageInfo, feedCursor }: { readonly pageInfo: PageFields; readonly feedCursor: string },
): AdvisoryPage<T> {
  return { items, next: pageInfo.hasNextPage ? pageInfo.endCursor : null, feedCursor };
}

function advisoryList<T extends AdvisorySummary>(
  hub: HubAccess,
  { where: filter, asOf }: AdvisoryQuery,
  read: (after: string | null) => Promise<AdvisoryPage<T>>,
): AdvisoryList<T> {
  const count = async () =>
    (await request(hub, CountAdvisories, { filter, asOf: wireTime(asOf) })).advisories.totalCount;
  return { ...pages<T, AdvisoryPage<T>>(read), count };
}
