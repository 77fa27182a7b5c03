import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import { quoted } from './marking-problem.js';
import type { MarkingProblem } from './marking-problem.js';
import { SECTORS } from './marking.js';
import type { Marking, Sector } from './marking.js';
import { TLP, tlpLabel } from './tlp.js';
import type { Tlp } from './tlp.js';
import { AUDIENCE_FIELDS, FIELDS_OF, MAX_ENTRIES, entriesOf } from './unparsed-marking.js';
import type { AudienceField, UnparsedMarking } from './unparsed-marking.js';

/**
 * Reads what a client sent as a marking. What it names may still be unknown: `unknownNames` tells.
 *
 * @returns every problem at once, in the order label, fields, audience, sectors, lengths
 */
export function parseMarking(input: UnparsedMarking): Result<Marking, readonly MarkingProblem[]> {
  const tlp = parseTlp(input.tlp);
  const problems = [
    ...(tlp === null ? [tlpProblem(input.tlp)] : labelProblems(input, tlp)),
    ...sectorProblems(input),
    ...lengthProblems(input),
  ];
  if (tlp === null || problems.length > 0) return refuse(problems);

  return accept({
    tlp,
    sectors: sortedEntries(input, 'sectors').filter(isSector),
    communities: sortedEntries(input, 'communities') as Marking['communities'],
    organizations: sortedEntries(input, 'organizations') as Marking['organizations'],
    persons: sortedEntries(input, 'persons') as Marking['persons'],
    excludeOrganizations: sortedEntries(input, 'excludeOrganizations') as Marking['excludeOrganizations'],
  });
}

/** @returns null when `text` is none of the five labels, spelled as the schema spells them */
export function parseTlp(text: string | null): Tlp | null {
  return TLP.find((tlp) => tlp === text) ?? null;
}

function tlpProblem(text: string | null): MarkingProblem {
  const remedy = `Use one of ${TLP.join(', ')}.`;
  return text === null
    ? { code: 'TLP_MISSING', message: `A marking needs a label. ${remedy}`, path: ['tlp'] }
    : { code: 'TLP_UNKNOWN', message: `${quoted(text)} is no label of TLP 2.0. ${remedy}`, path: ['tlp'] };
}

function labelProblems(input: UnparsedMarking, tlp: Tlp): readonly MarkingProblem[] {
  const strange = AUDIENCE_FIELDS.filter((field) => !FIELDS_OF[tlp].includes(field) && isFilled(input, field));
  return [...strange.map((field) => fieldProblem(field, tlp)), ...audienceProblems(input, tlp)];
}

function fieldProblem(field: AudienceField, tlp: Tlp): MarkingProblem {
  const taken = FIELDS_OF[tlp].join(', ') || 'no other field';
  const message = `${tlpLabel(tlp)} does not take ${field}. Remove it, or choose another label: this one takes ${taken}.`;
  return { code: 'FIELD_NOT_ALLOWED', message, path: [field] };
}

function audienceProblems(input: UnparsedMarking, tlp: Tlp): readonly MarkingProblem[] {
  if (tlp === 'RED' && !isFilled(input, 'persons')) {
    return [
      { code: 'PERSONS_MISSING', message: 'TLP:RED needs persons. Name at least one account.', path: ['persons'] },
    ];
  }
  if (tlp !== 'AMBER' && tlp !== 'AMBER_STRICT') return [];
  if (RECIPIENT_FIELDS.some((field) => isFilled(input, field))) return [];
  const message = `${tlpLabel(tlp)} needs recipients. Name at least one organization, sector or community.`;
  return [{ code: 'AUDIENCE_MISSING', message, path: [] }];
}

function sectorProblems(input: UnparsedMarking): readonly MarkingProblem[] {
  return entriesOf(input, 'sectors').flatMap((text, index) => {
    if (isSector(text)) return [];
    const message = `${quoted(text)} is no sector. Use one of ${SECTORS.join(', ')}.`;
    return [{ code: 'SECTOR_UNKNOWN' as const, message, path: ['sectors', String(index)] }];
  });
}

function lengthProblems(input: UnparsedMarking): readonly MarkingProblem[] {
  return AUDIENCE_FIELDS.filter((field) => (input[field]?.length ?? 0) > MAX_ENTRIES).map((field) => ({
    code: 'LIST_TOO_LONG',
    message: `A list of a marking holds at most ${MAX_ENTRIES} entries. Name fewer, or a community or sector that holds them.`,
    path: [field],
  }));
}

function sortedEntries(input: UnparsedMarking, field: AudienceField): readonly string[] {
  return [...new Set(entriesOf(input, field))].sort();
}

function isFilled(input: UnparsedMarking, field: AudienceField): boolean {
  return entriesOf(input, field).length > 0;
}

function isSector(text: string): text is Sector {
  return SECTORS.some((sector) => sector === text);
}

const RECIPIENT_FIELDS: readonly AudienceField[] = ['organizations', 'sectors', 'communities'];
