import {
  type ASTNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
} from 'graphql';
import type { Finding } from './finding.js';

/** What a partner proposes. */
export interface PartnerSchema {
  /** What it goes by, and what its root fields begin with. */
  readonly name: string;
  readonly definitions: readonly DefinitionNode[];
  /** The root type that a name stands for: `Query`, whatever its own name is. */
  readonly roots: ReadonlySet<string>;
}

/** An object type, or what extends one: the same to composition. */
export type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** @throws GraphQLError where it is no GraphQL */
export function partnerSchemaOf(name: string, sdl: string): PartnerSchema {
  const { definitions } = parse(sdl, { maxTokens: MAX_TOKENS });
  return { name, definitions, roots: new Set([...ROOTS, ...definitions.flatMap(rootsIn)]) };
}

const MAX_TOKENS = 50_000;
/** As the hub calls them. */
export const ROOTS = ['Query', 'Mutation', 'Subscription'];

function rootsIn(definition: DefinitionNode): readonly string[] {
  const isSchema = definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION;
  return isSchema ? (definition.operationTypes ?? []).map(({ type }) => type.name.value) : [];
}

export function objectsOf({ definitions }: PartnerSchema): readonly ObjectNode[] {
  return definitions.filter(
    (each): each is ObjectNode => each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
}

export function fieldsOf({ fields }: ObjectNode): readonly FieldDefinitionNode[] {
  return fields ?? [];
}

export function directivesOf(node: object): readonly ConstDirectiveNode[] {
  return 'directives' in node && Array.isArray(node.directives) ? node.directives : [];
}

/** Such as `AISystem.title`. */
export function placeOf(type: { readonly name: { readonly value: string } }, field?: FieldDefinitionNode): string {
  return field ? `${type.name.value}.${field.name.value}` : type.name.value;
}

/** @param at - where the finding is */
export function finding(at: ASTNode, what: Omit<Finding, 'line'>): Finding {
  return { ...what, line: at.loc?.startToken.line ?? null };
}
