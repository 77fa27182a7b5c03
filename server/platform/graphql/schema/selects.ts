import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind } from 'graphql';
import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql';

/** True when the answer to this field will hold `name`, through fragments too, and less what @skip and @include leave out. */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some((field) => field.selectionSet !== undefined && holds(info, field.selectionSet, name));
}

function holds(info: GraphQLResolveInfo, selectionSet: SelectionSetNode, name: string): boolean {
  return selectionSet.selections.some((selection) => isIncluded(info, selection) && isOrHolds(info, selection, name));
}

function isOrHolds(info: GraphQLResolveInfo, selection: SelectionNode, name: string): boolean {
  if (selection.kind === Kind.FIELD) return selection.name.value === name;
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(info, selection.name.value);
  return fragment !== undefined && holds(info, fragment.selectionSet, name);
}

function fragmentOf(info: GraphQLResolveInfo, name: string): FragmentDefinitionNode | undefined {
  return info.fragments[name];
}

function isIncluded(info: GraphQLResolveInfo, selection: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues)?.['if'] !== false;
}
