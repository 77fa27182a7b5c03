import { ArgsType, Field, Int } from 'type-graphql';
import { AFTER, FIRST } from './page-size.js';
import { Cursor } from '../scalars/cursor.js';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: FIRST })
  first?: number | null;

  @Field(() => Cursor, { nullable: true, description: AFTER })
  after?: string | null;
}
