import { Arg, Ctx, Extensions, ID, Query, Resolver } from 'type-graphql';
import { parseUuid } from '../../../kernel/ids.js';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { type NodeRef, parseNodeId } from '../../../platform/graphql/schema/node-id.js';
import { Node } from '../../../platform/graphql/schema/node.type.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { toCommunity } from '../../organizations/graphql/community.type.js';
import { toOrganization } from '../../organizations/graphql/organization.type.js';
import type { OrganizationActions } from '../../organizations/graphql/organizations-context.js';
import { toAISystem } from '../../systems/graphql/ai-system.type.js';
import type { AISystem } from '../../systems/model/ai-system.js';
import type { AdvisoryActions } from './advisories-context.js';
import { toAdvisory } from './advisory.type.js';

/** Everything that has an id is reached from here. */
export interface NodeContext {
  readonly viewer: Viewer;
  readonly actions: Pick<AdvisoryActions, 'readNode'> &
    Pick<OrganizationActions<Viewer>, 'readOrganizationById' | 'readCommunity'> & {
      readSystem(viewer: Viewer, input: { readonly id: string }): Promise<AISystem | null>;
    };
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Whatever has this id; null for what the viewer does not see, as for an id that there is not.',
  })
  @Extensions(cost(50))
  async node(
    @Arg('id', () => ID, { description: 'An `id` as the hub answered it.' }) id: string,
    @Ctx() context: NodeContext,
  ): Promise<Node | null> {
    const ref = parseNodeId(id);
    return ref && find(ref, id, context);
  }
}

async function find({ kind, key }: NodeRef, id: string, { actions, viewer }: NodeContext): Promise<Node | null> {
  switch (kind) {
    case 'organization':
      return show(
        byUuid(key, (uuid) => actions.readOrganizationById(viewer, { id: uuid })),
        toOrganization,
      );
    case 'community':
      return show(
        byUuid(key, (uuid) => actions.readCommunity(viewer, { id: uuid })),
        toCommunity,
      );
    case 'system':
      return show(actions.readSystem(viewer, { id: key }), toAISystem);
    case 'advisory':
      return show(actions.readNode(viewer, { id }), toAdvisory);
    default:
      return null;
  }
}

async function byUuid<T>(
  key: string,
  read: (uuid: NonNullable<ReturnType<typeof parseUuid>>) => Promise<T | null>,
): Promise<T | null> {
  const uuid = parseUuid(key);
  return uuid && read(uuid);
}

async function show<T>(found: Promise<T | null>, toType: (thing: T) => Node): Promise<Node | null> {
  const thing = await found;
  return thing === null ? null : toType(thing);
}
