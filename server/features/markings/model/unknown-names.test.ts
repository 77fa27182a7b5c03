import { describe, expect, it } from 'vitest';
import { MAX_ENTRIES } from './unparsed-marking.js';
import { namesIn, unknownNames } from './unknown-names.js';
import type { Names } from './unknown-names.js';

const KNOWN: Names = {
  organizations: new Set(['tern-cloud', 'national-cert']),
  communities: new Set(['frontier-developers']),
  accounts: new Set(['handler@cert']),
};

describe('unknownNames', () => {
  it('finds nothing wrong with names that the author knows', () => {
    const problems = unknownNames(
      { tlp: 'AMBER', organizations: ['tern-cloud'], communities: ['frontier-developers'], sectors: ['GOVERNMENT'] },
      KNOWN,
    );

    expect(problems).toEqual([]);
  });

  it('reports every unknown name at its place in the input, repeated ones too', () => {
    const problems = unknownNames(
      {
        tlp: 'AMBER',
        organizations: ['tern-cloud', 'tern', 'tern'],
        communities: ['frontier'],
        excludeOrganizations: ['cert'],
      },
      KNOWN,
    );

    expect(problems.map(({ code, path }) => [code, ...path])).toEqual([
      ['COMMUNITY_UNKNOWN', 'communities', '0'],
      ['ORGANIZATION_UNKNOWN', 'organizations', '1'],
      ['ORGANIZATION_UNKNOWN', 'organizations', '2'],
      ['ORGANIZATION_UNKNOWN', 'excludeOrganizations', '0'],
    ]);
  });

  it('reports an unknown person of a RED marking', () => {
    const problems = unknownNames({ tlp: 'RED', persons: ['handler@cert', 'third@cert'] }, KNOWN);

    expect(problems).toEqual([
      {
        code: 'ACCOUNT_UNKNOWN',
        message: 'No account "third@cert" is known. Check the spelling, or leave it out.',
        path: ['persons', '1'],
      },
    ]);
  });

  it('does not look into a field that the label does not take', () => {
    expect(unknownNames({ tlp: 'RED', persons: ['handler@cert'], organizations: ['nobody-inc'] }, KNOWN)).toEqual([]);
  });

  it('looks into every field under an unknown label', () => {
    const problems = unknownNames({ tlp: 'WHITE', persons: ['nobody'], organizations: ['nobody-inc'] }, KNOWN);

    expect(problems.map(({ code }) => code)).toEqual(['ORGANIZATION_UNKNOWN', 'ACCOUNT_UNKNOWN']);
  });
});

describe('namesIn', () => {
  it('gathers the names of several markings by kind, each once', () => {
    const names = namesIn([
      { tlp: 'AMBER', organizations: ['tern-cloud'], excludeOrganizations: ['national-cert', 'tern-cloud'] },
      { tlp: 'GREEN', communities: ['frontier-developers'] },
      { tlp: 'RED', persons: ['handler@cert'], organizations: ['not-asked-for'] },
    ]);

    expect(names).toEqual({
      organizations: new Set(['tern-cloud', 'national-cert']),
      communities: new Set(['frontier-developers']),
      accounts: new Set(['handler@cert']),
    });
  });

  it('leaves out what nobody can be called, and what lies beyond the limit', () => {
    const organizations = ['', 'a\u0000b', 'x'.repeat(201), ...Array.from({ length: MAX_ENTRIES }, () => 'a'), 'late'];

    expect([...namesIn([{ tlp: 'AMBER', organizations }]).organizations]).toEqual(['a']);
  });
});
