import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { Markdown } from '../../../platform/graphql/scalars/markdown.js';
import type { RevisionChange } from '../model/advisory.js';
import type { RevisionListItem } from '../actions/list-revisions.js';
import { Advisory, toAdvisory } from './advisory.type.js';

export const RevisionChangeEnum = enumOf<RevisionChange>(
  'RevisionChange',
  "What a revision did, by the difference between this viewer's view before and after it.",
  {
    PUBLISHED: 'The viewer saw nothing of the advisory before.',
    CHANGED: 'Something that it sees was written, changed, moved or removed.',
    MARKINGS_CHANGED: 'The same texts as before, under other markings.',
    WITHDRAWN: 'The source took the advisory back.',
  },
);

@ObjectType({ description: "A revision in which this viewer's view changed.", simpleResolvers: true })
export class Revision {
  @Field(() => ID, { description: 'Random, and the same for all who see it: the `revisionId` of its view.' })
  id!: string;

  @Field(() => Int, { description: "In this viewer's own count: 1 and up with no gaps." })
  number!: number;

  @Field(() => DateTime, { description: 'When it was published.' })
  at!: Date;

  @Field(() => RevisionChangeEnum, { description: "What it did, by this viewer's own difference." })
  change!: RevisionChange;

  @Field(() => Markdown, {
    nullable: true,
    description: 'What its author wrote about it; null when nothing, or withheld.',
  })
  note!: string | null;

  @Field(() => Advisory, {
    description: 'The advisory as this viewer saw it after this revision, less what was narrowed since.',
  })
  advisory!: Advisory;
}

export function toRevision(
  { revision, advisory }: Pick<RevisionListItem, 'revision' | 'advisory'>,
  preview: Advisory['preview'] = null,
): Revision {
  const { id, number, at, change, note } = revision;
  return fill(Revision, { id, number, at, change, note, advisory: toAdvisory(advisory, preview) });
}
