import type { AdvisoryKind } from '@seamark/sdk';
import { toFill } from '../draft-file/unfilled.js';
import type { Offer, Offered } from './offer.js';
import { KIND_TEMPLATES } from './offers.js';

/** A draft file to fill in. @param organization - the handle of one's own; null when that is not known */
export function template(kind: AdvisoryKind, organization: string | null): string {
  const { is, offers } = KIND_TEMPLATES[kind];
  const own = organization ?? toFill('the handle of your own organization');
  return `---\nkind: ${kind}\n---\n\n<!--\n${is}\n\n${GUIDE}\n-->\n${offers.map((offer) => offerText(offer, own)).join('')}`;
}

const GUIDE = `Comments like this one are never published. Write over each <<fill in …>>, and
take out what you do not need; what is offered in a comment is used by taking
it out of that. The markings are proposals: look at each, for nothing inherits
one. The kind has none: whoever sees any portion is told it.

  [TLP:CLEAR]                                      everybody
  [TLP:GREEN]                                      members of the hub
  [TLP:GREEN community:frontier-developers]        of a community
  [TLP:AMBER to sector:GOVERNMENT org:tern-cloud]  these, and their clients
  [TLP:AMBER+STRICT to org:tern-cloud]             these alone
  [TLP:RED to person:handler@cert]                 the named people

seamark draft check FILE tells what is wrong, and who would read what.`;

function offerText({ type, to, about, body, isOptional }: Offer, own: string): string {
  const heading = `## ${type} ${markingText(to, own)}`;
  const text = body.length === 0 ? '' : `\n${body.join('\n')}\n`;
  return isOptional
    ? `\n<!-- Offered: ${about}\n\n${heading}\n${text}\n-->\n`
    : `\n${heading}\n\n<!-- ${about} -->\n${text}`;
}

function markingText(to: Offered, own: string): string {
  switch (to) {
    case 'public':
      return '[TLP:CLEAR]';
    case 'members':
      return '[TLP:GREEN]';
    case 'own':
      return `[TLP:AMBER to org:${own}]`;
    case 'own-strict':
      return `[TLP:AMBER+STRICT to org:${own}]`;
  }
}
