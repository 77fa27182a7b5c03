import { EnumName, type Given } from './any-value.js';
import type { Asked } from './both-doors.js';

/** An operation before it is written down. */
export interface Said {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly selected: readonly Selected[];
}

export type Selected = SelectedField | SelectedPart;

interface SelectedField {
  readonly is: 'field';
  readonly name: string;
  readonly aliased: boolean;
  readonly given: Readonly<Record<string, Argument>>;
  readonly below: readonly Selected[];
}

interface SelectedPart {
  readonly is: 'inline' | 'fragment';
  readonly on: string;
  readonly below: readonly Selected[];
}

interface Argument {
  readonly type: string;
  readonly value: Given;
  readonly byVariable: boolean;
}

/** Writes it down, with names for what needs one: aliases (for two fields of one name may ask for different things), variables, fragments. */
export function printOperation({ kind, selected }: Said): Asked {
  const writing = new Writing();
  const body = writing.selection(selected);
  const declared = writing.declared.length === 0 ? '' : `(${writing.declared.join(', ')})`;
  return { query: `${kind}${declared} ${body}\n${writing.fragments.join('\n')}`, variables: writing.variables };
}

class Writing {
  readonly declared: string[] = [];
  readonly fragments: string[] = [];
  readonly variables: Record<string, Given> = {};
  #count = 0;

  selection(selected: readonly Selected[]): string {
    return `{ ${selected.map((one) => this.#one(one)).join(' ')} }`;
  }

  #one(one: Selected): string {
    const below = one.below.length === 0 ? '' : ` ${this.selection(one.below)}`;
    if (one.is === 'field') return this.#field(one, below);
    return one.is === 'inline' ? `... on ${one.on}${below}` : `...${this.#fragment(one.on, below)}`;
  }

  #field(one: SelectedField, below: string): string {
    const given = Object.entries(one.given).map(([name, argument]) => `${name}: ${this.#argument(argument)}`);
    const alias = one.aliased || given.length > 0 ? `${this.#name('a')}: ` : '';
    return `${alias}${one.name}${given.length === 0 ? '' : `(${given.join(', ')})`}${below}`;
  }

  #fragment(on: string, below: string): string {
    const name = this.#name('f');
    this.fragments.push(`fragment ${name} on ${on}${below}`);
    return name;
  }

  #argument({ type, value, byVariable }: Argument): string {
    if (!byVariable) return literal(value);
    const name = this.#name('v');
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  #name(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }
}

function literal(value: Given): string {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${literal(inner as Given)}`)
    .join(', ')} }`;
}
