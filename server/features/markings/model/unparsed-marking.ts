import type { Tlp } from './tlp.js';

/** A marking as a client sends it: any text in any field. Absent, null and empty mean the same. */
export interface UnparsedMarking {
  readonly tlp: string | null;
  readonly sectors?: readonly string[] | null;
  readonly communities?: readonly string[] | null;
  readonly organizations?: readonly string[] | null;
  readonly persons?: readonly string[] | null;
  readonly excludeOrganizations?: readonly string[] | null;
}

export const AUDIENCE_FIELDS = ['sectors', 'communities', 'organizations', 'persons', 'excludeOrganizations'] as const;
export type AudienceField = (typeof AUDIENCE_FIELDS)[number];

/** Which fields a label takes. Source: the public contract, MarkingInput */
export const FIELDS_OF: Readonly<Record<Tlp, readonly AudienceField[]>> = {
  CLEAR: [],
  GREEN: ['communities', 'excludeOrganizations'],
  AMBER: ['sectors', 'communities', 'organizations', 'excludeOrganizations'],
  AMBER_STRICT: ['sectors', 'communities', 'organizations', 'excludeOrganizations'],
  RED: ['persons'],
};

/** How many entries a list of a marking may have. */
export const MAX_ENTRIES = 500;

/** The entries of a list in the order sent; what lies beyond the limit is refused as a whole and not looked at. */
export function entriesOf(input: UnparsedMarking, field: AudienceField): readonly string[] {
  return (input[field] ?? []).slice(0, MAX_ENTRIES);
}
