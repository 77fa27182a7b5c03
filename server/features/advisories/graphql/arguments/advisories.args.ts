import { ArgsType, Field } from 'type-graphql';
import { DateTime } from '../../../../platform/graphql/scalars/date-time.js';
import { PageArgs } from '../../../../platform/graphql/schema/page.args.js';
import type { AdvisoryOrder } from '../../model/advisory-filter.js';
import { AdvisoryFilter } from '../advisory-filter.input.js';
import { AdvisoryOrderEnum } from '../advisory-order.enum.js';

@ArgsType()
export class AdvisoriesArgs extends PageArgs {
  @Field(() => AdvisoryFilter, {
    nullable: true,
    description: 'Which; null means every published and withdrawn one that the viewer sees.',
  })
  filter?: AdvisoryFilter | null;

  @Field(() => AdvisoryOrderEnum, { nullable: true, defaultValue: 'UPDATED_DESC', description: 'In which order.' })
  orderBy?: AdvisoryOrder | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'As of that time, inclusive. Comes with a later release: `BAD_REQUEST` for now.',
  })
  asOf?: Date | null;
}
