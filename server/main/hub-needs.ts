import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { AdministrationReads, Administer } from '../features/administration/ports.js';
import { postgresAdministrationReads } from '../features/administration/store/postgres-administration-reads.js';
import { postgresOffice } from '../features/administration/store/postgres-office.js';
import { lookUpAudiences } from '../features/advisories/actions/look-up-audiences.js';
import { writeLimit } from '../features/advisories/actions/write-limit.js';
import { audienceDirectory } from '../features/advisories/store/audience-directory.js';
import { latestEvent } from '../features/advisories/store/latest-event.js';
import { postgresBulkReads } from '../features/advisories/store/bulk-records.js';
import { findRecords } from '../features/advisories/store/find-records.js';
import { openAdvisory } from '../features/advisories/store/open-advisory.js';
import { postgresAdvisoryReads } from '../features/advisories/store/postgres-advisory-reads.js';
import { viewsFound } from '../features/advisories/store/views-found.js';
import { postgresAdvisoryWrites } from '../features/advisories/store/postgres-advisory-writes.js';
import { revisionJson } from '../features/advisories/store/write-revision.js';
import type { BulkReads, ReadAdvisories, WriteAdvisories, WriteLimit } from '../features/advisories/ports.js';
import type { AppendAudit, AuditReads } from '../features/audit/ports.js';
import { appendAudit, postgresAuditLog } from '../features/audit/store/postgres-audit-log.js';
import { postgresAuditReads } from '../features/audit/store/postgres-audit-reads.js';
import { postgresTokens } from '../features/auth/store/postgres-tokens.js';
import { type AuthenticateNeeds, refreshViewer } from '../features/auth/actions/authenticate.js';
import type { TokenSeal } from '../features/auth/model/session.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import type { SampleAccounts, Tokens } from '../features/auth/ports.js';
import { groupLedger } from '../features/dissemination/actions/group-ledger.js';
import type { FindReaders, KeepDeliveries, Ledger } from '../features/dissemination/ports.js';
import { postgresDeliveries } from '../features/dissemination/store/postgres-deliveries.js';
import { postgresReaders } from '../features/dissemination/store/postgres-readers.js';
import { type Seal, sealWith } from '../features/events/model/seal.js';
import type { Partner } from '../features/federation/model/partner.js';
import { logRelay, type Relay, type RelayNeeds } from '../features/feed/actions/relay/log-relay.js';
import type {
  LogWatch,
  ReadEventLog,
  RefreshViewer,
  RightsWatch,
  SubscriptionReads,
  WriteSubscriptions,
} from '../features/feed/ports.js';
import { postgresLogSurvey } from '../features/feed/store/postgres-log-survey.js';
import { postgresEventLog } from '../features/feed/store/postgres-event-log.js';
import { postgresSubscriptions } from '../features/feed/store/postgres-subscriptions.js';
import type { ExportShelf, SnapshotShelf, WriteImports } from '../features/interop/ports.js';
import { postgresExports } from '../features/interop/store/postgres-exports.js';
import { postgresSnapshots } from '../features/interop/store/postgres-snapshots.js';
import { postgresImports } from '../features/interop/store/postgres-imports.js';
import type { OrganizationReads } from '../features/organizations/ports.js';
import { postgresOrganizations } from '../features/organizations/store/postgres-organizations.js';
import type { KeyedHash as SystemHash } from '../features/systems/model/system-key.js';
import type { SystemsReads } from '../features/systems/ports.js';
import { postgresSystems } from '../features/systems/store/postgres-systems.js';
import type { Taxonomies } from '../features/taxonomy/ports.js';
import { taxonomyFiles } from '../features/taxonomy/store/taxonomy-files.js';
import { type Clock, machineClock } from '../kernel/clock.js';
import { newUuid, type Randomness } from '../kernel/ids.js';
import { keyedHash, type KeyedHash } from '../kernel/keys.js';
import { refuse } from '../kernel/result.js';
import { machineSleep, type Sleep } from '../kernel/waiting.js';
import type { Config } from '../platform/config/config.js';
import { projectRoot } from '../platform/config/project-root.js';
import type { Database } from '../platform/postgres/database.js';
import type { Log } from '../platform/telemetry/log.js';
import type { Background } from './background.js';

/** What the hub's actions need from outside, all of it. */
export interface HubNeeds {
  readonly readAdvisories: ReadAdvisories;
  readonly writeAdvisories: WriteAdvisories;
  readonly writeLimit: WriteLimit;
  readonly writeImports: WriteImports;
  readonly importLimit: WriteLimit;
  readonly readEventLog: ReadEventLog;
  readonly subscriptions: SubscriptionReads;
  readonly writeSubscriptions: WriteSubscriptions;
  readonly watch: LogWatch;
  readonly rights: RightsWatch;
  readonly relay: Relay;
  readonly audit: AuditReads;
  readonly appendAudit: AppendAudit;
  readonly administration: AdministrationReads;
  readonly administer: Administer;
  readonly ledger: Ledger;
  readonly findReaders: FindReaders;
  readonly tokens: Tokens;
  readonly acceptSamples: boolean;
  readonly samples: SampleAccounts;
  readonly sessionSeal: TokenSeal;
  readonly passSeal: TokenSeal;
  readonly refreshViewer: RefreshViewer;
  readonly organizations: OrganizationReads;
  readonly systems: SystemsReads;
  readonly taxonomies: Taxonomies;
  readonly viewKey: KeyedHash;
  readonly hash: SystemHash;
  readonly seal: Seal;
  readonly listSeal: Seal;
  readonly feedSeal: Seal;
  readonly bulk: BulkReads;
  readonly exports: ExportShelf;
  readonly snapshots: SnapshotShelf;
  readonly exportLimit: number;
  readonly snapshotDays: number;
  readonly hubUrl: string;
  readonly inBackground: Background['run'];
  readonly clock: Clock;
  readonly random: Randomness;
  readonly sleep: Sleep;
  readonly report: (fault: unknown) => void;
  readonly stop: AbortSignal;
}

/** How many batches of records an account may import in a minute: far above what one import needs, and a bound all the same. */
const IMPORT_BATCHES_PER_MINUTE = 1_200;

/** How many advisories an export may hold where no setting says it. */
const EXPORT_LIMIT = 200_000;

export const machineRandomness: Randomness = { bytes: (length) => randomBytes(length) };

/** What a hub is made on. */
export interface HubOptions {
  readonly config: Pick<Config, 'host' | 'port' | 'sample' | 'maxSockets' | 'maxSubscriptions' | 'writesPerMinute'> &
    Partial<Pick<Config, 'proxies' | 'exportLimit' | 'snapshotDays' | 'publicUrl' | 'partnerHosts'>>;
  readonly database: Database;
  /** Signs viewer contexts; cursors and keyed hashes are made with keys derived from it. */
  readonly contextKey: Uint8Array;
  readonly log: Log;
  /** The folder of what browsers are shown, as it was built; nothing is shown when it is absent or empty. */
  readonly console?: string;
  /** Other graphs that add to the hub's; each keeps the policy. */
  readonly partners?: readonly Partner[];
  /** Whom one may sign in as by name alone, on this machine; nobody when absent. */
  readonly samples?: SampleAccounts;
  /** Where ids and names come from, and times; the machine's when absent. Tests that compare hubs choose them. */
  readonly random?: Randomness;
  readonly clock?: Clock;
  /** Who lets work go on after its asker is answered. Tests that compare hubs wait for it instead. */
  readonly background?: Background;
  /** What sends events to those who have caught up; one that goes along the log for all when absent. Tests and benches compare. */
  readonly relayOn?: (needs: RelayNeeds) => Relay;
  /** What keeps who was told what; one that commits in groups when absent. Benches compare. */
  readonly ledgerOn?: (keep: KeepDeliveries) => Ledger;
}

/** What differs between a hub that serves and one that plants seeds. */
type OwnNeeds = Pick<HubNeeds, 'watch' | 'rights' | 'stop' | 'report' | 'clock' | 'inBackground'>;

export function needsOf(
  {
    config,
    database,
    contextKey,
    samples = NOBODY,
    random = machineRandomness,
    relayOn = logRelay,
    ledgerOn = groupLedger,
  }: HubOptions,
  own: OwnNeeds,
): HubNeeds {
  const stores = storesOn(database, { clock: own.clock, random });
  const access = { tokens: stores.tokens, acceptSamples: config.sample };
  const keys = keysFrom(contextKey);
  const ledger = ledgerOn(postgresDeliveries(database));
  return {
    ...stores,
    ...keys,
    taxonomies: taxonomyFiles(path.join(projectRoot(), 'seeds', 'taxonomies')),
    ...own,
    ...access,
    samples,
    ledger,
    relay: relayOn({ ...keys, ...own, ledger, sleep: machineSleep, surveyLog: stores.surveyLog }),
    refreshViewer: (viewer) => refreshFeedViewer(access, viewer),
    writeLimit: writeLimit(config.writesPerMinute, machineClock),
    exportLimit: config.exportLimit ?? EXPORT_LIMIT,
    snapshotDays: config.snapshotDays ?? 0,
    hubUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
    importLimit: writeLimit(IMPORT_BATCHES_PER_MINUTE, machineClock),
    random,
    sleep: machineSleep,
  };
}

const NOBODY: SampleAccounts = { list: () => [], tokenOf: () => null };

/** A feed is told whether its token ended for good. */
async function refreshFeedViewer(access: AuthenticateNeeds, viewer: Viewer): ReturnType<RefreshViewer> {
  const fresh = await refreshViewer(access, viewer);
  if (fresh.ok) return fresh;
  return refuse(fresh.refusal.kind === 'expired-token' ? 'expired' : 'revoked');
}

/** How a transaction of the log reads what other features keep. */
const READS = { recordsIn: findRecords, viewsFoundIn: viewsFound, newestIn: latestEvent };

/** What is made of the database alone. */
function storesOn(database: Database, { clock, random }: Pick<HubNeeds, 'clock' | 'random'>) {
  return {
    readAdvisories: postgresAdvisoryReads(database),
    writeAdvisories: postgresAdvisoryWrites({ database, clock, random, auditIn: postgresAuditLog, backfill: false }),
    writeImports: importsOn(database, { clock, random }),
    readEventLog: postgresEventLog({ database, ...READS }),
    surveyLog: postgresLogSurvey({ database, ...READS }),
    ...postgresSubscriptions(database),
    audit: postgresAuditReads(database),
    appendAudit: appendAudit(database, clock),
    administration: postgresAdministrationReads(database),
    administer: postgresOffice({ database, clock, auditIn: (sql) => postgresAuditLog(sql, clock) }),
    tokens: postgresTokens(database),
    organizations: postgresOrganizations(database),
    systems: postgresSystems(database),
    findReaders: postgresReaders(database),
    bulk: postgresBulkReads(database),
    exports: postgresExports({ database, clock, auditIn: postgresAuditLog }),
    snapshots: postgresSnapshots(database),
  };
}

/** Imports write advisories as everybody does, and their events wake nobody. */
function importsOn(database: Database, { clock, random }: Pick<HubNeeds, 'clock' | 'random'>): WriteImports {
  return postgresImports({
    database,
    audiencesIn: (sql) => (stated) => lookUpAudiences(audienceDirectory(sql), { stated: [stated], standing: [] }),
    fileIn: (sql) => (name) => openAdvisory(sql, name),
    planJson: (plan, viewer) => revisionJson(plan, { viewer, clock, eventId: newUuid(random), backfill: true }),
  });
}

/** What is made of the hub's key alone: seals and keyed hashes, each for one purpose. */
function keysFrom(contextKey: Uint8Array) {
  const systemHash = keyedHash(contextKey, 'system-id');
  const feedSeal = sealWith(contextKey, 'feed-cursor');
  return {
    viewKey: keyedHash(contextKey, 'view-key'),
    hash: (text: string) => Buffer.from(systemHash(text), 'base64url'),
    seal: feedSeal,
    feedSeal,
    listSeal: sealWith(contextKey, 'list-cursor'),
    sessionSeal: sealWith(contextKey, 'session'),
    passSeal: sealWith(contextKey, 'pass'),
  };
}
