import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';

/** True when the answer to this field will hold what `path` names, through fragments too, and less what @skip and @include leave out. */
export function selects(info: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  return selected(info, path).length > 0;
}

/** The arguments of each field `name` that the answer will hold: under several aliases there may be several. */
export function argumentsOf(info: GraphQLResolveInfo, name: string): readonly Readonly<Record<string, unknown>>[] {
  const type = getNamedType(info.returnType);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`There is no field ${name} of ${type.name}.`);
  return selected(info, [name]).map((node) => getArgumentValues(field, node, info.variableValues));
}

function selected(info: GraphQLResolveInfo, path: readonly string[]): readonly FieldNode[] {
  return path.reduce<readonly FieldNode[]>(
    (fields, name) =>
      fields.flatMap(({ selectionSet }) =>
        (selectionSet?.selections ?? []).flatMap((selection) => fieldsOf(info, selection, name)),
      ),
    info.fieldNodes,
  );
}

function fieldsOf(info: GraphQLResolveInfo, selection: SelectionNode, name: string): readonly FieldNode[] {
  if (!isIncluded(info, selection)) return [];
  if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : [];
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentOf(info, selection.name.value);
  return (fragment?.selectionSet.selections ?? []).flatMap((inner) => fieldsOf(info, inner, name));
}

function fragmentOf(info: GraphQLResolveInfo, name: string): FragmentDefinitionNode | undefined {
  return info.fragments[name];
}

function isIncluded(info: GraphQLResolveInfo, selection: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues)?.['if'] !== false;
}
