import { describe, expect, it } from 'vitest';
import { aPerson, rights } from './fake-rights.js';
import { tokenProblems, whyNotIssue } from './token-rules.js';

const wanted = { kind: 'PERSONAL', ceiling: 'GREEN', purpose: 'desk', days: 30 } as const;

describe('a token that is asked for', () => {
  it.each([
    [{}, []],
    [{ kind: 'SERVICE', ceiling: 'AMBER_STRICT' }, []],
    [{ kind: 'SERVICE', ceiling: 'RED' }, ['CEILING_TOO_HIGH']],
    [{ days: 366 }, []],
    [{ days: 0 }, ['LIFE_INVALID']],
    [{ days: 367 }, ['LIFE_INVALID']],
    [{ purpose: ' ' }, ['PURPOSE_INVALID']],
    [{ purpose: 'two\nlines' }, ['PURPOSE_INVALID']],
    [{ purpose: 'x'.repeat(201) }, ['PURPOSE_INVALID']],
  ] as const)('as %j has the problems %j', (parts, codes) => {
    expect(tokenProblems({ ...wanted, ...parts }).map(({ code }) => code)).toEqual(codes);
  });

  it('never sees more than the one that it is asked for with', () => {
    const low = rights({ account: 'ana@maker', ceiling: 'AMBER' });

    expect(whyNotIssue(low, aPerson('ana@maker'), { ...wanted, ceiling: 'AMBER' })).toBeNull();
    expect(whyNotIssue(low, aPerson('ana@maker'), { ...wanted, ceiling: 'AMBER_STRICT' })).toContain('TLP:AMBER');
  });

  it('is not for a service to ask for', () => {
    const service = rights({ account: 'bot@maker', inPerson: false });

    expect(whyNotIssue(service, aPerson('bot@maker'), wanted)).toContain('service token');
  });

  it('is for oneself, for one’s own people, and for an administrator where none can act', () => {
    const administrator = rights({ account: 'admin@maker', administers: 'maker' });
    const steward = rights({ account: 'steward@operators', steward: true });
    const lost = aPerson('admin@agency', { roles: ['ORG_ADMIN'], administered: false });

    expect(whyNotIssue(administrator, aPerson('reader@maker'), wanted)).toBeNull();
    expect(whyNotIssue(administrator, aPerson('reader@agency'), wanted)).not.toBeNull();
    expect(whyNotIssue(steward, lost, wanted)).toBeNull();
    expect(whyNotIssue(steward, { ...lost, administered: true }, wanted)).not.toBeNull();
    expect(whyNotIssue(steward, { ...lost, roles: ['HANDLER'] }, wanted)).not.toBeNull();
  });
});
