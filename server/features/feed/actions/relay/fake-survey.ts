import type { LoggedChange } from '../../model/logged-change.js';
import type { SurveyLog } from '../../ports.js';
import type { FakeEventLog, LoggedEvent } from '../fake-event-log.js';

/** Surveys a log in memory, where each account holds one atom of its own. */
export class FakeSurvey {
  readonly #log: FakeEventLog;
  readonly #atomOf: (account: string) => number;
  /** How many surveys were made. */
  made = 0;
  /** Thrown at whoever makes the next one. */
  fault: Error | null = null;
  /** Atoms whose holders are said to have other rights by now. */
  readonly changed = new Set<number>();

  constructor(log: FakeEventLog, atomOf: (account: string) => number) {
    this.#log = log;
    this.#atomOf = atomOf;
  }

  readonly surveyLog: SurveyLog = async ({ after, most }, work) => {
    this.made += 1;
    const { fault } = this;
    this.fault = null;
    const events = [...this.#log.events];
    return this.#log.readEventLog(NOBODY, () => {
      if (fault) throw fault;
      return work({
        head: BigInt(events.length),
        at: 0,
        events: events.map((event, index) => this.#change(event, index)).slice(Number(after), Number(after) + most),
        rights: {
          version: 1,
          changedSince: () => this.changed.size > 0,
          changed: ({ grasp }) => grasp.atoms.some((atom) => this.changed.has(atom)),
        },
        read: this.#log.readEventLog,
      });
    });
  };

  #change({ id, told }: LoggedEvent, index: number): LoggedChange {
    const accounts = [...told.keys()];
    return {
      ...{ position: BigInt(index + 1), id, withdrawn: false, backfill: false, first: 0 },
      labels: accounts.map((account) => ({ tlp: 'CLEAR', audience: [this.#atomOf(account)], denied: [] })),
      told: accounts.map((_, label) => ({ label, besides: [], before: false, after: true, changed: true })),
      stood: [],
    };
  }
}

const NOBODY = { account: null } as Parameters<FakeEventLog['readEventLog']>[0];
