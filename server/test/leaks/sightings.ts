import { allFields, type FieldTally } from './field-tally.js';
import type { GraphQLSchema } from 'graphql';

/** What a run saw, so that it can be told whether it could have seen anything. */
export interface Sightings {
  pairs: number;
  asked: number;
  /** Steps that only one of the two worlds took. */
  hiddenSteps: number;
  /** Of the questions to which a source of something hidden got an answer with content, how many it was answered differently. */
  askedOfSource: number;
  toldApart: number;
  readonly fields: FieldTally;
}

export function noSightings(): Sightings {
  return { pairs: 0, asked: 0, hiddenSteps: 0, askedOfSource: 0, toldApart: 0, fields: new Map() };
}

/** Fields that no viewer was answered with anything. */
export function neverAnswered(schema: GraphQLSchema, { fields }: Sightings): readonly string[] {
  return allFields(schema).filter((field) => !fields.has(field));
}

/** Fields that were answered fewer than `times` times for each of `viewers` kinds of viewer, with how often. */
export function seldomAnswered(
  schema: GraphQLSchema,
  { fields }: Sightings,
  { times, viewers }: { readonly times: number; readonly viewers: number },
): readonly string[] {
  return allFields(schema).flatMap((field) => {
    const counts = [...(fields.get(field)?.values() ?? [])];
    const enough = counts.filter((count) => count >= times).length >= viewers;
    return enough ? [] : [`${field} ${counts.reduce((sum, count) => sum + count, 0)}`];
  });
}
