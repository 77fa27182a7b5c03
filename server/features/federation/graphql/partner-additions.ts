import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeExtensionNode,
  type StringValueNode,
  visit,
} from 'graphql';
import { keysOf } from '../../../platform/graphql/partner-policy/hub-types.js';
import {
  fieldsOf,
  type ObjectNode,
  objectsOf,
  partnerSchemaOf,
} from '../../../platform/graphql/partner-policy/partner-schema.js';
import type { Partner } from '../model/partner.js';
import type { HubGraph, PartnerGraph } from './partner-graph.js';

export interface Additions {
  /** What extends the graph: types of the partner's own, and fields of the hub's entities. */
  readonly document: DocumentNode;
  readonly graph: PartnerGraph;
  /** Fields that it adds to the hub's entities, by type. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Types that its fields are of, by name. */
  readonly answered: ReadonlySet<string>;
}

/** Directives that mean something to clients. */
const KEPT: ReadonlySet<string> = new Set(['deprecated', 'specifiedBy', 'oneOf']);

/** What of a partner's schema is new beside the hub's. Its root fields are left out: the hub's graph has none of partners yet. */
export function additionsOf({ schema, references }: HubGraph, { name, sdl }: Partner): Additions {
  const parsed = partnerSchemaOf(name, sdl);
  const isOfHub = (type: string): boolean => schema.getType(type) !== undefined || parsed.roots.has(type);
  const own = parsed.definitions.filter((each) => typeNameOf(each) !== null && !isOfHub(typeNameOf(each) ?? ''));
  const entities = objectsOf(parsed).filter((each) => references.some(({ type }) => type === each.name.value));
  const extensions = entities.flatMap((each) => extensionOf(schema, each));
  const graph = {
    partner: name,
    references,
    keys: keysBy(entities),
    own: new Set(own.flatMap((each) => typeNameOf(each) ?? [])),
  };
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...own, ...extensions] };
  return { document: signed(name, document), graph, fields: fieldsBy(extensions), answered: answeredBy(document) };
}

function answeredBy(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const NamedType = ({ name }: NamedTypeNode): void => void names.add(name.value);
  visit(document, { FieldDefinition: ({ type }) => void visit(type, { NamedType }) });
  return names;
}

function typeNameOf(definition: DefinitionNode): string | null {
  return isTypeDefinitionNode(definition) || isTypeExtensionNode(definition) ? definition.name.value : null;
}

function extensionOf(
  schema: HubGraph['schema'],
  { name, fields = [] }: ObjectNode,
): readonly ObjectTypeExtensionNode[] {
  const type = schema.getType(name.value);
  const known = type && 'getFields' in type ? type.getFields() : {};
  const more = fields.filter((field) => known[field.name.value] === undefined);
  return more.length === 0 ? [] : [{ kind: Kind.OBJECT_TYPE_EXTENSION, name, fields: more }];
}

/** All that a partner says of a type counts together, extensions too. */
function keysBy(entities: readonly ObjectNode[]): PartnerGraph['keys'] {
  const keys = new Map<string, readonly (readonly string[])[]>();
  for (const entity of entities) {
    const more = keysOf(entity).map((key) => key.split(' '));
    keys.set(entity.name.value, [...(keys.get(entity.name.value) ?? []), ...more]);
  }
  return keys;
}

function fieldsBy(extensions: readonly ObjectTypeExtensionNode[]): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, readonly string[]>();
  for (const extension of extensions) {
    const more = fieldsOf(extension).map((field) => field.name.value);
    fields.set(extension.name.value, [...(fields.get(extension.name.value) ?? []), ...more]);
  }
  return fields;
}

/** Whoever reads the schema is told by whom a field is answered, and is told nothing that is for gateways. */
function signed(partner: string, document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: (node) => (KEPT.has(node.name.value) ? undefined : null),
    FieldDefinition: (node): FieldDefinitionNode => ({ ...node, description: signature(partner, node.description) }),
  });
}

function signature(partner: string, described: StringValueNode | undefined): StringValueNode {
  const words = described === undefined ? '' : `${described.value}\n`;
  return { kind: Kind.STRING, value: `${words}Answered by the partner ${partner}.`, block: true };
}
