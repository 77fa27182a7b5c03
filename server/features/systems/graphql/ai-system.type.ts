import { Extensions, Field, ObjectType } from 'type-graphql';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { tells } from '../../../platform/graphql/schema/tells.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { toNodeId } from '../../../platform/graphql/schema/node-id.js';
import { Node } from '../../../platform/graphql/schema/node.type.js';
import { stamped, stampsOf } from '../../dissemination/model/stamp.js';
import type { AISystem as AISystemModel } from '../model/ai-system.js';

/** Each field is merged from all that is said of the system: all of it counts as told. */
const TELLS_ALL = tells((system: object) => [system]);

@ObjectType('AISystem', {
  description:
    'An AI system, model, data set or component that advisories are about. It exists for a viewer only through the AFFECTED portions ' +
    'that it sees, and its fields are merged from those alone: two viewers may read different things of one system.',
  implements: Node,
  simpleResolvers: true,
})
export class AISystem implements Node {
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The identifier that tells it from others (a purl, CPE, URL …); null for one known by name alone.',
  })
  @Extensions(TELLS_ALL)
  identifier!: string | null;

  @Field(() => String, { description: 'As the newest portion calls it.' })
  @Extensions(TELLS_ALL)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is, such as `model`, `library` or `service`; null when no portion says.',
  })
  @Extensions(TELLS_ALL)
  kind!: string | null;

  @Field(() => String, { nullable: true, description: 'Who makes it; null when no portion says.' })
  @Extensions(TELLS_ALL)
  developer!: string | null;

  @Field(() => [String], {
    description: 'Every identifier that a visible portion gives, sorted; `identifier` is among them.',
  })
  @Extensions({ ...listSize(3), ...TELLS_ALL })
  identifiers!: readonly string[];
}

export function toAISystem(system: AISystemModel): AISystem {
  const { id, identifier, name, kind, developer, identifiers } = system;
  const shown = { id: toNodeId('system', id), identifier, name, kind, developer, identifiers };
  return stamped(fill(AISystem, shown), stampsOf(system));
}
