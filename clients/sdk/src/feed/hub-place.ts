import { SeamarkFault, SeamarkRequestError, SeamarkUnreachable } from '../errors.js';
import { SeamarkRefusal } from '../outcome.js';
import type { Refusal } from '../refusal.js';
import { BACKOFF, waitMs, type Backoff } from './backoff.js';
import type { CursorStore } from './cursor-store.js';

export interface HubPlaceOptions {
  /** Ends the waiting for a hub that cannot be reached: a place that was not kept by then stays where it was. */
  readonly signal?: AbortSignal | undefined;
  /** How long to wait between attempts; as the feed does when not given. */
  readonly backoff?: Backoff | undefined;
  /** Told of each attempt that failed, before the next one. */
  readonly onRetry?: ((because: Error) => void) | undefined;
}

/** A place at the hub, as it is read and moved once. */
interface Place {
  load(): Promise<string | null>;
  save(cursor: string): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }>;
}

/** Keeps a feed's place at the hub, through whatever passes by itself. */
export function hubPlace({ load, save }: Place, options: HubPlaceOptions): CursorStore {
  return { load, save: (cursor) => persist(() => save(cursor), options) };
}

async function persist(
  save: () => ReturnType<Place['save']>,
  { signal, backoff = BACKOFF, onRetry }: HubPlaceOptions,
): Promise<void> {
  for (let failures = 0; ; failures += 1) {
    const failure = await failureOf(save);
    if (failure === null) return;
    if (failure.waitMs === null || signal?.aborted) throw failure.error;
    onRetry?.(failure.error);
    await pause(Math.max(failure.waitMs, waitMs(backoff, failures)), signal);
  }
}

interface Failure {
  readonly error: Error;
  /** How long to wait at least; null for what waiting does not mend. */
  readonly waitMs: number | null;
}

async function failureOf(save: () => ReturnType<Place['save']>): Promise<Failure | null> {
  try {
    const outcome = await save();
    return outcome.ok ? null : ofRefusal(outcome.refusal);
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)), waitMs: isPassing(error) ? 0 : null };
  }
}

function ofRefusal(refusal: Refusal): Failure {
  const waitsMs = refusal.code === 'RATE_LIMITED' ? refusal.retryAfterSeconds * 1_000 : null;
  return { error: new SeamarkRefusal(refusal), waitMs: waitsMs };
}

function isPassing(error: unknown): boolean {
  if (error instanceof SeamarkUnreachable || error instanceof SeamarkFault) return true;
  return error instanceof SeamarkRequestError && (error.code === 'RATE_LIMITED' || error.code === 'TIMEOUT');
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
