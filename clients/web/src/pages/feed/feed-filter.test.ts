import { describe, expect, it } from 'vitest';
import { parseSearch, writeSearch } from '../../search-words.js';
import { feedCopies } from './feed-copies.js';
import { readFilter, toggled, toHubFilter } from './feed-filter.js';

describe('the filter of the feed', () => {
  it('stands in the address so that people can read it, and comes back from there', () => {
    const filter = readFilter({ q: 'prompt injection', severity: 'high,critical', term: 'ATLAS:AML.T0051' });

    const address = writeSearch({ ...filter });

    expect(address).toBe('?q=prompt+injection&severity=HIGH,CRITICAL&term=ATLAS:AML.T0051');
    expect(readFilter(parseSearch(address))).toEqual(filter);
  });

  it('leaves out what no advisory can have, so that an old link still leads somewhere', () => {
    expect(readFilter({ severity: 'DREADFUL,HIGH', kind: '', tlp: 'white', other: 'x', q: 7 })).toEqual({
      severity: 'HIGH',
    });
  });

  it('is told to the hub in the hub’s own words', () => {
    expect(toHubFilter({ q: 'x', severity: 'HIGH', tlp: 'AMBER_STRICT', source: 'tern-cloud,meridian-labs' })).toEqual({
      search: 'x',
      severities: ['HIGH'],
      banners: ['AMBER_STRICT'],
      sources: ['tern-cloud', 'meridian-labs'],
    });
    expect(toHubFilter({})).toEqual({});
  });

  it('takes a value in and out', () => {
    const once = toggled({ kind: 'INCIDENT' }, 'kind', 'PRACTICE');

    expect(once).toEqual({ kind: 'INCIDENT,PRACTICE' });
    expect(toggled(toggled(once, 'kind', 'INCIDENT'), 'kind', 'PRACTICE')).toEqual({});
  });

  it('can be had as a link, a query and a command that a shell takes as it is', () => {
    const copies = feedCopies({ q: `it's "new"`, severity: 'HIGH' }, 'https://hub.example');

    expect(copies.link).toBe('https://hub.example/feed?q=it%27s+%22new%22&severity=HIGH');
    expect(copies.graphql).toContain('filter: { search: "it\'s \\"new\\"", severities: [HIGH] }');
    expect(copies.cli).toBe(`npx seamark ls --search 'it'\\''s "new"' --severity HIGH`);
  });
});
