import { describe, expect, it } from 'vitest';
import { VISITOR } from '../../auth/model/visitor.js';
import type { SystemStatement } from '../model/ai-system.js';
import { type SystemKey, systemKey } from '../model/system-key.js';
import type { SystemsReads } from '../ports.js';
import { describeSystems } from './describe-systems.js';
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
