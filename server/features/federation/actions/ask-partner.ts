import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Partner, PartnerQuery, Representation } from '../model/partner.js';
import type { PartnerFailure } from '../model/partner-failure.js';
import type { AdvisoryChange, PartnerAnswer, PartnerLine, PublicKnowledge } from '../ports.js';

interface Needs {
  readonly publicKnowledge: PublicKnowledge;
  readonly partnerLine: PartnerLine;
}

export interface AskPartnerInput {
  readonly partner: Partner['name'];
  readonly query: PartnerQuery;
  /** What the viewer sees, and asks about. */
  readonly representations: readonly Representation[];
  /** The change that the viewer is being told of; null where it asks by itself. */
  readonly change: AdvisoryChange | null;
}

/** What a partner says of one thing. */
export interface PartnerTold {
  /** As JSON has it; null where it says nothing, and where it was not asked. */
  readonly value: unknown;
  /** Why there may be nothing; null where nothing went wrong. */
  readonly failure: PartnerFailure | null;
}

const NOTHING: PartnerTold = { value: null, failure: null };

/**
 * Asks a partner about those things that everybody may know of, and of no other: the rest is answered null, as by a partner that has
 * nothing to say of it. So nothing marked leaves the hub, and whether a partner was asked tells its asker nothing of anybody else's rights.
 *
 * While somebody is told of a change, a partner is asked only where everybody was told of it: else it would learn from the requests
 * of many subscribers at once that something happened.
 */
export async function askPartner(
  { publicKnowledge, partnerLine }: Needs,
  viewer: Viewer,
  { partner, query, representations, change }: AskPartnerInput,
): Promise<readonly PartnerTold[]> {
  const nothing = representations.map(() => NOTHING);
  if (change !== null && !(await publicKnowledge.heardOf(change))) return nothing;
  const known = await publicKnowledge.finds(representations);
  const sent = inOrder(representations.filter((_thing, place) => known[place]));
  if (sent.length === 0) return nothing;

  const sector = viewer.organization?.sector ?? null;
  const told = toldBy(sent, await partnerLine.ask({ partner, query, representations: sent, sector }));
  return representations.map((thing) => told.get(keyOf(thing)) ?? NOTHING);
}

/** By what was sent; one that answers of more or of fewer things than it was asked answers of none. */
function toldBy(
  sent: readonly Representation[],
  answer: Result<PartnerAnswer, PartnerFailure>,
): ReadonlyMap<string, PartnerTold> {
  if (!answer.ok) return ofAll(sent, answer.refusal);
  const { entities, hasErrors } = answer.value;
  if (entities.length !== sent.length) return ofAll(sent, 'no-answer');
  const failure = hasErrors ? 'its-errors' : null;
  return new Map(sent.map((thing, place) => [keyOf(thing), { value: entities[place] ?? null, failure }]));
}

function ofAll(sent: readonly Representation[], failure: PartnerFailure): ReadonlyMap<string, PartnerTold> {
  return new Map(sent.map((thing) => [keyOf(thing), { value: null, failure }]));
}

/** Not as the viewer listed them: in its lists even what is public stands where what is hidden put it. */
function inOrder(representations: readonly Representation[]): readonly Representation[] {
  const byKey = new Map(representations.map((thing) => [keyOf(thing), thing]));
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, thing]) => thing);
}

function keyOf(thing: Representation): string {
  return JSON.stringify(Object.entries(thing).sort(([one], [other]) => (one < other ? -1 : 1)));
}
