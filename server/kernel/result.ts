/** What an action answers: what was asked for, or a refusal that says why not. Faults are thrown instead. */
export type Result<T, R> = Accepted<T> | Refused<R>;

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<R> {
  readonly ok: false;
  readonly refusal: R;
}

export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

export function refuse<R>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}
