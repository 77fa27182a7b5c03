import { done } from '../../features/advisories/actions/fake-authoring.js';
import { draftAdvisory } from '../../features/advisories/actions/draft-advisory.js';
import { markPortions } from '../../features/advisories/actions/mark-portions.js';
import { publishAdvisory } from '../../features/advisories/actions/publish-advisory.js';
import { readAdvisory } from '../../features/advisories/actions/read-advisory.js';
import { reviseAdvisory } from '../../features/advisories/actions/revise-advisory.js';
import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import type { MarkingInput, PortionInput } from '../../features/advisories/model/advisory-input.js';
import { asReadBack, TITLE_INPUT } from '../../features/advisories/model/input/fake-input.js';
import type { AdvisoriesUnderTest } from './advisories-under-test.js';

export const AUTHOR_ACCOUNT = 'author@meridian';

/** A portion for the HANDLERs of some organizations. */
export const amberFor = (...organizations: readonly string[]): PortionInput => ({
  type: 'IMPACT',
  marking: { tlp: 'AMBER', organizations },
  content: { text: 'What comes of it' },
});

export async function drafted(
  subject: AdvisoriesUnderTest,
  portions: readonly PortionInput[] = [TITLE_INPUT],
): Promise<AdvisoryName> {
  const author = await subject.viewer(AUTHOR_ACCOUNT);
  return done(await draftAdvisory(subject, author, { kind: 'INCIDENT', portions })).name;
}

export async function published(
  subject: AdvisoriesUnderTest,
  portions?: readonly PortionInput[],
): Promise<AdvisoryName> {
  const name = await drafted(subject, portions);
  done(await publishAdvisory(subject, await subject.viewer(AUTHOR_ACCOUNT), { name }));
  return name;
}

/** Sends back what its author reads, with one change. */
export async function revised(
  subject: AdvisoriesUnderTest,
  name: AdvisoryName,
  change: (portion: PortionInput) => PortionInput,
): Promise<void> {
  await restated(subject, name, (portions) => portions.map(change));
}

/** Sends back what its author reads, without the portions of a type but with a title for its own. */
export async function removed(
  subject: AdvisoriesUnderTest,
  name: AdvisoryName,
  type: PortionInput['type'],
): Promise<void> {
  const own = { ...TITLE_INPUT, marking: amberFor('meridian-labs').marking };
  await restated(subject, name, (portions) => [own, ...portions.filter((portion) => portion.type !== type)]);
}

async function restated(
  subject: AdvisoriesUnderTest,
  name: AdvisoryName,
  change: (portions: readonly PortionInput[]) => readonly PortionInput[],
): Promise<void> {
  const author = await subject.viewer(AUTHOR_ACCOUNT);
  const view = await readAdvisory(subject, author, { name, revisionId: null });
  if (view === null) throw new Error('The author sees nothing.');
  const portions = change(asReadBack(view));
  done(await reviseAdvisory(subject, author, { name, expectViewKey: view.viewKey, portions }));
}

/** Marks the one portion of a type anew, and sends nothing else back. */
export async function remarked(
  subject: AdvisoriesUnderTest,
  name: AdvisoryName,
  { type, marking }: Pick<PortionInput, 'type' | 'marking'>,
): Promise<void> {
  const author = await subject.viewer(AUTHOR_ACCOUNT);
  const view = await readAdvisory(subject, author, { name, revisionId: null });
  const marks = (view?.portions ?? [])
    .filter((portion) => portion.type === type)
    .map(({ id }) => ({ portion: id, marking }));
  done(await markPortions(subject, author, { name, expectViewKey: view?.viewKey ?? '', marks }));
}

/** Marks the portions of a type anew. */
export const marked =
  (type: PortionInput['type'], marking: MarkingInput) =>
  (portion: PortionInput): PortionInput =>
    portion.type === type ? { ...portion, marking } : portion;

/** Lets the others learn of the portions of a type, or not. */
export const shownAs =
  (type: PortionInput['type'], presence: 'PLACEHOLDER' | 'HIDDEN') =>
  (portion: PortionInput): PortionInput =>
    portion.type === type ? { ...portion, presence } : portion;

/** Says something else in the portions of a type. */
export const said =
  (type: PortionInput['type'], text: string) =>
  (portion: PortionInput): PortionInput =>
    portion.type === type ? { ...portion, content: { text } } : portion;
