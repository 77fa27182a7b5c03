import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { InputProblem, InvalidInputRefusal } from '../../advisories/graphql/refusals/invalid-input.type.js';
import { ForbiddenRefusal, RateLimitedRefusal } from '../../advisories/graphql/refusals/refusals.types.js';
import { MarkingInput } from '../../markings/graphql/marking.input.js';
import type { ImportResult } from '../model/import-outcome.js';
import type { ImportFormat } from '../model/mapped-record.js';
import { ImportFormatEnum, ImportResultEnum } from './import.enums.js';

@InputType({ description: 'Records of another database, to be published as advisories of the own organization.' })
export class ImportRecordsInput {
  @Field(() => ImportFormatEnum, { description: 'Whose records they are.' })
  format!: ImportFormat;

  @Field(() => MarkingInput, { description: 'Of every portion that they make. Any label but RED.' })
  marking!: MarkingInput;

  @Field(() => [String], { description: 'JSON of one record each, at most 100.' })
  records!: string[];
}

@ObjectType({ description: 'Why a record was skipped.', simpleResolvers: true })
export class ImportProblem {
  @Field(() => String, { description: 'Which kind of problem, for programs: EDITED, WITHDRAWN, NO_IDENTIFIER …' })
  code!: string;

  @Field(() => String, { description: 'What is wrong, for people.' })
  message!: string;
}

@ObjectType({ description: 'What came of one record.', simpleResolvers: true })
export class ImportOutcome {
  @Field(() => ImportResultEnum, { description: 'Whether it was taken.' })
  result!: ImportResult;

  @Field(() => String, { nullable: true, description: 'As its database calls it; null when it does not say.' })
  identifier!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the advisory that says what the record says; null when there is none.',
  })
  advisoryName!: string | null;

  @Field(() => ImportProblem, { nullable: true, description: 'Why it was skipped, null when it was not.' })
  problem!: ImportProblem | null;

  @Field(() => [InputProblem], {
    description: 'What of it was left out, or is worth a second look. Paths count the portions that the record makes.',
  })
  warnings!: readonly InputProblem[];
}

@ObjectType({ description: 'All records were looked at: each has its outcome.', simpleResolvers: true })
export class ImportRecordsSuccess {
  @Field(() => [ImportOutcome], { description: 'One a record, in their order.' })
  outcomes!: readonly ImportOutcome[];
}

export const ImportRecordsResult = createUnionType({
  name: 'ImportRecordsResult',
  description: 'What came of importing a batch of records.',
  types: () => [ImportRecordsSuccess, InvalidInputRefusal, ForbiddenRefusal, RateLimitedRefusal] as const,
});
