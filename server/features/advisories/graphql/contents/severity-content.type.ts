import { Extensions, Field, ObjectType } from 'type-graphql';
import { alike } from '../../../../platform/graphql/schema/alike.js';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import type { SeverityLevel } from '../../model/advisory.js';
import type { SeverityContent as SeverityModel, SeverityScheme } from '../../model/portion-content.js';
import { SeverityLevelEnum, SeveritySchemeEnum } from '../severity.enums.js';

@ObjectType({ description: 'What a SEVERITY portion holds.', simpleResolvers: true })
@Extensions(alike('scheme', 'level', 'value', 'vector'))
export class SeverityContent {
  @Field(() => SeveritySchemeEnum, { description: 'What it is measured by.' })
  scheme!: SeverityScheme;

  @Field(() => SeverityLevelEnum, {
    nullable: true,
    description: 'In words; of a CVSS score the words of its scheme. Null where the scheme has none.',
  })
  level!: SeverityLevel | null;

  @Field(() => String, { description: 'As its scheme writes it: `9.8`, `Act`, `high`.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'Of a CVSS score: `CVSS:3.1/AV:N/…`; null when not said.' })
  vector!: string | null;
}

export function toSeverityContent({ scheme, level, value, vector }: SeverityModel): SeverityContent {
  return fill(SeverityContent, { scheme, level, value, vector });
}
