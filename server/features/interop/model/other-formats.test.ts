import { describe, expect, it } from 'vitest';
import { baseScore } from './cvss-score.js';
import { contents, mapped, prose, stated } from './fake-import.js';
import { aCaseStudy, anIncident, anOsvRecord, type FakeRecord } from './fake-records.js';
import { parseRecord } from './parse-record.js';
import { homeOf } from './osv-home.js';

describe('a case study of ATLAS', () => {
  it('tells its steps with their codes, and its links lead to ATLAS', () => {
    expect(prose(aCaseStudy(), 'ATLAS', 'TIMELINE')).toContain('**Step 2** (AML.TA0002, AML.T0054)\n\nThey sent it.');
    expect(prose(aCaseStudy(), 'ATLAS', 'SUMMARY')).toBe(
      'A team sent letters to an [assistant](https://atlas.mitre.org/techniques/AML.T0051) and it obeyed H\\<sub>2\\</sub>O jokes.',
    );
    expect(contents(aCaseStudy(), 'ATLAS', 'term').map(({ code }) => code)).toEqual([
      'AML.T0051.001',
      'AML.T0054',
      'AML.TA0002',
    ]);
    expect(contents(aCaseStudy(), 'ATLAS', 'origin')).toMatchObject([
      { database: 'MITRE ATLAS', identifier: 'AML.CS9001', licence: 'Apache-2.0' },
    ]);
  });

  it.each([
    ['YEAR', '2030', 'YEAR'],
    ['MONTH', '2030-01', 'MONTH'],
    ['DATE', '2030-01-01', 'DAY'],
  ])('says no more of its day than granularity %s', (granularity, value, precision) => {
    const record = aCaseStudy({ 'incident-date-granularity': granularity });

    expect(contents(record, 'ATLAS', 'occurred')).toMatchObject([{ event: 'OCCURRED', value, precision }]);
  });

  it.each([
    ['exercise', 'RED_TEAM_FINDING'],
    ['incident', 'INCIDENT'],
  ])('is, as an %s, of kind %s', (type, kind) => {
    expect(mapped(aCaseStudy({ 'case-study-type': type }), 'ATLAS').kind).toBe(kind);
  });

  it('is taken without references, date and reporter', () => {
    const record = aCaseStudy({ references: undefined, 'incident-date': undefined, procedure: null });

    expect(stated(record, 'ATLAS').warnings).toEqual([]);
  });

  it('is no tactic, and no bundle', () => {
    expect(parseRecord('{"id":"AML.TA0002","name":"x"}', 'ATLAS')).toMatchObject({
      refusal: { code: 'NO_IDENTIFIER' },
    });
  });
});

const SEVERAL = '< 1.2 || >= 2.0, <= 2.4';

describe('a record of OSV', () => {
  it('gets its title from its details, past what the package is good for', () => {
    expect(prose(anOsvRecord(), 'OSV', 'TITLE')).toBe('gullbox: A file name with dots leads out of the box');
    expect(prose(anOsvRecord({ summary: 'Dots lead out' }), 'OSV', 'TITLE')).toBe('Dots lead out');
  });

  it('has its aliases in the spelling of their databases, its own among them', () => {
    expect(contents(anOsvRecord(), 'OSV', 'alias').map(({ value }) => value)).toEqual([
      'PYSEC-2031-12',
      'CVE-2031-20002',
      'GHSA-22fg-hhjm-5v3q',
    ]);
  });

  it.each<[string, readonly unknown[], string | null]>([
    ['one range', [{ introduced: '0' }, { fixed: '2.0' }], '< 2.0'],
    [
      'several ranges',
      [{ introduced: '0' }, { fixed: '1.2' }, { introduced: '2.0' }, { last_affected: '2.4' }],
      SEVERAL,
    ],
    ['no end', [{ introduced: '0' }], 'all'],
    ['no end of the last', [{ introduced: '1.0' }, { introduced: '2.0' }], '>= 1.0 || >= 2.0'],
    ['a few versions', ['1.0', '1.1'], '1.0, 1.1'],
    ['509 versions', Array.from({ length: 509 }, (_, n) => `1.${n}`), '1.0 … 1.508 (509 versions)'],
    ['nothing', [], null],
  ])('tells the versions of %s', (_, said, line) => {
    const [affected] = anOsvRecord()['affected'] as readonly FakeRecord[];
    const events = said.filter((item) => typeof item === 'object');
    const parts = { ranges: [{ type: 'ECOSYSTEM', events }], versions: events.length > 0 ? [] : said };

    expect(contents(anOsvRecord({ affected: [{ ...affected, ...parts }] }), 'OSV', 'affected')).toMatchObject([
      { system: 'gullbox', identifiers: ['pkg:pypi/gullbox'], versions: line },
    ]);
  });

  it('is scored by its vector', () => {
    const score = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:N';
    const record = anOsvRecord({ severity: [{ type: 'CVSS_V3', score }] });

    expect(contents(record, 'OSV', 'severity')).toMatchObject([
      { scheme: 'CVSS_V3_1', value: '8.1', level: 'HIGH', vector: score },
    ]);
  });

  it('keeps a vector that it cannot score', () => {
    const score = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

    expect(contents(anOsvRecord({ severity: [{ score }] }), 'OSV', 'severity')).toMatchObject([
      { scheme: 'OTHER', value: score, level: null },
    ]);
  });

  it('has no day when its database has not said one yet', () => {
    expect(contents(anOsvRecord({ published: '0001-01-01T00:00:00Z' }), 'OSV', 'occurred')).toEqual([]);
  });

  it.each([
    [{ withdrawn: '2031-04-01T00:00:00Z' }, 'WITHDRAWN_THERE'],
    [{ details: undefined }, 'NO_TITLE'],
    [{ id: 12 }, 'NO_IDENTIFIER'],
  ])('is not taken with %j', (parts, code) => {
    expect(parseRecord(JSON.stringify(anOsvRecord(parts)), 'OSV')).toMatchObject({ refusal: { code } });
  });

  it('is under the licence of the database that its id begins with', () => {
    expect([homeOf('PYSEC-2031-12'), homeOf('XX-1')]).toEqual([
      { database: 'PyPA', licence: 'CC-BY-4.0' },
      { database: 'OSV (XX)', licence: null },
    ]);
  });
});

describe('a base score of CVSS 3', () => {
  // Scores that FIRST publishes with its examples of version 3.1.
  it.each([
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1],
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4],
    ['CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1],
    ['CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H', 7.8],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10],
    ['CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0],
  ])('of %s is %d', (vector, score) => {
    expect(baseScore(vector)).toBe(score);
  });
});

describe('an incident of AIID', () => {
  it('names nobody as an organization or a system: its editors allege', () => {
    expect(contents(anIncident(), 'AIID', 'affected')).toEqual([]);
    expect(prose(anIncident(), 'AIID', 'OTHER')).toBe(
      '- Alleged deployer: scammers\n- Allegedly harmed or nearly harmed: unknown\n- Reports in the database: 2',
    );
  });

  it('happened on a day, and is under a licence that its copies share', () => {
    expect(contents(anIncident({ date: '1983-09-26' }), 'AIID', 'occurred')).toMatchObject([
      { event: 'OCCURRED', value: '1983-09-26', precision: 'DAY' },
    ]);
    expect(contents(anIncident(), 'AIID', 'origin')).toMatchObject([
      { identifier: '9001', url: 'https://incidentdatabase.ai/cite/9001', licence: 'CC-BY-SA-4.0' },
    ]);
  });

  it.each([{ harmed: [], report_numbers: [] }, { deployers: null }, { incident_id: '9001' }])(
    'is taken with %j',
    (parts) => {
      expect(stated(anIncident(parts), 'AIID').portions.map(({ type }) => type)).toContain('ALIAS');
    },
  );

  it.each(['[]', '7', '{"incident_id":0,"title":"x"}', '{"incident_id":1}', '{broken'])('is not %s', (text) => {
    expect(parseRecord(text, 'AIID').ok).toBe(false);
  });
});
