import type { Viewer } from '../../auth/model/viewer.js';
import type { AccountName } from '../../markings/model/marking.js';
import type { AdvisoryName, AdvisoryState } from '../model/advisory.js';
import { seesAll } from '../model/redact-review.js';
import type { ReviewRecord, ReviewTurn } from '../model/review.js';
import type { AdvisoryHistory } from '../model/revision/fake-history.js';

type Round = Omit<ReviewRecord, 'isOwn'>;

interface Turned {
  readonly history: AdvisoryHistory;
  readonly viewer: Viewer;
  readonly at: Date;
}

/** Reviews in memory: who wrote each draft, and its last round. */
export class FakeReviews {
  constructor(
    readonly rounds: ReadonlyMap<AdvisoryName, Round> = new Map(),
    readonly writers: ReadonlyMap<AdvisoryName, ReadonlySet<AccountName>> = new Map(),
  ) {}

  of(history: AdvisoryHistory | null, viewer: Viewer): ReviewRecord | null {
    const round = history && this.rounds.get(history.name);
    if (!history || !round || !seesAll(viewer)) return null;
    return { ...round, isOwn: this.#isOwn(history, viewer) };
  }

  awaits(history: AdvisoryHistory | null): boolean {
    return history?.state === 'IN_REVIEW' && this.rounds.get(history.name)?.verdict === null;
  }

  writtenBy(name: AdvisoryName, { account }: Viewer): FakeReviews {
    const writers = new Set([...(this.writers.get(name) ?? []), ...(account === null ? [] : [account])]);
    return new FakeReviews(this.rounds, new Map([...this.writers, [name, writers]]));
  }

  /** @throws Error for a turn that is not the viewer's to make, as the database does */
  after(turn: ReviewTurn, turned: Turned): { readonly reviews: FakeReviews; readonly state: AdvisoryState } {
    const { history } = turned;
    const round = this.#next(turn, turned);
    const reviews = new FakeReviews(new Map([...this.rounds, [history.name, round]]), this.writers);
    return { reviews, state: round.verdict === 'RETURNED' ? 'DRAFT' : 'IN_REVIEW' };
  }

  #next(turn: ReviewTurn, { history, viewer, at }: Turned): Round {
    const { account, roles } = viewer;
    const expected = turn.is === 'SUBMITTED' ? 'DRAFT' : 'IN_REVIEW';
    const may = turn.is === 'SUBMITTED' ? roles.includes('AUTHOR') : this.#mayDecide(turn.is, history, viewer);
    if (account === null || !may || history.state !== expected) throw new Error('not the viewer’s turn');
    if (turn.is === 'SUBMITTED') return { submittedBy: account, submittedAt: at, ...UNDECIDED };
    const round = this.rounds.get(history.name);
    if (!round) throw new Error('nothing was submitted');
    return { ...round, verdict: turn.is, decidedBy: account, decidedAt: at, note: turn.note };
  }

  #mayDecide(verdict: 'APPROVED' | 'RETURNED', history: AdvisoryHistory, viewer: Viewer): boolean {
    if (verdict === 'RETURNED') return viewer.roles.includes('REVIEWER') || viewer.roles.includes('AUTHOR');
    return viewer.roles.includes('REVIEWER') && seesAll(viewer) && !this.#isOwn(history, viewer);
  }

  #isOwn({ name }: AdvisoryHistory, { account }: Viewer): boolean {
    if (account === null) return false;
    return this.rounds.get(name)?.submittedBy === account || this.writers.get(name)?.has(account) === true;
  }
}

const UNDECIDED = { verdict: null, decidedBy: null, decidedAt: null, note: null } as const;
