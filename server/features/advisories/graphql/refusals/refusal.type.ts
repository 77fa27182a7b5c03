import { Field, InterfaceType } from 'type-graphql';

@InterfaceType({
  description:
    'Why something was not done: an answer, not an error. Clients select `... on Refusal { code message }` wherever it may come, ' +
    'since more refusals may be added.',
})
export abstract class Refusal {
  @Field(() => String, {
    description:
      'INVALID_INPUT, FORBIDDEN, NOT_FOUND, WRONG_STATE, STALE_REVISION, NEEDS_REVIEW or RATE_LIMITED; more may come.',
  })
  code!: string;

  @Field(() => String, { description: 'What is in the way and what to do about it, for people.' })
  message!: string;
}
