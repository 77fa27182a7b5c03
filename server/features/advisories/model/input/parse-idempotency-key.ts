import { accept } from '../../../../kernel/result.js';
import { faulty, parseOptional } from './parsed.js';
import type { Parsed } from './parsed.js';

/** Reads the key under which a client repeats a request; null when it sends none. */
export function parseIdempotencyKey(text: string | null | undefined): Parsed<string | null> {
  return parseOptional(text, (key) =>
    KEY.test(key)
      ? accept(key)
      : faulty(
          ['idempotencyKey'],
          'IDEMPOTENCY_KEY_INVALID',
          'A key is 1 to 200 printable ASCII characters. A UUID will do.',
        ),
  );
}

const KEY = /^[\x20-\x7E]{1,200}$/;
