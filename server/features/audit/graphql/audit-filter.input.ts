import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Which entries. Each field that is given has to fit; null passes everything.' })
export class AuditFilter {
  @Field(() => [String], { nullable: true, description: 'Any of these acts, such as `token.issued`.' })
  acts?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Done by this account.' })
  account?: string | null;

  @Field(() => String, { nullable: true, description: 'Concerning the organization of this handle.' })
  organization?: string | null;

  @Field(() => String, { nullable: true, description: 'Done to this handle, account, id or advisory.' })
  subject?: string | null;
}
