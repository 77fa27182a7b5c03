import { Field, ObjectType } from 'type-graphql';
import { fill } from '../../../../platform/graphql/schema/fill.js';
import type { InputProblem as ProblemModel, InvalidInput } from '../../model/refusals.js';
import { Refusal } from './refusal.type.js';

@ObjectType({ description: 'One thing wrong with an input, or worth a second look.', simpleResolvers: true })
export class InputProblem {
  @Field(() => String, { description: 'Which kind of problem, for programs.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong and what to do about it, for people.' })
  message!: string;

  @Field(() => [String], {
    description: 'Where, as in the input: `["portions", "3", "marking", "organizations", "0"]`.',
  })
  path!: readonly string[];

  @Field(() => [String], {
    nullable: true,
    description:
      'Where the other of two things stands that do not go together, such as the narrower portion whose words stand again in a wider ' +
      'one; null when there is no other place.',
  })
  otherPath!: readonly string[] | null;
}

@ObjectType({
  description: 'INVALID_INPUT: the input cannot be taken as it stands.',
  implements: Refusal,
  simpleResolvers: true,
})
export class InvalidInputRefusal implements Refusal {
  code!: string;
  message!: string;

  @Field(() => [InputProblem], { description: 'All that is wrong, at once.' })
  problems!: readonly InputProblem[];
}

export function toInputProblem({ code, message, path, otherPath }: ProblemModel): InputProblem {
  return fill(InputProblem, { code, message, path, otherPath: otherPath ?? null });
}

export function toInvalidInput({ problems }: InvalidInput): InvalidInputRefusal {
  const count = problems.length === 1 ? 'One thing is' : `${problems.length} things are`;
  return fill(InvalidInputRefusal, {
    code: 'INVALID_INPUT',
    message: `${count} wrong with this input; see problems.`,
    problems: problems.map(toInputProblem),
  });
}
