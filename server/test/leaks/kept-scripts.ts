import type { CommonStep, NewAdvisory, PartSpec, Script } from './script.js';
import { TERMS } from './script-words.js';

/** Behind the portion that names the source. */
export const LAST = 1;

/** Of the two advisories, the one that one world has alone. */
export const OWN = 5;

export const CLEAR = { tlp: 'CLEAR' };
export const STRANGERS = { tlp: 'AMBER', organizations: ['crowd-02'] };
/** Through whose eyes a source looks at its own. */
export const ONE = { tlp: 'RED', persons: ['author@cert'] };
export const CHARITY = { tlp: 'AMBER', organizations: ['charity'] };
export const ALL_BUT_CHARITY = { tlp: 'GREEN', excludeOrganizations: ['charity'] };
/** More than sixteen organizations: kept as a set. */
export const ACADEMIA = { tlp: 'AMBER', sectors: ['ACADEMIA'] };
export const MANY = { tlp: 'AMBER', sectors: ['ACADEMIA', 'CIVIL_SOCIETY'] };

export function publishes(
  source: string,
  ...parts: readonly PartSpec[]
): { readonly do: 'create'; readonly advisory: NewAdvisory } {
  return { do: 'create', advisory: { source, kind: 'INCIDENT', parts, publish: true } };
}

/** Of two portions: such a draft is submitted for approval. */
export function drafts(source: string, one: PartSpec, other: PartSpec): ReturnType<typeof publishes> {
  return { do: 'create', advisory: { source, kind: 'INCIDENT', parts: [one, other], publish: false } };
}

export function said(type: 'TITLE' | 'SUMMARY' | 'IMPACT' | 'OTHER', marking: PartSpec['marking']): PartSpec {
  return { type, content: { text: 'Weights leak' }, marking, presence: 'PLACEHOLDER' };
}

export function withheld(type: 'SUMMARY' | 'IMPACT', marking: PartSpec['marking']): PartSpec {
  return { ...said(type, marking), presence: 'HIDDEN' };
}

/** To an advisory that everybody reads the title of, one world adds a portion. */
export function hiding(spec: PartSpec, { from, by }: { readonly from: string; readonly by: string }): Script {
  return {
    viewer: from,
    common: [publishes(by, said('TITLE', CLEAR))],
    hidden: [[{ ...before(1), do: 'add', slot: 0, after: 0, spec }], []],
  };
}

/** Says none of the words that are searched for. */
export function quiet(marking: PartSpec['marking']): PartSpec {
  return { ...said('TITLE', marking), content: { text: 'Quiet' } };
}

/** Says who the source is; where no portion of an author does, one comes last by itself. */
export function named(marking: PartSpec['marking']): PartSpec {
  return { type: 'SOURCE', content: { source: true }, marking, presence: 'HIDDEN' };
}

export function counted(marking: PartSpec['marking']): PartSpec {
  return { ...withheld('IMPACT', marking), content: { text: 'It concerns 48213 people' } };
}

/** Says a word that is searched for more often than others. */
export function telling(marking: PartSpec['marking']): PartSpec {
  return { ...said('TITLE', marking), content: { text: 'Weights weights weights' }, presence: 'HIDDEN' };
}

export function termed(marking: PartSpec['marking'], code = TERMS[0] ?? ''): PartSpec {
  const content = { term: { scheme: 'ATLAS', code } };
  return { type: 'TERM', content, marking, presence: 'HIDDEN' };
}

/** Its title says something else. */
export function says(text: string): CommonStep {
  return { do: 'edit', slot: 0, part: 0, spec: { ...quiet(CLEAR), content: { text } }, note: false };
}

export function marks(part: number, marking: PartSpec['marking']): CommonStep {
  return { do: 'mark', slot: 0, part, spec: said('IMPACT', marking) };
}

export function flips(part: number) {
  return { do: 'flip' as const, slot: 0, part };
}

export function before(at: number) {
  return { at, joined: false };
}

export function orca(developer: string, marking: PartSpec['marking']): PartSpec {
  const affected = { system: 'Orca', identifiers: ['pkg:pypi/orca'], developer };
  return { type: 'AFFECTED', content: { affected }, marking, presence: 'HIDDEN' };
}
