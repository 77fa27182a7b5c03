/** Which revision is read. */
export interface RevisionSearch {
  /** The `revisionId` of a past view; absent for what is read now. */
  readonly rev?: string;
}

export function readRevision({ rev }: Record<string, unknown>): RevisionSearch {
  return typeof rev === 'string' && rev !== '' ? { rev } : {};
}
