import { describe, expect, it } from 'vitest';
import { Bell, machineSleep, unlessAborted } from './waiting.js';

describe('waiting', () => {
  it('sleeps for as long as it is told', async () => {
    const start = performance.now();

    await machineSleep(20, new AbortController().signal);

    expect(performance.now() - start).toBeGreaterThan(15);
  });

  it('is woken from its sleep by an abort, before or meanwhile', async () => {
    const [before, meanwhile] = [new AbortController(), new AbortController()];
    before.abort();
    setImmediate(() => meanwhile.abort());

    const sleeps = [machineSleep(60_000, before.signal), machineSleep(60_000, meanwhile.signal)];

    await expect(Promise.all(sleeps)).resolves.toEqual([undefined, undefined]);
  });

  it('answers what the work comes to, be it a failure', async () => {
    const { signal } = new AbortController();

    await expect(unlessAborted(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(unlessAborted(Promise.reject(new Error('away')), signal)).rejects.toThrow('away');
  });

  it('leaves work that never ends once it is aborted', async () => {
    const halt = new AbortController();
    const work = unlessAborted(new Promise<never>(() => {}), halt.signal);

    halt.abort();

    await expect(work).resolves.toBeNull();
  });
});

describe('a bell', () => {
  const forEver = new AbortController().signal;

  it('wakes at a ring those for whom it has happened, and lets the others wait', async () => {
    const bell = new Bell();
    let count = 0;
    const woken: number[] = [];
    const waits = [1, 2].map((from) => bell.until(() => count >= from, forEver).then(() => woken.push(from)));

    count = 1;
    bell.ring();
    await waits[0];

    expect([woken, bell.waiting]).toEqual([[1], 1]);
  });

  it('keeps nobody for whom it has happened already, or who leaves', async () => {
    const bell = new Bell();
    const leaving = new AbortController();
    const left = bell.until(() => false, leaving.signal);

    await bell.until(() => true, forEver);
    leaving.abort();
    await left;

    expect(bell.waiting).toBe(0);
  });
});
