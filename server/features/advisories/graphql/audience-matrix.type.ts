import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { listSize } from '../../../platform/graphql/schema/build-schema.js';
import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AudienceMatrix as MatrixModel } from '../model/preview/audience-matrix.js';
import type { Sight } from '../model/preview/sights.js';
import { Portion, toPortion } from './portion.type.js';

export const AudienceSightEnum = enumOf<Sight>('AudienceSight', 'What an audience gets of a portion.', {
  CONTENT: 'What it says.',
  PLACEHOLDER: 'That it is withheld.',
  NOTHING: 'Nothing.',
});

@ObjectType({ description: 'Who is asked about.', simpleResolvers: true })
export class MatrixAudience {
  @Field(() => String, {
    description: '`public`, `hub`, the sector, or a handle or account: `GOVERNMENT`, `frontier-developers`.',
  })
  label!: string;

  @Field(() => Int, { description: 'How many active organizations it is; 0 for the public and for a person.' })
  organizations!: number;
}

@ObjectType({ description: 'What one audience gets of one portion.', simpleResolvers: true })
export class MatrixCell {
  @Field(() => AudienceSightEnum, {
    description: 'Of a sector or community: what all its organizations get. Of the hub: what any member gets.',
  })
  sees!: Sight;

  @Field(() => Int, {
    description: 'How many of its organizations read what the portion says: their HANDLERs, of the hub any of theirs.',
  })
  organizations!: number;
}

@ObjectType({ description: 'Who gets what of one portion.', simpleResolvers: true })
export class MatrixRow {
  @Field(() => Portion, { description: 'As the asker sees it. What it is not cleared for has no row.' })
  portion!: Portion;

  @Field(() => [MatrixCell], { description: 'In the order of the audiences.' })
  @Extensions(listSize(12))
  cells!: readonly MatrixCell[];
}

@ObjectType({
  description: 'Who gets what of an advisory: rows of portions, columns of audiences.',
  simpleResolvers: true,
})
export class AudienceMatrix {
  @Field(() => [MatrixAudience], { description: 'The columns.' })
  @Extensions(listSize(12))
  audiences!: readonly MatrixAudience[];

  @Field(() => [MatrixRow], { description: 'The rows, in the order of the portions.' })
  @Extensions(listSize(20))
  rows!: readonly MatrixRow[];
}

export function toAudienceMatrix({ audiences, rows }: Redacted<MatrixModel>): AudienceMatrix {
  return fill(AudienceMatrix, {
    audiences: audiences.map((audience) => fill(MatrixAudience, audience)),
    rows: rows.map(({ portion, cells }) =>
      fill(MatrixRow, { portion: toPortion(portion), cells: cells.map((cell) => fill(MatrixCell, cell)) }),
    ),
  });
}
