import type { Brand } from '../../../kernel/brand.js';

/** Keyed hash of a system's key, base64url: the same wherever the hub's key is the same, and no way back to the name. */
export type AISystemId = Brand<string, 'AISystemId'>;

/** An AI system, model or data set, as far as the statements say that one viewer sees. */
export interface AISystem {
  readonly id: AISystemId;
  /** The identifier that tells it from others, as written; null for a system known by its name alone. */
  readonly identifier: string | null;
  readonly name: string;
  readonly kind: string | null;
  readonly developer: string | null;
  /** All that were given, sorted; `identifier` is among them. */
  readonly identifiers: readonly string[];
}

/** What one advisory says of a system. `name` is what its author calls it; identifiers are purl, CPE, URL or the like. */
export interface SystemStatement {
  readonly name: string;
  readonly kind: string | null;
  readonly developer: string | null;
  readonly identifiers: readonly string[];
}
