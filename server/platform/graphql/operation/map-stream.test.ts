import { describe, expect, it } from 'vitest';
import { mapStream } from './map-stream.js';

async function* numbers(): AsyncGenerator<number> {
  yield 1;
  yield 2;
}

describe('a mapped stream', () => {
  it('answers each item mapped, in order, and ends with its source', async () => {
    const answers: string[] = [];

    for await (const answer of mapStream(numbers(), async (n) => `#${n}`)) answers.push(answer);

    expect(answers).toEqual(['#1', '#2']);
  });

  it('answers a pending next at once when its reader leaves, and lets go of its source', async () => {
    let released = false;
    const source = {
      next: () => new Promise<never>(() => undefined),
      return: async () => ((released = true), { done: true as const, value: undefined }),
    };
    const stream = mapStream({ [Symbol.asyncIterator]: () => source }, async (n: number) => n);
    const pending = stream.next();

    await stream.return();

    expect(await pending).toEqual({ done: true, value: undefined });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    expect(released).toBe(true);
  });

  it('does not wait for a generator that waits for itself', async () => {
    async function* stuck(): AsyncGenerator<number> {
      await new Promise(() => undefined);
      yield 1;
    }
    const stream = mapStream(stuck(), async (n) => n);
    void stream.next();

    expect(await stream.return()).toEqual({ done: true, value: undefined });
  });

  it('passes on what its source throws', async () => {
    async function* failing(): AsyncGenerator<number> {
      yield 1;
      throw new Error('torn');
    }
    const stream = mapStream(failing(), async (n) => n);
    await stream.next();

    await expect(stream.next()).rejects.toThrow('torn');
  });
});
