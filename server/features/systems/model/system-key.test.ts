import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeIdentifier, normalizeSystemName } from './normalize-identifier.js';
import { systemId, systemKey, tellingIdentifier } from './system-key.js';
import type { KeyedHash, SystemKey } from './system-key.js';

describe('systemKey', () => {
  const keys: readonly (readonly [string, readonly string[], string])[] = [
    ['Llama 3', [], 'name:llama 3'],
    ['  LLAMA\u00a0\t3 ', [], 'name:llama 3'],
    ['Ｌｌａｍａ ３', [], 'name:llama 3'],
    ['Llama 3', ['', ' '], 'name:llama 3'],
    ['Llama 3', [' pkg:huggingface/Meta-Llama/Llama-3 '], 'id:pkg:huggingface/meta-llama/llama-3'],
    ['Torch', ['PKG://PyPI/torch/?b=2&a=1'], 'id:pkg:pypi/torch?a=1&b=2'],
    ['Torch', ['cpe:2.3:a:PyTorch:PyTorch:*:*:*'], 'id:cpe:2.3:a:pytorch:pytorch'],
    ['Torch', ['HTTPS://PyTorch.org:443/Hub/#top'], 'id:https://pytorch.org/hub'],
    ['Torch', ['https://'], 'id:https://'],
    ['Torch', ['CVE product:  PyTorch'], 'id:cve product: pytorch'],
  ];

  it.each(keys)('takes %s with %j as one system', (name, identifiers, key) => {
    expect(systemKey({ name, identifiers })).toBe(key);
  });

  it('goes by the most telling identifier, in whatever order they stand', () => {
    const identifiers = ['torch', 'https://pytorch.org', 'cpe:2.3:a:pytorch', 'pkg:pypi/torchvision', 'pkg:PyPI/torch'];

    expect(tellingIdentifier(identifiers)).toBe('pkg:PyPI/torch');
    fc.assert(
      fc.property(fc.shuffledSubarray(identifiers, { minLength: identifiers.length }), (shuffled) => {
        expect(systemKey({ name: 'Torch', identifiers: shuffled })).toBe('id:pkg:pypi/torch');
      }),
    );
  });

  it('knows a normalized name and identifier as itself', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('pkg:', 'cpe:', 'https://', 'http://h/'), fc.string({ unit: 'grapheme' }))
        .map((parts) => parts.join('')),
    );

    fc.assert(
      fc.property(text, (some) => {
        expect(normalizeSystemName(normalizeSystemName(some))).toBe(normalizeSystemName(some));
        expect(normalizeIdentifier(normalizeIdentifier(some))).toBe(normalizeIdentifier(some));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('systemId', () => {
  const hashUnder =
    (key: string): KeyedHash =>
    (text) =>
      createHmac('sha256', key).update(text).digest();
  const key = systemKey({ name: 'Llama 3', identifiers: [] });

  it('is the same for the same key and short enough for an address', () => {
    expect(systemId(key, hashUnder('one'))).toMatch(/^[\w-]{22}$/);
    expect(systemId(key, hashUnder('one'))).toBe(systemId('name:llama 3' as SystemKey, hashUnder('one')));
  });

  it('differs between systems and between hubs', () => {
    expect(systemId(systemKey({ name: 'Llama 4', identifiers: [] }), hashUnder('one'))).not.toBe(
      systemId(key, hashUnder('one')),
    );
    expect(systemId(key, hashUnder('two'))).not.toBe(systemId(key, hashUnder('one')));
  });
});
