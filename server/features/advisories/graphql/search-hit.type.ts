import { Extensions, Field, ID, ObjectType } from 'type-graphql';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { tells } from '../../../platform/graphql/schema/tells.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { stamped, stampsOf } from '../../dissemination/model/stamp.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { PortionType } from '../model/portion-content.js';
import type { SearchHitView } from '../model/search-hit.js';
import { PortionTypeEnum } from './portion.enums.js';

@ObjectType({
  description: 'A piece of a snippet. Plain text as its author wrote it: escape it.',
  simpleResolvers: true,
})
export class SnippetPart {
  @Field(() => String, { description: 'As written, Markdown signs and all.' })
  text!: string;

  @Field(() => Boolean, { description: 'True for what the search matches.' })
  marked!: boolean;
}

@ObjectType({ description: 'Where a search matches: one portion that the viewer sees.', simpleResolvers: true })
export class SearchHit {
  @Field(() => ID, { description: 'The `id` of the portion.' })
  portionId!: string;

  @Field(() => PortionTypeEnum, { description: 'What the portion holds.' })
  type!: PortionType;

  @Field(() => [SnippetPart], { description: 'The words around the first match, in pieces, to be read in a row.' })
  @Extensions({ ...listSize(8), ...tells((hit: SearchHit) => [hit]) })
  snippet!: readonly SnippetPart[];
}

export function toSearchHit(hit: Redacted<SearchHitView>): SearchHit {
  const { portionId, type, snippet } = hit;
  const shown = { portionId, type, snippet: snippet.map((part) => fill(SnippetPart, part)) };
  return stamped(fill(SearchHit, shown), stampsOf(hit));
}
