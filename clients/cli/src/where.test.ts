import { describe, expect, it } from 'vitest';
import { parseWhere } from './where.js';

const NOW = new Date('2026-03-02T12:00:00Z');

describe('the conditions of --where', () => {
  it.each([
    ['', {}],
    ['severity>=high', { severities: ['HIGH', 'CRITICAL'] }],
    ['severity > high', { severities: ['CRITICAL'] }],
    ['severity<medium', { severities: ['NONE', 'LOW'] }],
    ['severity=low,critical', { severities: ['LOW', 'CRITICAL'] }],
    ['banner<=TLP:GREEN', { banners: ['CLEAR', 'GREEN'] }],
    ['banner>amber', { banners: ['AMBER_STRICT', 'RED'] }],
    ['kind=red-team-finding,incident', { kinds: ['RED_TEAM_FINDING', 'INCIDENT'] }],
    ['search="prompt injection" source=tern-cloud', { search: 'prompt injection', sources: ['tern-cloud'] }],
    [`search='"without credentials"'`, { search: '"without credentials"' }],
    ['system="Orca, the second",Tern', { systems: ['Orca, the second', 'Tern'] }],
    ['term=ATLAS:AML.T0051 sector=government', { terms: ['ATLAS:AML.T0051'], sectors: ['GOVERNMENT'] }],
    [
      'published>=2026-03-01 updated>=2h',
      { publishedAfter: '2026-03-01T00:00:00.000Z', updatedAfter: '2026-03-02T10:00:00.000Z' },
    ],
    ['kind!=red-team-finding', { not: [{ kinds: ['RED_TEAM_FINDING'] }] }],
    ['source!=a,b developer != C', { not: [{ sources: ['a', 'b'] }, { developers: ['C'] }] }],
    [
      'allterms=ATLAS:*,CWE:CWE-94 alias=CVE-* systemkind=model',
      { termsAll: ['ATLAS:*', 'CWE:CWE-94'], aliases: ['CVE-*'], systemKinds: ['model'] },
    ],
    [
      'reported>=2025-01-01 reported<2026-01-01',
      { occurredAfter: '2025-01-01T00:00:00.000Z', occurredBefore: '2026-01-01T00:00:00.000Z', dateOf: 'REPORTED' },
    ],
    ['published<2026-03-01', { publishedBefore: '2026-03-01T00:00:00.000Z' }],
  ])('read %j as a filter', (text, filter) => {
    expect(parseWhere(text, NOW)).toEqual(filter);
  });

  it.each([
    ['category=injection', '"category" is no field: there are search, kind'],
    ['high', '"high" is no condition'],
    ['severity>=high high', '"high" is no condition'],
    ['severity>=huge', 'none, low, medium, high, critical'],
    ['severity=low severity=high', '"severity" is said twice'],
    ['kind>=incident', '>= compares severity, banner and times alone'],
    ['source=', 'is no condition'],
    ['published=2026', 'a time is compared by >='],
    ['search!=weights', 'left out by -word'],
    ['state!=withdrawn', 'name the states that you want'],
    ['reported>=2025-01-01 occurred<2026-01-01', '"occurred" and another date'],
    ['updated>=yesterday', '"yesterday" is no time'],
  ])('are refused with the reason: %j', (text, why) => {
    expect(() => parseWhere(text, NOW)).toThrow(why);
  });
});
