import type { GraphQLInputType } from 'graphql';
import type { Request } from './ask.js';
import { type InputValue, type Pools, toJson, toLiteral } from './input-value.js';

/** A field of an operation, or a fragment on a type. */
export type Selection =
  | {
      readonly field: string;
      readonly args: readonly Argument[];
      readonly aliased: boolean;
      readonly selections: readonly Selection[];
    }
  | { readonly on: string; readonly named: boolean; readonly selections: readonly Selection[] };

export interface Argument {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly value: InputValue;
  readonly asVariable: boolean;
}

export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly selections: readonly Selection[];
}

/** The operation as it is sent. A response key that is taken gets another name, so that every operation is valid. */
export function toRequest({ kind, selections }: Operation, pools: Pools): Request {
  const writing: Writing = { pools, variables: [], fragments: [], named: 0 };
  const body = selectionSet(selections, writing, new Set());
  const declared = writing.variables.map(({ argument }, index) => `$v${index}: ${String(argument.type)}`);
  const head = declared.length > 0 ? `${kind}(${declared.join(', ')})` : kind;
  const variables = Object.fromEntries(
    writing.variables.map(({ argument }, index) => [`v${index}`, toJson(argument.value, pools)]),
  );
  return { query: [`${head} ${body}`, ...writing.fragments].join('\n'), variables };
}

interface Writing {
  readonly pools: Pools;
  readonly variables: { readonly argument: Argument }[];
  readonly fragments: string[];
  named: number;
}

function selectionSet(selections: readonly Selection[], writing: Writing, taken: Set<string>): string {
  return `{ ${selections.map((selection) => written(selection, writing, taken)).join(' ')} }`;
}

function written(selection: Selection, writing: Writing, taken: Set<string>): string {
  if ('on' in selection) return fragment(selection, writing, taken);
  const { field, args, aliased, selections } = selection;
  const key = keyOf(field, aliased, taken);
  const given = args.map((argument) => `${argument.name}: ${argumentText(argument, writing)}`);
  const inner = selections.length > 0 ? ` ${selectionSet(selections, writing, new Set())}` : '';
  return `${key === field ? '' : `${key}: `}${field}${given.length > 0 ? `(${given.join(', ')})` : ''}${inner}`;
}

function keyOf(field: string, aliased: boolean, taken: Set<string>): string {
  let key = aliased ? `my_${field}` : field;
  for (let number = 2; taken.has(key); number += 1) key = `${field}_${number}`;
  taken.add(key);
  return key;
}

function fragment(
  { on, named, selections }: Extract<Selection, { on: string }>,
  writing: Writing,
  taken: Set<string>,
): string {
  const inner = selectionSet(selections, writing, taken);
  if (!named) return `... on ${on} ${inner}`;
  writing.named += 1;
  const name = `Part${writing.named}`;
  writing.fragments.push(`fragment ${name} on ${on} ${inner}`);
  return `...${name}`;
}

function argumentText(argument: Argument, writing: Writing): string {
  if (!argument.asVariable) return toLiteral(argument.value, writing.pools);
  return `$v${writing.variables.push({ argument }) - 1}`;
}
