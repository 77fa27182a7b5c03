import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Request } from './ask.js';

/** How often each field was answered with something, by who asked. */
export type FieldTally = Map<string, Map<string, number>>;

/** Every field that can be asked for. */
export function allFields(schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const shown = types.filter(({ name }) => !name.startsWith('__'));
  return shown.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

interface Answered {
  readonly request: Request;
  /** `{ data, errors }` as it was sent. */
  readonly payload: unknown;
  readonly by: string;
}

/** Counts the fields of one answer that hold something. */
export function tallyAnswer(schema: GraphQLSchema, tally: FieldTally, { request, payload, by }: Answered): void {
  const document = parse(request.query);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return;
  for (const field of answeredFields(
    { schema, document },
    { set: operation.selectionSet, type: root.name, data: valueOf(payload, 'data') },
  )) {
    const byViewer = tally.get(field) ?? new Map<string, number>();
    tally.set(field, byViewer.set(by, (byViewer.get(by) ?? 0) + 1));
  }
}

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
}

interface Part {
  readonly set: SelectionSetNode;
  readonly type: string;
  readonly data: unknown;
}

/** Response keys are never used twice where an answer does not say its type, so a key that is there tells which fragment held. */
function answeredFields(asked: Asked, { set, type, data }: Part): readonly string[] {
  if (Array.isArray(data)) return data.flatMap((item: unknown) => answeredFields(asked, { set, type, data: item }));
  if (typeof data !== 'object' || data === null) return [];
  return set.selections.flatMap((node) => ofSelection(asked, node, { type, data }));
}

function ofSelection(asked: Asked, node: SelectionNode, { type, data }: Omit<Part, 'set'>): readonly string[] {
  if (node.kind === Kind.FIELD)
    return ofField(
      asked,
      { field: node.name.value, set: node.selectionSet, type },
      valueOf(data, (node.alias ?? node.name).value),
    );
  return ofFragment(asked, node, { type, data });
}

function ofFragment(asked: Asked, node: FragmentNode, { type, data }: Omit<Part, 'set'>): readonly string[] {
  const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : named(asked.document, node.name.value);
  if (fragment === undefined) return [];
  const held = heldType(asked.schema, fragment.typeCondition?.name.value ?? type, data);
  return held === null ? [] : answeredFields(asked, { set: fragment.selectionSet, type: held, data });
}

type FragmentNode = Exclude<SelectionNode, FieldNode>;

/** What an answer that says its type is of, where a fragment on `type` held of it; null where it did not. */
function heldType(schema: GraphQLSchema, type: string, data: unknown): string | null {
  const own = valueOf(data, '__typename');
  if (typeof own !== 'string') return type;
  return isObjectType(schema.getType(type)) && own !== type ? null : own;
}

function ofField(
  asked: Asked,
  { field, set, type }: { readonly field: string; readonly set: SelectionSetNode | undefined; readonly type: string },
  data: unknown,
): readonly string[] {
  const owner = asked.schema.getType(type);
  const known = isObjectType(owner) ? owner.getFields()[field] : undefined;
  if (!known || data === undefined || data === null || (Array.isArray(data) && data.length === 0)) return [];
  const inner = set ? answeredFields(asked, { set, type: getNamedType(known.type).name, data }) : [];
  return [`${type}.${field}`, ...inner];
}

function named(document: DocumentNode, name: string) {
  return document.definitions
    .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
    .find((each) => each.name.value === name);
}

function valueOf(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null
    ? Object.entries(data).find(([name]) => name === key)?.[1]
    : undefined;
}
