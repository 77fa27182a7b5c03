import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryName } from '../model/advisory.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import type { NamedAudience } from '../model/preview/audience.js';
import type { AudienceMatrix } from '../model/preview/audience-matrix.js';
import type { Portion } from '../model/portion.js';
import { isUnpublished, publishedPortions } from '../model/preview/publication-of.js';
import { redactAudienceMatrix } from '../model/redact-audience-matrix.js';
import { usualAudiences } from '../model/preview/usual-audiences.js';
import { findOwn } from './find-own.js';
import { checkAudiences, lookUpOnlookers, onlookerAsked, onlookerNamed } from './look-up-onlookers.js';
import { personsLookedThrough, recordLook } from './record-look.js';
import type { LookNeeds } from './record-look.js';
import type { ViewNeeds } from './view-needs.js';

export interface ReadAudienceMatrixInput {
  /** In any case. */
  readonly name: string;
  /** null: the usual ones. */
  readonly audiences: readonly NamedAudience[] | null;
}

/**
 * Who gets what of an advisory as it stands, a draft's as if it were published now. For its source alone, and of what the asker itself
 * sees of it: null for everyone else.
 *
 * @throws RequestError, to the source alone: BAD_REQUEST for audiences that cannot be asked for, RATE_LIMITED where persons are among them
 */
export async function readAudienceMatrix(
  needs: LookNeeds,
  viewer: Viewer,
  { name: text, audiences }: ReadAudienceMatrixInput,
): Promise<Redacted<AudienceMatrix> | null> {
  const name = parseAdvisoryName(text);
  const found = name && (await findMatrix(needs, viewer, { name, audiences }));
  if (found === null) return null;
  const detail = personsLookedThrough(found.wanted);
  if (detail) await recordLook(needs, viewer, { act: 'advisory.seen-as', subject: found.name, detail });
  return found.matrix;
}

function findMatrix(
  { readAdvisories, viewKey }: ViewNeeds,
  viewer: Viewer,
  { name, audiences }: Omit<ReadAudienceMatrixInput, 'name'> & { readonly name: AdvisoryName },
) {
  return readAdvisories(viewer, async (advisories) => {
    const own = await findOwn(advisories, viewer, { name, viewKey });
    if (own === null) return null;
    const { file, source, view } = own;
    if (audiences !== null) checkAudiences(audiences);

    const wanted = audiences ?? usualAudiencesOf(viewer, file.portions);
    const facts = await lookUpOnlookers(advisories.onlookers, wanted, { everybody: isUnpublished(file) });
    const portions = publishedPortions(file, source.handle, facts.organizations);
    const toOnlooker = audiences === null ? onlookerNamed : onlookerAsked;
    const onlookers = wanted.map((audience) => toOnlooker(audience, facts));
    return { name: view.name, wanted, matrix: redactAudienceMatrix(portions, view, onlookers) };
  });
}

export function usualAudiencesOf(
  { communities }: Viewer,
  portions: readonly Pick<Portion, 'marking'>[],
): readonly NamedAudience[] {
  return usualAudiences(
    communities.map(({ handle }) => handle),
    portions.map(({ marking }) => marking),
  );
}
