import type { Viewer } from '../../auth/model/viewer.js';
import { previewViewer } from '../../auth/model/preview-viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryName } from '../model/advisory.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import type { AdvisoryRecord } from '../model/advisory-record.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import { audienceKey, audienceName } from '../model/preview/audience.js';
import type { NamedAudience } from '../model/preview/audience.js';
import { clearanceOfEyes, leastSeeing, MEMBERS } from '../model/preview/onlooker.js';
import type { Eyes, Onlooker } from '../model/preview/onlooker.js';
import { previewRecord } from '../model/preview/preview-record.js';
import { isUnpublished, publishedPortions } from '../model/preview/publication-of.js';
import { seenByAll } from '../model/preview/seen-by-all.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import type { Portion } from '../model/portion.js';
import { findOwn } from './find-own.js';
import type { OwnAdvisory } from './find-own.js';
import { lookUpOnlookers, onlookerAsked } from './look-up-onlookers.js';
import { recordLook } from './record-look.js';
import type { LookNeeds } from './record-look.js';
import type { ViewNeeds } from './view-needs.js';

export interface SeeAsInput {
  /** In any case. */
  readonly name: string;
  readonly audience: NamedAudience;
}

/** An advisory through others' eyes. */
export interface Preview {
  readonly view: Redacted<AdvisoryView>;
  /** Whose history of it can be read on; null where there is none: of a draft, and of organizations together. */
  readonly through: Viewer | null;
}

/**
 * What an audience sees of an advisory, a draft's as if it were published now. For its source alone, and under the ceiling of the asker's
 * own token: nobody sees by this what it does not see itself. Null for everyone else, and when the audience sees nothing. Each look
 * stands in the audit log.
 *
 * @throws RequestError, to the source alone: BAD_REQUEST for an audience that it cannot name, RATE_LIMITED
 */
export async function seeAsAdvisory(
  needs: LookNeeds,
  viewer: Viewer,
  { name: text, audience }: SeeAsInput,
): Promise<Preview | null> {
  const name = parseAdvisoryName(text);
  const looked = name && (await lookAt(needs, viewer, { name, audience }));
  if (looked === null) return null;
  const detail = { audience: audience.is, name: audienceName(audience) };
  await recordLook(needs, viewer, { act: 'advisory.seen-as', subject: looked.record.name, detail });

  return isUnpublished(looked.file) ? previewDraft(needs, viewer, looked) : previewPublished(needs, viewer, looked);
}

interface LookedAt extends OwnAdvisory {
  readonly onlooker: Onlooker;
  readonly portions: readonly Portion[];
}

/** The asker proves first that it is of the source: what else it is told, that an account is unknown, is told to no other. */
function lookAt(
  { readAdvisories, viewKey }: ViewNeeds,
  viewer: Viewer,
  { name, audience }: { readonly name: AdvisoryName; readonly audience: NamedAudience },
): Promise<LookedAt | null> {
  return readAdvisories(viewer, async (advisories) => {
    const own = await findOwn(advisories, viewer, { name, viewKey });
    if (own === null) return null;
    const facts = await lookUpOnlookers(advisories.onlookers, [audience], { everybody: isUnpublished(own.file) });
    const onlooker = onlookerAsked(audience, facts);
    return { ...own, onlooker, portions: publishedPortions(own.file, own.source.handle, facts.organizations) };
  });
}

/** By the labels that publication would give: the database holds a draft under its source's alone. */
function previewDraft({ viewKey }: ViewNeeds, viewer: Viewer, { record, source, onlooker, portions }: LookedAt) {
  const { uid, name, kind, revisionId, updatedAt } = record;
  const frame = {
    ...{ uid, name, kind, revisionId, updatedAt, state: 'PUBLISHED' as const, revision: 1, publishedAt: updatedAt },
    ...{ pastRevisionId: null, withdrawalReason: null },
  };
  const seen = previewRecord({ frame, source, portions }, onlooker.eyes.map(clearanceOfEyes));
  const [eyes] = onlooker.eyes;
  const view = eyes && redactAdvisory(seen, throughEyes(viewer, onlooker, eyes), viewKey);
  return view ? { view, through: null } : null;
}

/** By the database's own row security, as those eyes are cleared. */
async function previewPublished(
  needs: ViewNeeds,
  viewer: Viewer,
  { record: { name }, onlooker, portions }: LookedAt,
): Promise<Preview | null> {
  const eyes = leastSeeing(onlooker, portions);
  if (eyes === null) return null;
  const through = throughEyes(viewer, onlooker, eyes);
  const record = await needs.readAdvisories(through, (advisories) => advisories.find(name));
  if (record === null) return null;

  const together = onlooker.eyes.length > 1;
  const seen = together ? await seenTogether(needs, viewer, { record, onlooker, portions }) : record;
  const view = redactAdvisory(seen, through, needs.viewKey);
  return view && { view, through: together ? null : through };
}

/** A reason has a label of its own: organizations together are shown what any member is. */
async function seenTogether(
  { readAdvisories }: ViewNeeds,
  viewer: Viewer,
  { record, onlooker, portions }: Pick<LookedAt, 'record' | 'onlooker' | 'portions'>,
): Promise<AdvisoryRecord> {
  const members = throughEyes(viewer, onlooker, MEMBERS);
  const plain = await readAdvisories(members, (advisories) => advisories.find(record.name));
  const seen = seenByAll(record, portions, onlooker.eyes.map(clearanceOfEyes));
  return { ...seen, withdrawalReason: plain?.withdrawalReason ?? null };
}

function throughEyes(viewer: Viewer, { audience }: Onlooker, eyes: Eyes): Viewer {
  return previewViewer(viewer, { key: audienceKey(audience), ...eyes });
}
