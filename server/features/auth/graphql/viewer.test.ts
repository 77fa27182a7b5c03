import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { newUuid } from '../../../kernel/ids.js';
import { buildSchema } from '../../../platform/graphql/schema/build-schema.js';
import type { AccountName, CommunityHandle } from '../../markings/model/marking.js';
import type { Viewer } from '../model/viewer.js';
import { VISITOR } from '../model/visitor.js';
import { ViewerResolver } from './viewer.resolver.js';

const schema = buildSchema([ViewerResolver]);
const source = '{ viewer { account name organization { handle } roles communities { handle } service ceiling } }';
const show = (viewer: Viewer) => graphql({ schema, source, contextValue: { viewer } });

describe('who is asking', () => {
  it('is told to a visitor, who has nothing', async () => {
    expect((await show(VISITOR)).data).toEqual({
      viewer: {
        account: null,
        name: 'Visitor',
        organization: null,
        roles: [],
        communities: [],
        service: false,
        ceiling: 'CLEAR',
      },
    });
  });

  it('is told to a member, with roles, communities and ceiling', async () => {
    const id = newUuid({ bytes: (length) => new Uint8Array(length) });
    const community = { id, handle: 'critical-infrastructure' as CommunityHandle, name: 'Critical' };

    const { data } = await show({
      ...VISITOR,
      account: 'handler@cert' as AccountName,
      roles: ['HANDLER'],
      communities: [community],
      ceiling: 'AMBER_STRICT',
    });

    expect(data).toMatchObject({
      viewer: {
        account: 'handler@cert',
        roles: ['HANDLER'],
        communities: [{ handle: 'critical-infrastructure' }],
        ceiling: 'AMBER_STRICT',
      },
    });
  });
});
