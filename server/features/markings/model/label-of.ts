import { never } from '../../../kernel/never.js';
import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import {
  MEMBER,
  PUBLIC,
  communityAtom,
  handlerAtom,
  organizationAtom,
  sortedAtoms,
  sourceAtom,
  userAtom,
} from './atom.js';
import type { Atom, Label } from './label.js';
import type { MarkingProblem } from './marking-problem.js';
import type { Marking, OrganizationHandle } from './marking.js';
import { tlpLabel } from './tlp.js';
import type { Tlp } from './tlp.js';

/** What a marking means when it is set. */
export interface MarkingMoment {
  /** The organization that sets it. */
  readonly source: OrganizationHandle;
  /** The active organizations of the marking's sectors and communities; read for AMBER and AMBER_STRICT alone. */
  readonly members: readonly OrganizationHandle[];
}

/** Makes a marking exact: recipients are those of this moment, and whoever joins later is none. */
export function labelOf(marking: Marking, moment: MarkingMoment): Result<Label, readonly MarkingProblem[]> {
  const recipients = recipientsOf(marking, moment);
  const problems = [...exclusionProblems(marking, moment), ...recipientProblems(marking, recipients)];
  if (problems.length > 0) return refuse(problems);

  return accept({
    tlp: marking.tlp,
    audience: sortedAtoms(audienceOf(marking, { source: sourceAtom(moment.source), recipients })),
    denied: marking.tlp === 'GREEN' ? sortedAtoms(marking.excludeOrganizations.map(organizationAtom)) : [],
  });
}

/** What only the AUTHORs, REVIEWERs and HANDLERs of the source see: drafts, and past versions that allow nothing wider. */
export function sourceAlone(source: OrganizationHandle, tlp: Tlp): Label {
  return { tlp, audience: [sourceAtom(source)], denied: [] };
}

function recipientsOf(marking: Marking, { members }: MarkingMoment): readonly OrganizationHandle[] {
  if (!hasRecipients(marking)) return [];
  const excluded = new Set(marking.excludeOrganizations);
  return [...marking.organizations, ...members].filter((organization) => !excluded.has(organization));
}

function exclusionProblems(marking: Marking, { source }: MarkingMoment): readonly MarkingProblem[] {
  if (!marking.excludeOrganizations.includes(source)) return [];
  const message = 'The source always sees what it publishes. Take your own organization out of the exclusions.';
  return [{ code: 'SOURCE_EXCLUDED', message, path: ['excludeOrganizations'] }];
}

function recipientProblems(marking: Marking, recipients: readonly OrganizationHandle[]): readonly MarkingProblem[] {
  if (!hasRecipients(marking) || recipients.length > 0) return [];
  const message = `Nobody would receive this: no active organization is left. Name another recipient for ${tlpLabel(marking.tlp)}.`;
  return [{ code: 'AUDIENCE_EMPTY', message, path: [] }];
}

function hasRecipients({ tlp }: Marking): boolean {
  return tlp === 'AMBER' || tlp === 'AMBER_STRICT';
}

interface Resolved {
  readonly source: Atom;
  readonly recipients: readonly OrganizationHandle[];
}

function audienceOf(marking: Marking, { source, recipients }: Resolved): readonly Atom[] {
  switch (marking.tlp) {
    case 'CLEAR':
      return [PUBLIC];
    case 'GREEN':
      return [source, ...(marking.communities.length > 0 ? marking.communities.map(communityAtom) : [MEMBER])];
    case 'AMBER':
    case 'AMBER_STRICT':
      return [source, ...recipients.map(handlerAtom)];
    case 'RED':
      return [source, ...marking.persons.map(userAtom)];
    default:
      return never(marking.tlp);
  }
}
