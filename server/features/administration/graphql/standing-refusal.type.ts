import { ObjectType } from 'type-graphql';
import { Refusal } from '../../advisories/graphql/refusals/refusal.type.js';

@ObjectType({
  description:
    'WRONG_STATE: what is asked does not fit how things stand: it is so already, or nobody would be left to administer.',
  implements: Refusal,
  simpleResolvers: true,
})
export class StandingRefusal implements Refusal {
  code!: string;
  message!: string;
}
