import { describe, expect, it } from 'vitest';
import type { PortionInput } from '../advisory-input.js';
import { aPortionInput, TITLE_INPUT } from './fake-input.js';
import { AUDIENCES, MERIDIAN, anInputMoment, uuidOf } from '../fake-world.js';
import type { InputMoment } from './input-moment.js';
import { MAX_PORTIONS, parsePortions } from './parse-portions.js';
import type { Portion } from '../portion.js';
import { sourceAlone } from '../../../markings/model/label-of.js';
import { sourceOnly } from '../../../markings/model/marking.js';
import type { Marking, OrganizationHandle } from '../../../markings/model/marking.js';

function problemsOf(inputs: readonly PortionInput[], moment: InputMoment = anInputMoment()): readonly string[] {
  const parsed = parsePortions(inputs, moment);
  return parsed.ok ? [] : parsed.refusal.map(({ code, path }) => `${code} at ${path.join('.')}`);
}

function aSeenPortion(parts: Partial<Portion> = {}): Portion {
  return {
    id: uuidOf('seen'),
    type: 'TITLE',
    lang: 'en',
    rank: 1,
    marking: sourceOnly(MERIDIAN),
    label: sourceAlone(MERIDIAN, 'AMBER_STRICT'),
    presence: 'PLACEHOLDER',
    content: { is: 'prose', text: 'Title' },
    ...parts,
  };
}

describe('the portions that an author states', () => {
  it('are told of all problems at once, each with its place', () => {
    const inputs: readonly PortionInput[] = [
      { ...aPortionInput('SUMMARY', { text: '<b>' }, 'AMBER'), id: 'nobody' },
      {
        ...aPortionInput('IMPACT', { alias: 'x' }),
        lang: 'no language',
        marking: { tlp: 'RED', persons: ['ghost@hub'] },
      },
      {
        type: 'LEGAL',
        marking: { tlp: 'AMBER', organizations: ['national-cert', 'ghost'] },
        content: { text: '\u0000' },
      },
    ];

    expect(problemsOf(inputs)).toEqual([
      'UNKNOWN_PORTION at portions.0.id',
      'AUDIENCE_MISSING at portions.0.marking',
      'RAW_HTML at portions.0.content.text',
      'LANG_INVALID at portions.1.lang',
      'ACCOUNT_UNKNOWN at portions.1.marking.persons.0',
      'CONTENT_MISMATCH at portions.1.content',
      'ORGANIZATION_UNKNOWN at portions.2.marking.organizations.1',
      'CONTROL_CHARACTER at portions.2.content.text',
      'TITLE_MISSING at portions',
    ]);
  });

  it('hold a title and at most one source', () => {
    const source = aPortionInput('SOURCE', { source: true });

    expect(problemsOf([TITLE_INPUT, TITLE_INPUT, source])).toEqual([]);
    expect(problemsOf([TITLE_INPUT, source, source])).toEqual(['SOURCE_REPEATED at portions.2.type']);
    expect(problemsOf([])).toEqual(['TITLE_MISSING at portions']);
  });

  it('may lack a title only for an author who is shown none', () => {
    const note = aPortionInput('SUMMARY', { text: 'A summary' });

    expect(problemsOf([note], anInputMoment({ seen: [aSeenPortion({ type: 'SUMMARY' })] }))).toEqual([]);
    expect(problemsOf([note], anInputMoment({ seen: [aSeenPortion()] }))).toEqual(['TITLE_MISSING at portions']);
  });

  it('are 200 at most', () => {
    expect(problemsOf(Array.from({ length: MAX_PORTIONS }, () => TITLE_INPUT))).toEqual([]);
    expect(problemsOf(Array.from({ length: MAX_PORTIONS + 1 }, () => TITLE_INPUT))).toEqual([
      'TOO_MANY_PORTIONS at portions',
    ]);
  });

  it('replace each portion once', () => {
    const seen = [aSeenPortion()];
    const again = { ...TITLE_INPUT, id: uuidOf('seen').toUpperCase() };

    expect(problemsOf([again], anInputMoment({ seen }))).toEqual([]);
    expect(problemsOf([again, again], anInputMoment({ seen }))).toEqual(['UNKNOWN_PORTION at portions.1.id']);
  });

  it('keep the recipients of a marking that is stated as before, even if one has left since', () => {
    const marking: Marking = {
      ...sourceOnly(MERIDIAN),
      organizations: ['gone-since' as OrganizationHandle],
      tlp: 'AMBER',
    };
    const label = sourceAlone(MERIDIAN, 'AMBER');
    const seen = [aSeenPortion({ marking, label })];
    const stated = { ...TITLE_INPUT, id: uuidOf('seen'), marking: { tlp: 'AMBER', organizations: ['gone-since'] } };

    const parsed = parsePortions([stated], anInputMoment({ seen }));

    expect(parsed).toMatchObject({ ok: true, value: [{ marking, label }] });
    expect(problemsOf([{ ...stated, id: null }], anInputMoment({ seen }))).toEqual([
      'ORGANIZATION_UNKNOWN at portions.0.marking.organizations.0',
    ]);
  });

  it('may go on naming who has left when another recipient is added', () => {
    const marking: Marking = {
      ...sourceOnly(MERIDIAN),
      organizations: ['gone-since' as OrganizationHandle],
      tlp: 'AMBER',
    };
    const seen = [aSeenPortion({ marking })];
    const organizations = ['gone-since', 'national-cert'];
    const stated = { ...TITLE_INPUT, id: uuidOf('seen'), marking: { tlp: 'AMBER', organizations } };

    expect(problemsOf([stated], anInputMoment({ seen }))).toEqual([]);
  });

  it('resolve sectors and communities as they are now', () => {
    const stated = { ...TITLE_INPUT, marking: { tlp: 'AMBER', sectors: ['GOVERNMENT'] } };
    const nobody = { ...AUDIENCES, membersOf: () => [] };

    const parsed = parsePortions([stated], anInputMoment());

    expect(parsed).toMatchObject({
      value: [
        { label: { audience: ['HANDLER:ai-assurance-office', 'HANDLER:national-cert', 'SOURCE:meridian-labs'] } },
      ],
    });
    expect(problemsOf([stated], anInputMoment({ audiences: nobody }))).toEqual([
      'AUDIENCE_EMPTY at portions.0.marking',
    ]);
  });

  it('are in English unless they say otherwise, under one tag for each language', () => {
    const parsed = parsePortions(
      [TITLE_INPUT, { ...TITLE_INPUT, lang: 'eng' }, { ...TITLE_INPUT, lang: 'DE-de' }],
      anInputMoment(),
    );

    expect(parsed.ok && parsed.value.map(({ lang }) => lang)).toEqual(['en', 'en', 'de-DE']);
  });
});
