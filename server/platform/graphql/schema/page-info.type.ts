import { Extensions, Field, ObjectType } from 'type-graphql';
import type { Page } from '../../../kernel/page.js';
import { Cursor } from '../scalars/cursor.js';
import { SHAREABLE } from './build-schema.js';
import { fill } from './fill.js';

/** Source: GraphQL Cursor Connections Specification (Relay), section 5 */
@ObjectType({ description: 'Where a page lies in its list.', simpleResolvers: true })
@Extensions(SHAREABLE)
export class PageInfo {
  @Field(() => Boolean, { description: 'True when more comes after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'True when the page was asked for with `after`, so that something may come before it.',
  })
  hasPreviousPage!: boolean;

  @Field(() => Cursor, { nullable: true, description: 'Of the first item; null when the page is empty.' })
  startCursor!: string | null;

  @Field(() => Cursor, {
    nullable: true,
    description: 'Of the last item; null when the page is empty. Pass it as `after` for the next page.',
  })
  endCursor!: string | null;
}

export function toPageInfo(page: Page<{ readonly cursor: string }>): PageInfo {
  return fill(PageInfo, {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    startCursor: page.items[0]?.cursor ?? null,
    endCursor: page.items.at(-1)?.cursor ?? null,
  });
}
