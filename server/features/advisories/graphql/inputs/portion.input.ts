import { Field, ID, InputType } from 'type-graphql';
import { MarkingInput } from '../../../markings/graphql/marking.input.js';
import type { Presence } from '../../model/portion.js';
import type { PortionType } from '../../model/portion-content.js';
import { PortionTypeEnum, PresenceEnum } from '../portion.enums.js';
import { PortionContentInput } from './portion-content.input.js';

@InputType({ description: 'One portion, with its one marking. Portions stand in the order in which they are given.' })
export class PortionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Of the portion that this one replaces, in a revision. Absent: a new portion.',
  })
  id?: string | null;

  @Field(() => PortionTypeEnum, { description: 'What it holds.' })
  type!: PortionType;

  @Field(() => String, {
    nullable: true,
    defaultValue: 'en',
    description: 'The language of its text, as BCP 47 has it.',
  })
  lang?: string | null;

  @Field(() => MarkingInput, {
    description: 'Who may see it. One that is stated as before keeps the recipients it was resolved to then.',
  })
  marking!: MarkingInput;

  @Field(() => PresenceEnum, {
    nullable: true,
    description: 'Absent: PLACEHOLDER for a new portion, as it was for an old one.',
  })
  presence?: Presence | null;

  @Field(() => PortionContentInput, { description: 'What it says.' })
  content!: PortionContentInput;
}
