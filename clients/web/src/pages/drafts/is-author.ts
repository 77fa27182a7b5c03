import type { Viewer } from '@seamark/sdk';

/** True when this viewer may write for its organization. The hub decides by itself; this only spares the question. */
export function isAuthor({ roles, organization }: Viewer): boolean {
  return organization !== null && roles.includes('AUTHOR');
}
