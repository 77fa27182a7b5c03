import { describe, expect, it } from 'vitest';
import { sharedBuffers } from './shared-buffers.js';

const GIGABYTE = 1024 ** 3;

describe('the memory of an embedded PostgreSQL', () => {
  it.each([
    [0.5, '64MB'],
    [2, '128MB'],
    [24, '512MB'],
  ])('on a machine with %d GB is %s', (gigabytes, expected) => {
    expect(sharedBuffers(gigabytes * GIGABYTE)).toBe(expected);
  });
});
