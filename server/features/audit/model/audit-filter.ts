/** Which entries are asked for; null passes everything. */
export interface AuditFilter {
  readonly acts: readonly string[] | null;
  readonly account: string | null;
  /** Handle of the organization that it concerns. */
  readonly organization: string | null;
  readonly subject: string | null;
}
