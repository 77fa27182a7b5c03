import { describe, expect, it } from 'vitest';
import type { OrganizationReads } from '../ports.js';
import { readOrganization } from './read-organization.js';

describe('reading an organization', () => {
  it('takes its handle in any case', async () => {
    const asked: string[] = [];
    const organizations = {
      organization: async (_asker: unknown, handle: string) => (asked.push(handle), null),
    } as Partial<OrganizationReads> as OrganizationReads;

    await readOrganization({ organizations }, { atoms: [], ceiling: 0, person: 0 }, { handle: ' National-CERT ' });

    expect(asked).toEqual(['national-cert']);
  });
});
