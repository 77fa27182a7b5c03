import type { MarkingInput } from '../../features/advisories/model/advisory-input.js';
import { ORGANIZATIONS, PEOPLE } from './cast.js';
import type { PartSpec } from './script.js';
import { clears } from './sight.js';

type Said = Pick<PartSpec, 'type' | 'content'>;

const prose: readonly Said[] = (
  ['TITLE', 'TITLE', 'SUMMARY', 'SUMMARY', 'IMPACT', 'PROOF_OF_CONCEPT', 'OTHER'] as const
).flatMap((type) =>
  ['Weights leak', 'Prompt escapes the sandbox', 'Quiet agent'].map((text) => ({ type, content: { text } })),
);

const scored: Said = {
  type: 'SEVERITY',
  content: {
    severity: {
      scheme: 'CVSS_V3_1',
      level: 'HIGH',
      value: '7.5',
      vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
    },
  },
};

const severities: readonly Said[] = ['LOW', 'HIGH', 'CRITICAL', null].map((level) => ({
  type: 'SEVERITY',
  content: { severity: { scheme: 'QUALITATIVE', level, value: 'as told' } },
}));

export const SYSTEMS = ['Orca', 'Heron 2', 'pkg:pypi/orca'];
export const TERMS = ['AML.T0051', 'AML.T0054'];
/** No version of ATLAS knows it: whoever states it is warned. */
export const UNKNOWN_TERM = 'AML.T9999';
export const ALIASES = ['CVE-2025-10001', 'CVE-2025-10002'];

const systems: readonly Said[] = [
  { system: 'Orca', identifiers: ['pkg:pypi/orca'], kind: 'library', developer: 'Sea Lab' },
  { system: 'orca', identifiers: ['pkg:pypi/orca', 'https://orca.example'], versions: '< 2' },
  { system: 'ORCA', identifiers: ['pkg:pypi/orca'], kind: 'agent', developer: 'Nobody' },
  { system: 'Orca', developer: 'Nobody' },
  { system: 'Heron 2', kind: 'model', status: 'FIXED' },
].map((affected) => ({ type: 'AFFECTED', content: { affected } }));

/** Statements about one system, each with another name, kind or developer. */
export const AFFECTED_ORCA: readonly Said[] = systems.slice(0, 3);

const ELSEWHERE = { database: 'Elsewhere', identifier: 'E-1', url: 'https://orca.example/e1', licence: 'MIT' };

/** What portions say: few words, so that what is hidden often says what is asked for. */
export const CONTENTS: readonly Said[] = [
  ...prose,
  ...severities,
  scored,
  ...systems,
  ...TERMS.map((code): Said => ({ type: 'TERM', content: { term: { scheme: 'ATLAS', code } } })),
  ...ALIASES.map((alias): Said => ({ type: 'ALIAS', content: { alias } })),
  { type: 'SOURCE', content: { source: true } },
  { type: 'SOURCE', content: { source: true } },
  {
    type: 'REFERENCE',
    content: { reference: { type: 'REPORT', url: 'https://orca.example/report', label: 'Report' } },
  },
  { type: 'MITIGATION', content: { mitigation: { category: 'WORKAROUND', text: 'Unplug it' } } },
  { type: 'MITIGATION', content: { mitigation: { category: 'VENDOR_FIX', text: 'Version 3' } } },
  { type: 'OCCURRED', content: { occurred: { value: '2025-01', precision: 'MONTH' } } },
  { type: 'OCCURRED', content: { occurred: { event: 'REPORTED', value: '2025-01-07', precision: 'DAY' } } },
  { type: 'OCCURRED', content: { occurred: { event: 'FIXED', value: '2025-02-01', precision: 'DAY' } } },
  { type: 'ORIGIN', content: { origin: ELSEWHERE } },
];

const others = ['cert', 'maker', 'crowd-01'];

/** Markings that clear a viewer, as far as there are such, and markings that do not. */
export function markingsFor(viewer: string | null): {
  readonly near: readonly MarkingInput[];
  readonly far: readonly MarkingInput[];
} {
  const person = PEOPLE.find(({ account }) => account === viewer);
  const home = ORGANIZATIONS.find(({ handle, suspended }) => handle === person?.organization && !suspended)?.handle;
  // Whoever is no active member cannot be named: others are, so that there is something that it does not see.
  const all = [...general(), ...(home && viewer ? addressing(home, viewer) : addressing('charity', 'handler@charity'))];
  const near = all.filter((marking) => clears(viewer, 'nobody', marking));
  return { near, far: all.filter((marking) => !clears(viewer, 'nobody', marking)) };
}

function general(): readonly MarkingInput[] {
  return [
    { tlp: 'CLEAR' },
    { tlp: 'CLEAR' },
    { tlp: 'GREEN' },
    { tlp: 'GREEN', communities: ['ring'] },
    { tlp: 'GREEN', communities: ['watch'] },
    { tlp: 'AMBER', organizations: ['crowd-02'] },
    { tlp: 'AMBER', sectors: ['ACADEMIA'] },
    { tlp: 'AMBER_STRICT', communities: ['circle'] },
    { tlp: 'RED', persons: ['author@maker'] },
  ];
}

function addressing(home: string, account: string): readonly MarkingInput[] {
  const excludeOrganizations = [home];
  return [
    // Twice, as nothing else is so near to clear whom it does not.
    { tlp: 'GREEN', excludeOrganizations },
    { tlp: 'GREEN', excludeOrganizations },
    { tlp: 'AMBER', organizations: [home] },
    { tlp: 'AMBER', organizations: [home, ...others.filter((other) => other !== home)] },
    { tlp: 'AMBER_STRICT', organizations: [home] },
    { tlp: 'AMBER', sectors: ['CIVIL_SOCIETY', 'ACADEMIA'] },
    { tlp: 'AMBER', sectors: ['ACADEMIA', 'CIVIL_SOCIETY'], excludeOrganizations },
    { tlp: 'RED', persons: [account] },
    { tlp: 'RED', persons: [account, 'author@cert'] },
  ];
}

/** A source cannot be excluded from what it publishes: another organization is. */
export function markingBy(source: string, marking: MarkingInput): MarkingInput {
  const isExcluded = marking.excludeOrganizations?.includes(source) === true;
  return isExcluded ? { ...marking, excludeOrganizations: ['crowd-04'] } : marking;
}

export function asSaidBy(source: string, spec: PartSpec): PartSpec {
  return { ...spec, marking: markingBy(source, spec.marking) };
}
