import { describe, expect, it } from 'vitest';
import { aViewer } from '../../advisories/model/fake-world.js';
import { uuidOf } from '../../advisories/model/fake-world.js';
import type { Portion } from '../../advisories/model/portion.js';
import type { AdvisoryName } from '../../advisories/model/advisory.js';
import type { StatedPortion } from '../../advisories/model/input/stated-portion.js';
import { mapped, MOMENT, stated } from './fake-import.js';
import { anAvidReport } from './fake-records.js';
import { matchPortions } from './match-portions.js';
import { redactOutcomes } from './redact-outcomes.js';
import { stateRecord } from './state-record.js';

const standing = (portions: readonly StatedPortion[]): readonly Portion[] =>
  portions.map((portion, index) => ({ ...portion, id: uuidOf(`p${index}`), rank: index + 1, presence: 'PLACEHOLDER' }));

describe('a record that an importer states', () => {
  it('is marked alike in all its parts', () => {
    const { portions } = stated(anAvidReport(), 'AVID');

    expect(new Set(portions.map(({ label }) => label))).toEqual(new Set([MOMENT.marked.label]));
  });

  it('keeps no more parts than an advisory may have, and says so', () => {
    const references = Array.from({ length: 300 }, (_, n) => ({ label: 'x', url: `https://tern.example/${n}` }));

    const { portions, warnings } = stated(anAvidReport({ references }), 'AVID');

    expect(portions).toHaveLength(200);
    expect(portions.map(({ type }) => type)).toContain('ORIGIN');
    expect(warnings).toMatchObject([{ code: 'TOO_MANY_PORTIONS' }]);
  });

  it('is not taken when nothing is left of its title', () => {
    const record = mapped(anAvidReport(), 'AVID');
    const portions = record.portions.map((portion) =>
      portion.type === 'TITLE' ? { ...portion, content: { text: '' } } : portion,
    );

    expect(stateRecord({ ...record, portions }, MOMENT)).toMatchObject({ refusal: { code: 'TEXT_EMPTY' } });
  });
});

describe('a record that was imported before', () => {
  const before = standing(stated(anAvidReport(), 'AVID').portions);

  it('is the same portion by portion when it says the same, though it was read later', () => {
    const later = stateRecord(mapped(anAvidReport(), 'AVID'), { ...MOMENT, now: new Date('2032-01-01') });

    const matched = matchPortions(later.ok ? later.value.portions : [], before);

    expect(matched.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('gives a portion that was reworded the id that it had, and a new one none', () => {
    const references = [
      { label: 'How it was found', url: 'https://tern.example/found' },
      { label: 'More', url: 'https://tern.example/more' },
    ];
    const description = { lang: 'eng', value: 'Said better.' };

    const matched = matchPortions(stated(anAvidReport({ references, description }), 'AVID').portions, before);

    expect(matched.filter(({ id }) => id === null).map(({ type }) => type)).toEqual(['REFERENCE']);
    expect(matched.find(({ type }) => type === 'SUMMARY')?.id).toBe(before.find(({ type }) => type === 'SUMMARY')?.id);
  });

  it('does not take one of several for another', () => {
    const cwe = (...ids: readonly string[]) => anAvidReport({ impact: { cwe: ids.map((cweId) => ({ cweId })) } });
    const known = standing(stated(cwe('CWE-1', 'CWE-2'), 'AVID').portions);

    const matched = matchPortions(stated(cwe('CWE-3', 'CWE-4'), 'AVID').portions, known);

    expect(matched.filter(({ type }) => type === 'TERM').map(({ id }) => id)).toEqual([null, null]);
  });

  it('keeps the recipients that an unchanged marking had', () => {
    const label = { ...MOMENT.marked.label, audience: [] };
    const [title] = matchPortions(
      stated(anAvidReport(), 'AVID').portions,
      before.map((portion) => ({ ...portion, label })),
    );

    expect(title?.label).toBe(label);
  });
});

describe('what an importer is told', () => {
  it('names no advisory that was edited since to a token that may not see it', () => {
    const outcome = {
      result: 'SKIPPED',
      identifier: 'x',
      advisory: 'SMK-7K2Q9-VD3MX' as AdvisoryName,
      problem: null,
      warnings: [],
    } as const;
    const taken = { ...outcome, result: 'TAKEN' } as const;

    const named = (ceiling: 'RED' | 'AMBER_STRICT') =>
      redactOutcomes([outcome, taken], { ...aViewer('author@meridian'), ceiling }).map(
        ({ advisory }) => advisory !== null,
      );

    expect([named('RED'), named('AMBER_STRICT')]).toEqual([
      [true, true],
      [false, true],
    ]);
  });
});
