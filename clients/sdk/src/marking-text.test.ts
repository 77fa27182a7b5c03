import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SECTOR_VALUES, type MarkingInput } from './generated/schema.js';
import { amber, amberStrict, clear, green, red } from './marking.js';
import { formatMarking, parseMarking, parseTlp, tlpLabel } from './marking-text.js';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9@.\-\]:]{0,20}$/);
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 4 });
const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(some(one), { nil: undefined });

const recipients = fc
  .record({
    organizations: perhaps(name),
    sectors: perhaps(fc.constantFrom(...SECTOR_VALUES)),
    communities: perhaps(name),
  })
  .filter((lists) => Object.values(lists).some((list) => list !== undefined));
const audience = fc
  .tuple(recipients, perhaps(name))
  .map(([lists, excludeOrganizations]) => ({ ...lists, excludeOrganizations }));
const marking: fc.Arbitrary<MarkingInput> = fc.oneof(
  fc.constant(clear()),
  fc.record({ communities: perhaps(name), excludeOrganizations: perhaps(name) }).map(green),
  audience.map(amber),
  audience.map(amberStrict),
  some(name).map((persons) => red(persons[0] ?? '', ...persons.slice(1))),
);

function problemsOf(text: string): readonly string[] {
  const parsed = parseMarking(text);
  return parsed.ok ? [] : parsed.problems;
}

describe('a marking as text', () => {
  it('reads back as the marking that was printed', () => {
    fc.assert(
      fc.property(marking, (given) => {
        expect(parseMarking(formatMarking(given))).toEqual({ ok: true, marking: given });
      }),
    );
  });

  it.each([
    [clear(), '[TLP:CLEAR]'],
    [green(), '[TLP:GREEN]'],
    [
      green({ communities: ['frontier-developers'], excludeOrganizations: ['tern-cloud'] }),
      '[TLP:GREEN community:frontier-developers not org:tern-cloud]',
    ],
    [
      amber({ sectors: ['GOVERNMENT'], organizations: ['tern-cloud'] }),
      '[TLP:AMBER to sector:GOVERNMENT org:tern-cloud]',
    ],
    [amberStrict({ organizations: ['a', 'b'] }), '[TLP:AMBER+STRICT to org:a org:b]'],
    [red('handler@cert'), '[TLP:RED to person:handler@cert]'],
  ])('prints %j as people write it', (given, text) => {
    expect(formatMarking(given)).toBe(text);
  });

  it('is read in any case of its label, with or without brackets and "to"', () => {
    expect(parseMarking('tlp:amber+strict org:tern-cloud')).toEqual(
      parseMarking('[TLP:AMBER+STRICT to org:tern-cloud]'),
    );
  });

  it.each([
    ['[]', 'Nothing is no label'],
    ['[AMBER to org:a]', '"AMBER" is no label'],
    ['[TLP:PURPLE]', '"TLP:PURPLE" is no label'],
    ['[TLP:AMBER]', 'must say who receives it'],
    ['[TLP:RED]', 'must say who receives it'],
    ['[TLP:CLEAR to org:a]', 'TLP:CLEAR takes no organization'],
    ['[TLP:GREEN org:a]', 'TLP:GREEN takes no organization'],
    ['[TLP:GREEN sector:GOVERNMENT]', 'TLP:GREEN takes no sector'],
    ['[TLP:RED to person:a@b not org:c]', 'TLP:RED takes no exclusion'],
    ['[TLP:AMBER to sector:FARMING]', '"FARMING" is no sector'],
    ['[TLP:AMBER to org:a not sector:GOVERNMENT]', 'Only org: may stand after "not"'],
    ['[TLP:AMBER to tern-cloud]', '"tern-cloud" is not understood'],
    ['[TLP:AMBER to org:]', '"org:" is not understood'],
    ['[TLP:AMBER to constructor:x]', '"constructor:x" is not understood'],
  ])('is refused as %s, saying why', (text, why) => {
    expect(problemsOf(text).join('\n')).toContain(why);
  });

  it('tells all its problems at once', () => {
    expect(problemsOf('[TLP:RED to org:a sector:FARMING]')).toHaveLength(3);
  });
});

it('spells every label as it travels, and reads it back', () => {
  expect(tlpLabel('AMBER_STRICT')).toBe('TLP:AMBER+STRICT');
  expect(['amber+strict', 'TLP:AMBER+STRICT', 'AMBER_STRICT', 'white'].map(parseTlp)).toEqual([
    'AMBER_STRICT',
    'AMBER_STRICT',
    'AMBER_STRICT',
    null,
  ]);
});
