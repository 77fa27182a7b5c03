import { type ClassType, createUnionType } from 'type-graphql';
import { InvalidInputRefusal } from '../../advisories/graphql/refusals/invalid-input.type.js';
import {
  ForbiddenRefusal,
  NotFoundRefusal,
  RateLimitedRefusal,
} from '../../advisories/graphql/refusals/refusals.types.js';
import {
  AddPersonSuccess,
  AdmitOrganizationSuccess,
  ChangeRolesSuccess,
  CreateCommunitySuccess,
  IssueTokenSuccess,
  JoinCommunitySuccess,
  LeaveCommunitySuccess,
  ReinstateOrganizationSuccess,
  ReinstatePersonSuccess,
  RevokeTokenSuccess,
  SuspendOrganizationSuccess,
  SuspendPersonSuccess,
} from './administration.successes.js';
import { StandingRefusal } from './standing-refusal.type.js';

const REFUSALS = [InvalidInputRefusal, ForbiddenRefusal, NotFoundRefusal, StandingRefusal, RateLimitedRefusal] as const;

function resultOf<T extends object>(name: string, description: string, success: ClassType<T>) {
  return createUnionType({ name, description, types: () => [success, ...REFUSALS] as const });
}

export const AdmitOrganizationResult = resultOf(
  'AdmitOrganizationResult',
  'What came of admitting an organization.',
  AdmitOrganizationSuccess,
);

export const SuspendOrganizationResult = resultOf(
  'SuspendOrganizationResult',
  'What came of suspending an organization.',
  SuspendOrganizationSuccess,
);

export const ReinstateOrganizationResult = resultOf(
  'ReinstateOrganizationResult',
  'What came of taking an organization in again.',
  ReinstateOrganizationSuccess,
);

export const CreateCommunityResult = resultOf(
  'CreateCommunityResult',
  'What came of making a community.',
  CreateCommunitySuccess,
);

export const JoinCommunityResult = resultOf(
  'JoinCommunityResult',
  'What came of joining a community.',
  JoinCommunitySuccess,
);

export const LeaveCommunityResult = resultOf(
  'LeaveCommunityResult',
  'What came of leaving a community.',
  LeaveCommunitySuccess,
);

export const AddPersonResult = resultOf('AddPersonResult', 'What came of adding a person.', AddPersonSuccess);

export const ChangeRolesResult = resultOf('ChangeRolesResult', 'What came of changing roles.', ChangeRolesSuccess);

export const SuspendPersonResult = resultOf(
  'SuspendPersonResult',
  'What came of suspending a person.',
  SuspendPersonSuccess,
);

export const ReinstatePersonResult = resultOf(
  'ReinstatePersonResult',
  'What came of taking a person in again.',
  ReinstatePersonSuccess,
);

export const IssueTokenResult = resultOf('IssueTokenResult', 'What came of asking for a token.', IssueTokenSuccess);

export const RevokeTokenResult = resultOf('RevokeTokenResult', 'What came of revoking a token.', RevokeTokenSuccess);
