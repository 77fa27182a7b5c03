import { describe, expect, it } from 'vitest';
import type { AISystem, AISystemId } from '../../systems/model/ai-system.js';
import { ownStatement } from './own-statement.js';
import type { AffectedContent } from './portion-content.js';

const kept: AffectedContent = {
  is: 'affected',
  system: 'torch',
  kind: null,
  developer: 'pytorch',
  identifiers: ['pkg:pypi/torch'],
  versions: '< 2.6',
  status: 'AFFECTED',
};

/** With what other advisories say of it. */
const shown: AISystem = {
  id: 'id' as AISystemId,
  identifier: 'pkg:pypi/torch',
  name: 'PyTorch',
  kind: 'framework',
  developer: 'PyTorch',
  identifiers: ['cpe:2.3:a:pytorch:pytorch', 'pkg:pypi/torch'],
};

const asShown: AffectedContent = {
  ...kept,
  system: 'PyTorch',
  kind: 'framework',
  developer: 'PyTorch',
  identifiers: shown.identifiers,
};

describe('what an author states of a system', () => {
  it('stays its own when it sends back what it was shown', () => {
    expect(ownStatement(asShown, kept, shown)).toEqual(kept);
  });

  it('stays its own when it sends back what it once stated', () => {
    expect(ownStatement(kept, kept, shown)).toEqual(kept);
  });

  it('changes in the one field that it changed', () => {
    expect(ownStatement({ ...asShown, developer: 'PyTorch Foundation' }, kept, shown)).toEqual({
      ...kept,
      developer: 'PyTorch Foundation',
    });
  });

  it('changes in its versions and its status, which are no matter of the system', () => {
    expect(ownStatement({ ...asShown, versions: '< 2.7', status: 'FIXED' }, kept, shown)).toEqual({
      ...kept,
      versions: '< 2.7',
      status: 'FIXED',
    });
  });
});
