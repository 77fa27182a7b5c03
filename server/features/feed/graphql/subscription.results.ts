import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInputRefusal } from '../../advisories/graphql/refusals/invalid-input.type.js';
import {
  ForbiddenRefusal,
  NotFoundRefusal,
  RateLimitedRefusal,
} from '../../advisories/graphql/refusals/refusals.types.js';
import { SavedSubscription } from './saved-subscription.type.js';

@ObjectType({ description: 'The hub keeps it.', simpleResolvers: true })
export class SaveSubscriptionSuccess {
  @Field(() => SavedSubscription, { description: 'As it is now.' })
  subscription!: SavedSubscription;
}

@ObjectType({ description: 'The place is at the cursor, or was further on.', simpleResolvers: true })
export class AcknowledgeEventsSuccess {
  @Field(() => SavedSubscription, { description: 'As it is now.' })
  subscription!: SavedSubscription;
}

@ObjectType({ description: 'It is forgotten, and its place with it.', simpleResolvers: true })
export class RemoveSubscriptionSuccess {
  @Field(() => String, { description: 'What it was called.' })
  name!: string;
}

export const SaveSubscriptionResult = createUnionType({
  name: 'SaveSubscriptionResult',
  description: 'What came of saving a subscription.',
  types: () => [SaveSubscriptionSuccess, InvalidInputRefusal, ForbiddenRefusal, RateLimitedRefusal] as const,
});

export const AcknowledgeEventsResult = createUnionType({
  name: 'AcknowledgeEventsResult',
  description: 'What came of moving a place.',
  types: () => [AcknowledgeEventsSuccess, NotFoundRefusal, RateLimitedRefusal] as const,
});

export const RemoveSubscriptionResult = createUnionType({
  name: 'RemoveSubscriptionResult',
  description: 'What came of removing a subscription.',
  types: () => [RemoveSubscriptionSuccess, NotFoundRefusal, RateLimitedRefusal] as const,
});
