import { ArgsType, Field, Int } from 'type-graphql';
import { AFTER, FIRST } from '../../../../platform/graphql/schema/page-size.js';
import { Cursor } from '../../../../platform/graphql/scalars/cursor.js';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: FIRST })
  first?: number | null;

  @Field(() => Cursor, { nullable: true, description: AFTER })
  after?: string | null;
}
