import { createHash } from 'node:crypto';
import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, print, visit } from 'graphql';
import type { OperationCost } from './prepare-operation.js';
import { type Reach, reachOf } from './reach.js';

/** What of a document counts for its answers, less what says where it begins. */
interface Core {
  readonly text: string;
  /** Variables that it uses. */
  readonly variables: readonly string[];
  readonly reach: Reach;
}

export interface Shape {
  /** Equal for two operations that answer one message alike. */
  readonly shape: string;
  readonly reach: Reach;
}

export interface ShapedOperation {
  readonly schema: GraphQLSchema;
  /** Valid. */
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cost: OperationCost;
}

/** What a subscription asks, in a few letters: where it begins is another matter. */
export function shapeOf({ schema, document, operationName, variables, cost }: ShapedOperation): Shape {
  const { text, reach, variables: used } = coreOf(schema, document);
  const given = used.map((name) => [name, variables[name]]);
  const asked = JSON.stringify([text, operationName, given, cost]);
  return { shape: createHash('sha256').update(asked).digest('base64url'), reach };
}

/** Documents are shared by those who send the same text. */
const cores = new WeakMap<DocumentNode, Core>();

function coreOf(schema: GraphQLSchema, document: DocumentNode): Core {
  const known = cores.get(document);
  if (known) return known;
  const bare = withoutStart(schema, document);
  const core = { text: print(bare), variables: variablesOf(bare), reach: reachOf(schema, document) };
  cores.set(document, core);
  return core;
}

function withoutStart(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const fields = schema.getSubscriptionType()?.getFields() ?? {};
  const Field = (node: FieldNode): FieldNode | undefined => {
    const start = fields[node.name.value]?.extensions['startsBy'];
    if (!Array.isArray(start)) return undefined;
    return { ...node, arguments: (node.arguments ?? []).filter(({ name }) => !start.includes(name.value)) };
  };
  return visit(document, { Field });
}

function variablesOf(document: DocumentNode): readonly string[] {
  const used = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: ({ name }) => void used.add(name.value),
  });
  return [...used].sort();
}
