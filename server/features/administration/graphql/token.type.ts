import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import type { TokenKind } from '../../auth/model/token.js';
import { TlpEnum } from '../../markings/graphql/tlp.enum.js';
import type { Tlp } from '../../markings/model/tlp.js';
import type { TokenRecord } from '../model/token-record.js';

export const TokenKindEnum = enumOf<TokenKind>('TokenKind', 'Who shows a token.', {
  PERSONAL: 'A person, in a session of its own: may see RED, and administer.',
  SERVICE: 'A program: never sees RED, and administers nothing.',
});

@ObjectType({
  description: 'A token without its secret, which the hub does not keep.',
  simpleResolvers: true,
})
export class Token {
  @Field(() => ID, { description: 'What it is called where it is told of; worth nothing as a token.' })
  id!: string;

  @Field(() => String, { description: 'Whose it is.' })
  account!: string;

  @Field(() => TokenKindEnum, { description: 'Who shows it.' })
  kind!: TokenKind;

  @Field(() => String, { description: 'What it is for, as whoever asked for it said.' })
  purpose!: string;

  @Field(() => TlpEnum, { description: 'The highest label that it may see.' })
  ceiling!: Tlp;

  @Field(() => DateTime, { description: 'When it was issued.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null for a sample token.' })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null while it was not.' })
  revokedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The account that asked for it and was shown its secret; null for the hub itself.',
  })
  issuedBy!: string | null;
}

export function toToken({ organization: _, ...token }: TokenRecord): Token {
  return fill(Token, token);
}
