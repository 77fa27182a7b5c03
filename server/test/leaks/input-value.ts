/** A value of an argument, before it is written as GraphQL or as JSON. */
export type InputValue =
  | { readonly is: 'leaf'; readonly json: string | number | boolean | null }
  | { readonly is: 'enum'; readonly name: string }
  | { readonly is: 'list'; readonly items: readonly InputValue[] }
  | { readonly is: 'object'; readonly fields: readonly (readonly [string, InputValue])[] }
  /** One of the texts of this sort that are known when the operation is sent. */
  | { readonly is: 'pick'; readonly pool: string; readonly at: number };

/** Texts by what they are good for: names, ids, cursors … of what the viewer sees and of what it does not. */
export type Pools = ReadonlyMap<string, readonly string[]>;

export function toJson(value: InputValue, pools: Pools): unknown {
  switch (value.is) {
    case 'leaf':
      return value.json;
    case 'enum':
      return value.name;
    case 'list':
      return value.items.map((item) => toJson(item, pools));
    case 'object':
      return Object.fromEntries(value.fields.map(([name, field]) => [name, toJson(field, pools)]));
    case 'pick':
      return pick(value, pools);
  }
}

export function toLiteral(value: InputValue, pools: Pools): string {
  switch (value.is) {
    case 'leaf':
      return JSON.stringify(value.json);
    case 'enum':
      return value.name;
    case 'list':
      return `[${value.items.map((item) => toLiteral(item, pools)).join(', ')}]`;
    case 'object':
      return `{${value.fields.map(([name, field]) => `${name}: ${toLiteral(field, pools)}`).join(', ')}}`;
    case 'pick':
      return JSON.stringify(pick(value, pools));
  }
}

/** Of what grows while questions are asked, the newest is picked more often: it is what the viewer wrote. */
function pick({ pool, at }: { readonly pool: string; readonly at: number }, pools: Pools): string {
  const known = pools.get(pool) ?? [];
  if (pool.startsWith('own ') && at % 2 === 0) return known.at(-1 - (at % 3)) ?? 'nothing';
  return known[at % Math.max(1, known.length)] ?? 'nothing';
}
