import { Field, InputType } from 'type-graphql';
import { Markdown } from '../../../../platform/graphql/scalars/markdown.js';
import type { SeverityLevel } from '../../model/advisory.js';
import type { DatePrecision, MitigationCategory, MitigationStatus } from '../../model/portion-content.js';
import type { OccurredEvent, ReferenceType, SeverityScheme } from '../../model/portion-content.js';
import { DatePrecisionEnum, MitigationCategoryEnum, MitigationStatusEnum } from '../contents/item.enums.js';
import { OccurredEventEnum, ReferenceTypeEnum } from '../contents/item.enums.js';
import { SeverityLevelEnum, SeveritySchemeEnum } from '../severity.enums.js';

@InputType({ description: 'How bad it is, by one scheme.' })
export class SeverityInput {
  @Field(() => SeveritySchemeEnum, { description: 'What it is measured by.' })
  scheme!: SeverityScheme;

  @Field(() => SeverityLevelEnum, {
    nullable: true,
    description: 'In words. Absent: taken from the score of a CVSS scheme.',
  })
  level?: SeverityLevel | null;

  @Field(() => String, { description: 'As the scheme writes it. Of a CVSS scheme a score, 0.0 to 10.0.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'Of a CVSS score. Refused when it is not one of its scheme.' })
  vector?: string | null;
}

@InputType({ description: 'One entry of a taxonomy.' })
export class TermInput {
  @Field(() => String, {
    description: 'ATLAS, AVID_SEP, AVID_LIFECYCLE, MIT_DOMAIN, OWASP_LLM_2025, NIST_AI_600_1 or CWE.',
  })
  scheme!: string;

  @Field(() => String, { description: 'As the scheme writes it: `AML.T0051`.' })
  code!: string;
}

@InputType({ description: 'A link.' })
export class ReferenceInput {
  @Field(() => ReferenceTypeEnum, { nullable: true, defaultValue: 'WEB', description: 'What it leads to.' })
  type?: ReferenceType | null;

  @Field(() => String, { description: 'http or https.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What to show instead of the address.' })
  label?: string | null;
}

@InputType({ description: 'A remedy.' })
export class MitigationInput {
  @Field(() => MitigationCategoryEnum, { description: 'What kind it is.' })
  category!: MitigationCategory;

  @Field(() => MitigationStatusEnum, { nullable: true, defaultValue: 'AVAILABLE', description: 'How far it has come.' })
  status?: MitigationStatus | null;

  @Field(() => Markdown, { description: 'What to do.' })
  text!: string;
}

@InputType({ description: 'When something happened.' })
export class OccurredInput {
  @Field(() => OccurredEventEnum, { nullable: true, defaultValue: 'OCCURRED', description: 'What the date is of.' })
  event?: OccurredEvent | null;

  @Field(() => String, {
    description: 'Written as its precision asks: `2026`, `2026-03`, `2026-03-01`, `2026-03-01T09:30:00Z`.',
  })
  value!: string;

  @Field(() => DatePrecisionEnum, { description: 'How exactly it is known.' })
  precision!: DatePrecision;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'True when it is a guess.' })
  estimated?: boolean | null;
}

@InputType({ description: 'Where an imported record comes from. The hub adds when it took it.' })
export class OriginInput {
  @Field(() => String, { description: 'The database, such as `OSV`.' })
  database!: string;

  @Field(() => String, { description: 'Its identifier there.' })
  identifier!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read; http or https.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'SPDX identifier of its licence.' })
  licence?: string | null;
}
