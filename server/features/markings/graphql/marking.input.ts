import { Field, InputType } from 'type-graphql';
import type { Sector } from '../model/marking.js';
import type { Tlp } from '../model/tlp.js';
import { SectorEnum } from './sector.enum.js';
import { TlpEnum } from './tlp.enum.js';

@InputType({
  description:
    'Who may see what it marks. CLEAR takes no field but `tlp`. GREEN takes `communities` (none: the whole hub) and ' +
    '`excludeOrganizations`. AMBER and AMBER_STRICT take `organizations`, `sectors` and `communities`, at least one in all, and ' +
    '`excludeOrganizations`: their recipients are the union of these as they are when the marking is set, less the excluded. RED ' +
    'takes `persons`, at least one. Any other field, and any name that its author cannot see, is answered as an `InputProblem`. ' +
    'The source itself always sees what it marks.',
})
export class MarkingInput {
  @Field(() => TlpEnum, { description: 'The label.' })
  tlp!: Tlp;

  @Field(() => [SectorEnum], {
    nullable: true,
    description: 'Their active organizations are recipients. AMBER and AMBER_STRICT only.',
  })
  sectors?: Sector[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Handles. Under GREEN, members of any of them see it; under AMBER and AMBER_STRICT, their organizations are recipients.',
  })
  communities?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Handles of recipients. AMBER and AMBER_STRICT only.' })
  organizations?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Accounts, such as `handler@cert`. RED only.' })
  persons?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Handles of organizations that never see it, whatever else names them. Not the source itself.',
  })
  excludeOrganizations?: string[] | null;
}
