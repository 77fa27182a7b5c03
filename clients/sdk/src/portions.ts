import type {
  AffectedInput,
  MarkingInput,
  MitigationInput,
  OccurredInput,
  OriginInput,
  PortionInput,
  PortionType,
  Presence,
  ReferenceInput,
  SeverityInput,
  TermInput,
} from './generated/schema.js';

/** The portion types that hold Markdown. */
export const PROSE_TYPES = [
  'TITLE',
  'SUMMARY',
  'TECHNICAL_DETAIL',
  'REPRODUCTION',
  'PROOF_OF_CONCEPT',
  'PROMPT_SAMPLE',
  'OUTPUT_SAMPLE',
  'IMPACT',
  'DETECTION',
  'INDICATORS',
  'WORKAROUND',
  'TIMELINE',
  'EVIDENCE',
  'LESSONS',
  'LEGAL',
  'CONTACT',
  'OTHER',
] as const satisfies readonly PortionType[];

/** A portion type that holds Markdown. */
export type ProseType = (typeof PROSE_TYPES)[number];

/** What a portion may say of itself beside its content and its marking. */
export interface PortionOptions {
  /** In a revision: the id of the portion that this one replaces. */
  readonly id?: string | undefined;
  /** BCP 47; `en` when not given. */
  readonly lang?: string | undefined;
  /** What those see who are not cleared: that something is withheld (PLACEHOLDER), or nothing (HIDDEN). */
  readonly presence?: Presence | undefined;
}

/** Makes a portion of Markdown. The marking is no option: nothing inherits one. */
export type ProseBuilder = (text: string, marking: MarkingInput, options?: PortionOptions) => PortionInput;

/** The builder for a type that is known when the program runs. For the others there is one by name. */
export function prose(type: ProseType): ProseBuilder {
  return (text, marking, options) => ({ ...options, type, marking, content: { text } });
}

/** What it is called, in one line. Every advisory needs one; a second one under a wider marking is what the public reads. */
export const title = prose('TITLE');

/** What it is about, in a paragraph. */
export const summary = prose('SUMMARY');

/** How it works. */
export const technicalDetail = prose('TECHNICAL_DETAIL');

/** How to see it for oneself. Dangerous in the wrong hands: mark it narrowly. */
export const reproduction = prose('REPRODUCTION');

/** Code or input that shows it. Dangerous in the wrong hands: mark it narrowly. */
export const proofOfConcept = prose('PROOF_OF_CONCEPT');

/** A prompt that does it. Dangerous in the wrong hands: mark it narrowly. */
export const promptSample = prose('PROMPT_SAMPLE');

/** What a model answered. Dangerous in the wrong hands: mark it narrowly. */
export const outputSample = prose('OUTPUT_SAMPLE');

/** What it does to whom. */
export const impact = prose('IMPACT');

/** How to notice it. */
export const detection = prose('DETECTION');

/** What to look for in logs and traffic. */
export const indicators = prose('INDICATORS');

/** What helps until it is mended. */
export const workaround = prose('WORKAROUND');

/** What happened when. */
export const timeline = prose('TIMELINE');

/** What it rests on. */
export const evidence = prose('EVIDENCE');

/** What was learned. */
export const lessons = prose('LESSONS');

/** Duties, claims, disclaimers. */
export const legal = prose('LEGAL');

/** Whom to ask. */
export const contact = prose('CONTACT');

/** Whatever has no type of its own. */
export const other = prose('OTHER');

/** Who publishes: the caller's organization. Without one, only the source itself is told. */
export function source(marking: MarkingInput, options: PortionOptions = {}): PortionInput {
  return { ...options, type: 'SOURCE', marking, content: { source: true } };
}

/** How bad it is, by one scheme. */
export function severity(value: SeverityInput, marking: MarkingInput, options: PortionOptions = {}): PortionInput {
  return { ...options, type: 'SEVERITY', marking, content: { severity: value } };
}

/** A system, model or data set that is concerned. */
export function affected(value: AffectedInput, marking: MarkingInput, options: PortionOptions = {}): PortionInput {
  return { ...options, type: 'AFFECTED', marking, content: { affected: value } };
}

/** A term of a taxonomy: `{ scheme: 'ATLAS', code: 'AML.T0051' }`. */
export function term(value: TermInput, marking: MarkingInput, options: PortionOptions = {}): PortionInput {
  return { ...options, type: 'TERM', marking, content: { term: value } };
}

/** Something to read elsewhere. */
export function reference(value: ReferenceInput, marking: MarkingInput, options: PortionOptions = {}): PortionInput {
  return { ...options, type: 'REFERENCE', marking, content: { reference: value } };
}

/** The same issue's name elsewhere: `CVE-2024-3094`. */
export function alias(value: string, marking: MarkingInput, options: PortionOptions = {}): PortionInput {
  return { ...options, type: 'ALIAS', marking, content: { alias: value } };
}

/** What to do about it. */
export function mitigation(value: MitigationInput, marking: MarkingInput, options: PortionOptions = {}): PortionInput {
  return { ...options, type: 'MITIGATION', marking, content: { mitigation: value } };
}

/** When something happened, was found, reported or disclosed. */
export function occurred(value: OccurredInput, marking: MarkingInput, options: PortionOptions = {}): PortionInput {
  return { ...options, type: 'OCCURRED', marking, content: { occurred: value } };
}

/** The record of another database that this was imported from. */
export function origin(value: OriginInput, marking: MarkingInput, options: PortionOptions = {}): PortionInput {
  return { ...options, type: 'ORIGIN', marking, content: { origin: value } };
}
