import { Arg, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql';
import { cost, listSize } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { toNotFound, toDraftRefusal } from '../../advisories/graphql/refusals/to-refusal.js';
import { toAdvisoryFilter } from '../../advisories/graphql/to-advisory-filter.js';
import { MAX_EXPORTS } from '../model/export-job.js';
import {
  Export,
  RemoveExportResult,
  RemoveExportSuccess,
  StartExportInput,
  StartExportResult,
  StartExportSuccess,
  toExport,
} from './export.types.js';
import type { ExportsContext } from './interop-context.js';

@Resolver()
export class ExportsResolver {
  @Query(() => Export, {
    nullable: true,
    description:
      "The viewer's own export of that id; null when it has none such, when it has expired, or a right for it was lost.",
  })
  @Extensions(cost(20))
  async export(
    @Arg('id', () => ID, { description: 'As `startExport` answered it.' }) id: string,
    @Ctx() { actions, viewer }: ExportsContext,
  ): Promise<Export | null> {
    const job = await actions.readExport(viewer, { id });
    return job && toExport(job);
  }

  @Query(() => [Export], { description: `The viewer's own exports, newest first; ${MAX_EXPORTS} at most are kept.` })
  @Extensions({ ...cost(20), ...listSize(MAX_EXPORTS) })
  async exports(@Ctx() { actions, viewer }: ExportsContext): Promise<readonly Export[]> {
    return (await actions.listExports(viewer)).map(toExport);
  }

  @Mutation(() => StartExportResult, {
    description:
      'Writes what the viewer sees of what fits into files: never TLP:RED, whatever its token sees. For RESEARCHERs, one at a time. ' +
      'Too large a one is refused at once, with its size.',
  })
  @Extensions(cost(5_000))
  async startExport(
    @Arg('input', () => StartExportInput, { description: 'What is exported.' })
    { filter, asOf, format }: StartExportInput,
    @Ctx() { actions, viewer }: ExportsContext,
  ): Promise<typeof StartExportResult> {
    const request = { filter: toAdvisoryFilter(filter), asOf: asOf ?? null, format };
    const result = await actions.startExport(viewer, request);
    if (!result.ok) return toDraftRefusal(result.refusal);
    return fill(StartExportSuccess, { export: toExport(result.value) });
  }

  @Mutation(() => RemoveExportResult, {
    description: 'Cancels an export of the viewer that is being written, and takes away the files of any other.',
  })
  @Extensions(cost(20))
  async removeExport(
    @Arg('id', () => ID, { description: 'Of the export.' }) id: string,
    @Ctx() { actions, viewer }: ExportsContext,
  ): Promise<typeof RemoveExportResult> {
    const result = await actions.removeExport(viewer, { id });
    return result.ok ? fill(RemoveExportSuccess, { id }) : toNotFound('You have no export of that id.');
  }
}
