import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { notedIn } from '../operation/noted.js';

/** What a field's answer tells: things of which the hub keeps who was told them. To be said on the field: `@Extensions(tells(…))`. */
export function tells<Root>(what: (root: Root) => readonly object[]): { readonly tells: object } {
  return { tells: what };
}

/** Lets every field that tells something note it in the operation's context as it is answered. */
export function noteWhatIsTold(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  for (const field of types.flatMap((type) => Object.values(type.getFields()))) {
    const { tells: what } = field.extensions;
    if (typeof what === 'function') field.resolve = noting(what as Tells, field.resolve ?? defaultFieldResolver);
  }
}

type Tells = (root: unknown) => readonly object[];
type Resolve = GraphQLFieldResolver<unknown, unknown>;

function noting(what: Tells, resolve: Resolve): Resolve {
  return (...asked) => {
    const [root, , context] = asked;
    notedIn(context)?.tell(what(root));
    return resolve(...asked);
  };
}

/** Foresees what the fields of a type will tell of a thing, of all that an operation asks for whatever it skips. */
export function foreseen(info: GraphQLResolveInfo, type: string): (root: unknown) => readonly object[] {
  const types = new TypeInfo(info.schema);
  const asked = new Map<string, Tells>();
  const Field = ({ name }: FieldNode): void => {
    const { tells: what } = types.getFieldDef()?.extensions ?? {};
    if (types.getParentType()?.name === type && typeof what === 'function') asked.set(name.value, what as Tells);
  };
  for (const part of [info.operation, ...Object.values(info.fragments)])
    visit(part, visitWithTypeInfo(types, { Field }));
  return (root) => [...asked.values()].flatMap((what) => what(root));
}
