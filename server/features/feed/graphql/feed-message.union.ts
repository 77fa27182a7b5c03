import { createUnionType, Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../platform/graphql/schema/alike.js';
import { never } from '../../../kernel/never.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import type { FeedMessage as FeedMessageModel } from '../model/feed-message.js';
import { FeedEvent, toFeedEvent } from './feed-event.type.js';

@ObjectType({
  description: 'Everything after the given cursor has been sent; what follows is live.',
  simpleResolvers: true,
})
@Extensions(alike('cursor'))
export class FeedCaughtUp {
  @Field(() => Cursor, { description: 'Where the feed stands: good to go on from, also when no event has come.' })
  cursor!: string;
}

@ObjectType({
  description: 'The last word of a feed that the hub ends. After it the socket closes or the feed completes.',
  simpleResolvers: true,
})
@Extensions(alike('code', 'message'))
export class FeedNotice {
  @Field(() => String, {
    description:
      '`rights-changed`: the viewer gained or lost a right, which no event tells: list anew. `shutting-down`: this process stops: ' +
      'connect again and go on from the last cursor. `cursor-unknown`: the log lost the place: list anew. More may come.',
  })
  code!: string;

  @Field(() => String, { description: 'The same for people.' })
  message!: string;
}

export const FeedMessage = createUnionType({
  name: 'FeedMessage',
  description: 'What a feed says next.',
  types: () => [FeedEvent, FeedCaughtUp, FeedNotice] as const,
});

export function toFeedMessage(message: FeedMessageModel): typeof FeedMessage {
  switch (message.is) {
    case 'event':
      return toFeedEvent(message);
    case 'caught-up':
      return fill(FeedCaughtUp, { cursor: message.cursor });
    case 'notice':
      return fill(FeedNotice, { code: message.code, message: message.message });
    default:
      return never(message);
  }
}
