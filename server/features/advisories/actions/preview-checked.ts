import { previewViewer } from '../../auth/model/preview-viewer.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import { audienceKey } from '../model/preview/audience.js';
import type { NamedAudience } from '../model/preview/audience.js';
import type { AudienceMatrix } from '../model/preview/audience-matrix.js';
import { clearanceOfEyes } from '../model/preview/onlooker.js';
import { previewRecord } from '../model/preview/preview-record.js';
import { redactAudienceMatrix } from '../model/redact-audience-matrix.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import type { CheckedAdvisory } from './check-advisory.js';
import { checkAudiences, lookUpOnlookers, onlookerAsked, onlookerNamed } from './look-up-onlookers.js';
import { usualAudiencesOf } from './read-audience-matrix.js';
import { personsLookedThrough, recordLook } from './record-look.js';
import type { LookNeeds } from './record-look.js';
import type { ViewNeeds } from './view-needs.js';

/** Checked by the same account in the same operation: all of it is what that account stated or sees. */
type Checked = Pick<CheckedAdvisory, 'publication'>;

/**
 * Who would get what of it.
 *
 * @param audiences - null: the usual ones
 * @throws RequestError BAD_REQUEST for audiences that cannot be asked for, RATE_LIMITED where persons are among them
 */
export async function matrixOfChecked(
  needs: LookNeeds,
  viewer: Viewer,
  { publication, audiences }: Checked & { readonly audiences: readonly NamedAudience[] | null },
): Promise<Redacted<AudienceMatrix>> {
  if (audiences !== null) checkAudiences(audiences);
  const wanted = audiences ?? usualAudiencesOf(viewer, publication.portions);
  const facts = await factsOf(needs, viewer, wanted);
  const toOnlooker = audiences === null ? onlookerNamed : onlookerAsked;
  const onlookers = wanted.map((audience) => toOnlooker(audience, facts));
  await recordPersons(needs, viewer, wanted);
  return redactAudienceMatrix(publication.portions, asStated({ publication }, viewer, needs.viewKey), onlookers);
}

/**
 * What an audience would see of it; null when nothing.
 *
 * @throws RequestError BAD_REQUEST for an audience that the asker cannot name, RATE_LIMITED where it is a person
 */
export async function previewOfChecked(
  needs: LookNeeds,
  viewer: Viewer,
  { publication, audience }: Checked & { readonly audience: NamedAudience },
): Promise<Redacted<AdvisoryView> | null> {
  const { eyes } = onlookerAsked(audience, await factsOf(needs, viewer, [audience]));
  await recordPersons(needs, viewer, [audience]);
  const [one] = eyes;
  if (one === undefined) return null;
  // The author's own words: a token of a low ceiling may state what it will not be shown, and may see how that would look.
  const through = previewViewer({ ...viewer, ceiling: 'RED' }, { key: audienceKey(audience), ...one });
  return redactAdvisory(previewRecord(publication, eyes.map(clearanceOfEyes)), through, needs.viewKey);
}

function factsOf({ readAdvisories }: ViewNeeds, viewer: Viewer, audiences: readonly NamedAudience[]) {
  return readAdvisories(viewer, ({ onlookers }) => lookUpOnlookers(onlookers, audiences, { everybody: false }));
}

/** What is not written yet can be stated in any way, and so asks of a person whatever one likes: that stands in the log of the author's own. */
async function recordPersons(needs: LookNeeds, viewer: Viewer, audiences: readonly NamedAudience[]): Promise<void> {
  const detail = personsLookedThrough(audiences);
  const subject = viewer.account;
  if (detail && subject) await recordLook(needs, viewer, { act: 'draft.seen-as', subject, detail });
}

/** All of it, as its author stated it. */
function asStated({ publication }: Checked, viewer: Viewer, viewKey: ViewNeeds['viewKey']): Redacted<AdvisoryView> {
  const record = previewRecord(publication, [{ atoms: new Set(viewer.grasp.meaning.values()), ceiling: 'RED' }]);
  const view = redactAdvisory(record, { ...viewer, ceiling: 'RED' }, viewKey);
  if (view === null) throw new Error('A checked advisory says nothing to its author.');
  return view;
}
