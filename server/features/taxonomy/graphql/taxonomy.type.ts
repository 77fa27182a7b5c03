import { Field, ObjectType } from 'type-graphql';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { Taxonomy as TaxonomyModel } from '../model/taxonomy.js';

@ObjectType({
  description:
    'The terms of one scheme to sort risks by: codes and official short names, as this hub holds them. Public, whoever asks.',
  simpleResolvers: true,
})
export class Taxonomy {
  /** How many terms it has. */
  size!: number;

  @Field(() => String, { description: 'Its short name, such as `ATLAS`; terms and filters use it.' })
  scheme!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, {
    description: 'Which version this hub holds. A newer one may have codes that are unknown here.',
  })
  version!: string;

  @Field(() => String, { description: 'Where it is published: an address.' })
  source!: string;

  @Field(() => String, { description: 'Under which terms it is published: an SPDX id where one fits.' })
  licence!: string;
}

export function toTaxonomyType({ scheme, name, version, source, licence, terms }: TaxonomyModel): Taxonomy {
  return fill(Taxonomy, { size: terms.length, scheme, name, version, source, licence });
}
