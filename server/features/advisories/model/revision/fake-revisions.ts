import fc from 'fast-check';
import type { KeyedHash } from '../../../../kernel/keys.js';
import type { Viewer } from '../../../auth/model/viewer.js';
import type { Redacted } from '../../../markings/model/redacted.js';
import type { AdvisoryName } from '../advisory.js';
import type { MarkingInput, PortionInput } from '../advisory-input.js';
import type { AdvisoryView } from '../advisory-view.js';
import { afterPlan, fileOf, recordOf } from './fake-history.js';
import type { AdvisoryHistory } from './fake-history.js';
import { aPortionInput, asReadBack } from '../input/fake-input.js';
import { AUDIENCES, AUTHOR, MERIDIAN, anInputMoment, countedRandomness, uuidOf } from '../fake-world.js';
import type { InputMoment } from '../input/input-moment.js';
import { parsePortions } from '../input/parse-portions.js';
import { planDraft } from './plan-draft.js';
import { planPublication } from './plan-publication.js';
import { planRevision } from './plan-revision.js';
import { withPublishedLabels } from './published-labels.js';
import { redactAdvisory } from '../redact-advisory.js';
import type { RevisionPlan } from '../revision-plan.js';
import type { StatedPortion } from '../input/stated-portion.js';

/** What an author does to what it read: one change to the list of portions. */
export type Edit = (portions: readonly PortionInput[]) => readonly PortionInput[];

const random = countedRandomness(7);
const NAME = 'SMK-7K2Q9-VD3MX' as AdvisoryName;
const START = Date.parse('2026-05-01T10:00:00Z');

export const hash: KeyedHash = (text) => uuidOf(text);

export function viewOf(
  history: AdvisoryHistory,
  viewer: Viewer,
  sequence: number | null = null,
): Redacted<AdvisoryView> | null {
  const record = recordOf(history, viewer, sequence);
  return record && redactAdvisory(record, viewer, hash);
}

/** An advisory that was drafted with these portions and published. */
export function published(portions: readonly PortionInput[]): AdvisoryHistory {
  const stated = parsed(portions, anInputMoment());
  const moment = { source: MERIDIAN, membersOf: AUDIENCES.membersOf, seen: new Set<never>(), random };
  const draft = carriedOut(null, planDraft({ uid: uuidOf('advisory'), name: NAME, kind: 'INCIDENT' }, stated, moment));
  const { portions: all } = fileOf(draft);
  const labelled = withPublishedLabels(all, { ...anInputMoment(), seen: new Set(all.map(({ id }) => id)) });
  if (!labelled.ok) throw new Error(JSON.stringify(labelled.refusal));
  return carriedOut(draft, planPublication(fileOf(draft), labelled.value, random));
}

/** What a revision of everything that `author` reads would write; null when it changes nothing. */
export function planOf(history: AdvisoryHistory, edit: Edit, author: Viewer = AUTHOR): RevisionPlan | null {
  const view = viewOf(history, author);
  if (view === null) throw new Error('The author sees nothing.');
  const file = fileOf(history);
  const seenIds = new Set(view.portions.filter(({ content }) => content !== null).map(({ id }) => id));
  const seen = file.portions.filter(({ id }) => seenIds.has(id));
  const portions = parsed(edit(asReadBack(view)), anInputMoment({ seen }));
  return planRevision(
    file,
    { portions, remarks: [] },
    { source: MERIDIAN, membersOf: AUDIENCES.membersOf, seen: seenIds, random },
  );
}

export function carriedOut(history: AdvisoryHistory | null, plan: RevisionPlan): AdvisoryHistory {
  const at = new Date(START + plan.sequence * 86_400_000);
  return afterPlan(history, plan, { source: MERIDIAN, at });
}

export function revised(history: AdvisoryHistory, edit: Edit, author: Viewer = AUTHOR): AdvisoryHistory {
  const plan = planOf(history, edit, author);
  return plan === null ? history : carriedOut(history, plan);
}

function parsed(inputs: readonly PortionInput[], moment: InputMoment): readonly StatedPortion[] {
  const portions = parsePortions(inputs, moment);
  if (!portions.ok) throw new Error(JSON.stringify(portions.refusal));
  return portions.value;
}

const ORGANIZATIONS = ['tern-cloud', 'northgate-health', 'national-cert', 'ostrava-tu'];
const COMMUNITIES = ['frontier-developers', 'critical-infrastructure'];
const PERSONS = ['handler@cert', 'second@cert', 'reader@cert', 'handler@tern', 'researcher@ostrava'];

/** Any marking that an author of the sample community may state. */
export const someMarking: fc.Arbitrary<MarkingInput> = fc.oneof(
  fc.constant({ tlp: 'CLEAR' }),
  fc.record({
    tlp: fc.constant('GREEN'),
    communities: fc.subarray(COMMUNITIES),
    excludeOrganizations: fc.subarray(ORGANIZATIONS),
  }),
  fc.record({
    tlp: fc.constantFrom('AMBER', 'AMBER_STRICT'),
    organizations: fc.subarray(ORGANIZATIONS.slice(0, 2), { minLength: 1 }),
    communities: fc.subarray(COMMUNITIES),
    excludeOrganizations: fc.subarray(ORGANIZATIONS.slice(2)),
  }),
  fc.record({ tlp: fc.constant('RED'), persons: fc.subarray(PERSONS, { minLength: 1 }) }),
);

const someType = fc.constantFrom('TITLE' as const, 'SUMMARY' as const, 'IMPACT' as const, 'LEGAL' as const);
const someText = fc.constantFrom('one', 'two', 'three', 'four');

export const somePortion: fc.Arbitrary<PortionInput> = fc.record({
  type: someType,
  marking: someMarking,
  presence: fc.constantFrom('PLACEHOLDER' as const, 'HIDDEN' as const),
  lang: fc.constantFrom('en', 'de'),
  content: fc.record({ text: someText }),
});

/** The portions of a new advisory. */
export const somePortions: fc.Arbitrary<readonly PortionInput[]> = fc
  .tuple(someMarking, fc.array(somePortion, { maxLength: 4 }))
  .map(([marking, others]) => [{ ...aPortionInput('TITLE', { text: 'title' }), marking }, ...others]);

/** A change that moves no portion. */
export const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  edit(someMarking, (portion, marking) => [{ ...portion, marking }]),
  edit(someText, (portion, text) =>
    portion.type === 'SOURCE' || isFirstTitle(portion) ? [portion] : [{ ...portion, content: { text } }],
  ),
  edit(fc.constantFrom('PLACEHOLDER' as const, 'HIDDEN' as const), (portion, presence) => [{ ...portion, presence }]),
  edit(fc.constantFrom('en', 'de'), (portion, lang) => [{ ...portion, lang }]),
  edit(someType, (portion, type) =>
    isFirstTitle(portion) || portion.type === 'SOURCE' ? [portion] : [{ ...portion, type }],
  ),
  edit(fc.constant(null), (portion) => (isFirstTitle(portion) ? [portion] : [])),
  edit(somePortion, (portion, added) => [portion, added]),
);

/** Takes one portion to another place. */
export const someMove: fc.Arbitrary<Edit> = fc.tuple(fc.nat(9), fc.nat(9)).map(([from, to]) => (portions) => {
  const moved = portions[from % portions.length];
  const others = portions.filter((portion) => portion !== moved);
  return moved === undefined ? portions : others.toSpliced(to % portions.length, 0, moved);
});

/** The portion that every advisory here begins with, so that it goes on having a title. */
function isFirstTitle({ content }: PortionInput): boolean {
  return content.text === 'title';
}

function edit<T>(
  value: fc.Arbitrary<T>,
  change: (portion: PortionInput, value: T) => readonly PortionInput[],
): fc.Arbitrary<Edit> {
  return fc.tuple(fc.nat(9), value).map(
    ([place, chosen]) =>
      (portions) =>
        portions.flatMap((portion, index) => (index === place % portions.length ? change(portion, chosen) : [portion])),
  );
}
