import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { FacetField, FacetView } from '../model/facet.js';

export const FacetFieldEnum = enumOf<FacetField>('FacetField', 'What advisories are counted by.', {
  KIND: '`kind`.',
  SEVERITY: '`severity`; those without are not counted.',
  SECTOR: "The visible source's sector.",
  SOURCE: "The visible source's handle.",
  BANNER: '`banner`.',
  TERM: 'Each visible term.',
  SYSTEM: 'Each visible affected system, by its name in lower case.',
  MONTH: 'The month of `publishedAt`, in UTC, as `2026-03`: what `publishedAfter` and `publishedBefore` are made of.',
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

export function toFacet({ key, label, count }: Redacted<FacetView>): Facet {
  return fill(Facet, { key, label, count });
}
