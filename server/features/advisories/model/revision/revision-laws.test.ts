import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../kernel/ids.js';
import type { Viewer } from '../../../auth/model/viewer.js';
import { PUBLIC, sourceAtom } from '../../../markings/model/atom.js';
import { compareLabels } from '../../../markings/model/compare-labels.js';
import { isCleared } from '../../../markings/model/is-cleared.js';
import type { Label } from '../../../markings/model/label.js';
import type { AdvisoryView } from '../advisory-view.js';
import { canonicalJson } from '../canonical-json.js';
import { fileOf } from './fake-history.js';
import type { AdvisoryHistory } from './fake-history.js';
import { carriedOut, planOf, published, revised, someEdit, someMove, somePortions, viewOf } from './fake-revisions.js';
import type { Edit } from './fake-revisions.js';
import { aViewer, clearanceOfViewer, EVERYONE, MERIDIAN } from '../fake-world.js';
import type { RevisionPlan } from '../revision-plan.js';

const someEdits = fc.array(fc.array(someEdit, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
const someHistory = fc
  .tuple(somePortions, someEdits)
  .map(([portions, revisions]) =>
    revisions.reduce((history, edits) => revised(history, inTurn(edits)), published(portions)),
  );

const SOURCE = sourceAtom(MERIDIAN);
const PEOPLE = EVERYONE.filter(({ service }) => !service);

describe('a revision, whatever it changes', () => {
  it('is none when an author sends back what it read, and reads it under whatever ceiling', () => {
    const authors = ['author@meridian', 'writer@meridian'].map(aViewer);
    const ceilings = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'] as const;
    fc.assert(
      fc.property(
        someHistory,
        fc.constantFrom(...authors),
        fc.constantFrom(...ceilings),
        (history, author, ceiling) => {
          const reader = { ...author, ceiling };
          fc.pre(viewOf(history, reader) !== null);

          expect(planOf(history, (portions) => portions, reader)).toBeNull();
        },
      ),
    );
  });

  it('opens no earlier version to anyone, and what it narrows it narrows in every earlier version', () => {
    fc.assert(
      fc.property(someHistory, someEdit, (history, edit) => {
        const plan = planOf(history, edit);
        fc.pre(plan !== null);
        const after = carriedOut(history, plan);

        for (const viewer of EVERYONE) expectNarrower(history, after, viewer);
      }),
    );
  });

  it('concerns exactly those whose view it changes, and calls it what it is to them', () => {
    fc.assert(
      fc.property(
        someHistory,
        fc.array(fc.oneof(someEdit, someMove), { minLength: 1, maxLength: 4 }),
        (history, edits) => {
          const plan = planOf(history, inTurn(edits));
          fc.pre(plan !== null);
          const after = carriedOut(history, plan);

          for (const viewer of PEOPLE) {
            expect({ of: viewer.name, is: eventOf(plan, viewer) }).toEqual({
              of: viewer.name,
              is: changeOf(history, after, viewer),
            });
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('concerns no audience without its source, which would be no label', () => {
    fc.assert(
      fc.property(someHistory, fc.array(someEdit, { minLength: 1, maxLength: 3 }), (history, edits) => {
        const concerned = planOf(history, inTurn(edits))?.concerned ?? [];

        const strange = concerned.filter(
          ({ label }) => !label.audience.some((atom) => [PUBLIC, SOURCE].includes(atom)),
        );
        expect(strange).toEqual([]);
      }),
    );
  });

  it('leaves what its author does not see as it was', () => {
    fc.assert(
      fc.property(someHistory, someEdit, (history, edit) => {
        const author: Viewer = { ...aViewer('author@meridian'), ceiling: 'GREEN' };
        fc.pre(viewOf(history, author) !== null);
        const hidden = fileOf(history).portions.filter(({ label }) => label.tlp !== 'CLEAR' && label.tlp !== 'GREEN');

        const plan = tryPlan(history, edit, author);

        expect(hidden.filter(({ id, type }) => type !== 'SOURCE' && plan?.close.includes(id))).toEqual([]);
      }),
    );
  });
});

function inTurn(edits: readonly Edit[]): Edit {
  return (portions) => edits.reduce((edited, edit) => (edited.length === 0 ? edited : edit(edited)), portions);
}

/** Some edits are refused: an author without a title in sight cannot turn its last portion into nothing. */
function tryPlan(history: AdvisoryHistory, edit: Edit, author: Viewer): RevisionPlan | null {
  try {
    return planOf(history, edit, author);
  } catch {
    return null;
  }
}

function expectNarrower(before: AdvisoryHistory, after: AdvisoryHistory, viewer: Viewer): void {
  const clearance = clearanceOfViewer(viewer);
  const past = after.versions.filter(({ to }) => to !== null);
  for (const { version, portion, label } of past.filter((today) => isCleared(clearance, today.label))) {
    const stood = before.versions.find((earlier) => earlier.version === version);
    expect(stood && isCleared(clearance, stood.label)).toBe(true);
    const [was, is] = [before, after].map((history) => currentLabel(history, portion.id) ?? label);
    if (was && is && compareLabels(was, is) === 'tighter') expect(isCleared(clearance, is)).toBe(true);
  }
}

function currentLabel({ versions }: AdvisoryHistory, id: Uuid): Label | undefined {
  return versions.find(({ portion, to }) => portion.id === id && to === null)?.label;
}

type EventType = 'PUBLISHED' | 'REVISED' | 'RETRACTED';

/** What the log tells a viewer of a revision. */
function eventOf({ concerned }: RevisionPlan, viewer: Viewer): EventType | null {
  const clearance = clearanceOfViewer(viewer);
  const held = concerned.filter(({ label, besides }) =>
    [label, ...besides].every((each) => isCleared(clearance, each)),
  );
  if (!held.some(({ changed }) => changed)) return null;
  return typeOf(
    held.some(({ before }) => before),
    held.some(({ after }) => after),
  );
}

/** What a viewer finds when it compares what it saw with what it sees. */
function changeOf(before: AdvisoryHistory, after: AdvisoryHistory, viewer: Viewer): EventType | null {
  const [saw, sees] = [shown(viewOf(before, viewer)), shown(viewOf(after, viewer))];
  return saw === sees ? null : typeOf(saw !== null, sees !== null);
}

function typeOf(before: boolean, after: boolean): EventType | null {
  if (before && after) return 'REVISED';
  if (before) return 'RETRACTED';
  return after ? 'PUBLISHED' : null;
}

/** All but the numbers and times of the viewer's own history. */
function shown(view: AdvisoryView | null): string | null {
  if (view === null) return null;
  const { id, name, state, banner, title, summary, source, severity, portions, withheldCount } = view;
  return canonicalJson({ id, name, state, banner, title, summary, source, severity, portions, withheldCount });
}
