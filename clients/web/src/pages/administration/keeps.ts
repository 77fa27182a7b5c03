import type { Viewer } from '@seamark/sdk';

/** True for whoever keeps people: the hub decides whom, by itself. */
export function keepsPeople({ roles }: Viewer): boolean {
  return roles.includes('ORG_ADMIN') || roles.includes('HUB_STEWARD');
}

/** True for whoever admits organizations and runs communities. */
export function isSteward({ roles }: Viewer): boolean {
  return roles.includes('HUB_STEWARD');
}

/** Who is told what was done. Source: `auditLog` of the schema */
const TOLD = ['ORG_ADMIN', 'HUB_STEWARD', 'AUTHOR', 'REVIEWER', 'HANDLER'];

export function readsAudit({ roles }: Viewer): boolean {
  return roles.some((role) => TOLD.includes(role));
}
