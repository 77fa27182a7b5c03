import { chosenClock } from '../../../kernel/clock.js';
import { keyedHash } from '../../../kernel/keys.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { sealWith } from '../../events/model/seal.js';
import { sourceAtom } from '../../markings/model/atom.js';
import type { AccountName, CommunityHandle, Marking, OrganizationHandle } from '../../markings/model/marking.js';
import { CLEAR } from '../../markings/model/marking.js';
import { fakeTaxonomies } from '../../taxonomy/actions/fake-taxonomies.js';
import type { AdvisoryName } from '../model/advisory.js';
import { AUDIENCES, clearanceOfViewer, countedRandomness, MERIDIAN } from '../model/fake-world.js';
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

const KEY = new Uint8Array(32).fill(5);
const SECOND_MS = 1_000;

/** The advisories of a hub in memory, and everything that actions need beside them. */
export class FakeAdvisories {
  readonly clock = chosenClock(new Date('2026-05-01T10:00:00Z'));
  readonly random = countedRandomness(1);
  readonly viewKey = keyedHash(KEY, 'view-key');
  readonly listSeal = sealWith(KEY, 'list-cursor');
  readonly feedSeal = sealWith(KEY, 'feed-cursor');
  readonly hash = (text: string): Uint8Array => Buffer.from(this.viewKey(text));
  readonly taxonomies = fakeTaxonomies();
  readonly systems = { statements: async () => new Map<never, never>(), keys: async () => [] };

  /** What an account is told when it has written too much; null while it has not. */
  limited: { readonly retryAfterSeconds: number } | null = null;
  readonly writeLimit = { take: () => this.limited };

  #histories: ReadonlyMap<AdvisoryName, AdvisoryHistory> = new Map();
  #remembered: ReadonlyMap<string, RememberedRequest> = new Map();

  readonly readAdvisories: ReadAdvisories = (viewer, work) =>
    work(fakeAdvisoryReads(this.#histories, viewer, this.viewKey));

  readonly writeAdvisories: WriteAdvisories = async (viewer, work) => {
    const [histories, remembered] = [this.#histories, this.#remembered];
    this.clock.set(new Date(this.clock.now().getTime() + SECOND_MS));
    const result = await work(this.#writes(viewer));
    if (!result.ok) [this.#histories, this.#remembered] = [histories, remembered];
    return result;
  };

  /** How many revisions there are, of all advisories. */
  get revisionCount(): number {
    return [...this.#histories.values()].reduce((sum, { revisions }) => sum + revisions.length, 0);
  }

  #writes(viewer: Viewer): AdvisoryWrites {
    const isSource = clearanceOfViewer(viewer).atoms.has(sourceAtom(MERIDIAN));
    return {
      find: (name) => fakeAdvisoryReads(this.#histories, viewer, this.viewKey).find(name),
      open: async (name) => {
        const history = this.#histories.get(name);
        return isSource && history !== undefined ? fileOf(history) : null;
      },
      write: async (plan) => {
        if (!isSource) throw new Error('not the source');
        const history = afterPlan(this.#histories.get(plan.name) ?? null, plan, {
          source: MERIDIAN,
          at: this.clock.now(),
        });
        this.#histories = new Map([...this.#histories, [plan.name, history]]);
      },
      audiences: DIRECTORY,
      remember: async (request) => {
        const key = [viewer.account, request.mutation, request.key].join(' ');
        const before = this.#remembered.get(key);
        this.#remembered = new Map([[key, request], ...this.#remembered]);
        if (before === undefined) return { was: 'new' };
        return before.bodyHash === request.bodyHash ? { was: 'same', name: before.name } : { was: 'other-body' };
      },
    };
  }
}

const { organizations, communities, accounts } = AUDIENCES.known;

const DIRECTORY: AudienceDirectory = {
  organizations: async (handles) =>
    new Set(handles.filter((handle): handle is OrganizationHandle => organizations.has(handle))),
  communities: async (handles) =>
    new Set(handles.filter((handle): handle is CommunityHandle => communities.has(handle))),
  accounts: async (names) => new Set(names.filter((name): name is AccountName => accounts.has(name))),
  membersOf: async (audience) => AUDIENCES.membersOf({ ...CLEAR, ...audience } satisfies Marking),
};
