import { RequestError } from '../../../kernel/request-error.js';
import { quoted } from '../../markings/model/marking-problem.js';
import { canBeBorne } from '../../markings/model/unknown-names.js';
import { audienceKey, audienceName } from '../model/preview/audience.js';
import type { NamedAudience } from '../model/preview/audience.js';
import { ANYBODY, onlookerOf } from '../model/preview/onlooker.js';
import type { Onlooker, OnlookingFacts } from '../model/preview/onlooker.js';
import { MAX_AUDIENCES } from '../model/preview/usual-audiences.js';
import type { OnlookerDirectory } from '../ports.js';

/** Looks up whoever these audiences are, and every organization where `everybody` is wanted. */
export async function lookUpOnlookers(
  directory: OnlookerDirectory,
  audiences: readonly NamedAudience[],
  { everybody }: { readonly everybody: boolean },
): Promise<OnlookingFacts> {
  const named = audiences.filter((audience) => canBeBorne(audienceName(audience)));
  const organizations = named.flatMap((audience) => (audience.is === 'organization' ? [audience.organization] : []));
  const all = everybody || named.some(({ is }) => is === 'hub' || is === 'sector' || is === 'community');
  return {
    organizations: await directory.organizations(all ? null : organizations),
    persons: await directory.persons(named.flatMap((audience) => (audience.is === 'person' ? [audience.person] : []))),
    communities: await directory.communities(
      named.flatMap((audience) => (audience.is === 'community' ? [audience.community] : [])),
    ),
  };
}

/**
 * @throws RequestError BAD_REQUEST for whom the asker cannot name: answered alike whether it exists or not
 */
export function onlookerAsked(audience: NamedAudience, facts: OnlookingFacts): Onlooker {
  const onlooker = onlookerOf(audience, facts);
  if (onlooker !== null) return onlooker;
  const message = `No ${audience.is} ${quoted(audienceName(audience))} is known. Check the spelling.`;
  throw new RequestError('BAD_REQUEST', message);
}

/** Whoever a marking names and is active no more sees what anybody sees. */
export function onlookerNamed(audience: NamedAudience, facts: OnlookingFacts): Onlooker {
  return onlookerOf(audience, facts) ?? { audience, eyes: [ANYBODY], counted: [] };
}

/** @throws RequestError BAD_REQUEST when there are too many, or one twice */
export function checkAudiences(audiences: readonly NamedAudience[]): void {
  if (audiences.length > MAX_AUDIENCES) {
    const message = `At most ${MAX_AUDIENCES} audiences can be looked at in one go; these are ${audiences.length}. Ask in parts.`;
    throw new RequestError('BAD_REQUEST', message);
  }
  if (new Set(audiences.map(audienceKey)).size < audiences.length) {
    throw new RequestError('BAD_REQUEST', 'An audience stands here twice. Name each once.');
  }
}
