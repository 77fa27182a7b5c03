import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AdvisoryState } from '../../model/advisory.js';
import { AdvisoryStateEnum } from '../advisory-state.enum.js';
import { Refusal } from './refusal.type.js';

@ObjectType({
  description:
    'FORBIDDEN: the viewer may not do this: it sees the advisory and is not of its source, has not the role for it, or is a visitor.',
  implements: Refusal,
  simpleResolvers: true,
})
export class ForbiddenRefusal implements Refusal {
  code!: string;
  message!: string;
}

@ObjectType({
  description: 'NOT_FOUND: the viewer sees nothing of that name. It cannot tell whether there is something.',
  implements: Refusal,
  simpleResolvers: true,
})
export class NotFoundRefusal implements Refusal {
  code!: string;
  message!: string;
}

@ObjectType({
  description: 'WRONG_STATE: what is asked does not fit how far the advisory has come.',
  implements: Refusal,
  simpleResolvers: true,
})
export class WrongStateRefusal implements Refusal {
  code!: string;
  message!: string;

  @Field(() => AdvisoryStateEnum, { description: 'How far it has come.' })
  state!: AdvisoryState;
}

@ObjectType({
  description:
    'STALE_REVISION: somebody changed the advisory since its author read it. Read it anew, and decide again.',
  implements: Refusal,
  simpleResolvers: true,
})
export class StaleRevisionRefusal implements Refusal {
  code!: string;
  message!: string;

  @Field(() => ID, { description: 'Of the view as it is now.' })
  viewKey!: string;
}

@ObjectType({
  description:
    'NEEDS_REVIEW: it was submitted, and another person has to approve it first. Only `publishAdvisory` answers it.',
  implements: Refusal,
  simpleResolvers: true,
})
export class NeedsReviewRefusal implements Refusal {
  code!: string;
  message!: string;
}

@ObjectType({
  description: 'RATE_LIMITED: the account has written too much in a short time.',
  implements: Refusal,
  simpleResolvers: true,
})
export class RateLimitedRefusal implements Refusal {
  code!: string;
  message!: string;

  @Field(() => Int, { description: 'After how many seconds to try again.' })
  retryAfterSeconds!: number;
}
