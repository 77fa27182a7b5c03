import type { Database } from '../../../platform/postgres/database.js';
import type { Prepared } from '../../../platform/postgres/prepared.js';
import type { AccountName } from '../../markings/model/marking.js';
import { TLP } from '../../markings/model/tlp.js';
import type { Community, HubRole, Organization } from '../../organizations/model/organization.js';
import { hashToken, type TokenKind } from '../model/token.js';
import type { Grasp, Viewer } from '../model/viewer.js';
import type { KnownToken, Tokens } from '../ports.js';
import { type HeldAtom, meaningOf } from '../model/atom-meaning.js';

/** What `hub.viewer_standing` gives. */
interface ViewerJson {
  readonly token: number;
  readonly kind: TokenKind;
  readonly ceiling: number;
  readonly sample: boolean;
  readonly expired: boolean;
  readonly revoked: boolean;
  readonly person: number;
  readonly account: AccountName;
  readonly name: string;
  /** False when the person or its organization is suspended or has left. */
  readonly active: boolean;
  readonly organization: Organization;
  readonly roles: readonly HubRole[];
  readonly communities: readonly Community[];
  readonly atoms: readonly HeldAtom[];
  readonly version: number;
  readonly since: number | null;
  readonly until: number | null;
}

const VIEWER_OF: Prepared = {
  name: 'viewer-standing',
  text: 'SELECT hub.viewer_standing($1::int, $2::bytea) AS viewer',
};

export function postgresTokens(database: Pick<Database, 'look'>): Tokens {
  const find = async (token: number | null, hash: Uint8Array | null): Promise<KnownToken | null> => {
    const values = [token, hash && Buffer.from(hash)];
    const [row] = await database.look<{ readonly viewer: ViewerJson | null }>(VIEWER_OF, values);
    return row?.viewer ? toKnownToken(row.viewer) : null;
  };
  return { find: (secret) => find(null, hashToken(secret)), findAgain: (token) => find(token, null) };
}

function toKnownToken(json: ViewerJson): KnownToken {
  const { expired, revoked, sample } = json;
  return { viewer: toViewer(json), expired, revoked, sample };
}

/** Whoever is suspended or has left keeps its name and organization, and nothing that rights come from. */
function toViewer(json: ViewerJson): Viewer {
  const { account, name, organization, active } = json;
  return {
    account,
    name,
    organization,
    roles: active ? json.roles : [],
    communities: active ? json.communities : [],
    service: json.kind === 'SERVICE',
    ceiling: active ? (TLP[json.ceiling] ?? 'CLEAR') : 'CLEAR',
    grasp: graspOf(json),
  };
}

function graspOf({ atoms, person, token, version, since, until }: ViewerJson): Grasp {
  const span = { version, since: since ?? -Infinity, until: until ?? Infinity };
  return { atoms: atoms.map(([atom]) => atom), meaning: meaningOf(atoms), person, token, span };
}
