import { Extensions, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { Term as TermModel } from '../model/taxonomy.js';

@ObjectType({
  description:
    'One entry of a taxonomy. Public, whoever asks. Its code is the key: labels change from version to version of the scheme.',
  simpleResolvers: true,
})
export class Term {
  /** The term itself, from which its relatives are read. */
  term!: TermModel;

  @Field(() => String, { description: 'Of which taxonomy: `ATLAS`.' })
  scheme!: string;

  @Field(() => String, { description: 'As the scheme writes it: `AML.T0051`.' })
  code!: string;

  @Field(() => String, { description: 'What the scheme calls it, in English.' })
  label!: string;

  @Field(() => Boolean, { description: 'True when the scheme has given it up.' })
  deprecated!: boolean;
}

export function toTerm(term: TermModel): Term {
  const { scheme, code, label, deprecated } = term;
  return fill(Term, { term, scheme, code, label, deprecated });
}

@Resolver(() => Term)
export class TermResolver {
  @FieldResolver(() => Term, { nullable: true, description: 'The term above it; null at the top.' })
  parent(@Root() { term }: Term): Term | null {
    return term.parent && toTerm(term.parent);
  }

  @FieldResolver(() => [Term], { description: 'The terms right below it, in the order of the scheme.' })
  @Extensions(listSize(10))
  children(@Root() { term }: Term): readonly Term[] {
    return term.children.map(toTerm);
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description: 'Of a deprecated term, what the scheme says to use instead; null when it says nothing.',
  })
  replacedBy(@Root() { term }: Term): Term | null {
    return term.replacedBy && toTerm(term.replacedBy);
  }
}
