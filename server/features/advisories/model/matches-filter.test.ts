import { describe, expect, it } from 'vitest';
import type { AdvisoryName } from './advisory.js';
import type { ViewFilter } from './advisory-filter.js';
import { aPortionInput, TITLE_INPUT } from './input/fake-input.js';
import { published, viewOf } from './revision/fake-revisions.js';
import { aViewer } from './fake-world.js';
import { matchesFilter } from './matches-filter.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';

const advisory = published([
  TITLE_INPUT,
  aPortionInput('SOURCE', { source: true }, 'GREEN'),
  aPortionInput('ALIAS', { alias: 'CVE-2024-3094' }),
  aPortionInput('TERM', { term: { scheme: 'ATLAS', code: 'AML.T0051' } }, 'GREEN'),
  aPortionInput('AFFECTED', { affected: { system: 'Lyra Chat', identifiers: ['pkg:pypi/Lyra@1.0'] } }),
  aPortionInput('SEVERITY', { severity: { scheme: 'CVSS_V3_1', value: '9.8' } }, 'GREEN'),
  aPortionInput('AFFECTED', { affected: { system: 'Vega', kind: 'Model', developer: 'Halden  Institute' } }, 'GREEN'),
  aPortionInput('TERM', { term: { scheme: 'CWE', code: 'CWE-1427' } }),
  aPortionInput('OCCURRED', { occurred: { event: 'OCCURRED', value: '2024-05', precision: 'MONTH' } }),
  aPortionInput('OCCURRED', { occurred: { event: 'REPORTED', value: '2025', precision: 'YEAR' } }),
  aPortionInput('OCCURRED', { occurred: { event: 'REPORTED', value: '2025-06-30', precision: 'DAY' } }, 'GREEN'),
]);

const from = (day: string): Date => new Date(`${day}T00:00:00Z`);

function matches(filter: ViewFilter, account = 'reader@cert'): boolean {
  const view = viewOf(advisory, aViewer(account));
  return view !== null && matchesFilter(view, filter);
}

const handle = 'meridian-labs' as OrganizationHandle;

describe('a filter', () => {
  it.each<ViewFilter>([
    {},
    { kinds: ['PRACTICE', 'INCIDENT'] },
    { severities: ['CRITICAL'] },
    { banners: ['GREEN'] },
    { sources: [handle] },
    { sectors: ['INDUSTRY'] },
    { terms: ['atlas:aml.t0051'] },
    { aliases: ['cve-2024-3094'] },
    { names: ['smk-7k2q9-vd3mx' as AdvisoryName] },
    { systems: ['LYRA  chat'] },
    { systems: ['PKG:pypi/lyra@1.0/'] },
    { states: ['PUBLISHED'] },
    { publishedAfter: new Date('2026-05-02T10:00:00Z') },
    { publishedBefore: new Date('2026-05-02T10:00:00.001Z') },
    { updatedAfter: new Date('2026-05-02T10:00:00Z') },
    { kinds: ['INCIDENT'], severities: ['CRITICAL', 'LOW'], aliases: ['x', 'CVE-2024-3094'] },
    { aliases: ['cve-2024-*'] },
    { terms: ['CWE:*'] },
    { termsAll: ['ATLAS:AML.T0051', 'CWE:*'] },
    { systemKinds: ['model'], developers: ['halden institute'] },
    { occurredAfter: from('2024-05-01'), occurredBefore: from('2024-06-01') },
    { occurredAfter: from('2025-01-01'), occurredBefore: from('2026-01-01'), dateOf: 'REPORTED' },
    { occurredAfter: from('2025-06-30'), dateOf: 'REPORTED' },
    { dateOf: 'DISCLOSED' },
    { not: [] },
    { not: [{ kinds: ['PRACTICE'] }, { aliases: ['CVE-2024-3094'], terms: ['ATLAS:AML.T0054'] }] },
  ])('passes what the viewer sees: %j', (filter) => {
    expect(matches(filter)).toBe(true);
  });

  it.each<ViewFilter>([
    { kinds: [] },
    { kinds: ['PRACTICE'] },
    { severities: [] },
    { severities: ['HIGH'] },
    { banners: ['CLEAR'] },
    { sources: ['tern-cloud'] },
    { sectors: ['ACADEMIA'] },
    { terms: ['ATLAS:AML.T0054'] },
    { aliases: ['CVE-2024-3095'] },
    { names: ['SMK-00000-00000' as AdvisoryName] },
    { systems: ['Lyra'] },
    { states: ['WITHDRAWN'] },
    { publishedAfter: new Date('2026-05-02T10:00:00.001Z') },
    { publishedBefore: new Date('2026-05-02T10:00:00Z') },
    { updatedAfter: new Date('2026-05-02T10:00:00.001Z') },
    { kinds: ['INCIDENT'], severities: ['LOW'] },
    { aliases: ['GHSA-*'] },
    { termsAll: [] },
    { termsAll: ['ATLAS:AML.T0051', 'ATLAS:AML.T0054'] },
    { developers: ['halden'] },
    { occurredAfter: from('2024-05-02') },
    { occurredBefore: from('2024-05-31') },
    { occurredAfter: from('2025-01-01'), occurredBefore: from('2025-06-30'), dateOf: 'REPORTED' },
    { occurredAfter: from('2000-01-01'), dateOf: 'DISCLOSED' },
    { not: [{}] },
    { not: [{ kinds: ['PRACTICE'] }, { aliases: ['CVE-*'], terms: ['ATLAS:AML.T0051'] }] },
  ])('does not pass anything else: %j', (filter) => {
    expect(matches(filter)).toBe(false);
  });

  it.each<ViewFilter>([
    { severities: ['CRITICAL'] },
    { banners: ['GREEN'] },
    { sources: [handle] },
    { sectors: ['INDUSTRY'] },
    { terms: ['ATLAS:AML.T0051'] },
    { terms: ['ATLAS:*'] },
    { termsAll: ['CWE:CWE-1427', 'ATLAS:AML.T0051'] },
    { developers: ['Halden Institute'] },
    { occurredAfter: from('2025-06-01'), dateOf: 'REPORTED' },
  ])('finds nothing by what the viewer does not see: %j', (filter) => {
    expect(matches(filter, 'nobody')).toBe(false);
  });

  it('leaves out nothing by what the viewer does not see', () => {
    expect(matches({ not: [{ terms: ['ATLAS:AML.T0051'] }] }, 'nobody')).toBe(true);
    expect(matches({ not: [{ severities: ['CRITICAL'] }] }, 'nobody')).toBe(true);
  });

  it('shows no draft unless drafts are asked for', () => {
    const view = viewOf({ ...advisory, state: 'DRAFT' }, aViewer('author@meridian'));

    expect(view && matchesFilter(view, {})).toBe(false);
    expect(view && matchesFilter(view, { states: ['DRAFT'] })).toBe(true);
  });
});
