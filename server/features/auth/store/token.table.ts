import { EntitySchema } from 'typeorm';
import type { Uuid } from '../../../kernel/ids.js';
import type { TokenKind } from '../model/token.js';

export interface TokenRow {
  id: number;
  uid: Uuid;
  hash: Buffer;
  personId: number;
  kind: TokenKind;
  purpose: string;
  /** 0 (CLEAR) to 4 (RED). */
  ceiling: number;
  sample: boolean;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

export const TokenTable = new EntitySchema<TokenRow>({
  name: 'Token',
  schema: 'hub',
  tableName: 'token',
  columns: {
    id: { type: 'int', primary: true, generated: true },
    uid: { type: 'uuid', unique: true },
    hash: { type: 'bytea', unique: true },
    personId: { type: 'int', name: 'person_id' },
    purpose: { type: 'text', default: '' },
    kind: { type: 'text' },
    ceiling: { type: 'smallint' },
    sample: { type: 'boolean', default: false },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at', nullable: true },
    revokedAt: { type: 'timestamptz', name: 'revoked_at', nullable: true },
  },
});
