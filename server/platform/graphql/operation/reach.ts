import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * How far the answers of a subscription hang together with who is answered. `view`: they follow from the message alone. `seal`:
 * they hold a seal of what lets the reader see it, too. `viewer`: they may hold anything.
 */
export type Reach = 'view' | 'seal' | 'viewer';

/** Of all operations of a valid document: what no type names as alike depends on the reader. */
export function reachOf(schema: GraphQLSchema, document: DocumentNode): Reach {
  const types = new TypeInfo(schema);
  const found = new Set<Reach>();
  const Field = (field: FieldNode): void => {
    if (types.getParentType() !== schema.getSubscriptionType()) found.add(reachOfField(types, field));
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  if (found.has('viewer')) return 'viewer';
  return found.has('seal') ? 'seal' : 'view';
}

function reachOfField(types: TypeInfo, { name: { value: name } }: FieldNode): Reach {
  if (name === '__typename') return 'view';
  const parent = types.getParentType();
  if (!isObjectType(parent)) return 'viewer';
  if (names(parent.extensions['alike'], name)) return 'view';
  return names(parent.extensions['alikeBySeal'], name) ? 'seal' : 'viewer';
}

function names(list: unknown, name: string): boolean {
  return Array.isArray(list) && list.includes(name);
}
