import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { PortionInput } from '../model/advisory-input.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import { AUTHOR } from '../model/fake-world.js';
import { TITLE_INPUT } from '../model/input/fake-input.js';
import type { ChangedAdvisory } from './change-needs.js';
import { draftAdvisory } from './draft-advisory.js';
import type { FakeAdvisories } from './fake-advisories.js';
import { publishAdvisory } from './publish-advisory.js';
import { readAdvisory } from './read-advisory.js';

/** A draft of these portions by an AUTHOR of the sample community. */
export async function drafted(
  hub: FakeAdvisories,
  portions: readonly PortionInput[] = [TITLE_INPUT],
): Promise<Redacted<AdvisoryView>> {
  return done(await draftAdvisory(hub, AUTHOR, { kind: 'INCIDENT', portions }));
}

export async function publishedBy(
  hub: FakeAdvisories,
  portions?: readonly PortionInput[],
): Promise<Redacted<AdvisoryView>> {
  const { name } = await drafted(hub, portions);
  return done(await publishAdvisory(hub, AUTHOR, { name }));
}

/** What a viewer reads under a name today. */
export function readBy(hub: FakeAdvisories, viewer: Viewer, name: string): Promise<Redacted<AdvisoryView> | null> {
  return readAdvisory(hub, viewer, { name, revisionId: null });
}

/** The advisory that an author was answered; a refusal fails the test. */
export function done(
  result: { readonly ok: true; readonly value: ChangedAdvisory } | { readonly ok: false; readonly refusal: unknown },
): Redacted<AdvisoryView> {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.advisory;
}
