import type { DocumentNode, FieldNode, FragmentDefinitionNode, FragmentSpreadNode, InlineFragmentNode } from 'graphql';
import type { GraphQLCompositeType, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { getNamedType, isAbstractType, isCompositeType, isUnionType, Kind } from 'graphql';
import { type AnyField, itemsOf, priceOf, timesOf, type Variables } from './field-cost.js';

/** How much an operation asks for. */
export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Infinity when counting itself would take too long. */
  readonly cost: number;
}

export interface Operation {
  readonly schema: GraphQLSchema;
  /** Already valid: its fragments make no circle. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced, with their defaults. */
  readonly variables: Variables;
}

/** Fragments that spread fragments double at every step: beyond this many selections nobody counts on. */
const MAX_VISITS = 50_000;

export function measureOperation(asked: Operation): Measure {
  const root = asked.schema.getRootType(asked.operation.operation);
  if (!root) return { depth: 0, aliases: 0, rootFields: 0, cost: 0 };
  const walk = new OperationWalk(asked);
  const cost = walk.costOf(asked.operation.selectionSet, { type: root, depth: 1, pageSize: null });
  return {
    depth: walk.depth,
    aliases: walk.aliases,
    rootFields: walk.rootFields,
    cost: walk.isTooLong() ? Infinity : cost,
  };
}

/** Where in the answer a selection stands. */
interface Place {
  readonly type: GraphQLCompositeType;
  /** 1 for root fields. */
  readonly depth: number;
  readonly pageSize: number | null;
}

class OperationWalk {
  depth = 0;
  aliases = 0;
  rootFields = 0;
  #visits = 0;
  readonly #asked: Operation;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(asked: Operation) {
    this.#asked = asked;
    const fragments = asked.document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  isTooLong(): boolean {
    return this.#visits > MAX_VISITS;
  }

  /** Of fragments on different types only those of the dearest type count: an object is of one type. */
  costOf({ selections }: SelectionSetNode, place: Place): number {
    let always = 0;
    const perType: Array<{ readonly type: GraphQLCompositeType; readonly cost: number }> = [];
    for (const selection of selections) {
      if (this.isTooLong()) break;
      this.#visits += 1;
      if (selection.kind === Kind.FIELD) always += this.#costOfField(selection, place);
      else perType.push(this.#costOfFragment(selection, place));
    }
    return always + this.#dearest(perType, place.type);
  }

  #costOfField(node: FieldNode, { type, depth, pageSize }: Place): number {
    this.depth = Math.max(this.depth, depth);
    if (node.alias) this.aliases += 1;
    if (depth === 1) this.rootFields += 1;
    const field = fieldOf(type, node.name.value);
    // Introspection is not stored anywhere, and graphql-js bounds it.
    if (field === null) return 1;
    const { variables } = this.#asked;
    const items = itemsOf(field, node, variables);
    const asked = { items, variables };
    const times = timesOf(field, { items, pageSize });
    const below = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(below)) return priceOf(field, node, asked) * times;
    const inside = this.costOf(node.selectionSet, { type: below, depth: depth + 1, pageSize: items });
    return priceOf(field, node, asked) + times * inside;
  }

  #costOfFragment(
    node: FragmentSpreadNode | InlineFragmentNode,
    place: Place,
  ): { type: GraphQLCompositeType; cost: number } {
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value);
    const condition = fragment?.typeCondition && this.#asked.schema.getType(fragment.typeCondition.name.value);
    const type = isCompositeType(condition) ? condition : place.type;
    return { type, cost: fragment ? this.costOf(fragment.selectionSet, { ...place, type }) : 0 };
  }

  #dearest(
    perType: ReadonlyArray<{ readonly type: GraphQLCompositeType; readonly cost: number }>,
    type: GraphQLCompositeType,
  ): number {
    const { schema } = this.#asked;
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const costs = possible.map((object) =>
      perType
        .filter((part) => part.type === object || (isAbstractType(part.type) && schema.isSubType(part.type, object)))
        .reduce((sum, part) => sum + part.cost, 0),
    );
    return Math.max(0, ...costs);
  }
}

function fieldOf(type: GraphQLCompositeType, name: string): AnyField | null {
  return isUnionType(type) ? null : (type.getFields()[name] ?? null);
}
