import { compareAdvisory } from '../features/advisories/actions/compare-advisory.js';
import { checkAdvisory } from '../features/advisories/actions/check-advisory.js';
import { readAudienceMatrix } from '../features/advisories/actions/read-audience-matrix.js';
import { seeAsAdvisory } from '../features/advisories/actions/see-as-advisory.js';
import { matrixOfChecked, previewOfChecked } from '../features/advisories/actions/preview-checked.js';
import { readReaders } from '../features/dissemination/actions/read-readers.js';
import { draftAdvisory } from '../features/advisories/actions/draft-advisory.js';
import { listAdvisories } from '../features/advisories/actions/list-advisories.js';
import { listRevisions } from '../features/advisories/actions/list-revisions.js';
import { markPortions } from '../features/advisories/actions/mark-portions.js';
import { publishAdvisory } from '../features/advisories/actions/publish-advisory.js';
import { readAdvisory } from '../features/advisories/actions/read-advisory.js';
import { readRelated } from '../features/advisories/actions/read-related.js';
import { readDurations, readStatistics } from '../features/advisories/actions/read-statistics.js';
import { approveAdvisory, returnAdvisory } from '../features/advisories/actions/decide-review.js';
import { readReview } from '../features/advisories/actions/read-review.js';
import { submitAdvisory } from '../features/advisories/actions/submit-advisory.js';
import { readNode } from '../features/advisories/actions/read-node.js';
import { reviseAdvisory } from '../features/advisories/actions/revise-advisory.js';
import { withdrawAdvisory } from '../features/advisories/actions/withdraw-advisory.js';
import { listExports, openExportFile, readExport, removeExport } from '../features/interop/actions/find-exports.js';
import { newestSnapshot, openSnapshot } from '../features/interop/actions/find-snapshot.js';
import { startExport } from '../features/interop/actions/start-export.js';
import { importRecords } from '../features/interop/actions/import-records.js';
import { acknowledgeEvents } from '../features/feed/actions/acknowledge-events.js';
import { findCursor } from '../features/feed/actions/find-cursor.js';
import { findSubscription } from '../features/feed/actions/find-subscription.js';
import { followFeed } from '../features/feed/actions/follow-feed.js';
import { listChanges } from '../features/feed/actions/list-changes.js';
import { listEvents } from '../features/feed/actions/list-events.js';
import { listSubscriptions } from '../features/feed/actions/list-subscriptions.js';
import { measureLag } from '../features/feed/actions/measure-lag.js';
import { removeSubscription } from '../features/feed/actions/remove-subscription.js';
import { saveSubscription } from '../features/feed/actions/save-subscription.js';
import { contextOf } from '../features/auth/model/viewer-context.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { readCommunity } from '../features/organizations/actions/read-community.js';
import { readOrganization, readOrganizationById } from '../features/organizations/actions/read-organization.js';
import { readNamedCommunities, readNamedOrganizations } from '../features/organizations/actions/read-parties.js';
import { describeSystems } from '../features/systems/actions/describe-systems.js';
import { describeTold } from '../features/systems/actions/describe-told.js';
import { readSystem } from '../features/systems/actions/read-system.js';
import { listTerms } from '../features/taxonomy/actions/list-terms.js';
import { readTaxonomy } from '../features/taxonomy/actions/read-taxonomy.js';
import { readTerm } from '../features/taxonomy/actions/read-term.js';
import type { Bound, Seen } from './bound.js';
import { bindFinding, type FindingActions } from './finding-actions.js';
import { inTurn } from '../platform/turns/in-turn.js';
import type { HubNeeds } from './hub-needs.js';
import { bindKeeping, type KeepingActions } from './keeping-actions.js';

/** Everything that one can do at the hub. */
export interface HubActions extends KeepingActions, FindingActions {
  readonly readAdvisory: Bound<typeof readAdvisory>;
  readonly readReaders: Bound<typeof readReaders>;
  readonly readNode: Bound<typeof readNode>;
  readonly readRelated: Bound<typeof readRelated>;
  readonly listAdvisories: Bound<typeof listAdvisories>;
  readonly readStatistics: Bound<typeof readStatistics>;
  readonly readDurations: Bound<typeof readDurations>;
  readonly listRevisions: Bound<typeof listRevisions>;
  readonly compareAdvisory: Bound<typeof compareAdvisory>;
  readonly draftAdvisory: Bound<typeof draftAdvisory>;
  readonly reviseAdvisory: Bound<typeof reviseAdvisory>;
  readonly markPortions: Bound<typeof markPortions>;
  readonly publishAdvisory: Bound<typeof publishAdvisory>;
  readonly withdrawAdvisory: Bound<typeof withdrawAdvisory>;
  readonly seeAsAdvisory: Bound<typeof seeAsAdvisory>;
  readonly readAudienceMatrix: Bound<typeof readAudienceMatrix>;
  readonly checkAdvisory: Bound<typeof checkAdvisory>;
  readonly matrixOfChecked: Bound<typeof matrixOfChecked>;
  readonly previewOfChecked: Bound<typeof previewOfChecked>;
  readonly readReview: Bound<typeof readReview>;
  readonly submitAdvisory: Bound<typeof submitAdvisory>;
  readonly approveAdvisory: Bound<typeof approveAdvisory>;
  readonly returnAdvisory: Bound<typeof returnAdvisory>;
  readonly importRecords: Bound<typeof importRecords>;
  readonly startExport: Bound<typeof startExport>;
  readonly readExport: Bound<typeof readExport>;
  readonly listExports: (viewer: Viewer) => ReturnType<typeof listExports>;
  readonly removeExport: Bound<typeof removeExport>;
  readonly openExportFile: Bound<typeof openExportFile>;
  readonly openSnapshot: (name: string) => ReturnType<typeof openSnapshot>;
  readonly newestSnapshot: () => ReturnType<typeof newestSnapshot>;
  readonly listChanges: Bound<typeof listChanges>;
  readonly listEvents: Bound<typeof listEvents>;
  readonly followFeed: Bound<typeof followFeed>;
  readonly findCursor: Bound<typeof findCursor>;
  readonly findSubscription: Bound<typeof findSubscription>;
  readonly measureLag: Bound<typeof measureLag>;
  readonly listSubscriptions: Bound<typeof listSubscriptions>;
  readonly saveSubscription: Bound<typeof saveSubscription>;
  readonly acknowledgeEvents: Bound<typeof acknowledgeEvents>;
  readonly removeSubscription: Bound<typeof removeSubscription>;
  readonly describeSystems: Bound<typeof describeSystems>;
  readonly describeTold: Bound<typeof describeTold>;
  readonly readSystem: Bound<typeof readSystem>;
  readonly readTaxonomy: Bound<typeof readTaxonomy>;
  readonly readTerm: Bound<typeof readTerm>;
  readonly listTerms: Bound<typeof listTerms>;
  readonly readOrganization: Seen<Viewer, typeof readOrganization>;
  readonly readOrganizationById: Seen<Viewer, typeof readOrganizationById>;
  readonly readCommunity: Seen<Viewer, typeof readCommunity>;
  readonly readNamedOrganizations: Seen<Viewer, typeof readNamedOrganizations>;
  readonly readNamedCommunities: Seen<Viewer, typeof readNamedCommunities>;
}

export function bindActions(needs: HubNeeds): HubActions {
  return {
    ...bindKeeping(needs),
    ...bindFinding(needs),
    readAdvisory: (viewer, input) => readAdvisory(needs, viewer, input),
    readReaders: (viewer, input) => readReaders(needs, viewer, input),
    readNode: (viewer, input) => readNode(needs, viewer, input),
    readRelated: (viewer, input) => readRelated(needs, viewer, input),
    listAdvisories: (viewer, input) => listAdvisories(needs, viewer, input),
    readStatistics: (viewer, input) => readStatistics(needs, viewer, input),
    readDurations: (viewer, input) => readDurations(needs, viewer, input),
    listRevisions: (viewer, input) => listRevisions(needs, viewer, input),
    compareAdvisory: (viewer, input) => compareAdvisory(needs, viewer, input),
    draftAdvisory: (viewer, input) => draftAdvisory(needs, viewer, input),
    reviseAdvisory: (viewer, input) => reviseAdvisory(needs, viewer, input),
    markPortions: (viewer, input) => markPortions(needs, viewer, input),
    publishAdvisory: (viewer, input) => publishAdvisory(needs, viewer, input),
    withdrawAdvisory: (viewer, input) => withdrawAdvisory(needs, viewer, input),
    ...bindPreviews(needs),
    ...bindReviews(needs),
    ...bindInterop(needs),
    listChanges: (viewer, input) => listChanges(needs, viewer, input),
    listEvents: (viewer, input) => listEvents(needs, viewer, input),
    followFeed: bindFeed(needs),
    findCursor: (viewer, input) => findCursor(needs, viewer, input),
    findSubscription: (viewer, input) => findSubscription(needs, viewer, input),
    measureLag: (viewer, input) => measureLag(needs, viewer, input),
    listSubscriptions: (viewer, input) => listSubscriptions(needs, viewer, input),
    saveSubscription: (viewer, input) => saveSubscription(needs, viewer, input),
    acknowledgeEvents: (viewer, input) => acknowledgeEvents(needs, viewer, input),
    removeSubscription: (viewer, input) => removeSubscription(needs, viewer, input),
    describeSystems: (viewer, input) => describeSystems(needs, viewer, input),
    readSystem: (viewer, input) => readSystem(needs, viewer, input),
    readTaxonomy: (viewer, input) => readTaxonomy(needs, viewer, input),
    readTerm: (viewer, input) => readTerm(needs, viewer, input),
    listTerms: (viewer, input) => listTerms(needs, viewer, input),
    ...bindParties(needs),
  };
}

type Previews =
  'seeAsAdvisory' | 'readAudienceMatrix' | 'checkAdvisory' | 'matrixOfChecked' | 'previewOfChecked' | 'describeTold';

/** What a source can do before others see what it says. */
function bindPreviews(needs: HubNeeds): Pick<HubActions, Previews> {
  return {
    seeAsAdvisory: (viewer, input) => seeAsAdvisory(needs, viewer, input),
    readAudienceMatrix: (viewer, input) => readAudienceMatrix(needs, viewer, input),
    checkAdvisory: (viewer, input) => checkAdvisory(needs, viewer, input),
    matrixOfChecked: (viewer, input) => matrixOfChecked(needs, viewer, input),
    previewOfChecked: (viewer, input) => previewOfChecked(needs, viewer, input),
    describeTold: (viewer, input) => describeTold(needs, viewer, input),
  };
}

type Reviews = 'readReview' | 'submitAdvisory' | 'approveAdvisory' | 'returnAdvisory';

function bindReviews(needs: HubNeeds): Pick<HubActions, Reviews> {
  return {
    readReview: (viewer, input) => readReview(needs, viewer, input),
    submitAdvisory: (viewer, input) => submitAdvisory(needs, viewer, input),
    approveAdvisory: (viewer, input) => approveAdvisory(needs, viewer, input),
    returnAdvisory: (viewer, input) => returnAdvisory(needs, viewer, input),
  };
}

type Parties =
  'readOrganization' | 'readOrganizationById' | 'readCommunity' | 'readNamedOrganizations' | 'readNamedCommunities';

function bindParties(needs: HubNeeds): Pick<HubActions, Parties> {
  return {
    readOrganization: (viewer, input) => readOrganization(needs, contextOf(viewer), input),
    readOrganizationById: (viewer, input) => readOrganizationById(needs, contextOf(viewer), input),
    readCommunity: (viewer, input) => readCommunity(needs, contextOf(viewer), input),
    readNamedOrganizations: (viewer, input) => readNamedOrganizations(needs, contextOf(viewer), input),
    readNamedCommunities: (viewer, input) => readNamedCommunities(needs, contextOf(viewer), input),
  };
}

type InteropNames =
  | 'importRecords'
  | 'startExport'
  | 'readExport'
  | 'listExports'
  | 'removeExport'
  | 'openExportFile'
  | 'openSnapshot'
  | 'newestSnapshot';

function bindInterop(needs: HubNeeds): Pick<HubActions, InteropNames> {
  return {
    importRecords: (viewer, input) => importRecords(needs, viewer, input),
    startExport: (viewer, input) => startExport(needs, viewer, input),
    readExport: (viewer, input) => readExport(needs, viewer, input),
    listExports: (viewer) => listExports(needs, viewer),
    removeExport: (viewer, input) => removeExport(needs, viewer, input),
    openExportFile: (viewer, input) => openExportFile(needs, viewer, input),
    openSnapshot: (name) => openSnapshot(needs, name),
    newestSnapshot: () => newestSnapshot(needs),
  };
}

/** Feeds that read at a time by themselves, and that look at rights: when all come back at once, they wait for each other. */
const FEEDS_AT_ONCE = { reading: 6, looking: 1 };

function bindFeed(needs: HubNeeds): HubActions['followFeed'] {
  const [reading, looking] = [inTurn(FEEDS_AT_ONCE.reading), inTurn(FEEDS_AT_ONCE.looking)];
  const ofFeeds: HubNeeds = {
    ...needs,
    readEventLog: (viewer, work) => reading(() => needs.readEventLog(viewer, work)),
    refreshViewer: (viewer) => looking(() => needs.refreshViewer(viewer)),
  };
  return (viewer, input) => followFeed(ofFeeds, viewer, input);
}
