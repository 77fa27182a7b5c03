import { accept } from '../../../../kernel/result.js';
import { chosenClock } from '../../../../kernel/clock.js';
import type { Viewer } from '../../../auth/model/viewer.js';
import { numberedEventId } from '../../model/fake-recorded-event.js';
import { FakeEventLog } from '../fake-event-log.js';
import { aViewer, seal, told, viewKey } from '../fake-feed.js';
import { FakeNotices } from '../fake-notices.js';
import { fakeSleep } from '../fake-sleep.js';
import { followFeed } from '../follow-feed.js';
import { FakeSubscriber } from './fake-subscriber.js';
import { FakeSurvey } from './fake-survey.js';
import { FakeLedger } from '../../../dissemination/actions/fake-ledger.js';
import { logRelay } from './log-relay.js';

/** A hub in memory whose relay sends to all who have caught up. */
export class FakeRelayHub {
  readonly log = new FakeEventLog();
  readonly survey = new FakeSurvey(this.log, atomOf);
  readonly notices = new FakeNotices();
  readonly alarm = fakeSleep();
  readonly faults: unknown[] = [];
  /** Accounts whose rights were looked at, in order. */
  readonly looks: (string | null)[] = [];
  readonly ledger = new FakeLedger();
  #number = 0;

  /** One event that these accounts have. */
  happens(...accounts: readonly string[]): string {
    this.#number += 1;
    const number = this.#number;
    this.log.append({
      id: numberedEventId(number),
      told: new Map(accounts.map((account) => [account, told(number)])),
    });
    return `event ${number}`;
  }

  /** Begins anew, or goes on from where the subscriber stands. */
  async follow(subscriber: FakeSubscriber, account: string): Promise<void> {
    const input = { filter: null, after: subscriber.cursor, backfill: true, ended: () => undefined };
    subscriber.follow(await followFeed(this.#needs, viewerOf(account), input));
  }

  async subscribe(account: string, shape = 'all', told: FakeSubscriber['told'] = []): Promise<FakeSubscriber> {
    const subscriber = new FakeSubscriber(shape);
    subscriber.told = told;
    await this.follow(subscriber, account);
    return subscriber;
  }

  readonly #reads = { watch: this.log.watch, seal, viewKey, report: (fault: unknown) => void this.faults.push(fault) };
  readonly #needs = {
    ...this.#reads,
    readEventLog: this.log.readEventLog,
    rights: this.notices,
    relay: logRelay({
      ...this.#reads,
      ...{ ledger: this.ledger, sleep: this.alarm.sleep },
      surveyLog: this.survey.surveyLog,
    }),
    refreshViewer: async (viewer: Viewer) => {
      this.looks.push(viewer.account);
      return accept(viewer);
    },
    clock: chosenClock(new Date('2026-03-02T10:00:00Z')),
    sleep: this.alarm.sleep,
    stop: new AbortController().signal,
  };
}

export function viewerOf(account: string): Viewer {
  const viewer = aViewer(account);
  return { ...viewer, grasp: { ...viewer.grasp, atoms: [atomOf(account)], token: atomOf(account) } };
}

/** Any number that is the account's own. */
function atomOf(account: string): number {
  return [...account].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}
