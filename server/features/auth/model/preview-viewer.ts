import { lowestTlp } from '../../markings/model/tlp.js';
import type { Tlp } from '../../markings/model/tlp.js';
import type { Organization } from '../../organizations/model/organization.js';
import type { Grasp, Viewer } from './viewer.js';
import { FOR_EVER } from './visitor.js';

/** Whose eyes are looked through. */
export interface SeenThrough {
  /** One text for each of them. */
  readonly key: string;
  readonly organization: Organization | null;
  readonly hold: Pick<Grasp, 'atoms' | 'meaning' | 'person'>;
  readonly ceiling: Tlp;
}

/**
 * Somebody else's eyes, for `asker` to look through: what they are cleared for, and never above the ceiling of the asker's own token. No
 * account, so that nothing can be done in anybody's name.
 */
export function previewViewer(asker: Viewer, { key, organization, hold, ceiling }: SeenThrough): Viewer {
  return {
    account: null,
    name: key,
    organization,
    roles: [],
    communities: [],
    service: false,
    ceiling: lowestTlp([asker.ceiling, ceiling]),
    grasp: { ...hold, token: 0, span: FOR_EVER },
    preview: `${asker.account ?? ''} as ${key}`,
  };
}
