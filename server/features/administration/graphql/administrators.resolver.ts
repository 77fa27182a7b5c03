import { Arg, Ctx, Extensions, ID, Mutation, Resolver } from 'type-graphql';
import type { Result } from '../../../kernel/result.js';
import { cost } from '../../../platform/graphql/schema/build-schema.js';
import { fill } from '../../../platform/graphql/schema/fill.js';
import type { Person as PersonModel } from '../model/kept-person.js';
import type { AdministrationRefusal as RefusalModel } from '../model/refusals.js';
import type { AdministrationContext } from './administration-context.js';
import { AddPersonInput, ChangeRolesInput, IssueTokenInput } from './administration.inputs.js';
import {
  AddPersonResult,
  ChangeRolesResult,
  IssueTokenResult,
  ReinstatePersonResult,
  RevokeTokenResult,
  SuspendPersonResult,
} from './administration.results.js';
import {
  AddPersonSuccess,
  ChangeRolesSuccess,
  IssueTokenSuccess,
  ReinstatePersonSuccess,
  RevokeTokenSuccess,
  SuspendPersonSuccess,
} from './administration.successes.js';
import { type Person, toPerson } from './person.type.js';
import { type AdministrationRefusal, toAdministrationRefusal } from './to-administration-refusal.js';
import { toToken } from './token.type.js';

const ACCOUNT = { description: 'Whom.' };

/** What administrators do for their own organization, and everybody for itself. */
@Resolver()
export class AdministratorsResolver {
  @Mutation(() => AddPersonResult, {
    description:
      'For an organization’s administrators; for stewards, who add an ORG_ADMIN to an organization that nobody can administer. ' +
      'HUB_STEWARD is not given here.',
  })
  @Extensions(cost(100))
  async addPerson(
    @Arg('input', () => AddPersonInput, { description: 'Who it is.' })
    { account, name, organization, roles }: AddPersonInput,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof AddPersonResult> {
    return shown(AddPersonSuccess, await actions.addPerson(viewer, { account, name, organization, roles }));
  }

  @Mutation(() => ChangeRolesResult, {
    description:
      'Gives and takes roles, for others: every role but HUB_STEWARD for an organization’s administrators; HUB_STEWARD for stewards, ' +
      'among the people of their own organization. Nobody gives itself a role, and the last ORG_ADMIN and HUB_STEWARD stay.',
  })
  @Extensions(cost(100))
  async changeRoles(
    @Arg('input', () => ChangeRolesInput, { description: 'Whose, and which.' }) input: ChangeRolesInput,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof ChangeRolesResult> {
    const { account, grant, revoke } = input;
    return shown(
      ChangeRolesSuccess,
      await actions.changeRoles(viewer, { account, grant: grant ?? [], revoke: revoke ?? [] }),
    );
  }

  @Mutation(() => SuspendPersonResult, {
    description:
      'For an organization’s administrators. The person sees TLP:CLEAR only from now on, with whatever token.',
  })
  @Extensions(cost(100))
  async suspendPerson(
    @Arg('account', () => String, ACCOUNT) account: string,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof SuspendPersonResult> {
    return shown(SuspendPersonSuccess, await actions.suspendPerson(viewer, { account }));
  }

  @Mutation(() => ReinstatePersonResult, {
    description:
      'For an organization’s administrators. Takes a suspended person in again, with the roles and tokens that it had.',
  })
  @Extensions(cost(100))
  async reinstatePerson(
    @Arg('account', () => String, ACCOUNT) account: string,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof ReinstatePersonResult> {
    return shown(ReinstatePersonSuccess, await actions.reinstatePerson(viewer, { account }));
  }

  @Mutation(() => IssueTokenResult, {
    description:
      'A token for oneself; for an organization’s administrators, for its people; for stewards, for an ORG_ADMIN of an organization that ' +
      'nobody can administer. Only a personal token issues others, and none that sees more than itself.',
  })
  @Extensions(cost(100))
  async issueToken(
    @Arg('input', () => IssueTokenInput, { description: 'For whom, and for what.' })
    { account, kind, ceiling, purpose, days }: IssueTokenInput,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof IssueTokenResult> {
    const wish = { account: account ?? null, kind, ceiling, purpose, days: days ?? 90 };
    const result = await actions.issueToken(viewer, wish);
    if (!result.ok) return toAdministrationRefusal(result.refusal);
    return fill(IssueTokenSuccess, { token: toToken(result.value.token), secret: result.value.secret });
  }

  @Mutation(() => RevokeTokenResult, {
    description:
      'Ends one’s own token, or one of the organization that one administers, at once and on every process of the hub.',
  })
  @Extensions(cost(100))
  async revokeToken(
    @Arg('id', () => ID, { description: 'Of the token; not its secret.' }) id: string,
    @Ctx() { actions, viewer }: AdministrationContext,
  ): Promise<typeof RevokeTokenResult> {
    const result = await actions.revokeToken(viewer, { id });
    if (!result.ok) return toAdministrationRefusal(result.refusal);
    return fill(RevokeTokenSuccess, { token: toToken(result.value) });
  }
}

function shown<T extends { person: Person }>(
  success: new () => T,
  result: Result<PersonModel, RefusalModel>,
): T | AdministrationRefusal {
  if (!result.ok) return toAdministrationRefusal(result.refusal);
  return Object.assign(new success(), { person: toPerson(result.value) });
}
