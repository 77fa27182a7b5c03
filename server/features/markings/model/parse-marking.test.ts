import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkingProblem } from './marking-problem.js';
import { parseMarking, parseTlp } from './parse-marking.js';
import { TLP } from './tlp.js';
import { AUDIENCE_FIELDS, FIELDS_OF, MAX_ENTRIES } from './unparsed-marking.js';
import type { UnparsedMarking } from './unparsed-marking.js';

describe('parseMarking', () => {
  it('sorts the lists of a marking and drops what is in them twice', () => {
    const parsed = parseMarking({
      tlp: 'AMBER',
      sectors: ['INDUSTRY', 'ACADEMIA', 'INDUSTRY'],
      organizations: ['tern-cloud', 'national-cert', 'tern-cloud'],
    });

    expect(parsed).toEqual({
      ok: true,
      value: {
        tlp: 'AMBER',
        sectors: ['ACADEMIA', 'INDUSTRY'],
        communities: [],
        organizations: ['national-cert', 'tern-cloud'],
        persons: [],
        excludeOrganizations: [],
      },
    });
  });

  it('reads an absent, a null and an empty list alike, so that what was shown can be sent back', () => {
    const absent = parseMarking({ tlp: 'GREEN' });

    expect(parseMarking({ tlp: 'GREEN', persons: null, sectors: [], communities: [] })).toEqual(absent);
    expect(absent.ok).toBe(true);
  });

  const refused: readonly (readonly [string, UnparsedMarking, readonly string[]])[] = [
    ['no label', { tlp: null }, ['TLP_MISSING tlp']],
    ['a label of TLP 1.0', { tlp: 'WHITE' }, ['TLP_UNKNOWN tlp']],
    ['a label in its wire spelling', { tlp: 'TLP:AMBER+STRICT' }, ['TLP_UNKNOWN tlp']],
    ['a label in small letters', { tlp: 'amber' }, ['TLP_UNKNOWN tlp']],
    ['a label that is a property of every object', { tlp: 'constructor' }, ['TLP_UNKNOWN tlp']],
    ['CLEAR with persons', { tlp: 'CLEAR', persons: ['handler@cert'] }, ['FIELD_NOT_ALLOWED persons']],
    ['GREEN with organizations', { tlp: 'GREEN', organizations: ['a'] }, ['FIELD_NOT_ALLOWED organizations']],
    ['AMBER without recipients', { tlp: 'AMBER' }, ['AUDIENCE_MISSING ']],
    ['AMBER with exclusions alone', { tlp: 'AMBER', excludeOrganizations: ['a'] }, ['AUDIENCE_MISSING ']],
    ['AMBER_STRICT with an empty list', { tlp: 'AMBER_STRICT', organizations: [] }, ['AUDIENCE_MISSING ']],
    ['AMBER with persons alone', { tlp: 'AMBER', persons: ['a'] }, ['FIELD_NOT_ALLOWED persons', 'AUDIENCE_MISSING ']],
    ['RED without persons', { tlp: 'RED' }, ['PERSONS_MISSING persons']],
    [
      'RED with everything else',
      { tlp: 'RED', sectors: ['MEDIA'], communities: ['c'], organizations: ['o'], excludeOrganizations: ['x'] },
      [
        'FIELD_NOT_ALLOWED sectors',
        'FIELD_NOT_ALLOWED communities',
        'FIELD_NOT_ALLOWED organizations',
        'FIELD_NOT_ALLOWED excludeOrganizations',
        'PERSONS_MISSING persons',
        'SECTOR_UNKNOWN sectors.0',
      ],
    ],
    [
      'unknown sectors under an unknown label',
      { tlp: 'PURPLE', sectors: ['MEDIA', 'INDUSTRY', 'industry'] },
      ['TLP_UNKNOWN tlp', 'SECTOR_UNKNOWN sectors.0', 'SECTOR_UNKNOWN sectors.2'],
    ],
  ];

  it.each(refused)('refuses %s, with every problem and its place', (_, input, problems) => {
    expect(problemsOf(input).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(problems);
  });

  it('takes a full list and refuses a longer one, whatever it holds', () => {
    const organizations = Array.from({ length: MAX_ENTRIES }, (_, index) => `organization-${index}`);

    expect(parseMarking({ tlp: 'AMBER', organizations }).ok).toBe(true);
    expect(problemsOf({ tlp: 'AMBER', organizations: [...organizations, 'organization-0'] })).toMatchObject([
      { code: 'LIST_TOO_LONG', path: ['organizations'] },
    ]);
  });

  it('repeats no more of what was sent than a reader needs', () => {
    const [problem] = problemsOf({ tlp: 'x'.repeat(10_000) });

    expect(problem?.message.length).toBeLessThan(200);
  });

  it('takes each label exactly with the fields that are its own', () => {
    fc.assert(
      fc.property(unparsedMarking, (input) => {
        const tlp = parseTlp(input.tlp);
        const filled = AUDIENCE_FIELDS.filter((field) => (input[field] ?? []).length > 0);
        const isRight = tlp !== null && filled.every((field) => FIELDS_OF[tlp].includes(field)) && isAddressed(input);

        expect(parseMarking(input).ok).toBe(isRight);
      }),
    );
  });

  it('reads its own answer as the same marking', () => {
    fc.assert(
      fc.property(unparsedMarking, (input) => {
        const parsed = parseMarking(input);
        fc.pre(parsed.ok);

        expect(parseMarking(parsed.value)).toEqual(parsed);
      }),
    );
  });
});

function problemsOf(input: UnparsedMarking): readonly MarkingProblem[] {
  const parsed = parseMarking(input);
  return parsed.ok ? [] : parsed.refusal;
}

function isAddressed({ tlp, organizations, sectors, communities, persons }: UnparsedMarking): boolean {
  if (tlp === 'RED') return (persons ?? []).length > 0;
  return !tlp?.startsWith('AMBER') || [organizations, sectors, communities].some((list) => (list ?? []).length > 0);
}

const listOf = (...names: readonly string[]) => fc.option(fc.array(fc.constantFrom(...names), { maxLength: 3 }));

const unparsedMarking: fc.Arbitrary<UnparsedMarking> = fc.record({
  tlp: fc.constantFrom(...TLP, 'WHITE', null),
  sectors: listOf('INDUSTRY', 'GOVERNMENT'),
  communities: listOf('frontier-developers', 'critical-infrastructure'),
  organizations: listOf('tern-cloud', 'national-cert'),
  persons: listOf('handler@cert', 'second@cert'),
  excludeOrganizations: listOf('tern-cloud', 'northgate-health'),
});
