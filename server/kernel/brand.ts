declare const brand: unique symbol;

/** A `T` that was parsed into a `Name` once, at the edge, and need not be checked again. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
