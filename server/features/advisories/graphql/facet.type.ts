import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/schema/enum-of.js';

type FacetField = 'KIND' | 'SEVERITY' | 'SECTOR' | 'SOURCE' | 'BANNER' | 'TERM' | 'SYSTEM' | 'MONTH';

export const FacetFieldEnum = enumOf<FacetField>('FacetField', 'What advisories are counted by.', {
  KIND: '`kind`.',
  SEVERITY: '`severity`.',
  SECTOR: "The visible source's sector.",
  SOURCE: "The visible source's handle.",
  BANNER: '`banner`.',
  TERM: 'Each visible term.',
  SYSTEM: 'Each visible affected system.',
  MONTH: 'The month of `publishedAt`, in UTC.',
});

@ObjectType({ description: 'How many advisories of a list share one value.', simpleResolvers: true })
export class Facet {
  @Field(() => String, { description: 'The value, as the filter takes it.' })
  key!: string;

  @Field(() => String, { description: 'The value in words.' })
  label!: string;

  @Field(() => Int, { description: 'Advisories, not portions.' })
  count!: number;
}
