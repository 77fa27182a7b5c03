import { aCaseStudy, anAvidReport, anIncident } from '../../features/interop/model/fake-records.js';
import { UNSEEN } from './cast.js';

export const mine = { tlp: 'CLEAR' };
const narrow = { tlp: 'AMBER', organizations: ['cert'], sectors: ['ACADEMIA'], excludeOrganizations: ['crowd-04'] };

/** One of every type, by every field; three are not everybody's, and one says a number that a narrower one says as well. */
export const PORTIONS = [
  { type: 'TITLE', content: { text: 'A story of its own' }, marking: mine },
  {
    type: 'SUMMARY',
    content: { text: 'Weights leak, 77001 of them' },
    marking: { tlp: 'GREEN', communities: ['watch'] },
  },
  { type: 'SOURCE', content: { source: true }, marking: mine },
  {
    type: 'SEVERITY',
    content: {
      severity: {
        ...{ scheme: 'CVSS_V3_1', level: 'HIGH', value: '7.5' },
        vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
      },
    },
    marking: mine,
  },
  {
    type: 'AFFECTED',
    content: { affected: { system: 'Petrel', identifiers: ['pkg:pypi/petrel'], versions: '< 2', status: 'FIXED' } },
    marking: mine,
  },
  {
    type: 'AFFECTED',
    content: { affected: { system: 'petrel', identifiers: ['pkg:pypi/petrel'], kind: 'model', developer: 'Sea Lab' } },
    marking: mine,
  },
  { type: 'TERM', content: { term: { scheme: 'ATLAS', code: 'AML.T0051' } }, marking: mine },
  { type: 'TERM', content: { term: { scheme: 'ATLAS', code: 'AML.T9999' } }, marking: mine },
  { type: 'ALIAS', content: { alias: 'CVE-2025-10001' }, marking: mine },
  {
    type: 'REFERENCE',
    content: { reference: { type: 'REPORT', url: 'https://petrel.example/report', label: 'Report' } },
    marking: mine,
  },
  { type: 'MITIGATION', content: { mitigation: { category: 'WORKAROUND', text: 'Unplug it' } }, marking: mine },
  {
    type: 'OCCURRED',
    content: { occurred: { event: 'REPORTED', value: '2025-01', precision: 'MONTH', estimated: true } },
    marking: mine,
  },
  {
    type: 'ORIGIN',
    content: {
      origin: { database: 'Elsewhere', identifier: 'E-2', url: 'https://petrel.example/e2', licence: 'MIT' },
    },
    marking: mine,
  },
  { type: 'PROOF_OF_CONCEPT', content: { text: 'Say please to all 77001' }, marking: narrow, presence: 'PLACEHOLDER' },
  { type: 'OTHER', content: { text: 'Who found it' }, marking: { tlp: 'RED', persons: ['author@cert'] } },
];

/** What a token of a low ceiling may write. */
export const OPEN_PORTIONS = PORTIONS.filter(({ marking }) => marking === mine);

/** Of a type that no advisory has twice, in no language, for nobody; and for a community and an organization that there are in one world alone. */
export const WRONG = [
  { type: 'TITLE', lang: 'no language', content: { text: ' ' }, marking: { tlp: 'AMBER', organizations: ['nowhere'] } },
  { type: 'SUMMARY', content: { text: 'For some' }, marking: { tlp: 'GREEN', communities: [UNSEEN.community] } },
  { type: 'IMPACT', content: { text: 'For one' }, marking: { tlp: 'AMBER', organizations: [UNSEEN.organization] } },
];

/** Records by format: one is taken, one with a warning, one not. */
export const RECORDS: readonly (readonly [format: string, records: readonly object[]])[] = [
  ['AIID', [anIncident(), anIncident({ incident_id: null }), anIncident({ incident_id: 9002 })]],
  ['ATLAS', [aCaseStudy({ name: null }), aCaseStudy({ references: [{ title: 'No address', url: 'nothing' }] })]],
  ['AVID', [anAvidReport({ references: [{ type: 'source', label: 'Nowhere', url: 'nothing' }] }), {}]],
];
