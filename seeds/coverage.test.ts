import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Marking, Portion } from './seed-files.js';
import { readAdvisories, readCommunity, statesOf } from './seed-files.js';

const advisories = readAdvisories();
const portions = advisories.flatMap((advisory) => statesOf(advisory).flat());
const organizationOf = new Map(readCommunity().accounts.map(({ account, organization }) => [account, organization]));

describe('the sample advisories cover', () => {
  it('all nine kinds, at least twice each', () => {
    const kinds = words(
      'VULNERABILITY INCIDENT SAFEGUARD_CIRCUMVENTION RED_TEAM_FINDING CAPABILITY_HAZARD WEIGHT_SECURITY SOCIETAL_HARM THREAT_ACTIVITY PRACTICE',
    );
    const published = advisories.filter(({ publish }) => publish);

    expect(kinds.filter((kind) => published.filter(({ draft }) => draft.kind === kind).length < 2)).toEqual([]);
    expect(published.length).toBeGreaterThanOrEqual(24);
    expect(advisories.length - published.length).toBe(2);
  });

  it('all five labels and all portion types', () => {
    const prose = words(
      'TITLE SUMMARY TECHNICAL_DETAIL REPRODUCTION PROOF_OF_CONCEPT PROMPT_SAMPLE OUTPUT_SAMPLE IMPACT DETECTION INDICATORS WORKAROUND TIMELINE EVIDENCE LESSONS LEGAL CONTACT OTHER',
    );
    const items = words('SOURCE SEVERITY AFFECTED TERM REFERENCE ALIAS MITIGATION OCCURRED ORIGIN');

    expect(valuesOf((portion) => portion.marking.tlp)).toEqual(sorted(words('CLEAR GREEN AMBER AMBER_STRICT RED')));
    expect(valuesOf((portion) => portion.type)).toEqual(sorted([...prose, ...items]));
  });

  it('every way of naming an audience', () => {
    const audiences = advisories.flatMap((advisory) => {
      const source = organizationOf.get(advisory.as) ?? '';
      return statesOf(advisory).flatMap((state) => state.map(({ marking }) => audienceOf(marking, source)));
    });

    expect(new Set(audiences)).toEqual(
      new Set([
        'CLEAR',
        'GREEN',
        'GREEN communities',
        'GREEN communities excludeOrganizations',
        'AMBER organizations',
        'AMBER sectors',
        'AMBER communities',
        'AMBER sectors organizations',
        'AMBER sectors communities',
        'AMBER communities organizations',
        'AMBER sectors excludeOrganizations',
        'AMBER communities organizations excludeOrganizations',
        'AMBER_STRICT organizations',
        'AMBER_STRICT sectors',
        'AMBER_STRICT itself',
        'RED persons',
      ]),
    );
  });

  it('both presences, absent and differently marked sources, and several titles in one advisory', () => {
    const sources = advisories.map(
      ({ draft }) => draft.portions.find(({ type }) => type === 'SOURCE')?.marking.tlp ?? 'none',
    );
    const severalTitles = advisories.filter(
      ({ draft }) =>
        new Set(draft.portions.filter(({ type }) => type === 'TITLE').map(({ marking }) => marking.tlp)).size > 1,
    );

    expect(portions.some(({ presence }) => presence === 'HIDDEN')).toBe(true);
    expect(portions.some(({ presence, marking }) => presence === undefined && marking.tlp === 'RED')).toBe(true);
    expect(sorted(sources)).toEqual(sorted(['AMBER', 'CLEAR', 'GREEN', 'none']));
    expect(severalTitles.length).toBeGreaterThanOrEqual(4);
  });

  it('every value of the closed lists of severities, mitigations, dates and affected systems', () => {
    expect(valuesIn('severity', 'scheme')).toEqual(
      sorted(words('CVSS_V2 CVSS_V3_0 CVSS_V3_1 CVSS_V4_0 SSVC_CISA OECD QUALITATIVE VENDOR OTHER')),
    );
    expect(valuesIn('severity', 'level')).toEqual(sorted(words('NONE LOW MEDIUM HIGH CRITICAL')));
    expect(valuesIn('mitigation', 'category')).toEqual(
      sorted(words('VENDOR_FIX MITIGATION WORKAROUND OPTIONAL_PATCH FIX_PLANNED NO_FIX_PLANNED NONE_AVAILABLE')),
    );
    expect(valuesIn('mitigation', 'status')).toEqual(
      sorted(words('PROPOSED IN_PROGRESS AVAILABLE DEPLOYED VERIFIED INEFFECTIVE WITHDRAWN')),
    );
    expect(valuesIn('occurred', 'precision')).toEqual(sorted(words('YEAR MONTH DAY TIME')));
    expect(valuesIn('occurred', 'event')).toEqual(sorted(words('OCCURRED DISCOVERED REPORTED DISCLOSED')));
    expect(valuesIn('affected', 'status')).toEqual(
      sorted(words('AFFECTED NOT_AFFECTED FIXED UNDER_INVESTIGATION UNKNOWN')),
    );
    expect(valuesIn('reference', 'type')).toEqual(
      sorted(words('ADVISORY ARTICLE DETECTION DISCUSSION REPORT FIX EVIDENCE PAPER POLICY MODEL DATASET PACKAGE WEB')),
    );
  });

  it('terms of all schemes, written as each scheme writes its codes', () => {
    const forms: Readonly<Record<string, RegExp>> = {
      ATLAS: /^AML\.T\d{4}(\.\d{3})?$/,
      AVID_SEP: /^[SEP]0\d{3}$/,
      AVID_LIFECYCLE: /^L0[1-6]$/,
      MIT_DOMAIN: /^[1-7]\.[1-6]$/,
      OWASP_LLM_2025: /^LLM(0[1-9]|10)$/,
      NIST_AI_600_1: /^nist-[a-z-]+$/,
      CWE: /^CWE-\d+$/,
    };
    const terms = portions.flatMap(({ content }) => (content.term === undefined ? [] : [content.term]));

    expect(valuesIn('term', 'scheme')).toEqual(sorted(Object.keys(forms)));
    expect(terms.filter(({ scheme, code }) => !forms[String(scheme)]?.test(String(code)))).toEqual([]);
  });

  it('the same CVE from two sources, the same system in several spellings, other languages and imported records', () => {
    const sourcesOfCve = advisories
      .filter(({ draft }) => draft.portions.some(({ content }) => content.alias === 'CVE-2023-48022'))
      .map(({ as }) => as);
    const ray = portions.flatMap(({ content }) =>
      String(content.affected?.['identifiers']).includes('pkg:pypi/ray')
        ? [String(content.affected?.['developer'])]
        : [],
    );

    expect(sourcesOfCve).toEqual(['handler@cert', 'author@tern']);
    expect(sorted(ray)).toEqual(['Anyscale', 'ray-project']);
    expect(valuesOf(({ lang }) => lang)).toEqual(['de', 'fr']);
    expect(portions.filter(({ type }) => type === 'ORIGIN').length).toBeGreaterThanOrEqual(2);
  });

  it('several revisions, one withdrawal with a public reason, wider and narrower markings', () => {
    const withdrawn = advisories.flatMap(({ then }) => then.flatMap(({ withdraw }) => withdraw ?? []));
    const moves = advisories.flatMap((advisory) =>
      statesOf(advisory)
        .slice(1)
        .flatMap((after, index) => movesOf(statesOf(advisory)[index] ?? [], after)),
    );

    expect(advisories.filter(({ then }) => then.length > 1).length).toBeGreaterThanOrEqual(4);
    expect(withdrawn.map(({ reasonMarking }) => reasonMarking?.tlp)).toEqual(['CLEAR']);
    expect(sorted(moves)).toEqual(['narrower', 'same', 'wider']);
  });
});

it('the example of a circumvention has four markings, and every heading of the examples has one', () => {
  const headings = ['jailbreak', 'incident', 'practice'].map(
    (name) => readFileSync(new URL(`examples/${name}.md`, import.meta.url), 'utf8').match(/^## .*$/gm) ?? [],
  );
  const labels = (headings[0] ?? []).map((heading) => /\[TLP:([A-Z+]+)/.exec(heading)?.[1] ?? '');

  expect(headings.flat().filter((heading) => !/^## [A-Z_]+ \[TLP:[^\]]+\]( \{[^}]+\})?$/.test(heading))).toEqual([]);
  expect(sorted(labels)).toEqual(sorted(words('CLEAR GREEN AMBER RED')));
});

/** 'A B C' as a list: long lists of values read better so. */
function words(line: string): readonly string[] {
  return line.split(' ');
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted();
}

function valuesOf(read: (portion: Portion) => string | undefined): readonly string[] {
  return sorted(portions.flatMap((portion) => read(portion) ?? []));
}

function valuesIn(
  field: 'severity' | 'affected' | 'term' | 'reference' | 'mitigation' | 'occurred',
  name: string,
): readonly string[] {
  const defaults: Readonly<Record<string, string>> = { affected: 'AFFECTED', reference: 'WEB' };
  return valuesOf(({ content }) => {
    const item = content[field];
    return item === undefined ? undefined : String(item[name] ?? defaults[field] ?? '') || undefined;
  });
}

function audienceOf({ tlp, ...fields }: Marking, source: string): string {
  return fields.organizations?.join() === source ? `${tlp} itself` : [tlp, ...Object.keys(fields)].join(' ');
}

const ORDER = words('CLEAR GREEN AMBER AMBER_STRICT RED');

function movesOf(before: readonly Portion[], after: readonly Portion[]): readonly string[] {
  return after.flatMap((portion) => {
    const old = before.find(({ key }) => key === portion.key);
    if (old === undefined) return [];
    const step = ORDER.indexOf(portion.marking.tlp) - ORDER.indexOf(old.marking.tlp);
    return [step === 0 ? 'same' : step < 0 ? 'wider' : 'narrower'];
  });
}
