import type { Uuid } from '../../kernel/ids.js';
import type { SampleAccount } from './model/sample-account.js';
import type { TokenKind, TokenSecret } from './model/token.js';
import type { Viewer } from './model/viewer.js';
import type { AccountName } from '../markings/model/marking.js';
import type { Tlp } from '../markings/model/tlp.js';

/** Finds who a token stands for, with its rights of this moment. */
export interface Tokens {
  find(secret: TokenSecret): Promise<KnownToken | null>;
  /** Anew, by the row that an earlier look-up gave. */
  findAgain(token: number): Promise<KnownToken | null>;
}

export interface KnownToken {
  readonly viewer: Viewer;
  readonly expired: boolean;
  readonly revoked: boolean;
  /** Planted with the sample community: accepted only where the hub says so. */
  readonly sample: boolean;
}

export interface TokenIssue {
  /** What it is called where it is told of. */
  readonly uid: Uuid;
  readonly account: AccountName;
  readonly kind: TokenKind;
  /** What it is for; nothing is said when absent. */
  readonly purpose?: string;
  readonly ceiling: Tlp;
  readonly sample: boolean;
  readonly hash: Uint8Array;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

/** Keeps new tokens. The database refuses everybody but the hub itself, which is nobody. */
export interface TokenWrites {
  issue(token: TokenIssue): Promise<void>;
}

/** The accounts of the sample community that this hub accepts; none where it accepts none. */
export interface SampleAccounts {
  list(): readonly SampleAccount[];
  /** @returns null for any other account */
  tokenOf(account: string): TokenSecret | null;
}
