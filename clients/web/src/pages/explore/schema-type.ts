import type { Seamark } from '@seamark/sdk';

/** A type of the hub's schema, as introspection tells it. */
export interface SchemaType {
  readonly name: string;
  readonly kind: string;
  readonly description: string | null;
  readonly fields: readonly SchemaField[] | null;
  readonly inputFields: readonly SchemaArgument[] | null;
  readonly enumValues: readonly { readonly name: string; readonly description: string | null }[] | null;
  readonly possibleTypes: readonly { readonly name: string }[] | null;
}

export interface SchemaArgument {
  readonly name: string;
  readonly description: string | null;
  readonly type: TypeReference;
}

export interface SchemaField extends SchemaArgument {
  readonly args: readonly SchemaArgument[];
}

export interface TypeReference {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType?: TypeReference | null;
}

const REFERENCE = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
const QUESTION = `query ReadType($name: String!) {
  __type(name: $name) {
    name kind description
    fields { name description type { ${REFERENCE} } args { name description type { ${REFERENCE} } } }
    inputFields { name description type { ${REFERENCE} } }
    enumValues { name description }
    possibleTypes { name }
  }
}`;

/** @returns null when the hub has no such type */
export async function readType(seamark: Seamark, name: string): Promise<SchemaType | null> {
  const { data } = await seamark.raw(QUESTION, { name });
  return (data as { readonly __type: SchemaType | null } | null | undefined)?.__type ?? null;
}

/** `[Advisory!]!` */
export function writtenType({ kind, name, ofType }: TypeReference): string {
  if (kind === 'NON_NULL' && ofType) return `${writtenType(ofType)}!`;
  return kind === 'LIST' && ofType ? `[${writtenType(ofType)}]` : (name ?? '');
}

/** The type that lies within lists, and may be null or not. */
export function innermost({ name, ofType }: TypeReference): string {
  return ofType ? innermost(ofType) : (name ?? '');
}
