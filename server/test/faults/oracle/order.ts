import type { Script } from './script.js';

/** When an operation was sent first, and when its author knew that it stands; in milliseconds of one clock. */
export interface Span {
  readonly sentAt: number;
  readonly stoodAt: number;
}

/**
 * What is wrong with an order of commits: an operation that is missing or twice, an advisory's or an author's operations in another
 * order than they were written in, or one that comes before another that stood before it was even sent.
 */
export function faultsOfOrder(
  { lanes }: Script,
  order: readonly string[],
  spans: ReadonlyMap<string, Span>,
): readonly string[] {
  const written = lanes.flatMap(({ operations }) => operations.map(({ id }) => id));
  const places = new Map(order.map((id, place) => [id, place]));
  const missing = written.filter((id) => !places.has(id)).map((id) => `${id} is not there`);
  const twice = order.filter((id, place) => places.get(id) !== place).map((id) => `${id} is there twice`);
  const shuffled = lanes.flatMap(({ operations }) =>
    descents(
      operations.map(({ id }) => places.get(id) ?? NaN),
      operations.map(({ id }) => id),
    ),
  );
  return [...missing, ...twice, ...shuffled, ...tooLate(order, spans)];
}

function descents(places: readonly number[], ids: readonly string[]): readonly string[] {
  return ids
    .filter((_id, at) => at > 0 && (places[at] ?? 0) < (places[at - 1] ?? 0))
    .map((id) => `${id} is before the one that its author sent before it`);
}

function tooLate(order: readonly string[], spans: ReadonlyMap<string, Span>): readonly string[] {
  const found: string[] = [];
  let stoodFirst = Infinity;
  for (const id of order.toReversed()) {
    const span = spans.get(id);
    if (span && stoodFirst < span.sentAt) found.push(`${id} is before one that stood when it was sent`);
    stoodFirst = Math.min(stoodFirst, span?.stoodAt ?? Infinity);
  }
  return found;
}
