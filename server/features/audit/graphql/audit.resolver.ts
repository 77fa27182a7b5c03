import { Args, ArgsType, Ctx, Extensions, Field, Query, Resolver } from 'type-graphql';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { PageArgs } from '../../../platform/graphql/schema/page.args.js';
import { pageSize } from '../../../platform/graphql/schema/page-size.js';
import type { AuditFilter as FilterModel } from '../model/audit-filter.js';
import { AuditEntryConnection, toAuditEntryConnection } from './audit-connection.type.js';
import type { AuditContext } from './audit-context.js';
import { AuditFilter } from './audit-filter.input.js';

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Which entries; null for all.' })
  filter?: AuditFilter | null;
}

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description:
      'What was done, newest first: to stewards how the hub is administered, to administrators what concerns their organization, to a ' +
      'source what was done with its own advisories, as far as it sees them. Empty for everybody else.',
  })
  @Extensions(cost(100))
  async auditLog(
    @Args(() => AuditLogArgs) { first, after, filter }: AuditLogArgs,
    @Ctx() { actions, viewer }: AuditContext,
  ): Promise<AuditEntryConnection> {
    const input = { filter: toFilter(filter ?? {}), first: pageSize(first), after: after ?? null };
    return toAuditEntryConnection(await actions.listAuditLog(viewer, input));
  }
}

function toFilter({ acts, account, organization, subject }: AuditFilter): FilterModel {
  return {
    acts: acts ?? null,
    account: account ?? null,
    organization: organization ?? null,
    subject: subject ?? null,
  };
}
