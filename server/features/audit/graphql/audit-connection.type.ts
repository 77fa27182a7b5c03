import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../../kernel/page.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { PageInfo, toPageInfo } from '../../../platform/graphql/schema/page-info.type.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import type { AuditListItem } from '../actions/list-audit-log.js';
import { AuditEntry, toAuditEntry } from './audit-entry.type.js';

@ObjectType({ description: 'An entry and its place.', simpleResolvers: true })
export class AuditEntryEdge {
  @Field(() => Cursor, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => AuditEntry, { description: 'The entry.' })
  node!: AuditEntry;
}

@ObjectType({ description: 'A page of the audit log, newest first.', simpleResolvers: true })
export class AuditEntryConnection {
  @Field(() => [AuditEntryEdge], { description: 'The entries with their cursors.' })
  edges!: readonly AuditEntryEdge[];

  @Field(() => [AuditEntry], { description: 'The entries alone.' })
  nodes!: readonly AuditEntry[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo;
}

export function toAuditEntryConnection(page: Page<AuditListItem>): AuditEntryConnection {
  const edges = page.items.map(({ cursor, entry }) => fill(AuditEntryEdge, { cursor, node: toAuditEntry(entry) }));
  return fill(AuditEntryConnection, { edges, nodes: edges.map(({ node }) => node), pageInfo: toPageInfo(page) });
}
