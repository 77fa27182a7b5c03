import { describe, expect, it } from 'vitest';
import { machineSleep, unlessAborted } from './waiting.js';

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
