import { type FieldNode, type GraphQLField, isListType, isNonNullType, Kind, type ValueNode } from 'graphql';
import { MAX_PAGE_SIZE, PAGE_SIZE } from '../../../kernel/page.js';
import { DEFAULT_LIST_SIZE } from './limits.js';

export type Variables = Readonly<Record<string, unknown>>;
export type AnyField = GraphQLField<unknown, unknown>;

/** The lists of a connection: they hold as many items as the connection was asked for. */
const PAGED: ReadonlySet<string> = new Set(['edges', 'nodes']);

/** How a field is asked for: for how many items, null when it has no `first`, and with which variables. */
interface Asked {
  readonly items: number | null;
  readonly variables: Variables;
}

/**
 * What a field costs itself: its one value, and what `@Extensions(cost(…))`, `costPerItem(…)` and `costWith(…)` say on top.
 */
export function priceOf(field: AnyField, node: FieldNode, { items, variables }: Asked): number {
  const dearer = priceOfArguments(field, node, variables);
  return 1 + numberIn(field, 'cost') + numberIn(field, 'costPerItem') * (items ?? 1) + dearer;
}

function priceOfArguments({ extensions }: AnyField, node: FieldNode, variables: Variables): number {
  const given = (node.arguments ?? []).filter(({ value }) => (valueOf(value, variables) ?? null) !== null);
  const prices = Object.entries(extensions['costWith'] ?? {});
  return prices
    .filter(([argument]) => given.some(({ name }) => name.value === argument))
    .reduce((sum, [, price]) => sum + Number(price), 0);
}

function numberIn({ extensions }: AnyField, name: string): number {
  const value = extensions[name];
  return typeof value === 'number' ? value : 0;
}

/** How many items a field holds, and the connection that it belongs to; null for any other. */
interface Sizes {
  readonly items: number | null;
  readonly pageSize: number | null;
}

/** How often what lies below a field is answered. */
export function timesOf(field: AnyField, { items, pageSize }: Sizes): number {
  if (typeof field.extensions['sizedBy'] === 'string') return items ?? 0;
  if (!isListType(isNonNullType(field.type) ? field.type.ofType : field.type)) return 1;
  if (pageSize !== null && PAGED.has(field.name)) return pageSize;
  const size = field.extensions['listSize'];
  return typeof size === 'number' ? size : DEFAULT_LIST_SIZE;
}

/**
 * How many items a field is asked for: as many as the argument lists that it is `sizedBy`, or the page that is asked for; null for a
 * field that has neither.
 */
export function itemsOf(field: AnyField, node: FieldNode, variables: Variables): number | null {
  const { sizedBy } = field.extensions;
  if (typeof sizedBy !== 'string') return pageSizeOf(field, node, variables);
  const value = node.arguments?.find(({ name }) => name.value === sizedBy)?.value;
  return value ? lengthOf(value, variables) : 0;
}

/** Whatever is no list is taken as a list of one. */
function lengthOf(value: ValueNode, variables: Variables): number {
  if (value.kind === Kind.LIST) return value.values.length;
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : value;
  return Array.isArray(given) ? given.length : 1;
}

/** A number that no page may have counts as the most that one may: the resolver refuses it in better words. */
function pageSizeOf(field: AnyField, node: FieldNode, variables: Variables): number | null {
  if (!field.args.some(({ name }) => name === 'first')) return null;
  const given = node.arguments?.find(({ name }) => name.value === 'first');
  const first = given && (valueOf(given.value, variables) ?? undefined);
  if (first === undefined) return PAGE_SIZE;
  return isPageSize(first) ? first : MAX_PAGE_SIZE;
}

function isPageSize(first: unknown): first is number {
  return typeof first === 'number' && first >= 1 && first <= MAX_PAGE_SIZE;
}

function valueOf(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.NULL) return null;
  return value.kind === Kind.INT ? Number(value.value) : Number.NaN;
}
