import { expect, it } from 'vitest';
import { sourceAlone } from '../../markings/model/label-of.js';
import { sourceOnly } from '../../markings/model/marking.js';
import type { SystemStatement } from '../../systems/model/ai-system.js';
import { systemKey } from '../../systems/model/system-key.js';
import type { SystemsReads } from '../../systems/ports.js';
import { AUTHOR, MERIDIAN, uuidOf } from '../model/fake-world.js';
import type { StatedPortion } from '../model/input/stated-portion.js';
import type { AffectedContent } from '../model/portion-content.js';
import type { Portion } from '../model/portion.js';
import { settleSystems } from './settle-systems.js';

const own: SystemStatement = { name: 'torch', kind: null, developer: null, identifiers: ['pkg:pypi/torch'] };
const elsewhere: SystemStatement = {
  name: 'PyTorch',
  kind: 'framework',
  developer: 'PyTorch',
  identifiers: ['pkg:pypi/torch'],
};

function aContent({ name, ...said }: SystemStatement): AffectedContent {
  return { is: 'affected', system: name, ...said, versions: null, status: 'AFFECTED' };
}

function aPortion(name: string, content: Portion['content']): Portion {
  const [marking, label] = [sourceOnly(MERIDIAN), sourceAlone(MERIDIAN, 'AMBER_STRICT')];
  return { id: uuidOf(name), type: 'AFFECTED', lang: 'en', rank: 1, marking, label, presence: 'PLACEHOLDER', content };
}

/** Whoever asks sees both statements; every question is counted. */
function systemsSaying(statements: readonly SystemStatement[]) {
  const asked: number[] = [];
  const systems: SystemsReads = {
    statements: async (_, keys) => {
      asked.push(keys.length);
      return new Map(keys.map((key) => [key, statements.filter((statement) => systemKey(statement) === key)]));
    },
    keys: async () => [],
  };
  return { asked, systems, hash: (text: string) => Buffer.from(text) };
}

function stated(portion: Portion, content: Portion['content']): StatedPortion {
  return { ...portion, content };
}

it('what comes back as it was shown of a system stays what each portion said of it, by one question for all', async () => {
  const current = [aPortion('a', aContent(own)), aPortion('b', aContent({ ...own, name: 'jax', identifiers: [] }))];
  const { asked, ...needs } = systemsSaying([elsewhere, own]);
  const back = [
    stated(current[0] ?? aPortion('a', aContent(own)), aContent(elsewhere)),
    stated(current[1] ?? aPortion('b', aContent(own)), aContent(own)),
  ];

  const settled = await settleSystems(needs, AUTHOR, { stated: back, current });

  expect(settled.map(({ content }) => content)).toEqual([aContent(own), aContent(own)]);
  expect(asked).toEqual([2]);
});

it('a portion that is marked anew says of its system what is stated, and not what it said to others', async () => {
  const portion = aPortion('a', aContent({ ...own, developer: 'A name for the source alone' }));
  const { asked, ...needs } = systemsSaying([elsewhere, own]);
  const opened = { ...stated(portion, aContent(elsewhere)), label: sourceAlone(MERIDIAN, 'AMBER') };

  expect(await settleSystems(needs, AUTHOR, { stated: [opened], current: [portion] })).toEqual([opened]);
  expect(asked).toEqual([]);
});

it('a new portion, and one that affects nothing, are left as they are stated', async () => {
  const { asked, ...needs } = systemsSaying([]);
  const title = aPortion('t', { is: 'prose', text: 'A title' });
  const back = [{ ...stated(title, title.content) }, { ...stated(title, aContent(own)), id: null }];

  expect(await settleSystems(needs, AUTHOR, { stated: back, current: [title] })).toEqual(back);
  expect(asked).toEqual([]);
});
