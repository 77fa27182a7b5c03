import { describe, expect, it } from 'vitest';
import { fromHubFilter } from './from-hub-filter.js';
import { readView, toHubFilter } from './research-view.js';

describe('a view that is saved', () => {
  it('comes back from the hub’s filter as it was', () => {
    const view = readView({
      q: 'model weights',
      kind: 'INCIDENT,-PRACTICE',
      source: '-tern-cloud',
      system: 'harbor%2C 3',
      month: '2026-12',
    });

    expect(fromHubFilter(toHubFilter(view))).toEqual(view);
    expect(fromHubFilter({})).toEqual({});
  });

  it.each([
    ['a name', { names: ['SMK-7K2Q9-VD3MX'] }],
    ['a while that is no month', { publishedAfter: '2026-03-01T00:00:00Z', publishedBefore: '2026-03-02T00:00:00Z' }],
    ['half a while', { publishedAfter: '2026-03-01T00:00:00Z' }],
    ['an alias that is left out', { not: [{ aliases: ['CVE-*'] }] }],
  ])('is not shown where an address cannot say it: %s', (_, where) => {
    expect(fromHubFilter(where)).toBeNull();
  });
});
