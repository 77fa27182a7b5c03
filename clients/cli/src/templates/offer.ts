import type { PortionType } from '@seamark/sdk';
import { toFill } from '../draft-file/unfilled.js';

/** Who a template offers a portion to: the public, the hub's members, or the own organization with (AMBER) or without its clients. */
export type Offered = 'public' | 'members' | 'own' | 'own-strict';

/** A portion of a template. */
export interface Offer {
  readonly type: PortionType;
  readonly to: Offered;
  /** What belongs there, for a comment. */
  readonly about: string;
  readonly body: readonly string[];
  /** True: it stands in a comment, to be taken out of it. */
  readonly isOptional?: true;
}

/** Of these types a careless word is dangerous. Source: schema/hub.graphql, PortionType */
const DANGEROUS: readonly PortionType[] = [
  'REPRODUCTION',
  'PROOF_OF_CONCEPT',
  'PROMPT_SAMPLE',
  'OUTPUT_SAMPLE',
  'CONTACT',
];

/** A portion of prose. @param asks - what to write, as "what it is called, in one line" */
export function proseOffer(type: PortionType, about: string, asks: string): Offer {
  return { type, to: DANGEROUS.includes(type) ? 'own-strict' : 'members', about, body: [toFill(asks)] };
}

export function optional(offer: Offer): Offer {
  return { ...offer, isOptional: true };
}

/** The same for one's own organization and its clients, until its author says who else needs it. */
export function narrow(offer: Offer): Offer {
  return { ...offer, to: 'own' };
}

export const TITLE: Offer = {
  ...proseOffer(
    'TITLE',
    'Read by the public: it gives away nothing that another portion holds back.',
    'what it is called, in one line',
  ),
  to: 'public',
};

export const SOURCE: Offer = {
  type: 'SOURCE',
  to: 'members',
  about: 'Says who you are. Taken out, only your own organization is told.',
  body: [],
};

export const SUMMARY = proseOffer(
  'SUMMARY',
  'What happened or could happen, to whom, and what to do first.',
  'a few sentences',
);

export function severity(scheme: string, value: string): Offer {
  const body = [
    `scheme: ${scheme}`,
    `level: ${toFill('NONE, LOW, MEDIUM, HIGH or CRITICAL')}`,
    `value: ${toFill(value)}`,
  ];
  const about =
    'How bad it is, by one scheme: CVSS_V4_0 and others (with a vector), SSVC_CISA, OECD, QUALITATIVE, VENDOR.';
  return { type: 'SEVERITY', to: 'members', about, body };
}

export function affected(versions: string): Offer {
  const body = [
    `system: ${toFill('what is concerned')}`,
    `kind: ${toFill('model, library, service, dataset, agent …')}`,
    `developer: ${toFill('who makes it')}`,
    `identifiers: [${toFill('purl, CPE or URL; take the line out if there is none')}]`,
    `versions: ${toFill(versions)}`,
    'status: AFFECTED',
  ];
  const about = 'status: AFFECTED, NOT_AFFECTED, FIXED, UNDER_INVESTIGATION or UNKNOWN. One portion for each system.';
  return { type: 'AFFECTED', to: 'members', about, body };
}

/** @param scheme - as `seamark terms` takes it */
export function term(scheme: string, example: string): Offer {
  const about = `Sorts it among others. seamark terms ${scheme.toLowerCase()} lists the codes, such as ${example}.`;
  return { type: 'TERM', to: 'members', about, body: [`scheme: ${scheme}`, `code: ${toFill(`a code of ${scheme}`)}`] };
}

export function occurred(event: 'OCCURRED' | 'DISCOVERED'): Offer {
  const body = [
    `event: ${event}`,
    `value: ${toFill('2026-11-17, or as much of it as is known')}`,
    `precision: ${toFill('YEAR, MONTH, DAY or TIME')}`,
  ];
  const about = 'event: OCCURRED, DISCOVERED, REPORTED or DISCLOSED. estimated: true says that it is a guess.';
  return { type: 'OCCURRED', to: 'members', about, body };
}

export function mitigation(asks: string): Offer {
  const body = [
    `category: ${toFill('VENDOR_FIX, MITIGATION, WORKAROUND, OPTIONAL_PATCH, FIX_PLANNED, NO_FIX_PLANNED or NONE_AVAILABLE')}`,
    `status: ${toFill('PROPOSED, IN_PROGRESS, AVAILABLE, DEPLOYED, VERIFIED, INEFFECTIVE or WITHDRAWN')}`,
    'text: |',
    `  ${toFill(asks)}`,
  ];
  return {
    type: 'MITIGATION',
    to: 'members',
    about: 'What helps, and how far it has come. One portion for each measure.',
    body,
  };
}

export const ALIAS: Offer = optional({
  type: 'ALIAS',
  to: 'members',
  about: 'What others call the same: CVE-, GHSA-, PYSEC-, AVID-, AIID:, AML.CS.',
  body: [toFill('one name')],
});

export const REFERENCE: Offer = optional({
  type: 'REFERENCE',
  to: 'members',
  about: 'Something to read elsewhere. type: ADVISORY, ARTICLE, REPORT, FIX, PAPER, POLICY, WEB …',
  body: ['type: WEB', `url: ${toFill('https://…')}`, `label: ${toFill('what it is')}`],
});

export const CONTACT: Offer = optional(proseOffer('CONTACT', 'Whom to ask.', 'a name and how to reach it'));
