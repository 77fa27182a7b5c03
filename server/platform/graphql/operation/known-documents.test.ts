import { describe, expect, it } from 'vitest';
import { fakeSchema } from '../fake-graph.js';
import { DEFAULT_LIMITS } from '../limits/limits.js';
import { KnownDocuments } from './known-documents.js';

describe('known documents', () => {
  it('are read once, and what is wrong is told each time', () => {
    const documents = new KnownDocuments(fakeSchema(), DEFAULT_LIMITS);

    expect(documents.read('{ who }')).toBe(documents.read('{ who }'));
    expect([documents.read('{ nobody }'), documents.read('{ nobody }')]).toEqual([
      [expect.objectContaining({ message: expect.stringContaining('nobody') })],
      [expect.objectContaining({ message: expect.stringContaining('nobody') })],
    ]);
  });

  it('are forgotten, the oldest first, when there are too many', () => {
    const documents = new KnownDocuments(fakeSchema(), DEFAULT_LIMITS);
    const [first, second] = [documents.read('{ a0: who }'), documents.read('{ a1: who }')];

    for (let number = 2; number <= 1_000; number += 1) documents.read(`{ a${number}: who }`);

    expect(documents.read('{ a1: who }')).toBe(second);
    expect(documents.read('{ a0: who }')).not.toBe(first);
  });
});
