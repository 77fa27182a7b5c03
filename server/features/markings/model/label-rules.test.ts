import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceDifference } from './audience-difference.js';
import { clearanceOf } from './clearance-of.js';
import { compareLabels, tightened } from './compare-labels.js';
import { isCleared } from './is-cleared.js';
import { labelOf, sourceAlone } from './label-of.js';
import type { Clearance, Label } from './label.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from './marking.js';
import { parseMarking } from './parse-marking.js';
import { TLP } from './tlp.js';
import type { Tlp } from './tlp.js';
import { unionOfLabels } from './union-of-labels.js';

// Few names, so that labels meet often.
const SOURCE = 'source' as OrganizationHandle;
const ORGANIZATIONS = [SOURCE, 'a', 'b', 'c'] as OrganizationHandle[];
const COMMUNITIES = ['x', 'y'] as CommunityHandle[];
const ACCOUNTS = ['1@source', '1@a', '1@b'] as AccountName[];
const RUNS = { numRuns: 1_500 };

const statedUnder = (...labels: readonly Tlp[]): fc.Arbitrary<Label> =>
  fc
    .record({
      tlp: fc.constantFrom(...labels),
      communities: fc.subarray(COMMUNITIES),
      organizations: fc.subarray(ORGANIZATIONS),
      persons: fc.subarray(ACCOUNTS),
      excludeOrganizations: fc.subarray(ORGANIZATIONS.slice(1)),
      members: fc.subarray(ORGANIZATIONS),
    })
    .map(({ tlp, communities, organizations, persons, excludeOrganizations, members }) => {
      const fields = {
        CLEAR: {},
        GREEN: { communities, excludeOrganizations },
        AMBER: { organizations, communities, excludeOrganizations },
        AMBER_STRICT: { organizations, communities, excludeOrganizations },
        RED: { persons },
      }[tlp];
      const marking = parseMarking({ tlp, ...fields });
      const label = marking.ok ? labelOf(marking.value, { source: SOURCE, members }) : marking;
      return label.ok ? label.value : sourceAlone(SOURCE, tlp);
    });

const stated = statedUnder(...TLP);
const pairOfOneTlp = fc.constantFrom(...TLP).chain((tlp) => fc.tuple(statedUnder(tlp), statedUnder(tlp)));

/** Labels of portions and of stubs. */
const label: fc.Arbitrary<Label> = fc.oneof(
  { weight: 4, arbitrary: stated },
  { weight: 1, arbitrary: fc.tuple(stated, stated).map((labels) => unionOfLabels(labels) ?? labels[0]) },
);

/** Everyone there can be under these names: one viewer tried at random would miss most mistakes. */
const EVERYONE: readonly Clearance[] = [
  clearanceOf(null),
  ...ORGANIZATIONS.flatMap((handle) =>
    [[], ['x'], ['y'], COMMUNITIES].flatMap((communities) =>
      [[], ['AUTHOR'], ['HANDLER']].flatMap((roles) =>
        ACCOUNTS.flatMap((account) =>
          TLP.map((ceiling) =>
            clearanceOf({
              account,
              active: true,
              organization: { handle, active: true, communities: communities as CommunityHandle[] },
              roles,
              service: false,
              ceiling,
            }),
          ),
        ),
      ),
    ),
  ),
];

/** Those who see one and not the other. */
function seeOnly(one: Label, other: Label): readonly Clearance[] {
  return EVERYONE.filter((viewer) => isCleared(viewer, one) && !isCleared(viewer, other));
}

describe('the rules of labels', () => {
  it('clear whoever sees the tighter of two labels for the other', () => {
    fc.assert(
      fc.property(label, label, (past, next) => {
        const change = compareLabels(past, next);

        const [gained, lost] = [seeOnly(next, past), seeOnly(past, next)];
        const promised = { same: [...gained, ...lost], tighter: gained, wider: lost, incomparable: [] }[change];
        expect(promised).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never call a lower label tighter', () => {
    fc.assert(
      fc.property(label, label, (past, next) => {
        fc.pre(TLP.indexOf(next.tlp) < TLP.indexOf(past.tlp));

        expect(['wider', 'incomparable']).toContain(compareLabels(past, next));
      }),
    );
  });

  it('know every label as the same as itself', () => {
    fc.assert(
      fc.property(label, (some) => {
        expect(compareLabels(some, some)).toBe('same');
      }),
    );
  });

  it('open no past version to anyone by a new marking, and close it to whoever lost the new one', () => {
    fc.assert(
      fc.property(label, label, (past, next) => {
        const today = tightened(past, next, SOURCE);

        const isWider = compareLabels(past, next) === 'wider';
        expect([...seeOnly(today, past), ...(isWider ? [] : seeOnly(today, next))]).toEqual([]);
      }),
      RUNS,
    );
  });

  it('show a placeholder to whoever sees one of the other portions', () => {
    fc.assert(
      fc.property(fc.array(stated, { minLength: 1, maxLength: 4 }), (others) => {
        const stub = unionOfLabels(others) ?? sourceAlone(SOURCE, 'RED');

        expect(others.flatMap((other) => seeOnly(other, stub))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('tell of a new audience whoever gained or lost it by it', () => {
    fc.assert(
      fc.property(pairOfOneTlp, ([before, after]) => {
        const concerned = audienceDifference(before, after, SOURCE);

        const moved = [...seeOnly(before, after), ...seeOnly(after, before)];
        expect(moved.filter((viewer) => !isCleared(viewer, concerned))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('show nothing but CLEAR to whoever is not an active member', () => {
    fc.assert(
      fc.property(label, (some) => {
        expect(isCleared(clearanceOf(null), some)).toBe(some.tlp === 'CLEAR');
      }),
    );
  });
});
