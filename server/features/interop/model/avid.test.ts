import { describe, expect, it } from 'vitest';
import { contents, mapped, prose, stated } from './fake-import.js';
import { anAvidCve, anAvidReport, type FakeRecord } from './fake-records.js';
import { parseRecord } from './parse-record.js';

const affects = (developer: unknown, artifacts: unknown, deployer: unknown = []): FakeRecord =>
  anAvidReport({ affects: { developer, deployer, artifacts } });
const problem = (classof: unknown, type?: unknown): FakeRecord => ({
  problemtype: { classof, type, description: { lang: 'eng', value: 'Something' } },
});

const measured = problem('Third-party Report', 'Measurement');

describe('a record of AVID', () => {
  it('says what it says under its own identifier and licence', () => {
    const { portions, warnings } = stated(anAvidCve(), 'AVID');

    expect(warnings).toEqual([]);
    expect(portions.map(({ type }) => type)).toEqual([
      ...['TITLE', 'SOURCE', 'SUMMARY', 'SEVERITY', 'AFFECTED', 'TERM', 'ALIAS', 'ALIAS', 'OTHER', 'OCCURRED'],
      ...['ORIGIN', 'REFERENCE', 'REFERENCE'],
    ]);
    expect(contents(anAvidCve(), 'AVID', 'origin')).toMatchObject([
      { database: 'AVID', identifier: 'AVID-2031-R0007', licence: 'MIT' },
    ]);
    expect(portions.every(({ lang }) => lang === 'en')).toBe(true);
  });

  it.each<[string, FakeRecord, string]>([
    ['a CVE', problem('CVE Entry', 'Advisory'), 'VULNERABILITY'],
    ['a scanner’s measurement', problem('LLM Evaluation', 'Measurement'), 'RED_TEAM_FINDING'],
    ['an incident of AIID', problem('AIID Incident'), 'INCIDENT'],
    ['a study of ATLAS', problem('ATLAS Case Study', 'Advisory'), 'RED_TEAM_FINDING'],
    ['a third party’s advisory', problem('Third-party Report', 'Advisory'), 'VULNERABILITY'],
    ['a third party’s measurement', { ...measured, metrics: [{ name: 'x' }] }, 'RED_TEAM_FINDING'],
    ['a jailbreak that 0DIN rates', { ...measured, impact: { odin: {} } }, 'SAFEGUARD_CIRCUMVENTION'],
    ['a test of jailbreaks', { ...measured, metrics: [{ name: '0DIN Test Scores' }] }, 'SAFEGUARD_CIRCUMVENTION'],
    ['an empty class, by its type', problem('', 'Issue'), 'VULNERABILITY'],
    ['an empty class, by what it detects', problem('', 'Detection'), 'RED_TEAM_FINDING'],
  ])('is, as %s, of the kind that says so', (_, parts, kind) => {
    expect(mapped(anAvidReport(parts), 'AVID').kind).toBe(kind);
  });

  it.each<[string, FakeRecord]>([
    ['no impact', { impact: undefined }],
    ['an impact of null', { impact: null }],
    ['an impact without AVID', { impact: { cvss: undefined } }],
    ['an empty vulnerability, and no taxonomy version', { impact: { avid: { vuln_id: '', taxonomy_version: '' } } }],
    ['reports and credit of null', { reports: null, credit: null }],
    ['credits where credit should be', { credit: undefined, credits: [{ value: 'Ada Brink' }] }],
    ['no version of the data', { data_version: undefined, version: '1' }],
    ['no references', { references: null }],
    ['no systems', { affects: null }],
    ['metrics of columns', { metrics: { score: { 0: 0.5, 1: '0.7' } } }],
    ['a metric without a name', { metrics: [{ name: '', detection_method: null, results: null }] }],
    ['a date of another shape', { reported_date: 'May 2031' }],
  ])('is taken with %s', (_, parts) => {
    expect(stated(anAvidReport(parts), 'AVID').portions.map(({ type }) => type)).toContain('ORIGIN');
  });

  it.each<[string, FakeRecord]>([
    ['metadata of null', { metadata: null }],
    ['an empty identifier', { metadata: { report_id: '' } }],
    ['an identifier that stands in for one', { metadata: { report_id: 'AVID-2031-R-1234' } }],
  ])('is not taken with %s: it is a draft', (_, parts) => {
    expect(parseRecord(JSON.stringify(anAvidReport(parts)), 'AVID')).toMatchObject({
      refusal: { code: 'NO_IDENTIFIER' },
    });
  });

  it('may be a vulnerability, whose day is the one on which it was published', () => {
    const record = anAvidReport({
      metadata: { vuln_id: 'AVID-2031-V001' },
      reported_date: undefined,
      published_date: '2031-04-05',
    });

    expect(mapped(record, 'AVID').identifier).toBe('AVID-2031-V001');
    expect(contents(record, 'AVID', 'occurred')).toMatchObject([
      { event: 'REPORTED', value: '2031-04-05', precision: 'DAY' },
    ]);
  });
});

describe('what a record of AVID calls itself', () => {
  const aliases = (record: FakeRecord) => contents(record, 'AVID', 'alias').map(({ value }) => value);

  it('is the CVE of its entry, and not another one that its title names', () => {
    const record = anAvidCve(problem('CVE Entry'));
    const title = { value: 'A bad fix of CVE-2030-10001 in gullbox (CVE-2031-20002)' };

    expect(aliases({ ...record, problemtype: { classof: 'CVE Entry', description: title } })).toEqual([
      'AVID-2031-R0007',
      'CVE-2031-20002',
    ]);
  });

  it('is the vulnerability that it is a report of, when it names one', () => {
    expect(aliases(anAvidReport({ impact: { avid: { vuln_id: 'AVID-2031-V001' } } }))).toEqual([
      'AVID-2031-R0007',
      'AVID-2031-V001',
    ]);
  });

  it.each([
    ['AIID Incident', 'https://incidentdatabase.ai/cite/9001', 'AIID:9001'],
    ['ATLAS Case Study', 'https://atlas.mitre.org/studies/AML.CS9001', 'AML.CS9001'],
  ])('is, of class %s, its counterpart there', (classof, url, alias) => {
    expect(aliases(anAvidReport({ ...problem(classof), references: [{ label: 'x', url }] }))).toContain(alias);
  });
});

describe('the systems of a record of AVID', () => {
  const model = (name: string) => [{ type: 'Model', name }];

  it.each([
    ['n/a', 'n/a'],
    ['N/A', 'unknown'],
  ])('are none when they are called %s', (developer, name) => {
    expect(contents(affects([developer], model(name)), 'AVID', 'affected')).toEqual([]);
  });

  it.each(['NVIDIA', 'Nvidia', 'nvidia'])('have one maker, however %s is spelled', (developer) => {
    expect(contents(affects([developer], model('tern-7b')), 'AVID', 'affected')).toMatchObject([
      { system: 'tern-7b', kind: 'Model', developer: 'NVIDIA' },
    ]);
  });

  it('are each its own maker’s, and each told once', () => {
    const artifacts = [...model('OpenAI Heron 2'), ...model('Twitter / X Grok 2'), ...model('openai heron 2')];

    expect(contents(affects(['OpenAI'], artifacts), 'AVID', 'affected')).toMatchObject([
      { system: 'OpenAI Heron 2', developer: 'OpenAI' },
      { system: 'Twitter / X Grok 2', developer: null },
    ]);
  });

  it('are run by others, which is told beside', () => {
    expect(prose(affects(['Tern'], model('tern-7b'), ['Skua', 'n/a', 'Tern']), 'AVID', 'OTHER')).toContain(
      '- Deployed by: Skua\n',
    );
  });
});

describe('what a record of AVID measures', () => {
  it.each<[string, unknown, string]>([
    [
      'garak',
      { name: '', results: { rows: [{ detector: 'dan.DAN', passed: 3, total_evaluated: 256, score: 1.1 }] } },
      '- dan.DAN: 3 of 256 passed',
    ],
    [
      '0DIN',
      {
        results: {
          'Test Scores': [
            { Model: 'Heron', 'Test Kind': 'Locks', 'Test Score': '95.0', 'Temperature (max 2.0)': 'N/A' },
          ],
        },
      },
      '- Heron, Locks: test score 95',
    ],
    ['Inspect', { scorer: 'choice', metrics: 'accuracy', value: 0.123456 }, '- choice, accuracy: 0.1235'],
    ['none of them', { name: 'Honesty', features: { measured: 'claims' } }, '- Honesty; measured: claims'],
  ])('is told in the shape of %s', (_, metric, line) => {
    expect(prose(anAvidReport({ metrics: [metric] }), 'AVID', 'EVIDENCE')).toBe(line);
  });
});

describe('how severe a record of AVID is', () => {
  const cvss = (parts: FakeRecord) => contents(anAvidReport({ impact: { cvss: parts } }), 'AVID', 'severity');
  const V3 = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N';
  const V4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

  it.each([
    { version: '3.1', vector: `CVSS:3.1/${V3}`, baseScore: 7.5, scheme: 'CVSS_V3_1', level: 'HIGH' },
    { version: '3.0', vector: `CVSS:3.0/${V3}`, baseScore: 7.5, scheme: 'CVSS_V3_0', level: 'HIGH' },
    { version: '4.0', vector: V4, baseScore: 9.3, scheme: 'CVSS_V4_0', level: 'CRITICAL' },
  ])('is its score of CVSS $version', ({ version, vector, baseScore, scheme, level }) => {
    expect(cvss({ version, vectorString: vector, baseScore })).toMatchObject([{ scheme, level, vector }]);
  });

  it('is a score without a vector when the vector is none', () => {
    expect(cvss({ version: '3.1', vectorString: 'AV:N', baseScore: '9.8' })).toMatchObject([
      { value: '9.8', vector: null },
    ]);
  });

  it.each(['Level 3: Significant Risk', 'Level 3: Cultural and Traditional Depictions'])(
    'is what 0DIN counts, whatever it says beside: %s',
    (SocialImpactScore) => {
      expect(contents(anAvidReport({ impact: { odin: { SocialImpactScore } } }), 'AVID', 'severity')).toMatchObject([
        { scheme: 'VENDOR', value: '0DIN social impact: level 3 of 5', level: null },
      ]);
    },
  );
});

describe('the terms of a record of AVID', () => {
  it('are its codes: labels drift', () => {
    const sep_view = ['P0402: Physical Safety', 'P0402: Physical safety', 'E0100: Bias/Discrimination'];
    const record = anAvidReport({ impact: { avid: { sep_view, lifecycle_view: ['L06: Deployment'] } } });

    expect(contents(record, 'AVID', 'term').map(({ code }) => code)).toEqual(['P0402', 'E0100', 'L06']);
  });

  it('are kept when they are of a scheme’s shape, and dropped with a warning when not', () => {
    const cwe = [{ cweId: 'CWE-99999' }, { cweId: 'NVD-CWE-noinfo' }];
    const { portions, warnings } = stated(anAvidReport({ impact: { cwe } }), 'AVID');

    expect(portions.filter(({ type }) => type === 'TERM')).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: 'TERM_CODE_INVALID' }]);
  });
});

describe('the references of a record of AVID', () => {
  const references = (...urls: readonly string[]) =>
    anAvidReport({ references: urls.map((url) => ({ label: url, url })) });

  it.each(['tern/data', '../img/R00031.png', 'file:///home/ada/x.eval'])(
    'are left out with a warning when %s',
    (url) => {
      const { portions, warnings } = stated(references(url, 'https://tern.example/1'), 'AVID');

      expect(portions.filter(({ type }) => type === 'REFERENCE')).toHaveLength(1);
      expect(warnings).toMatchObject([{ code: 'URL_INVALID' }]);
    },
  );

  it('have no label that repeats their address', () => {
    expect(contents(references('https://tern.example/1'), 'AVID', 'reference')).toMatchObject([{ label: null }]);
  });
});

describe('the texts of a record of AVID', () => {
  const described = (value: string) => anAvidReport({ description: { lang: 'eng', value } });

  it.each([
    ['blanks that do not break', 'one\u00A0two', 'one two'],
    ['blanks of no width', 'one\u200Btwo', 'onetwo'],
    ['emoji that are joined', 'a \u{1F469}\u200D\u{1F680} flies', 'a \u{1F469}\u200D\u{1F680} flies'],
    ['carriage returns', 'one\r\ntwo', 'one\ntwo'],
    ['tags', 'uses <img src=x> and `<b>`', 'uses \\<img src=x> and `<b>`'],
    ['links to nowhere', 'see x[0](y) here', 'see x\\[0\\](y) here'],
    ['controls', 'a\u0000b\u202Ec', 'abc'],
    ['very little to say', 'xyz xyz', 'xyz xyz'],
  ])('come with %s, and are taken', (_, value, text) => {
    expect(prose(described(value), 'AVID', 'SUMMARY')).toBe(text);
  });

  it('are cut where a title ends', () => {
    const title = { description: { lang: 'eng', value: 'long '.repeat(100) } };

    expect(prose(anAvidReport({ problemtype: title }), 'AVID', 'TITLE')).toMatch(/^(long ){55}long…$/);
  });

  it('are taken for English in a language that is none', () => {
    expect(stated(anAvidReport({ description: { lang: 'not a tag', value: 'x' } }), 'AVID').portions[2]?.lang).toBe(
      'en',
    );
  });
});
