import { Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../../../kernel/page.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { PageInfo, toPageInfo } from '../../../platform/graphql/schema/page-info.type.js';
import { Cursor } from '../../../platform/graphql/scalars/cursor.js';
import type { TermListItem } from '../actions/list-terms.js';
import { Term, toTerm } from './term.type.js';

@ObjectType({ description: 'A term and its place in the list.', simpleResolvers: true })
export class TermEdge {
  @Field(() => Cursor, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => Term, { description: 'The term.' })
  node!: Term;
}

@ObjectType({ description: 'A page of terms, in the order of their taxonomy.', simpleResolvers: true })
export class TermConnection {
  @Field(() => [TermEdge], { description: 'The terms with their cursors.' })
  edges!: readonly TermEdge[];

  @Field(() => [Term], { description: 'The terms alone.' })
  nodes!: readonly Term[];

  @Field(() => PageInfo, { description: 'Where the page lies.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many terms this hub’s copy of the taxonomy has.' })
  totalCount!: number;
}

export function toTermConnection(page: Page<TermListItem>, totalCount: number): TermConnection {
  const edges = page.items.map(({ cursor, term }) => fill(TermEdge, { cursor, node: toTerm(term) }));
  const nodes = edges.map(({ node }) => node);
  return fill(TermConnection, { edges, nodes, pageInfo: toPageInfo(page), totalCount });
}
