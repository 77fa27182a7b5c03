import { readFileSync } from 'node:fs';
import type { PortionContentInput, PortionInput } from '../../features/advisories/model/advisory-input.js';
import type { PortionType } from '../../features/advisories/model/portion-content.js';
import type { InputProblem } from '../../features/advisories/model/refusals.js';
import { lintSample, sourceOf } from './lint-sample.js';

/** Prose, or a portion of another kind. */
type Said = string | { readonly type: PortionType; readonly content: PortionContentInput };

interface Pair {
  readonly narrow: Said;
  readonly narrowLang?: string;
  readonly wide: Said;
  /** What else is told to everybody. */
  readonly besides?: readonly Exclude<Said, string>[];
  /** To whom the source is named: to everybody when absent. */
  readonly source?: 'CLEAR' | 'AMBER_STRICT' | 'none';
}

/** A pair in which one leak was planted, and how it has to be called. */
export interface PlantedLeak extends Pair {
  readonly code: string;
}

/** A pair in which nothing leaks, and what might be taken for it. */
export interface InnocentPair extends Pair {
  readonly why: string;
}

export const plantedLeaks = read<PlantedLeak>('planted-leaks.json');
export const innocentPairs = read<InnocentPair>('innocent-pairs.json');

const TO_FEW = { tlp: 'AMBER_STRICT', organizations: ['national-cert', 'halden-institute'] };
const TO_ALL = { tlp: 'CLEAR' };

/** What the linter says of a pair: the narrow portion is the first, the wide one the second. */
export function lintPair({
  narrow,
  narrowLang = 'en',
  wide,
  besides = [],
  source = 'CLEAR',
}: Pair): readonly InputProblem[] {
  const portions: readonly PortionInput[] = [
    { ...portionOf(narrow, 'TECHNICAL_DETAIL'), marking: TO_FEW, lang: narrowLang },
    { ...portionOf(wide, 'SUMMARY'), marking: TO_ALL },
    ...besides.map((portion) => ({ ...portion, marking: TO_ALL })),
    ...(source === 'none' ? [] : [{ type: 'SOURCE' as const, content: { source: true }, marking: markingOf(source) }]),
  ];
  return lintSample(portions, sourceOf('author@meridian'));
}

function portionOf(said: Said, type: PortionType): Pick<PortionInput, 'type' | 'content'> {
  return typeof said === 'string' ? { type, content: { text: said } } : said;
}

function markingOf(tlp: 'CLEAR' | 'AMBER_STRICT'): PortionInput['marking'] {
  return tlp === 'CLEAR' ? TO_ALL : { tlp, organizations: ['meridian-labs'] };
}

function read<T>(file: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as readonly T[];
}
