import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { DateTime } from '../../../platform/graphql/scalars/date-time.js';
import { AdvisoryFilter } from '../../advisories/graphql/advisory-filter.input.js';
import { InvalidInputRefusal } from '../../advisories/graphql/refusals/invalid-input.type.js';
import {
  ForbiddenRefusal,
  NotFoundRefusal,
  RateLimitedRefusal,
} from '../../advisories/graphql/refusals/refusals.types.js';
import type { ExportFormat, ExportJob, ExportState } from '../model/export-job.js';

export const ExportFormatEnum = enumOf<ExportFormat>('ExportFormat', 'What an export is written as.', {
  JSONL: 'One advisory a line, with its portions and their markings, as JSON.',
  CSV: 'Two tables, of advisories and of portions, after RFC 4180; no cell is a formula to a spreadsheet.',
  PARQUET:
    'The tables of CSV as Apache Parquet: compressed, with times, numbers and lists as such, and every cell as it is.',
});

export const ExportStateEnum = enumOf<ExportState>('ExportState', 'How far an export has come.', {
  RUNNING: 'Being written.',
  DONE: 'Its files can be fetched.',
  FAILED: 'It was interrupted, or a right was lost meanwhile. Start it again.',
});

@InputType({ description: 'What is exported.' })
export class StartExportInput {
  @Field(() => AdvisoryFilter, {
    nullable: true,
    description: 'Which advisories; null means every published and withdrawn one. Drafts are never exported.',
  })
  filter?: AdvisoryFilter | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'As of that time, inclusive, by the rights and markings of today. Takes no `search`.',
  })
  asOf?: Date | null;

  @Field(() => ExportFormatEnum, { description: 'Written as what.' })
  format!: ExportFormat;
}

@ObjectType({ description: 'One file of an export.', simpleResolvers: true })
export class ExportFile {
  @Field(() => String, { description: '`advisories.jsonl`, `MANIFEST.json` …' })
  name!: string;

  @Field(() => String, {
    description: 'Where to fetch it from this hub, by GET with the same bearer token; ranges are answered.',
  })
  path!: string;

  @Field(() => Float, { description: 'How long it is.' })
  bytes!: number;

  @Field(() => Int, { description: 'Lines of JSON, or rows below the heading of a table; 0 for the manifest.' })
  rows!: number;

  @Field(() => String, { description: 'SHA-256 of the file, in hex.' })
  sha256!: string;
}

@ObjectType({
  description:
    'What its owner could read when it was made, as files. Kept for a day, for one account and one ceiling of its tokens; gone as ' +
    'soon as any right is lost that it was made with.',
  simpleResolvers: true,
})
export class Export {
  @Field(() => ID, { description: 'Its name.' })
  id!: string;

  @Field(() => ExportFormatEnum, { description: 'Written as what.' })
  format!: ExportFormat;

  @Field(() => ExportStateEnum, { description: 'How far it has come.' })
  state!: ExportState;

  @Field(() => Int, { description: 'How many advisories are looked at.' })
  total!: number;

  @Field(() => Int, { description: 'How many have been.' })
  done!: number;

  @Field(() => [ExportFile], { description: 'Empty until it is DONE.' })
  files!: readonly ExportFile[];

  @Field(() => DateTime, { description: 'When it was asked for: what it holds is of that moment.' })
  startedAt!: Date;

  @Field(() => DateTime, { description: 'When its files go.' })
  expiresAt!: Date;
}

export function toExport({ id, format, state, total, done, files, startedAt, expiresAt }: ExportJob): Export {
  const paths = files.map((file) => fill(ExportFile, { ...file, path: `/exports/${id}/${file.name}` }));
  return fill(Export, { id, format, state, total, done, files: paths, startedAt, expiresAt });
}

@ObjectType({ description: 'It is being written.', simpleResolvers: true })
export class StartExportSuccess {
  @Field(() => Export, { description: 'The export.' })
  export!: Export;
}

export const StartExportResult = createUnionType({
  name: 'StartExportResult',
  description: 'What came of starting an export.',
  types: () => [StartExportSuccess, InvalidInputRefusal, ForbiddenRefusal, RateLimitedRefusal] as const,
});

@ObjectType({ description: 'Its files are gone.', simpleResolvers: true })
export class RemoveExportSuccess {
  @Field(() => ID, { description: 'Of which export.' })
  id!: string;
}

export const RemoveExportResult = createUnionType({
  name: 'RemoveExportResult',
  description: 'What came of removing an export.',
  types: () => [RemoveExportSuccess, NotFoundRefusal] as const,
});
