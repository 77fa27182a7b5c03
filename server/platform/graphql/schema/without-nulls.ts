export type WithoutNulls<T> = { readonly [Key in keyof T]?: NonNullable<T[Key]> };

/** An input whose fields mean the same absent and null, with those that are null left out. */
export function withoutNulls<T extends object>(fields: T): WithoutNulls<T> {
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as WithoutNulls<T>;
}
