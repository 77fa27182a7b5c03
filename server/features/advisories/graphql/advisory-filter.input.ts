import { Field, InputType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { SectorEnum } from '../../markings/graphql/sector.enum.js';
import { TlpEnum } from '../../markings/graphql/tlp.enum.js';
import type { Sector } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';
import type { AdvisoryKind, AdvisoryState, SeverityLevel } from '../model/advisory.js';
import type { OccurredEvent } from '../model/portion-content.js';
import { MAX_CONDITIONS } from '../model/tidy-filter.js';
import { AdvisoryKindEnum } from './advisory-kind.enum.js';
import { AdvisoryStateEnum } from './advisory-state.enum.js';
import { OccurredEventEnum } from './contents/item.enums.js';
import { SeverityLevelEnum } from './severity.enums.js';

@InputType({
  description:
    'What an advisory is like. Several values of a field are alternatives, several fields must all fit, an empty list fits nothing, an ' +
    "absent or null field fits everything. Computed on the viewer's own view.",
})
export class AdvisoryTraits {
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

  @Field(() => [String], {
    nullable: true,
    description:
      'Terms as `SCHEME:code`, any case: `ATLAS:AML.T0051`. A star at the end stands for all that begin so: `ATLAS:*`.',
  })
  terms?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `The same, and every one of them must be there. ${MAX_CONDITIONS} at most.`,
  })
  termsAll?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Identifier or name of a visible affected system, any case.' })
  systems?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Kind of a visible affected system as its source calls it, any case: `model`.',
  })
  systemKinds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Developer of a visible affected system as its source calls it, any case.',
  })
  developers?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Such as `CVE-2026-1234`, any case. A star at the end stands for all that begin so: `CVE-*`.',
  })
  aliases?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Names of advisories, any case.' })
  names?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'By `publishedAt`, from this time on.' })
  publishedAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'By `publishedAt`, before this time.' })
  publishedBefore?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'By `updatedAt`, from this time on.' })
  updatedAfter?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'By the dates that visible OCCURRED portions state, from this time on. A date fits when all that it covers lies within: `2024` ' +
      'fits from 2024-01-01 until before 2025-01-01, and no month of that year.',
  })
  occurredAfter?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The same, before this time. One date must fit both.',
  })
  occurredBefore?: Date | null;

  @Field(() => OccurredEventEnum, {
    nullable: true,
    description: 'Of what `occurredAfter` and `occurredBefore` take the date. Absent: OCCURRED.',
  })
  dateOf?: OccurredEvent | null;
}

@InputType({
  description:
    'Which advisories. Several values of a field are alternatives, several fields must all fit, an empty list fits nothing, an absent ' +
    "or null field fits everything. Computed on the viewer's own view: what it is not cleared for never makes an advisory fit.",
})
export class AdvisoryFilter extends AdvisoryTraits {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all stand in one visible portion, in any form and case: `prompt injection`. "Words in quotes" stand in a row, `or` ' +
      'parts alternatives, `-word` leaves out what any visible portion holds. Without any word it fits nothing.',
  })
  search?: string | null;

  @Field(() => [AdvisoryStateEnum], {
    nullable: true,
    description:
      "By `state`. Absent: PUBLISHED and WITHDRAWN. DRAFT and IN_REVIEW find one's own organization's, for its AUTHORs, REVIEWERs " +
      'and HANDLERs.',
  })
  states?: AdvisoryState[] | null;

  @Field(() => [AdvisoryTraits], {
    nullable: true,
    description:
      `Leaves out what is like any of these, ${MAX_CONDITIONS} at most: \`not: [{ kinds: [PRACTICE] }, { sources: ["tern-cloud"] }]\`. ` +
      'An empty list leaves out nothing. Words are left out by `-word` of `search`.',
  })
  not?: AdvisoryTraits[] | null;
}
