import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { newUuid } from '../../../kernel/ids.js';
import { buildSchema } from '../../../platform/graphql/schema/build-schema.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { Organization } from '../model/organization.js';
import { OrganizationResolver } from './organization.resolver.js';
import { partiesLoaders } from './parties-loaders.js';

const schema = buildSchema([OrganizationResolver]);
const cert: Organization = {
  id: newUuid({ bytes: (length) => new Uint8Array(length) }),
  handle: 'national-cert' as OrganizationHandle,
  name: 'National CERT',
  sector: 'GOVERNMENT',
  country: 'CZ',
};

const find = (handle: string) => {
  const actions = {
    readOrganization: async (_viewer: unknown, input: { handle: string }) =>
      input.handle === cert.handle ? cert : null,
  };
  const source = 'query ($handle: String!) { organization(handle: $handle) { id handle name sector country } }';
  return graphql({ schema, source, contextValue: { viewer: null, actions }, variableValues: { handle } });
};

describe('an organization by its handle', () => {
  it('is shown with all that is known of it', async () => {
    const { data } = await find('national-cert');

    expect(data).toMatchObject({
      organization: {
        id: expect.any(String),
        handle: 'national-cert',
        name: 'National CERT',
        sector: 'GOVERNMENT',
        country: 'CZ',
      },
    });
  });

  it('is null where the viewer sees none', async () => {
    expect(await find('nobody')).toEqual({ data: { organization: null } });
  });
});

describe('those whom a marking names', () => {
  it('are looked up together, each once, and left out where there are none', async () => {
    const asked: unknown[] = [];
    const loaders = partiesLoaders({
      organizations: async (handles) => (asked.push(handles), [cert]),
      communities: async () => [],
    });
    const nobody = 'nobody' as OrganizationHandle;

    const found = await Promise.all(
      [cert.handle, nobody, cert.handle].map((handle) => loaders.organizations.load(handle)),
    );

    expect(found).toEqual([cert, null, cert]);
    expect(asked).toEqual([['national-cert', 'nobody']]);
  });
});
