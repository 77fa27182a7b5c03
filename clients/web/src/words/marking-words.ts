import type { Tlp } from '@seamark/sdk';
import type { MarkingFields } from '../generated/documents.js';
import { listed } from './counted.js';
import { sectorNames } from './names.js';

/**
 * Whom a portion is for, in a few words beside its label. Its source reads all that it stated; everybody else reads which of their own
 * organization and communities clear it, and nothing of others.
 */
export function audienceWords(marking: MarkingFields): string {
  const named = namesIn(marking);
  const except = marking.excludeOrganizations.map(({ name }) => name);
  const whom = named.length > 0 ? listed(named) : UNNAMED[marking.tlp];
  return except.length > 0 ? `${whom}, except ${listed(except)}` : whom;
}

const UNNAMED: Readonly<Record<Tlp, string>> = {
  CLEAR: 'Anyone',
  GREEN: 'Members of the hub',
  AMBER: 'Its recipients',
  AMBER_STRICT: 'Its recipients',
  RED: 'Named persons',
};

function namesIn({ sectors, communities, organizations, persons }: MarkingFields): readonly string[] {
  return [
    ...sectors.map((sector) => sectorNames[sector]),
    ...communities.map(({ name }) => name),
    ...organizations.map(({ name }) => name),
    ...persons,
  ];
}

/** What a reader may do with what it received, for each label. Source: FIRST, Traffic Light Protocol 2.0 */
export const handlingWords: Readonly<Record<Tlp, string>> = {
  CLEAR: 'You may pass it on to anyone.',
  GREEN: 'Share it within the community, not on public channels.',
  AMBER: 'Share it with those in your organization, and with its clients, who need to know.',
  AMBER_STRICT: 'Share it inside your organization only, with those who need to know.',
  RED: 'For your eyes only. Do not pass it on.',
};

/** The spelling of a label, which is never translated. Source: FIRST, Traffic Light Protocol 2.0 */
export const labelOf = (tlp: Tlp): string => `TLP:${tlp.replace('_', '+')}`;

/** What stands, is said and is pasted in the place of what its reader is not cleared for. */
export const redactedWords = (label: string, what: string): string => `[redacted: ${label}, ${what}]`;
