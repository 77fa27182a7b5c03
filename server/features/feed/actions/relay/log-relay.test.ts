import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnOfTheLoop } from '../fake-event-log.js';
import { FakeRelayHub, viewerOf } from './fake-relay-hub.js';
import type { FakeSubscriber } from './fake-subscriber.js';
import { CONFIRM_EVERY_MS } from './log-relay.js';

/** Everything that happens by itself has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await turnOfTheLoop();
}

describe('a relay', () => {
  it('answers once for all who ask one thing and are shown the same', async () => {
    const hub = new FakeRelayHub();
    const all = [await hub.subscribe('a@x'), await hub.subscribe('a@x'), await hub.subscribe('a@x')];
    await settled();

    hub.happens('a@x');
    await settled();

    expect(all.map(({ heard }) => heard)).toEqual(all.map(() => ['caught up', 'event 1']));
    expect([sum(all, 'pushed'), sum(all, 'answered')]).toEqual([3, 1]);
  });

  it('asks and reads nothing for those whose event it is not', async () => {
    const hub = new FakeRelayHub();
    const all = [await hub.subscribe('a@x'), await hub.subscribe('b@x')];
    await settled();
    const read = hub.log.batches;

    for (let count = 0; count < 10; count += 1) hub.happens('somebody@else');
    await settled();

    expect([hub.log.batches - read, sum(all, 'answered')]).toEqual([0, 0]);
  });

  it('sends nothing to whom the survey says has other rights by now', async () => {
    const hub = new FakeRelayHub();
    const one = await hub.subscribe('a@x');
    await settled();

    hub.survey.changed.add(firstAtomOf('a@x'));
    hub.happens('a@x');
    await settled();
    const meanwhile = [...one.heard];
    hub.survey.changed.clear();
    await settled();

    expect([meanwhile, one.heard]).toEqual([['caught up'], ['caught up', 'event 1']]);
  });

  it('looks once for all who wait, and at the rights of those alone who have others by now', async () => {
    const hub = new FakeRelayHub();
    for (const account of ['a@x', 'b@x', 'c@y']) await hub.subscribe(account);
    await settled();
    const made = hub.survey.made;

    hub.alarm.pass(CONFIRM_EVERY_MS);
    await settled();
    const idle = [hub.survey.made - made, hub.looks.length];
    hub.survey.changed.add(firstAtomOf('b@x'));
    hub.alarm.pass(CONFIRM_EVERY_MS);
    await settled();

    expect(idle).toEqual([1, 0]);
    expect(new Set(hub.looks)).toEqual(new Set(['b@x']));
  });

  it('sends nothing before it is kept that each of them is told it', async () => {
    const hub = new FakeRelayHub();
    const told = [{ versions: ['7'] }];
    const all = [await hub.subscribe('a@x', 'all', told), await hub.subscribe('b@x', 'all', told)];
    await settled();

    hub.ledger.hold();
    hub.happens('a@x', 'b@x');
    await settled();
    const meanwhile = sum(all, 'pushed');
    hub.ledger.release();
    await settled();

    expect([meanwhile, sum(all, 'pushed')]).toEqual([0, 2]);
    const tokens = ['a@x', 'b@x'].map((account) => viewerOf(account).grasp.token);
    expect(new Set(hub.ledger.kept.flatMap((delivery) => delivery.tokens))).toEqual(new Set(tokens));
  });

  it('sends nothing that could not be kept, and lets each read for itself', async () => {
    const hub = new FakeRelayHub();
    const one = await hub.subscribe('a@x', 'all', [{ versions: ['7'] }]);
    await settled();

    hub.ledger.failWith(new Error('The disk is full.'));
    hub.happens('a@x');
    await settled();

    expect([one.pushed, hub.faults.length]).toEqual([0, 1]);
    expect(one.heard).toEqual(['caught up', 'event 1']);
  });

  it('lets a slow subscriber read for itself, and seats it again when it has caught up', async () => {
    const hub = new FakeRelayHub();
    const slow = await hub.subscribe('a@x');
    const quick = await hub.subscribe('a@x');
    await settled();

    slow.slow();
    const missed = [hub.happens('a@x'), hub.happens('a@x')];
    await settled();
    slow.quick();
    await settled();
    const last = hub.happens('a@x');
    await settled();

    expect([slow.heard, quick.heard]).toEqual([
      ['caught up', ...missed, last],
      ['caught up', ...missed, last],
    ]);
    expect([slow.pushed, quick.pushed]).toEqual([1, 3]);
  });

  it('lets all read for themselves when it cannot go on, and says so once', async () => {
    const hub = new FakeRelayHub();
    const all = [await hub.subscribe('a@x'), await hub.subscribe('b@x')];
    await settled();

    hub.survey.fault = new Error('no survey');
    hub.happens('a@x', 'b@x');
    await settled();

    expect(all.map(({ heard }) => heard)).toEqual(all.map(() => ['caught up', 'event 1']));
    expect(hub.faults).toEqual([new Error('no survey')]);
  });
});

const accounts = ['a@x', 'b@x', 'c@y'] as const;
const account = fc.constantFrom(...accounts);
const who = fc.nat(5);
/** What happens to a hub and to six subscribers, one after another; `turns` is how long is waited before the next thing. */
const step = fc.record({
  turns: fc.nat(12),
  deed: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        is: fc.constant('happen' as const),
        to: fc.subarray([...accounts]),
        times: fc.integer({ min: 1, max: 60 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('slow' as const), who }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('quick' as const), who }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('leave' as const), who }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('come' as const), who }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('look' as const), account }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('fail' as const) }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('interrupt' as const) }) },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe('a subscriber that sits down with the relay and gets up at any time', () => {
  it('is told each of its events once and in order', { timeout: 60_000 }, async () => {
    const told = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25, size: 'max' }), async (steps) => {
      const course = await Course.begun();
      for (const each of steps) await course.play(each);
      await course.end();

      expect(course.heard()).toEqual(course.due());
    });
    await fc.assert(told, { numRuns: 60 });
  });
});

class Course {
  readonly #hub = new FakeRelayHub();
  readonly #subscribers: { readonly account: string; readonly subscriber: FakeSubscriber; there: boolean }[] = [];
  readonly #happened: { readonly to: readonly string[]; readonly what: string }[] = [];

  static async begun(): Promise<Course> {
    const course = new Course();
    for (let number = 0; number < 6; number += 1) {
      const own = accounts[number % accounts.length] ?? 'a@x';
      const subscriber = await course.#hub.subscribe(own, `shape ${number % 2}`);
      course.#subscribers.push({ account: own, subscriber, there: true });
    }
    await settled();
    return course;
  }

  async play({ turns, deed }: Step): Promise<void> {
    if (deed.is === 'happen') this.#happen(deed.to, deed.times);
    else if (deed.is === 'look') this.#hub.notices.tell(deed.account);
    else if (deed.is === 'fail') this.#hub.survey.fault = new Error('no survey');
    else if (deed.is === 'interrupt') this.#hub.log.restore(this.#hub.log.events.length);
    else await this.#move(deed.is, deed.who);
    for (let turn = 0; turn < turns; turn += 1) await turnOfTheLoop();
  }

  async end(): Promise<void> {
    for (const number of this.#subscribers.keys()) {
      await this.#move('quick', number);
      await this.#move('come', number);
    }
    await settled();
    this.#happen([...accounts], 1);
    for (let wait = 0; wait < 40 && !this.#isDone(); wait += 1) {
      this.#hub.alarm.pass(10_000);
      await settled();
    }
    await settled();
  }

  #isDone(): boolean {
    const due = this.due();
    return this.heard().every((heard, number) => heard.length >= (due[number]?.length ?? 0));
  }

  heard(): readonly (readonly string[])[] {
    return this.#subscribers.map(({ subscriber }) => subscriber.heard.filter((what) => what !== 'caught up'));
  }

  due(): readonly (readonly string[])[] {
    return this.#subscribers.map((each) =>
      this.#happened.flatMap(({ to, what }) => (to.includes(each.account) ? what : [])),
    );
  }

  #happen(to: readonly string[], times: number): void {
    for (let time = 0; time < times; time += 1) this.#happened.push({ to, what: this.#hub.happens(...to) });
  }

  async #move(is: 'slow' | 'quick' | 'leave' | 'come', number: number): Promise<void> {
    const one = this.#subscribers[number];
    if (!one) return;
    if (is === 'slow' || is === 'quick') return one.subscriber[is]();
    if (one.there === (is === 'come')) return;
    one.there = is === 'come';
    await (is === 'come' ? this.#hub.follow(one.subscriber, one.account) : one.subscriber.leave());
  }
}

function sum(all: readonly FakeSubscriber[], what: 'pushed' | 'answered'): number {
  return all.reduce((total, each) => total + each[what], 0);
}

function firstAtomOf(name: string): number {
  return viewerOf(name).grasp.atoms[0] ?? 0;
}
