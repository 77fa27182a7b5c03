import { Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import type { DatePrecision, OccurredContent as OccurredModel, OccurredEvent } from '../../model/portion-content.js';
import { DatePrecisionEnum, OccurredEventEnum } from './item.enums.js';

@ObjectType({
  description: 'What an OCCURRED portion holds: a date, as exactly as it is known.',
  simpleResolvers: true,
})
@Extensions(alike('event', 'value', 'precision', 'estimated'))
export class OccurredContent {
  @Field(() => OccurredEventEnum, { description: 'What the date is of.' })
  event!: OccurredEvent;

  @Field(() => String, {
    description:
      'A date or time as RFC 3339 has it, cut to its precision: `2026`, `2026-03`, `2026-03-01`, `2026-03-01T09:30:00Z`.',
  })
  value!: string;

  @Field(() => DatePrecisionEnum, { description: 'How exactly it is known.' })
  precision!: DatePrecision;

  @Field(() => Boolean, { description: 'True when somebody guessed.' })
  estimated!: boolean;
}

export function toOccurredContent({ event, value, precision, estimated }: OccurredModel): OccurredContent {
  return fill(OccurredContent, { event, value, precision, estimated });
}
