import type { KeyedHash } from '../../../kernel/keys.js';
import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { Organization } from '../../organizations/model/organization.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import type { Forbidden, NotFound } from '../model/refusals.js';
import type { AdvisoryFile, CurrentPortion } from '../model/revision-plan.js';
import type { AdvisoryWrites } from '../ports.js';

/** An advisory in the hands of one of those who may change it, nobody else writing. */
export interface OpenedAdvisory {
  readonly file: AdvisoryFile;
  readonly source: OrganizationHandle;
  /** The same, as it is shown. */
  readonly organization: Organization;
  /** As that one sees it, which may be less than all. */
  readonly view: Redacted<AdvisoryView>;
}

/** Who may change an advisory in some way. */
export type ChangingRole = 'AUTHOR' | 'REVIEWER';

interface Opening {
  readonly name: AdvisoryName;
  readonly viewKey: KeyedHash;
  readonly roles: readonly ChangingRole[];
}

/**
 * Locks an advisory for whoever has one of `roles` at its source. Whoever sees it and has none is told so; for whoever does not see it
 * there is none.
 */
export async function openForChange(
  advisories: AdvisoryWrites,
  viewer: Viewer,
  { name, viewKey, roles }: Opening,
): Promise<Result<OpenedAdvisory, Forbidden | NotFound>> {
  // Opened first: what is read after the lock is what the change is made from.
  const file = roles.some((role) => viewer.roles.includes(role)) ? await advisories.open(name) : null;
  const record = await advisories.find(name);
  const view = record && redactAdvisory(record, viewer, viewKey);
  if (view === null) return refuse({ kind: 'not-found' });
  if (file === null || viewer.organization === null) {
    const message = `Only ${roles.map((role) => NAMED[role]).join(' or ')} of the organization that publishes this advisory may do this.`;
    return refuse({ kind: 'forbidden', message });
  }
  const { organization } = viewer;
  return accept({ file, source: organization.handle, organization, view });
}

/** The portions as they stand, of those that the author sees. */
export function seenPortions({ file, view }: OpenedAdvisory): readonly CurrentPortion[] {
  const seen = new Set(view.portions.filter(({ content }) => content !== null).map(({ id }) => id));
  return file.portions.filter(({ id }) => seen.has(id));
}

const NAMED: Readonly<Record<ChangingRole, string>> = { AUTHOR: 'an AUTHOR', REVIEWER: 'a REVIEWER' };
