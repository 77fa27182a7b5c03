import { chosenClock } from '../../../kernel/clock.js';
import type { Randomness } from '../../../kernel/ids.js';
import { keyedHash } from '../../../kernel/keys.js';
import type { AuditEntry } from '../../audit/model/audit-entry.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { sealWith } from '../../events/model/seal.js';
import { sourceAtom } from '../../markings/model/atom.js';
import type { AccountName, CommunityHandle, Marking, OrganizationHandle } from '../../markings/model/marking.js';
import { CLEAR } from '../../markings/model/marking.js';
import { fakeTaxonomies } from '../../taxonomy/actions/fake-taxonomies.js';
import type { AdvisoryName } from '../model/advisory.js';
import { AUDIENCES, clearanceOfViewer, countedRandomness } from '../model/fake-world.js';
import type { Audiences } from '../model/input/input-moment.js';
import { isUnpublished } from '../model/preview/publication-of.js';
import type { ReviewTurn } from '../model/review.js';
import type { RevisionPlan } from '../model/revision-plan.js';
import { afterPlan, fileOf } from '../model/revision/fake-history.js';
import type { AdvisoryHistory } from '../model/revision/fake-history.js';
import type {
  AdvisoryWrites,
  AudienceDirectory,
  ReadAdvisories,
  RememberedRequest,
  WriteAdvisories,
} from '../ports.js';
import { fakeAdvisoryReads } from './fake-advisory-reads.js';
import { FakeReviews } from './fake-reviews.js';

const KEY = new Uint8Array(32).fill(5);
const SECOND_MS = 1_000;
const REMEMBERED_MS = 7 * 86_400 * SECOND_MS;

/** The advisories of a hub in memory, and everything that actions need beside them. */
export class FakeAdvisories {
  readonly clock = chosenClock(new Date('2026-05-01T10:00:00Z'));
  readonly random: Randomness;
  readonly viewKey = keyedHash(KEY, 'view-key');
  readonly listSeal = sealWith(KEY, 'list-cursor');
  readonly feedSeal = sealWith(KEY, 'feed-cursor');
  readonly hash = (text: string): Uint8Array => Buffer.from(this.viewKey(text));
  readonly taxonomies = fakeTaxonomies();
  readonly systems = { statements: async () => new Map<never, never>(), keys: async () => [] };

  readonly appendAudit = async (_: Viewer, entry: AuditEntry): Promise<void> => {
    this.#audit = [...this.#audit, entry];
  };

  /** What an account is told when it has written too much; null while it has not. */
  limited: { readonly retryAfterSeconds: number } | null = null;
  readonly writeLimit = { take: () => this.limited };

  readonly #audiences: AudienceDirectory;
  #histories: ReadonlyMap<AdvisoryName, AdvisoryHistory> = new Map();
  #audit: readonly AuditEntry[] = [];
  #reviews = new FakeReviews();
  #remembered: ReadonlyMap<string, RememberedRequest & { readonly at: number }> = new Map();
  #lastWrite: Promise<unknown> = Promise.resolve();

  /** @param seed - of its ids and names: hubs of other seeds have others */
  constructor({ seed = 1, audiences = AUDIENCES }: { readonly seed?: number; readonly audiences?: Audiences } = {}) {
    this.random = countedRandomness(seed);
    this.#audiences = directoryOf(audiences);
  }

  readonly readAdvisories: ReadAdvisories = (viewer, work) =>
    work({
      ...fakeAdvisoryReads(this.#histories, viewer, this.viewKey),
      review: async (name) => this.#reviews.of(this.#own(name, viewer), viewer),
    });

  /** One writer after another, as if each wrote to the same advisory. */
  readonly writeAdvisories: WriteAdvisories = (viewer, work) => {
    const written = this.#lastWrite.then(() => this.#write(viewer, work));
    this.#lastWrite = written.catch(() => undefined);
    return written;
  };

  /** How many revisions there are, of all advisories. */
  get revisionCount(): number {
    return [...this.#histories.values()].reduce((sum, { revisions }) => sum + revisions.length, 0);
  }

  /** What was said of itself by all that was done. */
  get auditEntries(): readonly AuditEntry[] {
    return this.#audit;
  }

  async #write<T extends { readonly ok: boolean }>(
    viewer: Viewer,
    work: (advisories: AdvisoryWrites) => Promise<T>,
  ): Promise<T> {
    const before = [this.#histories, this.#remembered, this.#audit, this.#reviews] as const;
    let kept = false;
    this.clock.set(new Date(this.clock.now().getTime() + SECOND_MS));
    try {
      const result = await work(this.#writes(viewer));
      kept = result.ok;
      return result;
    } finally {
      if (!kept) [this.#histories, this.#remembered, this.#audit, this.#reviews] = before;
    }
  }

  #writes(viewer: Viewer): AdvisoryWrites {
    return {
      find: (name) => fakeAdvisoryReads(this.#histories, viewer, this.viewKey).find(name),
      open: async (name) => {
        const history = this.#own(name, viewer);
        return history && fileOf(history);
      },
      write: async (plan) => this.#carryOut(plan, viewer),
      review: async (name) => this.#reviews.of(this.#own(name, viewer), viewer),
      awaitsApproval: async (name) => this.#reviews.awaits(this.#own(name, viewer)),
      turnReview: async (name, turn) => this.#turn(name, viewer, turn),
      audiences: this.#audiences,
      audit: { append: async (entry) => void (this.#audit = [...this.#audit, entry]) },
      remember: async (request) => this.#remember(request, viewer),
    };
  }

  #carryOut(plan: RevisionPlan, viewer: Viewer): void {
    const before = this.#histories.get(plan.name) ?? null;
    const source = sourceOf(before, viewer);
    if (plan.sequence !== nextSequence(before)) throw new Error('A plan was made without the advisory being locked.');
    const history = afterPlan(before, plan, { source, at: this.clock.now() });
    this.#histories = new Map([...this.#histories, [plan.name, history]]);
    if (plan.state === 'DRAFT') this.#reviews = this.#reviews.writtenBy(plan.name, viewer);
  }

  /** What the viewer stands for; null for any other. */
  #own(name: AdvisoryName, viewer: Viewer): AdvisoryHistory | null {
    const history = this.#histories.get(name);
    return history !== undefined && isOf(history.source, viewer) ? history : null;
  }

  #turn(name: AdvisoryName, viewer: Viewer, turn: ReviewTurn): void {
    const history = this.#own(name, viewer);
    if (history === null) throw new Error('not the source');
    const { reviews, state } = this.#reviews.after(turn, { history, viewer, at: this.clock.now() });
    this.#reviews = reviews;
    this.#histories = new Map([...this.#histories, [name, { ...history, state }]]);
  }

  #remember(request: RememberedRequest, { account }: Viewer): Recalled {
    const key = [account, request.mutation, request.key].join(' ');
    const [now, before] = [this.clock.now().getTime(), this.#remembered.get(key)];
    if (before === undefined || before.at < now - REMEMBERED_MS) {
      this.#remembered = new Map([...this.#remembered, [key, { ...request, at: now }]]);
      return { was: 'new' };
    }
    return before.bodyHash === request.bodyHash ? { was: 'same', name: before.name } : { was: 'other-body' };
  }
}

type Recalled = Awaited<ReturnType<AdvisoryWrites['remember']>>;

/** A draft is saved, and published, as the one revision that it is. */
function nextSequence(history: AdvisoryHistory | null): number {
  return history === null || isUnpublished(history) ? 1 : history.sequence + 1;
}

function sourceOf(history: AdvisoryHistory | null, viewer: Viewer): OrganizationHandle {
  const source = history?.source ?? viewer.organization?.handle;
  if (source === undefined || !isOf(source, viewer)) throw new Error('not the source');
  return source;
}

/** True for those who stand for an organization when it publishes. */
function isOf(source: OrganizationHandle, viewer: Viewer): boolean {
  return clearanceOfViewer(viewer).atoms.has(sourceAtom(source));
}

function directoryOf({ known, membersOf }: Audiences): AudienceDirectory {
  const { organizations, communities, accounts } = known;
  return {
    organizations: async (handles) =>
      new Set(handles.filter((handle): handle is OrganizationHandle => organizations.has(handle))),
    communities: async (handles) =>
      new Set(handles.filter((handle): handle is CommunityHandle => communities.has(handle))),
    accounts: async (names) => new Set(names.filter((name): name is AccountName => accounts.has(name))),
    membersOf: async (audience) => membersOf({ ...CLEAR, ...audience } satisfies Marking),
  };
}
