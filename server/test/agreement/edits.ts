import fc from 'fast-check';
import { SEVERITY_LEVELS } from '../../features/advisories/model/advisory.js';
import type { MarkingInput, PortionInput } from '../../features/advisories/model/advisory-input.js';

/** One change to the list of portions that an author read. */
export interface Edit {
  readonly is: 'mark' | 'recipient' | 'say' | 'flip' | 'speak' | 'call' | 'remove' | 'add' | 'move';
  /** Which portion, counted modulo their number. */
  readonly place: number;
  /** Where a moved one goes, or which recipient. */
  readonly other: number;
  /** What takes the portion's part, or is added behind it. */
  readonly portion: PortionInput;
}

const ORGANIZATIONS = ['tern-cloud', 'northgate-health', 'national-cert', 'ostrava-tu'];
const COMMUNITIES = ['frontier-developers', 'critical-infrastructure'];
const PERSONS = ['handler@cert', 'second@cert', 'reader@cert', 'handler@tern', 'researcher@ostrava'];

/** Any marking that an author of either organization may state, and some that are refused. */
export const someMarking: fc.Arbitrary<MarkingInput> = fc.oneof(
  fc.constant({ tlp: 'CLEAR' }),
  fc.record({
    tlp: fc.constant('GREEN'),
    communities: fc.subarray(COMMUNITIES),
    excludeOrganizations: fc.subarray(['tern-cloud', 'northgate-health', 'ostrava-tu']),
  }),
  fc.record({
    tlp: fc.constantFrom('AMBER', 'AMBER_STRICT'),
    organizations: fc.subarray(ORGANIZATIONS.slice(0, 3), { minLength: 1 }),
    communities: fc.oneof({ weight: 4, arbitrary: fc.subarray(COMMUNITIES) }, fc.constant(['the-crowd'])),
    sectors: fc.subarray(['GOVERNMENT', 'ACADEMIA']),
    excludeOrganizations: fc.subarray(['ostrava-tu', 'northgate-health']),
  }),
  fc.record({ tlp: fc.constant('RED'), persons: fc.subarray(PERSONS, { minLength: 1 }) }),
);

const someText = fc.constantFrom('one', 'two', 'three', 'four');
const someSaying: fc.Arbitrary<Pick<PortionInput, 'type' | 'content'>> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom('TITLE' as const, 'SUMMARY' as const, 'IMPACT' as const, 'LEGAL' as const),
      content: fc.record({ text: someText }),
    }),
  },
  fc.record({
    type: fc.constant('SEVERITY' as const),
    content: fc
      .option(fc.constantFrom(...SEVERITY_LEVELS))
      .map((level) => ({ severity: { scheme: 'QUALITATIVE', level, value: 'as we see it' } })),
  }),
  fc.record({
    type: fc.constant('ALIAS' as const),
    content: fc.record({ alias: fc.constantFrom('CVE-2026-0001', 'CVE-2026-0002') }),
  }),
  fc.constantFrom('AML.T0051', 'AML.T0054').map((code) => ({
    type: 'TERM' as const,
    content: { term: { scheme: 'ATLAS', code } },
  })),
  fc.constantFrom('Orca', 'Petrel').map((system) => ({ type: 'AFFECTED' as const, content: { affected: { system } } })),
  fc.constant({ type: 'SOURCE' as const, content: { source: true } }),
);

export const somePortion: fc.Arbitrary<PortionInput> = fc
  .tuple(
    someSaying,
    fc.record({
      marking: someMarking,
      presence: fc.constantFrom('PLACEHOLDER' as const, 'HIDDEN' as const),
      lang: fc.constantFrom('en', 'de'),
    }),
  )
  .map(([saying, rest]) => ({ ...saying, ...rest }));

export const someEdit: fc.Arbitrary<Edit> = fc.record({
  is: fc.constantFrom(
    'mark',
    'mark',
    'recipient',
    'recipient',
    'say',
    'flip',
    'speak',
    'call',
    'remove',
    'add',
    'move',
  ),
  place: fc.nat(9),
  other: fc.nat(9),
  portion: somePortion,
});

/** The list as its author sends it back. */
export function edited(portions: readonly PortionInput[], edits: readonly Edit[]): readonly PortionInput[] {
  return edits.reduce((list, edit) => (list.length === 0 ? list : applied(list, edit)), portions);
}

function applied(list: readonly PortionInput[], edit: Edit): readonly PortionInput[] {
  const place = edit.place % list.length;
  const chosen = list[place];
  if (chosen === undefined) return list;
  switch (edit.is) {
    case 'remove':
      return isFirstTitle(chosen) ? list : list.toSpliced(place, 1);
    case 'add':
      return isSecondSource(list, edit) ? list : list.toSpliced(place + 1, 0, edit.portion);
    case 'move':
      return list.toSpliced(place, 1).toSpliced(edit.other % list.length, 0, chosen);
    default:
      return list.toSpliced(place, 1, CHANGES[edit.is](chosen, edit));
  }
}

type Change = Exclude<Edit['is'], 'remove' | 'add' | 'move'>;

const CHANGES: Readonly<Record<Change, (chosen: PortionInput, edit: Edit) => PortionInput>> = {
  mark: (chosen, { portion }) => ({ ...chosen, marking: portion.marking }),
  recipient: (chosen, { other }) => ({ ...chosen, marking: withRecipient(chosen.marking, other) }),
  flip: (chosen) => ({ ...chosen, presence: chosen.presence === 'HIDDEN' ? 'PLACEHOLDER' : 'HIDDEN' }),
  speak: (chosen) => ({ ...chosen, lang: chosen.lang === 'de' ? 'en' : 'de' }),
  call: (chosen, { other }) =>
    isFixed(chosen) || typeof chosen.content.text !== 'string'
      ? chosen
      : { ...chosen, type: PROSE[other % PROSE.length] ?? 'OTHER' },
  say: (chosen, { portion: { type, content } }) =>
    isFixed(chosen) || type === 'SOURCE' ? chosen : { ...chosen, type, content },
};

function isFixed(portion: PortionInput): boolean {
  return isFirstTitle(portion) || portion.type === 'SOURCE';
}

const PROSE = ['SUMMARY', 'IMPACT', 'LEGAL'] as const;

/** One recipient, exclusion or person more or less: a tightening, a widening, or by two of them a swap. */
export function withRecipient(marking: MarkingInput, other: number): MarkingInput {
  const toggled = (list: readonly string[] | null | undefined, all: readonly string[]): readonly string[] => {
    const name = all[other % all.length] ?? '';
    return list?.includes(name) === true ? list.filter((each) => each !== name) : [...(list ?? []), name];
  };
  const { organizations, persons, communities, excludeOrganizations } = marking;
  switch (marking.tlp) {
    case 'GREEN':
      return other < 5
        ? { ...marking, communities: toggled(communities, COMMUNITIES) }
        : { ...marking, excludeOrganizations: toggled(excludeOrganizations, ORGANIZATIONS) };
    case 'RED':
      return { ...marking, persons: toggled(persons, PERSONS) };
    case 'CLEAR':
      return { tlp: 'GREEN' };
    default:
      return { ...marking, organizations: toggled(organizations, ORGANIZATIONS) };
  }
}

/** The portion that every advisory here begins with, so that it goes on having a title. */
function isFirstTitle({ content }: PortionInput): boolean {
  return content.text === 'title';
}

function isSecondSource(list: readonly PortionInput[], { portion }: Edit): boolean {
  return portion.type === 'SOURCE' && list.some(({ type }) => type === 'SOURCE');
}
