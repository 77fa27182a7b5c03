import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class CompareArgs {
  @Field(() => ID, { description: 'The `revisionId` of the first view.' })
  from!: string;

  @Field(() => ID, { nullable: true, description: 'That of the second; null: as it is now.' })
  to?: string | null;
}
