import type { OrganizationHandle } from '../../../markings/model/marking.js';
import type { PortionContentInput } from '../advisory-input.js';
import { parseAffected } from './parse-affected.js';
import { parseAlias } from './parse-alias.js';
import { parseMitigation } from './parse-mitigation.js';
import { parseOccurred } from './parse-occurred.js';
import { parseOrigin } from './parse-origin.js';
import { parseProse } from './parse-prose.js';
import { parseReference } from './parse-reference.js';
import { parseSeverity } from './parse-severity.js';
import { parseSource } from './parse-source.js';
import { parseTerm } from './parse-term.js';
import { faulty } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import type { PortionContent, PortionType } from '../portion-content.js';

/** What a content takes from beside the input. */
export interface ContentMoment {
  /** The organization that publishes. */
  readonly source: OrganizationHandle;
  readonly now: Date;
}

/** Where a content stands in the input, and what its portion says that it is. */
export interface ContentPlace {
  readonly type: PortionType;
  readonly path: InputPath;
}

/** Reads what one portion says: exactly one field, and the one that its type takes. */
export function parseContent(
  input: PortionContentInput,
  place: ContentPlace,
  moment: ContentMoment,
): Parsed<PortionContent> {
  const field = FIELD_OF[place.type];
  const given = CONTENT_FIELDS.filter((name) => input[name] !== undefined && input[name] !== null);
  const content = given.length === 1 && given[0] === field ? parseGiven(input, place, moment) : null;
  if (content !== null) return content;
  const sent = given.length === 0 ? 'nothing' : given.join(' and ');
  return faulty(
    place.path,
    'CONTENT_MISMATCH',
    `A ${place.type} portion takes the field ${field} and no other; here is ${sent}.`,
  );
}

function parseGiven(
  input: PortionContentInput,
  { type, path }: ContentPlace,
  moment: ContentMoment,
): Parsed<PortionContent> | null {
  const at = [...path, FIELD_OF[type]];
  const contents = [
    given(input.text, (text) => parseProse(text, { type, path: at })),
    given(input.source, (source) => parseSource(source, at, moment.source)),
    given(input.severity, (severity) => parseSeverity(severity, at)),
    given(input.affected, (affected) => parseAffected(affected, at)),
    given(input.term, (term) => parseTerm(term, at)),
    given(input.reference, (reference) => parseReference(reference, at)),
    given(input.alias, (alias) => parseAlias(alias, at)),
    given(input.mitigation, (mitigation) => parseMitigation(mitigation, at)),
    given(input.occurred, (occurred) => parseOccurred(occurred, at)),
    given(input.origin, (origin) => parseOrigin(origin, at, moment.now)),
  ];
  return contents.find((content) => content !== null) ?? null;
}

function given<T>(
  piece: T | null | undefined,
  parse: (piece: T) => Parsed<PortionContent>,
): Parsed<PortionContent> | null {
  return piece === null || piece === undefined ? null : parse(piece);
}

type ContentField = keyof PortionContentInput;

const CONTENT_FIELDS = [
  'text',
  'source',
  'severity',
  'affected',
  'term',
  'reference',
  'alias',
  'mitigation',
  'occurred',
  'origin',
] as const satisfies readonly ContentField[];

const FIELD_OF: Readonly<Record<PortionType, ContentField>> = {
  TITLE: 'text',
  SUMMARY: 'text',
  TECHNICAL_DETAIL: 'text',
  REPRODUCTION: 'text',
  PROOF_OF_CONCEPT: 'text',
  PROMPT_SAMPLE: 'text',
  OUTPUT_SAMPLE: 'text',
  IMPACT: 'text',
  DETECTION: 'text',
  INDICATORS: 'text',
  WORKAROUND: 'text',
  TIMELINE: 'text',
  EVIDENCE: 'text',
  LESSONS: 'text',
  LEGAL: 'text',
  CONTACT: 'text',
  OTHER: 'text',
  SOURCE: 'source',
  SEVERITY: 'severity',
  AFFECTED: 'affected',
  TERM: 'term',
  REFERENCE: 'reference',
  ALIAS: 'alias',
  MITIGATION: 'mitigation',
  OCCURRED: 'occurred',
  ORIGIN: 'origin',
};
