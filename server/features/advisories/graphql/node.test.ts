import { describe, expect, it } from 'vitest';
import { toNodeId } from '../../../platform/graphql/schema/node-id.js';
import type { CommunityHandle } from '../../markings/model/marking.js';
import type { AISystemId } from '../../systems/model/ai-system.js';
import { anOrganization, uuidOf } from '../model/fake-world.js';
import { aSeenAdvisory, ask } from './fake-advisory-graph.js';

const organization = anOrganization('meridian-labs');
const community = { id: uuidOf('c'), handle: 'frontier-developers' as CommunityHandle, name: 'Frontier' };
const system = {
  id: 'h4sh' as AISystemId,
  identifier: null,
  name: 'Ray',
  kind: null,
  developer: null,
  identifiers: [],
};
const advisory = aSeenAdvisory();

const find = (id: string) =>
  ask(
    'query ($id: ID!) { node(id: $id) { __typename id } }',
    {
      readOrganizationById: async (_viewer, { id: uuid }) => (uuid === organization.id ? organization : null),
      readCommunity: async (_viewer, { id: uuid }) => (uuid === community.id ? community : null),
      readSystem: async (_viewer, { id: hash }) => (hash === system.id ? system : null),
      readNode: async (_viewer, { id: given }) => (given === advisory.id ? advisory : null),
    },
    { id },
  );

describe('whatever has an id', () => {
  it.each([
    ['Organization', toNodeId('organization', organization.id)],
    ['Community', toNodeId('community', community.id)],
    ['AISystem', toNodeId('system', system.id)],
    ['Advisory', advisory.id],
  ])('as %s is found again by it', async (type, id) => {
    expect(await find(id)).toEqual({ data: { node: { __typename: type, id } }, errors: [] });
  });

  it.each([
    '',
    'nonsense',
    organization.id,
    toNodeId('organization', 'meridian-labs'),
    toNodeId('organization', uuidOf('another')),
    toNodeId('community', '7'),
    toNodeId('system', 'other'),
    toNodeId('portion', organization.id),
    `${advisory.id}AAAA`,
  ])('is not found by %j', async (id) => {
    expect(await find(id)).toEqual({ data: { node: null }, errors: [] });
  });
});
