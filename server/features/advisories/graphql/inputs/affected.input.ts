import { Field, InputType } from 'type-graphql';
import type { AffectedStatus } from '../../model/portion-content.js';
import { AffectedStatusEnum } from '../contents/item.enums.js';

@InputType({ description: 'An AI system, and whether it is affected.' })
export class AffectedInput {
  @Field(() => String, { description: 'What the author calls it.' })
  system!: string;

  @Field(() => String, { nullable: true, description: 'What it is, such as `model`, `library` or `service`.' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Who makes it.' })
  developer?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'purl, CPE, URL or the like: what tells it from others, and joins what others say of it.',
  })
  identifiers?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Which versions, as the maker numbers them.' })
  versions?: string | null;

  @Field(() => AffectedStatusEnum, { nullable: true, defaultValue: 'AFFECTED', description: 'Whether they are.' })
  status?: AffectedStatus | null;
}
