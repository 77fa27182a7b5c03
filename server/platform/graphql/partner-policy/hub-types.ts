import { type DocumentNode, Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';

/** What the rules ask of the hub's own subgraph. */
export interface HubTypes {
  /** Every name that it defines. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Fields of its object types, by type. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys of its entities, by type: `scheme code`. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>;
  /** Object types that others may define in the same words. */
  readonly shareable: ReadonlySet<string>;
}

/** @param sdl - of the hub as a subgraph */
export function hubTypesOf(sdl: string): HubTypes {
  const { definitions }: DocumentNode = parse(sdl);
  const named = definitions.flatMap((each) =>
    'name' in each && each.name ? [[each.name.value, each.kind] as const] : [],
  );
  const objects = definitions.filter((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION);
  return {
    kinds: new Map(named),
    fields: new Map(objects.map((each) => [each.name.value, new Set(each.fields?.map(({ name }) => name.value))])),
    keys: new Map(
      objects.filter((each) => keysOf(each).length > 0).map((each) => [each.name.value, new Set(keysOf(each))]),
    ),
    shareable: new Set(objects.filter(isShareable).map(({ name }) => name.value)),
  };
}

/** What the keys of a type are made of, blanks evened out: `scheme code`; nothing where it is no text. */
export function keysOf({ directives = [] }: Pick<ObjectTypeDefinitionNode, 'directives'>): readonly string[] {
  const keys = directives.filter(({ name }) => name.value === 'key');
  return keys.map(({ arguments: given = [] }) => {
    const fields = given.find(({ name }) => name.value === 'fields')?.value;
    return fields?.kind === Kind.STRING ? fields.value.trim().replace(/[\s,]+/g, ' ') : '';
  });
}

function isShareable({ directives = [] }: ObjectTypeDefinitionNode): boolean {
  return directives.some(({ name }) => name.value === 'shareable');
}
