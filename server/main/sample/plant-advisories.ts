import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import type { PortionInput } from '../../features/advisories/model/advisory-input.js';
import type { AdvisoryView } from '../../features/advisories/model/advisory-view.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import type { AccountName } from '../../features/markings/model/marking.js';
import type { Result } from '../../kernel/result.js';
import type { HubActions } from '../actions.js';
import { applyChanges } from './apply-changes.js';
import type { AdvisoryFile, SeedEvent, SeedPortion } from './seed-files.js';

export interface PlantNeeds {
  readonly actions: Pick<HubActions, 'draftAdvisory' | 'publishAdvisory' | 'reviseAdvisory' | 'withdrawAdvisory'>;
  readonly viewerOf: (account: AccountName) => Viewer;
  /** Sets the hub's clock. */
  readonly setClock: (now: Date) => void;
}

/** A seed that is being planted: what is known of it so far. */
interface Planted {
  name: AdvisoryName | null;
  viewKey: string;
  portions: readonly SeedPortion[];
  /** The id that each key became. */
  readonly ids: Map<string, string>;
}

interface Step {
  readonly at: string;
  readonly as: AccountName;
  readonly planted: Planted;
  take(viewer: Viewer): Promise<void>;
}

/** Plants all seeds, their events in one order by time: the log never goes back, so neither may the clock. */
export async function plantAdvisories(needs: PlantNeeds, files: readonly AdvisoryFile[]): Promise<void> {
  const steps = files.flatMap((file) => stepsOf(needs, file));
  for (const { at, as, take } of steps.sort((a, b) => a.at.localeCompare(b.at))) {
    needs.setClock(new Date(at));
    await take(needs.viewerOf(as));
  }
}

function stepsOf(needs: PlantNeeds, file: AdvisoryFile): readonly Step[] {
  const planted: Planted = { name: null, viewKey: '', portions: file.draft.portions, ids: new Map() };
  const later = file.then.map((event) => ({
    at: event.at,
    as: event.as,
    planted,
    take: (viewer: Viewer) => change(needs, viewer, { planted, event }),
  }));
  return [{ at: file.at, as: file.as, planted, take: (viewer) => draft(needs, viewer, { planted, file }) }, ...later];
}

async function draft(
  { actions }: PlantNeeds,
  viewer: Viewer,
  { planted, file }: { planted: Planted; file: AdvisoryFile },
): Promise<void> {
  const drafted = taken(
    await actions.draftAdvisory(viewer, { ...file.draft, portions: file.draft.portions.map(withoutKey) }),
  );
  remember(planted, drafted.advisory);
  if (!file.publish) return;
  remember(planted, taken(await actions.publishAdvisory(viewer, { name: drafted.advisory.name })).advisory);
}

async function change(
  { actions }: PlantNeeds,
  viewer: Viewer,
  { planted, event }: { planted: Planted; event: SeedEvent },
): Promise<void> {
  const name = planted.name ?? '';
  if ('withdraw' in event)
    return remember(planted, taken(await actions.withdrawAdvisory(viewer, { name, ...event.withdraw })).advisory);
  const { changes, ...note } = event.revise;
  planted.portions = applyChanges(planted.portions, changes);
  const portions = planted.portions.map((portion) => restated(portion, planted));
  remember(
    planted,
    taken(await actions.reviseAdvisory(viewer, { name, expectViewKey: planted.viewKey, ...note, portions })).advisory,
  );
}

/** The author sees all portions in the order it stated them; one it did not state is the SOURCE that the hub adds. */
function remember(planted: Planted, view: AdvisoryView): void {
  planted.name = view.name;
  planted.viewKey = view.viewKey;
  const statesSource = planted.portions.some(({ type }) => type === 'SOURCE');
  const shown = view.portions.filter(({ type }) => statesSource || type !== 'SOURCE');
  planted.portions.forEach(({ key }, place) => planted.ids.set(key, shown[place]?.id ?? ''));
}

function restated(portion: SeedPortion, { ids }: Planted): PortionInput {
  const id = ids.get(portion.key);
  return id === undefined ? withoutKey(portion) : { ...withoutKey(portion), id };
}

function withoutKey({ key: _, ...portion }: SeedPortion): PortionInput {
  return portion;
}

function taken<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`A sample advisory was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
