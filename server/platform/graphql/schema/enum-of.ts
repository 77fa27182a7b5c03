import { registerEnumType } from 'type-graphql';

/**
 * Makes a GraphQL enum of a union of strings, and does not compile when a value is forgotten or left without a description.
 *
 * @returns what type thunks name: `@Field(() => TlpEnum)`
 */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<Value, Value>> {
  const names = Object.keys(values) as Value[];
  const enumObject = Object.fromEntries(names.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType<Record<string, string>>(enumObject, { name, description, valuesConfig });
  return enumObject;
}
