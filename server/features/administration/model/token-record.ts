import type { Uuid } from '../../../kernel/ids.js';
import type { TokenKind } from '../../auth/model/token.js';
import type { AccountName, OrganizationHandle } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';

/** A token as its owner and its administrators see it: everything but its secret, which the hub does not keep. */
export interface TokenRecord {
  readonly id: Uuid;
  readonly account: AccountName;
  readonly organization: OrganizationHandle;
  readonly kind: TokenKind;
  readonly purpose: string;
  readonly ceiling: Tlp;
  readonly createdAt: Date;
  /** Null for sample tokens. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** Who asked for it, and was shown its secret; null for the hub itself. */
  readonly issuedBy: AccountName | null;
}
