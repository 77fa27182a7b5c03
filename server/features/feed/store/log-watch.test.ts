import { afterEach, describe, expect, it } from 'vitest';
import type { Position } from '../model/recorded-event.js';
import { type OpenLogWatch, watch } from './log-watch.js';

/** A log whose head the test moves, with or without a hint; null: it cannot be reached. */
function aLog() {
  let wake = (): void => {};
  const log = {
    head: 0n as Position | null,
    looks: 0,
    listening: false,
    hint: () => wake(),
    watched: {
      listen: async (hinted: () => void) => {
        [wake, log.listening] = [hinted, true];
        return async () => void (log.listening = false);
      },
      head: async () => {
        log.looks += 1;
        if (log.head === null) throw new Error('no connection');
        return log.head;
      },
    },
  };
  return log;
}

const NEVER = 600_000;
const forEver = new AbortController().signal;
let open: OpenLogWatch | null = null;

async function watching(log: ReturnType<typeof aLog>, pollEveryMs = NEVER): Promise<OpenLogWatch> {
  open = await watch(log.watched, pollEveryMs);
  return open;
}

async function settles(promise: Promise<void>): Promise<boolean> {
  return Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setTimeout(resolve, 20, false))]);
}

afterEach(() => open?.close());

describe('the watch of the log', () => {
  it('wakes all who wait when a hint comes and the head has passed them', async () => {
    const log = aLog();
    const logWatch = await watching(log);
    const waiting = [logWatch.grown(0n, forEver), logWatch.grown(1n, forEver)];

    log.head = 2n;
    log.hint();

    expect(await Promise.all(waiting.map(settles))).toEqual([true, true]);
    expect(log.looks).toBe(1);
  });

  it('lets those wait on whom the head has not passed', async () => {
    const log = aLog();
    const logWatch = await watching(log);
    const waiting = logWatch.grown(2n, forEver);

    log.head = 2n;
    log.hint();

    expect(await settles(waiting)).toBe(false);
  });

  it('answers at once who is already passed', async () => {
    const log = aLog();
    const logWatch = await watching(log);
    log.head = 5n;
    log.hint();
    await settles(logWatch.grown(0n, forEver));

    expect(await settles(logWatch.grown(4n, forEver))).toBe(true);
    expect(log.looks).toBe(1);
  });

  it('finds by its poll what no hint told', async () => {
    const log = aLog();
    const logWatch = await watching(log, 5);
    const waiting = logWatch.grown(0n, forEver);

    log.head = 1n;

    expect(await settles(waiting)).toBe(true);
  });

  it('looks once more, and not more often, for hints that come during a look', async () => {
    const log = aLog();
    const logWatch = await watching(log);

    for (let hint = 0; hint < 50; hint += 1) log.hint();
    log.head = 1n;

    expect(await settles(logWatch.grown(0n, forEver))).toBe(true);
    expect(log.looks).toBe(2);
  });

  it('releases a waiter whose signal is aborted', async () => {
    const leaving = new AbortController();
    const waiting = (await watching(aLog())).grown(0n, leaving.signal);

    leaving.abort();

    expect(await settles(waiting)).toBe(true);
  });

  it('wakes everyone after an outage, and counts it as an interruption', async () => {
    const log = aLog();
    const logWatch = await watching(log);
    const waiting = logWatch.grown(9n, forEver);

    log.head = null;
    log.hint();
    const duringOutage = await settles(waiting);
    log.head = 9n;
    log.hint();

    expect([duringOutage, await settles(waiting), logWatch.interruptions()]).toEqual([false, true, 1]);
  });

  it('wakes everyone when the head goes backwards, as after a restore', async () => {
    const log = aLog();
    const logWatch = await watching(log);
    log.head = 9n;
    log.hint();
    await settles(logWatch.grown(0n, forEver));
    const waiting = logWatch.grown(9n, forEver);

    log.head = 3n;
    log.hint();

    expect([await settles(waiting), logWatch.interruptions()]).toEqual([true, 1]);
  });

  it('listens no longer once it is closed', async () => {
    const log = aLog();
    const logWatch = await watching(log);

    await logWatch.close();

    expect(log.listening).toBe(false);
  });
});
