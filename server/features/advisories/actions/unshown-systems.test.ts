import { describe, expect, it } from 'vitest';
import { PUBLIC } from '../../markings/model/atom.js';
import { sourceAlone } from '../../markings/model/label-of.js';
import { sourceOnly } from '../../markings/model/marking.js';
import type { SystemStatement } from '../../systems/model/ai-system.js';
import { AUTHOR, MERIDIAN, uuidOf } from '../model/fake-world.js';
import type { MarkedPortion } from '../model/input/parse-marks.js';
import type { Portion } from '../model/portion.js';
import { unshownSystems } from './unshown-systems.js';

const OWN: SystemStatement = { name: 'orca', kind: null, developer: 'Sea Lab', identifiers: ['pkg:pypi/orca'] };
const SOURCE_ALONE = sourceAlone(MERIDIAN, 'AMBER_STRICT');
const OPEN: Portion['label'] = { ...SOURCE_ALONE, audience: [PUBLIC], tlp: 'CLEAR' };

const portion: Portion = {
  ...{ id: uuidOf('a'), type: 'AFFECTED', lang: 'en', rank: 1, presence: 'PLACEHOLDER' },
  ...{ marking: sourceOnly(MERIDIAN), label: SOURCE_ALONE },
  content: { is: 'affected', system: OWN.name, ...OWN, versions: null, status: 'AFFECTED' },
};

/** Newest first, as whoever asks sees them. */
function problemsOf(mark: MarkedPortion, statements: readonly SystemStatement[]) {
  const systems = {
    statements: async (_: unknown, keys: readonly never[]) => new Map(keys.map((key) => [key, statements])),
    keys: async () => [],
  };
  const needs = { systems: { ...systems }, hash: (text: string) => Buffer.from(text) };
  return unshownSystems(needs, AUTHOR, { marks: [mark], current: [portion] });
}

const opened: MarkedPortion = { ...portion, label: OPEN };

describe('a portion that is opened', () => {
  it('may say of its system what its author was shown', async () => {
    expect(await problemsOf(opened, [{ ...OWN, kind: 'model' }])).toEqual([]);
  });

  it.each<[string, Partial<SystemStatement>]>([
    ['another developer', { developer: 'Somebody' }],
    ['another name', { name: 'Orca' }],
  ])('may not say what stood behind %s', async (_, newer) => {
    expect(await problemsOf(opened, [{ ...OWN, ...newer }, OWN])).toMatchObject([
      { code: 'SYSTEM_NOT_SHOWN', path: ['marks', '0', 'marking'] },
    ]);
  });

  it('may say nothing of a system that its author was shown nothing of', async () => {
    expect(await problemsOf(opened, [])).toHaveLength(1);
  });
});

it('a portion that is tightened may say what it said', async () => {
  const tightened = { ...portion, label: sourceAlone(MERIDIAN, 'RED') };

  expect(await problemsOf(tightened, [{ ...OWN, developer: 'Somebody' }, OWN])).toEqual([]);
});
