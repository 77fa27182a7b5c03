import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import { toInputProblem } from '../../advisories/graphql/refusals/invalid-input.type.js';
import { toDraftRefusal } from '../../advisories/graphql/refusals/to-refusal.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { ImportOutcome as OutcomeModel } from '../model/import-outcome.js';
import {
  ImportOutcome,
  ImportProblem,
  ImportRecordsInput,
  ImportRecordsResult,
  ImportRecordsSuccess,
} from './import-records.types.js';
import type { InteropContext } from './interop-context.js';

@Resolver()
export class ImportRecordsResolver {
  @Mutation(() => ImportRecordsResult, {
    description:
      'Publishes records of another database as advisories of the own organization, each with an ORIGIN portion that says whose ' +
      'words they are. For AUTHORs. A record that is known is left alone, or revised when it has changed; one that cannot be taken ' +
      'is skipped, and the others are not. The events are `backfill`: nobody is woken by them.',
  })
  @Extensions(cost(1_000))
  async importRecords(
    @Arg('input', () => ImportRecordsInput, { description: 'Which records, and how they are marked.' })
    { format, marking, records }: ImportRecordsInput,
    @Ctx() { actions, viewer }: InteropContext,
  ): Promise<typeof ImportRecordsResult> {
    const result = await actions.importRecords(viewer, { format, marking, records });
    if (!result.ok) return toDraftRefusal(result.refusal);
    return fill(ImportRecordsSuccess, { outcomes: result.value.map(toOutcome) });
  }
}

function toOutcome({ result, identifier, advisory, problem, warnings }: Redacted<OutcomeModel>): ImportOutcome {
  return fill(ImportOutcome, {
    result,
    identifier,
    advisoryName: advisory,
    problem: problem && fill(ImportProblem, problem),
    warnings: warnings.map(toInputProblem),
  });
}
