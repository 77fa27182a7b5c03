import type { GraphQLResolveInfo } from 'graphql';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import { argumentsOf } from '../../../platform/graphql/schema/selects.js';
import { FACET_FIELDS, type FacetQuery } from '../model/facet.js';

/**
 * The facets that a list is asked for, each once: they are counted in the list's own snapshot, before its fields are resolved.
 *
 * @throws RequestError BAD_REQUEST when `first` is not 1..100
 */
export function facetsWanted(info: GraphQLResolveInfo): readonly FacetQuery[] {
  const asked = argumentsOf(info, 'facets').flatMap(({ by, first }) => {
    const field = FACET_FIELDS.find((known) => known === by);
    return field ? [{ by: field, first: pageSize(typeof first === 'number' ? first : null) }] : [];
  });
  return asked.filter((query, place) => asked.findIndex((other) => isSame(query, other)) === place);
}

export function isSame(one: FacetQuery, other: FacetQuery): boolean {
  return one.by === other.by && one.first === other.first;
}
