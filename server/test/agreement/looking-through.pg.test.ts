import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAdvisory } from '../../features/advisories/actions/read-advisory.js';
import { seeAsAdvisory } from '../../features/advisories/actions/see-as-advisory.js';
import type { AdvisoryView } from '../../features/advisories/model/advisory-view.js';
import { clearanceOfViewer } from '../../features/advisories/model/fake-world.js';
import { sightsOf } from '../../features/advisories/model/preview/sights.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import { VISITOR } from '../../features/auth/model/visitor.js';
import type { AccountName } from '../../features/markings/model/marking.js';
import type { Uuid } from '../../kernel/ids.js';
import { testDatabase } from '../test-database.js';
import { AUTHORS, plantCommunity } from './community.js';
import { type Begun, play } from './play.js';
import { type Script, someScript } from './script.js';
import { twins } from './twins.js';

/** Scripts played, in some seconds; turned up for a hunt. */
const RUNS = 6;

const { database } = await testDatabase();
const viewers = await plantCommunity(database);
let played = 0;

type Needs = ReturnType<typeof twins>['inPostgres'] & { readonly appendAudit: () => Promise<void> };

interface Looking {
  readonly needs: Needs;
  readonly name: Begun['name'];
  /** With the highest token that there is at its source. */
  readonly author: Viewer;
}

const overAnyScript = (look: (looking: Looking) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(someScript, async (script) => {
      const needs = { ...twins(database, 1_000 + (played += 1)).inPostgres, appendAudit: async () => undefined };
      for (const { name, source } of await published(needs, script)) {
        await look({ needs, name, author: viewers.get(AUTHORS[source]?.[0] ?? '') ?? VISITOR });
      }
    }),
    { numRuns: RUNS },
  );

/** Plays a script. @returns what it published and did not take back into a draft */
async function published(needs: Needs, script: Script): Promise<readonly Begun[]> {
  let begun: readonly Begun[] = [];
  const open = new Set<string>();
  for (const step of script) {
    const answer = await play(needs, step, { viewers, begun });
    if (answer?.ok !== true) continue;
    const { name, state } = answer.value.advisory;
    if (step.do === 'draft') begun = [...begun, { name, source: step.source }];
    if (state !== 'DRAFT') open.add(name);
  }
  return begun.filter(({ name }) => open.has(name));
}

/** Active ones, each in a session of its own: others cannot be looked through. */
const persons = [...viewers].filter(
  ([called, { account, service, roles }]) => called === account && !service && roles.length > 0,
);

describe('looking through others’ eyes, whatever the markings and their history', { timeout: 600_000 }, () => {
  it('finds by the labels alone what row security leaves each viewer', async () => {
    await overAnyScript(async ({ needs, name, author }) => {
      const file = await needs.readAdvisories(author, (advisories) => advisories.ownFile(name));
      for (const [called, viewer] of viewers) {
        const record = await needs.readAdvisories(viewer, (advisories) => advisories.find(name));
        const found = new Map<Uuid, string>([
          ...(record?.stubs ?? []).map(({ portion }) => [portion, 'PLACEHOLDER'] as const),
          ...(record?.portions ?? []).map(({ id }) => [id, 'CONTENT'] as const),
        ]);
        const expected = [...sightsOf(file?.portions ?? [], [clearanceOfViewer(viewer)])];
        expect({ called, seen: expected }).toEqual({
          called,
          seen: expected.map(([id]) => [id, found.get(id) ?? 'NOTHING']),
        });
      }
    });
  });

  it('shows through a person’s eyes all that the person is shown, its numbers and times too', async () => {
    await overAnyScript(async ({ needs, name, author }) => {
      for (const [called, person] of persons) {
        const through = await seeAs(needs, author, { name, called });
        const own = await readAdvisory(needs, person, { name, revisionId: null });
        expect({ called, seen: unkeyed(through) }).toEqual({ called, seen: unkeyed(own) });
        expect(through === null || through.viewKey !== own?.viewKey).toBe(true);
      }
    });
  });

  it('shows through nobody’s eyes what the asker itself does not see', async () => {
    await overAnyScript(async ({ needs, name, author }) => {
      const asker = { ...author, ceiling: 'GREEN' as const };
      const own = await readAdvisory(needs, asker, { name, revisionId: null });
      for (const [called] of persons) {
        const through = await seeAs(needs, asker, { name, called });
        expect(contentsOf(own)).toEqual(expect.arrayContaining([...contentsOf(through)]));
        expect((own?.portions ?? []).map(({ id }) => id)).toEqual(
          expect.arrayContaining((through?.portions ?? []).map(({ id }) => id)),
        );
      }
    });
  });
});

async function seeAs(
  needs: Needs,
  asker: Viewer,
  { name, called }: { readonly name: Begun['name']; readonly called: string },
): Promise<AdvisoryView | null> {
  const looked = await seeAsAdvisory(needs, asker, { name, audience: { is: 'person', person: called as AccountName } });
  return looked?.view ?? null;
}

function unkeyed(view: AdvisoryView | null): object | null {
  return view && { ...view, id: null, viewKey: null };
}

function contentsOf(view: AdvisoryView | null): readonly unknown[] {
  return (view?.portions ?? []).filter(({ content }) => content !== null).map(({ id, content }) => ({ id, content }));
}
