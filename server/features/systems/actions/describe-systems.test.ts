import { describe, expect, it } from 'vitest';
import { VISITOR } from '../../auth/model/visitor.js';
import type { SystemStatement } from '../model/ai-system.js';
import { type SystemKey, systemKey } from '../model/system-key.js';
import type { SystemsReads } from '../ports.js';
import { describeSystems } from './describe-systems.js';
import { findIdentifiedSystems, findSystems } from './find-systems.js';
import { readSystem } from './read-system.js';

const hash = (text: string) => Buffer.from(text.padEnd(40, '.')).subarray(-32);
const aStatement = (parts: Partial<SystemStatement>): SystemStatement => ({
  name: 'Ray',
  kind: null,
  developer: null,
  identifiers: [],
  ...parts,
});

/** Systems of which a viewer sees these statements, newest first. */
function needsWith(...seen: readonly SystemStatement[]): {
  readonly systems: SystemsReads;
  readonly hash: typeof hash;
  readonly asked: SystemKey[][];
} {
  const asked: SystemKey[][] = [];
  const about = (key: SystemKey) => seen.filter((statement) => systemKey(statement) === key);
  const systems: SystemsReads = {
    statements: async (_viewer, keys) => {
      asked.push([...keys]);
      return new Map(keys.filter((key) => about(key).length > 0).map((key) => [key, about(key)]));
    },
    keys: async () => [...new Set(seen.map(systemKey))],
  };
  return { systems, hash, asked };
}

describe('describing systems', () => {
  it('merges what all visible portions say of each, in the order asked', async () => {
    const needs = needsWith(
      aStatement({ kind: 'library' }),
      aStatement({ developer: 'Anyscale' }),
      aStatement({ name: 'Keras' }),
    );

    const described = await describeSystems(needs, VISITOR, {
      statements: [aStatement({ name: 'Keras' }), aStatement({})],
    });

    expect(described).toMatchObject([{ name: 'Keras' }, { name: 'Ray', kind: 'library', developer: 'Anyscale' }]);
  });

  it('asks once for a system that is named twice', async () => {
    const needs = needsWith(aStatement({}));

    await describeSystems(needs, VISITOR, { statements: [aStatement({}), aStatement({ kind: 'model' })] });

    expect(needs.asked).toEqual([['name:ray']]);
  });

  it('knows of a system that only a past revision names what that revision says', async () => {
    const described = await describeSystems(needsWith(), VISITOR, { statements: [aStatement({ kind: 'model' })] });

    expect(described).toMatchObject([{ name: 'Ray', kind: 'model' }]);
  });
});

describe('finding a system by its id', () => {
  it('finds what a visible portion speaks of', async () => {
    const needs = needsWith(aStatement({ kind: 'library' }));
    const [known] = await describeSystems(needs, VISITOR, { statements: [aStatement({})] });

    expect(await readSystem(needs, VISITOR, { id: known?.id ?? '' })).toEqual(known);
  });

  it('finds nothing else', async () => {
    const [hidden] = await describeSystems(needsWith(), VISITOR, { statements: [aStatement({ name: 'Hidden' })] });

    expect(await readSystem(needsWith(aStatement({})), VISITOR, { id: hidden?.id ?? '' })).toBeNull();
    expect(await readSystem(needsWith(), VISITOR, { id: '' })).toBeNull();
  });
});

describe('finding many systems', () => {
  const orca = aStatement({ name: 'Orca', identifiers: ['pkg:pypi/orca', 'https://orca.example'], kind: 'library' });

  it('asks once for all ids, and answers in their order', async () => {
    const needs = needsWith(orca, aStatement({ kind: 'library' }));
    const [ray, seen] = await describeSystems(needsWith(), VISITOR, { statements: [aStatement({}), orca] });

    const found = await findSystems(needs, VISITOR, { ids: [ray?.id ?? '', 'nothing', seen?.id ?? '', ray?.id ?? ''] });

    expect(found.map((system) => system?.name)).toEqual(['Ray', undefined, 'Orca', 'Ray']);
    expect(needs.asked).toEqual([['name:ray', 'id:pkg:pypi/orca']]);
  });

  it('finds a system by the identifier that it goes by, in any spelling, and by no other', async () => {
    const needs = needsWith(orca);

    const found = await findIdentifiedSystems(needs, VISITOR, {
      identifiers: ['PKG:PyPI/orca', 'https://orca.example', 'pkg:pypi/hidden', ' '],
    });

    expect(found.map((system) => system?.name)).toEqual(['Orca', undefined, undefined, undefined]);
  });

  it('takes no name for an identifier', async () => {
    const needs = needsWith(aStatement({ name: '' }), aStatement({ name: 'Ray' }));

    expect(await findIdentifiedSystems(needs, VISITOR, { identifiers: ['', 'Ray', 'name:ray'] })).toEqual([
      null,
      null,
      null,
    ]);
  });
});
