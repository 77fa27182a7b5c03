import type { UnparsedMarking } from './unparsed-marking.js';
import type { VisibilityCase } from './visibility-case.js';
import { SAMPLE_WORLD } from './visibility-sample.js';
import type { Day } from './visibility-world.js';

const MARKED_ON: Day = '2026-05-01';
const READ_ON: Day = '2026-11-01';

/** Worked cases of the rules of visibility; meridian-labs is the source of each. */
export const VISIBILITY_CASES: readonly VisibilityCase[] = [
  ...among({
    what: 'a portion marked CLEAR',
    marking: { tlp: 'CLEAR' },
    shownTo: 'visitor reader@cert handler@harbour departed@cert unplaced@hub low-service@tern steward@hub',
    withheldFrom: '',
  }),
  ...among({
    what: 'a portion marked GREEN to the whole hub',
    marking: { tlp: 'GREEN' },
    shownTo: 'reader@cert reader@meridian researcher@ostrava steward@hub low-service@tern handler@lindow',
    withheldFrom: 'visitor handler@harbour departed@cert unplaced@hub',
  }),
  ...among({
    what: 'a portion marked GREEN to one community',
    marking: { tlp: 'GREEN', communities: ['critical-infrastructure'] },
    shownTo: 'reader@cert handler@kestrel checker@meridian',
    withheldFrom: 'handler@tern handler@assurance handler@harbour reader@meridian',
  }),
  ...among({
    what: 'a portion marked GREEN to two communities',
    marking: { tlp: 'GREEN', communities: ['critical-infrastructure', 'frontier-developers'] },
    shownTo: 'reader@cert admin@tern',
    withheldFrom: 'researcher@ostrava',
  }),
  ...among({
    what: 'a portion marked GREEN less one organization',
    marking: { tlp: 'GREEN', excludeOrganizations: ['tern-cloud'] },
    shownTo: 'reader@cert',
    withheldFrom: 'handler@tern low-service@tern visitor',
  }),
  ...among({
    what: 'a portion marked GREEN to a community less one of its organizations',
    marking: { tlp: 'GREEN', communities: ['critical-infrastructure'], excludeOrganizations: ['national-cert'] },
    shownTo: 'author@northgate',
    withheldFrom: 'handler@cert',
  }),
  ...among({
    what: 'a portion marked AMBER to two organizations',
    marking: { tlp: 'AMBER', organizations: ['tern-cloud', 'national-cert'] },
    shownTo: 'author@meridian writer@meridian checker@meridian service@meridian handler@tern service@tern second@cert',
    withheldFrom:
      'reader@meridian admin@meridian low-service@tern writer@tern admin@tern reader@cert departed@cert handler@assurance steward@hub visitor',
  }),
  ...among({
    what: 'a portion marked AMBER to a sector',
    marking: { tlp: 'AMBER', sectors: ['INDUSTRY'] },
    shownTo: 'handler@tern author@northgate',
    withheldFrom: 'handler@cert handler@lindow handler@harbour',
  }),
  ...among({
    what: 'a portion marked AMBER to a community',
    marking: { tlp: 'AMBER', communities: ['critical-infrastructure'] },
    shownTo: 'handler@cert author@northgate',
    withheldFrom: 'reader@cert handler@kestrel handler@tern',
  }),
  ...among({
    what: 'a portion marked AMBER anew after others joined',
    marking: { tlp: 'AMBER', sectors: ['INDUSTRY'], communities: ['critical-infrastructure'] },
    markedOn: '2026-06-15',
    shownTo: 'handler@lindow handler@kestrel second@cert',
    withheldFrom: '',
  }),
  ...among({
    what: 'a portion marked AMBER to a sector less one organization that is also named',
    marking: {
      tlp: 'AMBER',
      sectors: ['GOVERNMENT'],
      organizations: ['national-cert', 'tern-cloud'],
      excludeOrganizations: ['national-cert'],
    },
    shownTo: 'handler@assurance handler@tern',
    withheldFrom: 'handler@cert',
  }),
  ...among({
    what: 'a portion marked AMBER+STRICT to one organization',
    marking: { tlp: 'AMBER_STRICT', organizations: ['tern-cloud'] },
    shownTo: 'handler@tern service@tern high-service@tern',
    withheldFrom: 'low-service@tern handler@cert',
  }),
  ...among({
    what: 'a portion marked AMBER+STRICT to its own source',
    marking: { tlp: 'AMBER_STRICT', organizations: ['meridian-labs'] },
    shownTo: 'writer@meridian',
    withheldFrom: 'reader@meridian handler@tern',
  }),
  ...among({
    what: 'a portion marked RED to persons',
    marking: {
      tlp: 'RED',
      persons: ['handler@cert', 'reader@cert', 'high-service@tern', 'handler@harbour', 'departed@cert', 'steward@hub'],
    },
    shownTo: 'handler@cert reader@cert steward@hub author@meridian checker@meridian',
    withheldFrom:
      'second@cert handler@tern high-service@tern handler@harbour departed@cert service@meridian reader@meridian visitor',
  }),
  ...among({
    what: 'a portion marked RED to one person',
    marking: { tlp: 'RED', persons: ['handler@cert'] },
    shownTo: '',
    withheldFrom: 'steward@hub',
  }),
  invalid('a portion without a label', { tlp: null }),
  invalid('a portion marked WHITE', { tlp: 'WHITE' }),
  invalid('a portion marked with a blank', { tlp: 'AMBER STRICT' }),
  invalid('a portion marked CLEAR to a community', { tlp: 'CLEAR', communities: ['frontier-developers'] }),
  invalid('a portion marked CLEAR less an organization', { tlp: 'CLEAR', excludeOrganizations: ['tern-cloud'] }),
  invalid('a portion marked GREEN to an organization', { tlp: 'GREEN', organizations: ['tern-cloud'] }),
  invalid('a portion marked GREEN to a sector', { tlp: 'GREEN', sectors: ['GOVERNMENT'] }),
  invalid('a portion marked GREEN less its own source', { tlp: 'GREEN', excludeOrganizations: ['meridian-labs'] }),
  invalid('a portion marked AMBER to nobody', { tlp: 'AMBER' }),
  invalid('a portion marked AMBER to a person', {
    tlp: 'AMBER',
    organizations: ['tern-cloud'],
    persons: ['handler@cert'],
  }),
  invalid('a portion marked AMBER to an unknown sector', { tlp: 'AMBER', sectors: ['MEDIA'] }),
  invalid('a portion marked AMBER to an unknown organization', { tlp: 'AMBER', organizations: ['nobody-inc'] }),
  invalid('a portion marked AMBER to an organization that has not joined', {
    tlp: 'AMBER',
    organizations: ['lindow-robotics'],
  }),
  invalid('a portion marked AMBER less an unknown organization', {
    tlp: 'AMBER',
    sectors: ['GOVERNMENT'],
    excludeOrganizations: ['nobody-inc'],
  }),
  invalid('a portion marked AMBER+STRICT less everybody', {
    tlp: 'AMBER_STRICT',
    organizations: ['tern-cloud'],
    excludeOrganizations: ['tern-cloud'],
  }),
  invalid('a portion marked RED to nobody', { tlp: 'RED', persons: [] }),
  invalid('a portion marked RED to an organization', { tlp: 'RED', organizations: ['national-cert'] }),
  invalid('a portion marked RED to an unknown account', { tlp: 'RED', persons: ['nobody@cert'] }),
];

interface Marked {
  readonly what: string;
  readonly marking: UnparsedMarking;
  readonly markedOn?: Day;
}

/** Viewers are listed with blanks between them. */
interface Asked extends Marked {
  readonly shownTo: string;
  readonly withheldFrom: string;
}

function among({ shownTo, withheldFrom, ...marked }: Asked): readonly VisibilityCase[] {
  const { what } = marked;
  return [
    ...listed(shownTo).map((viewer) =>
      aCase(marked, { name: `shows ${what} to ${viewer}`, viewer, expect: 'VISIBLE' }),
    ),
    ...listed(withheldFrom).map((viewer) =>
      aCase(marked, { name: `withholds ${what} from ${viewer}`, viewer, expect: 'REDACTED' }),
    ),
  ];
}

function listed(viewers: string): readonly string[] {
  return viewers.split(' ').filter((viewer) => viewer !== '');
}

function invalid(what: string, marking: UnparsedMarking): VisibilityCase {
  return aCase({ what, marking }, { name: `refuses ${what}`, viewer: 'author@meridian', expect: 'INVALID' });
}

function aCase(
  { marking, markedOn = MARKED_ON }: Marked,
  asked: Pick<VisibilityCase, 'name' | 'viewer' | 'expect'>,
): VisibilityCase {
  return { world: SAMPLE_WORLD, source: 'meridian-labs', marking, markedOn, readOn: READ_ON, ...asked };
}
