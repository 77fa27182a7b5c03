/** Which entries of the audit log, as it stands in the address. */
export interface AuditSearch {
  /** `token.issued` */
  readonly act?: string;
  /** An account. */
  readonly by?: string;
}

export function readAudit(search: Record<string, unknown>): AuditSearch {
  const text = (name: string): string => (typeof search[name] === 'string' ? search[name].trim() : '');
  return Object.fromEntries(['act', 'by'].map((name) => [name, text(name)]).filter(([, value]) => value !== ''));
}
