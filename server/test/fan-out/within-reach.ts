import { getNamedType, type GraphQLNamedType, type GraphQLSchema, isObjectType } from 'graphql';
import type { Operation, Selection } from '../leaks/selection.js';

/** What an operation may ask to be answered to many alike: `seal` lets the keys of views in. */
export type Wanted = 'view' | 'seal' | 'anything';

/** The operation without what makes its answers its reader's own. */
export function withinReach(schema: GraphQLSchema, { kind, selections }: Operation, wanted: Wanted): Operation {
  const lists = wanted === 'view' ? ['alike'] : ['alike', 'alikeBySeal'];
  const root = schema.getSubscriptionType() ?? undefined;
  return { kind, selections: selections.map((each) => bare(each, root)) };

  function bare(selection: Selection, parent: GraphQLNamedType | undefined): Selection {
    const type = 'on' in selection ? schema.getType(selection.on) : typeOf(parent, selection.field);
    const left = selection.selections.filter((inner) => isAlike(inner, type)).map((inner) => bare(inner, type));
    return { ...selection, selections: selection.selections.length > 0 && left.length === 0 ? [TYPENAME] : left };
  }

  function isAlike(selection: Selection, parent: GraphQLNamedType | undefined): boolean {
    if ('on' in selection || selection.field === '__typename') return true;
    if (wanted === 'anything') return !CHANGING.includes(selection.field);
    return isObjectType(parent) && lists.some((list) => names(parent.extensions[list], selection.field));
  }
}

/** Says something else from one moment to the next, whatever happens to the advisory: who reads it changes it. */
const CHANGING: readonly string[] = ['readers'];

function typeOf(parent: GraphQLNamedType | undefined, field: string): GraphQLNamedType | undefined {
  const found = isObjectType(parent) ? parent.getFields()[field] : undefined;
  return found && getNamedType(found.type);
}

function names(list: unknown, name: string): boolean {
  return Array.isArray(list) && list.includes(name);
}

const TYPENAME: Selection = { field: '__typename', args: [], aliased: false, selections: [] };
