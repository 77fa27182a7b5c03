import type { Uuid } from '../../../../kernel/ids.js';
import type { PortionView } from '../advisory-view.js';
import type { Portion } from '../portion.js';
import { audienceName } from './audience.js';
import { clearanceOfEyes } from './onlooker.js';
import type { Onlooker } from './onlooker.js';
import { seenBy, sightsOf } from './sights.js';
import type { Sight } from './sights.js';

/** Who gets what: a row for each portion, a column for each audience. */
export interface AudienceMatrix {
  readonly audiences: readonly MatrixAudience[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixAudience {
  readonly label: string;
  /** How many active organizations it is; 0 for the public and for a person. */
  readonly organizations: number;
}

export interface MatrixRow {
  /** As its asker sees it. */
  readonly portion: PortionView;
  /** In the order of the audiences. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly sees: Sight;
  /** How many of the audience's organizations read what it says. */
  readonly organizations: number;
}

/** @param shown - what the asker sees of them: a portion that it does not see has no row */
export function audienceMatrix(
  portions: readonly Portion[],
  shown: readonly PortionView[],
  onlookers: readonly Onlooker[],
): AudienceMatrix {
  const columns = onlookers.map((onlooker) => columnOf(portions, onlooker));
  const rows = shown.flatMap((portion) => {
    if (portion.content === null || !portions.some(({ id }) => id === portion.id)) return [];
    return [{ portion, cells: columns.map((cellOf) => cellOf(portion.id)) }];
  });
  return { audiences: onlookers.map(toAudience), rows };
}

function toAudience({ audience, counted }: Onlooker): MatrixAudience {
  return { label: audienceName(audience), organizations: counted.length };
}

function columnOf(portions: readonly Portion[], { eyes, counted }: Onlooker): (id: Uuid) => MatrixCell {
  const sights = sightsOf(portions, eyes.map(clearanceOfEyes));
  const readers = counted.map((one) => seenBy(portions, clearanceOfEyes(one)));
  return (id) => ({
    sees: sights.get(id) ?? 'NOTHING',
    organizations: readers.filter((ids) => ids.has(id)).length,
  });
}
