import type { AudienceMatrix } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { isForOwnAlone } from './is-for-own-alone.js';

type Named = Partial<AudienceMatrix['rows'][number]['portion']['marking']>;

const meridian = { handle: 'meridian-labs' };
const matrixOf = (...markings: readonly object[]): AudienceMatrix =>
  ({
    audiences: [],
    rows: markings.map((marking) => ({
      portion: { marking: { sectors: [], communities: [], persons: [], organizations: [], ...marking } },
      cells: [],
    })),
  }) as unknown as AudienceMatrix;

describe('an advisory that is for its own organization alone', () => {
  it('names nobody else in any of its portions', () => {
    const own: Named = { organizations: [meridian] as never };

    expect(isForOwnAlone(matrixOf(own, own), 'meridian-labs')).toBe(true);
  });

  it.each([
    ['everybody', {}],
    ['another organization', { organizations: [{ handle: 'national-cert' }] }],
    ['another organization as well', { organizations: [meridian, { handle: 'national-cert' }] }],
    ['a sector as well', { organizations: [meridian], sectors: ['GOVERNMENT'] }],
    ['a community as well', { organizations: [meridian], communities: [{ handle: 'frontier-developers' }] }],
  ])('is none that one portion of is for %s', (_whom, marking) => {
    expect(isForOwnAlone(matrixOf({ organizations: [meridian] }, marking), 'meridian-labs')).toBe(false);
  });
});
