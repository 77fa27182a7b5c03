import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { Organization } from '../model/organization.js';
import type { OrganizationReads } from '../ports.js';
import { findOrganizations } from './find-parties.js';

const anOrganization = (handle: string): Organization => ({
  id: handle as Uuid,
  handle: handle as OrganizationHandle,
  name: handle,
  sector: 'INDUSTRY',
  country: null,
});
const NOBODY = { atoms: [], ceiling: 0, person: 0 };

describe('finding organizations', () => {
  it('asks once for all, and answers in the order asked, in any case', async () => {
    const asked: (readonly string[])[] = [];
    const organizations = {
      organizations: async (_asker: unknown, handles: readonly string[]) => {
        asked.push(handles);
        return [anOrganization('tern-cloud'), anOrganization('national-cert')];
      },
    } as Partial<OrganizationReads> as OrganizationReads;

    const found = await findOrganizations({ organizations }, NOBODY, {
      handles: [' National-CERT ', 'nowhere', 'tern-cloud', 'national-cert'],
    });

    expect(found.map((organization) => organization?.handle)).toEqual([
      'national-cert',
      undefined,
      'tern-cloud',
      'national-cert',
    ]);
    expect(asked).toEqual([['national-cert', 'nowhere', 'tern-cloud', 'national-cert']]);
  });
});
