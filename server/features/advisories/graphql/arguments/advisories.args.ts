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
    description:
      'The list as this viewer would have been given it at that time, what happened at that time included: filter, search, order, ' +
      'counts and facets are of the views as they stood then, by the rights of today and less what was narrowed since. Drafts keep ' +
      'no history. `BAD_REQUEST` for a time to come; empty before anything was published.',
  })
  asOf?: Date | null;
}
