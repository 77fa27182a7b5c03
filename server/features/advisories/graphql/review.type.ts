import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { Markdown } from '../../../platform/graphql/scalars/markdown.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { ReviewVerdict, ReviewView } from '../model/review.js';

export const ReviewVerdictEnum = enumOf<ReviewVerdict>('ReviewVerdict', 'How a round of a review ended.', {
  APPROVED: 'It may be published, as it stands.',
  RETURNED: 'It is a draft again, given back by a REVIEWER or taken back by an AUTHOR.',
});

@ObjectType({
  description: 'The last round of a draft’s review. Each round is in the audit log of its organization, too.',
  simpleResolvers: true,
})
export class Review {
  @Field(() => String, { description: 'The account of who submitted it.' })
  submittedBy!: string;

  @Field(() => DateTime, { description: 'When.' })
  submittedAt!: Date;

  @Field(() => ReviewVerdictEnum, { nullable: true, description: 'null while it waits.' })
  verdict!: ReviewVerdict | null;

  @Field(() => String, { nullable: true, description: 'The account of who decided.' })
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When.' })
  decidedAt!: Date | null;

  @Field(() => Markdown, { nullable: true, description: 'What the decision says to the authors.' })
  note!: string | null;
}

export function toReview({
  submittedBy,
  submittedAt,
  verdict,
  decidedBy,
  decidedAt,
  note,
}: Redacted<ReviewView>): Review {
  return fill(Review, { submittedBy, submittedAt, verdict, decidedBy, decidedAt, note });
}
