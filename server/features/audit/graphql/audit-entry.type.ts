import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { AuditDetail, AuditLink as LinkModel, RecordedEntry } from '../model/audit-entry.js';

@ObjectType({ description: 'One thing more about what was done.', simpleResolvers: true })
export class AuditFact {
  @Field(() => String, { description: 'Such as `kind`.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Such as `SERVICE`.' })
  value!: string | null;
}

@ObjectType({
  description:
    'The place of an entry in the chain of the hub’s administration. Whoever keeps a hash elsewhere can tell later whether anything before it was changed.',
  simpleResolvers: true,
})
export class AuditLink {
  @Field(() => Int, { description: 'From 1, without gaps.' })
  number!: number;

  @Field(() => String, { description: 'The entry as it is hashed: JSON.' })
  body!: string;

  @Field(() => String, {
    description:
      '32 bytes in hex: SHA-256 of the hash of the entry before, as bytes (32 zero bytes before the first), and of the body in UTF-8.',
  })
  hash!: string;
}

@ObjectType({
  description: 'Who did what, and when. Entries are never changed and never removed.',
  simpleResolvers: true,
})
export class AuditEntry {
  @Field(() => DateTime, { description: 'When, by the clock of the hub.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'The account that did it; null for the hub itself.' })
  account!: string | null;

  @Field(() => String, { nullable: true, description: 'Handle of its organization; null for the hub itself.' })
  organization!: string | null;

  @Field(() => ID, { nullable: true, description: 'The token that it showed; null for the hub itself.' })
  token!: string | null;

  @Field(() => String, { description: 'What was done, such as `token.issued`. More may come.' })
  act!: string;

  @Field(() => String, { description: 'To what or whom: a handle, an account, an id, or the name of an advisory.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Handle of the organization that it concerns.' })
  concerns!: string | null;

  @Field(() => [AuditFact], { description: 'What else is to be said of it, by name.' })
  @Extensions(listSize(4))
  facts!: readonly AuditFact[];

  @Field(() => AuditLink, { nullable: true, description: 'For stewards; null for everybody else.' })
  link!: AuditLink | null;
}

export function toAuditEntry({ detail, link, ...entry }: RecordedEntry): AuditEntry {
  return fill(AuditEntry, { ...entry, facts: toFacts(detail), link: link && toLink(link) });
}

function toFacts(detail: AuditDetail): readonly AuditFact[] {
  const facts = Object.entries(detail).sort(([one], [other]) => (one < other ? -1 : 1));
  return facts.map(([name, value]) => fill(AuditFact, { name, value: value === null ? null : String(value) }));
}

function toLink({ number, body, hash }: LinkModel): AuditLink {
  return fill(AuditLink, { number, body, hash });
}
