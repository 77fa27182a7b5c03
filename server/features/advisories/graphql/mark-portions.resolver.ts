import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { AdvisoriesContext } from './advisories-context.js';
import { toAdvisory } from './advisory.type.js';
import { MarkPortionsInput, toMarkPortionsInput } from './inputs/mark-portions.input.js';
import { toInputProblem } from './refusals/invalid-input.type.js';
import { toRefusal } from './refusals/to-refusal.js';
import { MarkPortionsResult, MarkPortionsSuccess } from './results/publishing.results.js';

@Resolver()
export class MarkPortionsResolver {
  @Mutation(() => MarkPortionsResult, {
    description:
      'Marks portions anew without sending their text again. Of a published advisory it is a revision at once: whoever may no longer ' +
      'read a portion has it no more, in no revision. A withdrawn advisory can be tightened so, and not be opened. For AUTHORs of its source.',
  })
  @Extensions(cost(100))
  async markPortions(
    @Arg('input', () => MarkPortionsInput, { description: 'Which, and how.' }) input: MarkPortionsInput,
    @Ctx() { actions, viewer }: AdvisoriesContext,
  ): Promise<typeof MarkPortionsResult> {
    const result = await actions.markPortions(viewer, toMarkPortionsInput(input));
    if (!result.ok) return toRefusal(result.refusal);
    const { advisory, warnings } = result.value;
    const marked = new Set(input.marks.map(({ portion }) => portion.toLowerCase()));
    return fill(MarkPortionsSuccess, {
      advisory: toAdvisory(advisory),
      warnings: warnings.map(toInputProblem),
      marked,
    });
  }
}
