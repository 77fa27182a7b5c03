import type { Mutant } from './mutant.js';

/** What others' federations may be told of things that they name. */
export const MUTANTS_OF_ENTITIES: readonly Mutant[] = [
  {
    name: 'entities-remembered-for-all',
    channel: 'entity',
    tells: 'what somebody else was answered of a thing by the same name',
    file: 'server/platform/graphql/subgraph/find-entities.ts',
    script: 'answers a gateway nothing that another gateway was answered',
    replacements: [
      {
        from: `/** How many things may be asked for by one \`_entities\`. */`,
        to: `const remembered = new WeakMap<object, Map<string, object>>();

/** How many things may be asked for by one \`_entities\`. */`,
      },
      {
        from: `  return new Map(mine.map((each, place) => [each, found[place] ?? null]));`,
        to: `  const { actions } = context as unknown as { readonly actions: object };
  const known = remembered.get(actions) ?? new Map<string, object>();
  remembered.set(actions, known);
  return new Map(mine.map((each, place) => {
    const entity = known.get(JSON.stringify(each.representation)) ?? found[place];
    if (entity) known.set(JSON.stringify(each.representation), entity);
    return [each, entity ?? null];
  }));`,
      },
    ],
  },
];
