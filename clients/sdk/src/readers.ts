import type { Readers } from './generated/documents.js';
import type { Organization } from './organization.js';

/** Who has been told what a portion says, other than its source's own people. */
export interface PortionReaders {
  /** The `id` of the portion. */
  readonly portion: string;
  /** How many accounts. Whoever read it while it was TLP:CLEAR is not counted: anybody could. */
  readonly accounts: number;
  /** Of which organizations these are. */
  readonly organizations: readonly Organization[];
  /** Since when it was TLP:CLEAR, first; null when it never was. */
  readonly publicSince: Date | null;
  /** When that ended; null when it never was, or is so still. */
  readonly publicUntil: Date | null;
}

export function toReaders({ publicSince, publicUntil, ...counted }: Readers): PortionReaders {
  return { ...counted, publicSince: toDate(publicSince), publicUntil: toDate(publicUntil) };
}

function toDate(time: string | null): Date | null {
  return time === null ? null : new Date(time);
}
