import { describe, expect, it } from 'vitest';
import type { SystemStatement } from './ai-system.js';
import { mergeSystems } from './merge-systems.js';
import type { KeyedHash } from './system-key.js';

const hash: KeyedHash = (text) => new TextEncoder().encode(text.padEnd(40, '.'));

describe('mergeSystems', () => {
  it('takes of each field the newest that says anything, and all identifiers', () => {
    const systems = mergeSystems(
      [
        aStatement({ name: 'PyTorch', identifiers: ['pkg:pypi/torch', 'https://pytorch.org'] }),
        aStatement({ name: 'torch', kind: 'LIBRARY', identifiers: ['cpe:2.3:a:pytorch', 'PKG:pypi/Torch'] }),
        aStatement({ name: 'Torch', kind: 'MODEL', developer: 'Linux Foundation', identifiers: ['pkg:pypi/torch'] }),
      ],
      hash,
    );

    expect(systems).toMatchObject([
      {
        identifier: 'pkg:pypi/torch',
        name: 'PyTorch',
        kind: 'LIBRARY',
        developer: 'Linux Foundation',
        identifiers: ['cpe:2.3:a:pytorch', 'https://pytorch.org', 'pkg:pypi/torch'],
      },
    ]);
  });

  it('knows a system without identifiers by its name', () => {
    const systems = mergeSystems(
      [aStatement({ name: 'Llama 3' }), aStatement({ name: 'llama  3', kind: 'MODEL' })],
      hash,
    );

    expect(systems).toMatchObject([{ identifier: null, name: 'Llama 3', kind: 'MODEL', identifiers: [] }]);
  });

  it('keeps systems apart that no identifier joins, in the order in which they are spoken of', () => {
    const systems = mergeSystems(
      [
        aStatement({ name: 'Llama 3' }),
        aStatement({ name: 'Llama 3', identifiers: ['pkg:huggingface/meta-llama/llama-3'] }),
        aStatement({ name: 'Torch' }),
        aStatement({ name: 'llama 3' }),
      ],
      hash,
    );

    expect(systems.map(({ name, identifier }) => identifier ?? name)).toEqual([
      'Llama 3',
      'pkg:huggingface/meta-llama/llama-3',
      'Torch',
    ]);
    expect(new Set(systems.map(({ id }) => id)).size).toBe(3);
  });

  it('says nothing of a system that only unseen advisories speak of', () => {
    const seen = aStatement({ name: 'Torch', identifiers: ['pkg:pypi/torch'] });

    expect(mergeSystems([], hash)).toEqual([]);
    expect(mergeSystems([seen], hash)).toMatchObject([
      { kind: null, developer: null, identifiers: ['pkg:pypi/torch'] },
    ]);
  });
});

function aStatement(statement: Partial<SystemStatement>): SystemStatement {
  return { name: 'Torch', kind: null, developer: null, identifiers: [], ...statement };
}
