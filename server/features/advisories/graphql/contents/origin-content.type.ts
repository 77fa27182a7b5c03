import { Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { DateTime } from '../../../../platform/graphql/scalars/date-time.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import type { OriginContent as OriginModel } from '../../model/portion-content.js';

@ObjectType({
  description:
    'What an ORIGIN portion holds: where an imported record comes from. What it says is said by that database, not by the importer.',
  simpleResolvers: true,
})
@Extensions(alike('database', 'identifier', 'url', 'licence', 'retrievedAt'))
export class OriginContent {
  @Field(() => String, { description: 'The database, such as `OSV` or `AIID`.' })
  database!: string;

  @Field(() => String, { description: 'Its identifier there.' })
  identifier!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read; null when not said.' })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SPDX identifier of its licence, such as `CC-BY-4.0`; null when not said.',
  })
  licence!: string | null;

  @Field(() => DateTime, { description: 'When the hub took it.' })
  retrievedAt!: Date;
}

export function toOriginContent({ database, identifier, url, licence, retrievedAt }: OriginModel): OriginContent {
  return fill(OriginContent, { database, identifier, url, licence, retrievedAt: new Date(retrievedAt) });
}
