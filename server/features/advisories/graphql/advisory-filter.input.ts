import { Field, InputType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { SectorEnum } from '../../markings/graphql/sector.enum.js';
import { TlpEnum } from '../../markings/graphql/tlp.enum.js';
import type { Sector } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';
import type { AdvisoryKind, AdvisoryState, SeverityLevel } from '../model/advisory.js';
import { AdvisoryKindEnum } from './advisory-kind.enum.js';
import { AdvisoryStateEnum } from './advisory-state.enum.js';
import { SeverityLevelEnum } from './severity.enums.js';

@InputType({
  description:
    'Which advisories. Several values of a field are alternatives, several fields must all fit, an empty list fits nothing, an absent ' +
    "or null field fits everything. Computed on the viewer's own view: what it is not cleared for never makes an advisory fit.",
})
export class AdvisoryFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all stand in one visible portion, in any form and case: `prompt injection`. "Words in quotes" stand in a row, `or` ' +
      'parts alternatives, `-word` leaves out what any visible portion holds. Without any word it fits nothing.',
  })
  search?: string | null;

  @Field(() => [AdvisoryKindEnum], { nullable: true, description: 'By `kind`.' })
  kinds?: AdvisoryKind[] | null;

  @Field(() => [SeverityLevelEnum], { nullable: true, description: 'By `severity`.' })
  severities?: SeverityLevel[] | null;

  @Field(() => [TlpEnum], { nullable: true, description: 'By `banner`.' })
  banners?: Tlp[] | null;

  @Field(() => [String], { nullable: true, description: 'Handles of organizations, where the source is visible.' })
  sources?: string[] | null;

  @Field(() => [SectorEnum], { nullable: true, description: 'Of the visible source.' })
  sectors?: Sector[] | null;

  @Field(() => [String], { nullable: true, description: 'Terms as `SCHEME:code`: `ATLAS:AML.T0051`, any case.' })
  terms?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Identifier or name of a visible affected system, any case.' })
  systems?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Such as `CVE-2026-1234`, any case.' })
  aliases?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Names of advisories, any case.' })
  names?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'By `publishedAt`, from this time on.' })
  publishedAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'By `publishedAt`, before this time.' })
  publishedBefore?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'By `updatedAt`, from this time on.' })
  updatedAfter?: Date | null;

  @Field(() => [AdvisoryStateEnum], {
    nullable: true,
    description:
      "By `state`. Absent: PUBLISHED and WITHDRAWN. DRAFT and IN_REVIEW find one's own organization's, for its AUTHORs, REVIEWERs " +
      'and HANDLERs.',
  })
  states?: AdvisoryState[] | null;
}
