import { chosenClock } from '../../../kernel/clock.js';
import { keyedHash } from '../../../kernel/keys.js';
import { accept, type Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { type FeedPlace, sealFeedCursor } from '../../events/model/feed-cursor.js';
import { sealWith } from '../../events/model/seal.js';
import type { AccountName } from '../../markings/model/marking.js';
import { aName, aRecordedEvent, numberedEventId } from '../model/fake-recorded-event.js';
import type { FeedEnd, FeedMessage, TokenEnd } from '../model/feed-message.js';
import { FakeEventLog, type Told, turnOfTheLoop } from './fake-event-log.js';
import { FakeNotices } from './fake-notices.js';
import { fakeSleep } from './fake-sleep.js';
import type { FeedStream } from './feed-stream.js';
import { NO_RELAY } from './relay/log-relay.js';
import { followFeed, type FollowFeedInput } from './follow-feed.js';

const key = new Uint8Array(32).fill(3);
export const seal = sealWith(key, 'feed-cursor');
export const viewKey = keyedHash(key, 'view-key');

export function aViewer(account: string): Viewer {
  return { ...VISITOR, account: account as AccountName, name: account, roles: ['READER'], ceiling: 'RED' };
}

/** The one whose feed a test follows. */
export const reader = aViewer('reader@cert');

export function cursorOf(place: FeedPlace | number, viewer: Viewer = reader): string {
  return sealFeedCursor(seal, viewer.account, typeof place === 'number' ? numberedEventId(place) : place);
}

/** A hub in memory: its log, and everything a feed needs. */
export class FakeHub {
  readonly log = new FakeEventLog();
  readonly stop = new AbortController();
  readonly clock = chosenClock(new Date('2026-03-02T10:00:00Z'));
  readonly alarm = fakeSleep();
  readonly notices = new FakeNotices();
  readonly faults: unknown[] = [];
  /** Why the hub ended feeds, in the order it did. */
  readonly ends: FeedEnd[] = [];
  /** What the next look at the reader's rights finds, and how many looks there were. */
  rights: Result<Viewer, TokenEnd> = accept(reader);
  looks = 0;

  /** An event of the reader's, whose id and name come from its number. */
  happens(number: number, parts: Partial<Told> = {}): void {
    this.log.append({ id: numberedEventId(number), told: new Map([[reader.account ?? '', told(number, parts)]]) });
  }

  happensHidden(number: number): void {
    this.log.append({ id: numberedEventId(number), told: new Map([['somebody@else', told(number)]]) });
  }

  follow(input: Partial<FollowFeedInput> = {}, viewer: Viewer = reader): Promise<FeedStream> {
    const ended = (end: FeedEnd): void => void this.ends.push(end);
    return followFeed(this.#needs, viewer, { filter: null, after: null, backfill: true, ended, ...input });
  }

  readonly #needs = {
    readEventLog: this.log.readEventLog,
    watch: this.log.watch,
    rights: this.notices,
    relay: NO_RELAY,
    refreshViewer: (viewer: Viewer) => this.#refresh(viewer),
    seal,
    viewKey,
    clock: this.clock,
    sleep: this.alarm.sleep,
    report: (fault: unknown) => void this.faults.push(fault),
    stop: this.stop.signal,
  };

  async #refresh(viewer: Viewer): Promise<Result<Viewer, TokenEnd>> {
    this.looks += 1;
    await turnOfTheLoop();
    return viewer.account === null ? accept(viewer) : this.rights;
  }
}

export function told(number: number, parts: Partial<Told> = {}): Told {
  return aRecordedEvent({ advisory: aName(`event ${number}`), ...parts });
}

/** The next `count` messages, each as `event 3`, `caught up at …` or the code of a notice. */
export async function take(stream: FeedStream, count: number): Promise<readonly string[]> {
  const said: string[] = [];
  for (let taken = 0; taken < count; taken += 1) {
    const { value } = await stream.next();
    said.push(value === undefined ? 'end' : spell(value));
  }
  return said;
}

export function spell(message: FeedMessage): string {
  if (message.is === 'event') return message.advisoryName;
  return message.is === 'notice' ? message.code : 'caught up';
}

/** True when `promise` is still open after everything that could happen by itself has. */
export async function isOpen(promise: Promise<unknown>): Promise<boolean> {
  let open = true;
  void promise.then(() => (open = false));
  for (let turn = 0; open && turn < 200; turn += 1) await turnOfTheLoop();
  return open;
}
