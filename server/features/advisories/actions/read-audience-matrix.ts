import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import type { NamedAudience } from '../model/preview/audience.js';
import type { AudienceMatrix } from '../model/preview/audience-matrix.js';
import type { Portion } from '../model/portion.js';
import { isUnpublished, publishedPortions } from '../model/preview/publication-of.js';
import { redactAudienceMatrix } from '../model/redact-audience-matrix.js';
import { usualAudiences } from '../model/preview/usual-audiences.js';
import { findOwn } from './find-own.js';
import { checkAudiences, lookUpOnlookers, onlookerAsked, onlookerNamed } from './look-up-onlookers.js';
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
 * @throws RequestError BAD_REQUEST for audiences that cannot be asked for, to the source alone
 */
export function readAudienceMatrix(
  { readAdvisories, viewKey }: ViewNeeds,
  viewer: Viewer,
  { name: text, audiences }: ReadAudienceMatrixInput,
): Promise<Redacted<AudienceMatrix> | null> {
  const name = parseAdvisoryName(text);
  if (name === null) return Promise.resolve(null);
  return readAdvisories(viewer, async (advisories) => {
    const own = await findOwn(advisories, viewer, { name, viewKey });
    if (own === null) return null;
    const { file, source, view } = own;
    if (audiences !== null) checkAudiences(audiences);

    const wanted = audiences ?? usualAudiencesOf(viewer, file.portions);
    const facts = await lookUpOnlookers(advisories.onlookers, wanted, { everybody: isUnpublished(file) });
    const portions = publishedPortions(file, source.handle, facts.organizations);
    const toOnlooker = audiences === null ? onlookerNamed : onlookerAsked;
    return redactAudienceMatrix(
      portions,
      view,
      wanted.map((audience) => toOnlooker(audience, facts)),
    );
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
