declare const redacted: unique symbol;

/** A `T` that holds nothing its viewer is not cleared for. Only `redact-*.ts` files make one; whatever leaves the hub is one. */
export type Redacted<T> = T & { readonly [redacted]: true };

export function vouch<T>(value: T): Redacted<T> {
  return value as Redacted<T>;
}
