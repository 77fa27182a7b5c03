import {
  SECTOR_VALUES,
  type AudienceInput,
  type AudienceMatrix,
  type MarkingInput,
  type PulledDraft,
  type Seamark,
} from '@seamark/sdk';

/** A portion that is to be marked anew. */
export interface Marking {
  readonly draft: PulledDraft;
  readonly portionId: string;
  readonly marking: MarkingInput;
}

/**
 * True when somebody could read the portion under the new marking who cannot now: the hub counts its readers under both. True, too, where
 * the hub does not say.
 */
export async function opensWider(hub: Seamark, { draft, portionId, marking }: Marking): Promise<boolean> {
  const before = draft.portions.find(({ id }) => id === portionId)?.marking ?? marking;
  const portions = draft.portions.map((portion) => (portion.id === portionId ? { ...portion, marking } : portion));
  const audiences = eachOnce([...EVERYBODY, ...namedBy(before), ...namedBy(marking)]);
  const now = await hub.drafts.check(draft, audiences);
  const then = await hub.drafts.check({ ...draft, portions }, audiences);
  if (!now.ok || !then.ok) return true;
  const read = cellsOf(now.matrix, portionId);
  return cellsOf(then.matrix, portionId).some((cell, at) => exceeds(cell, read[at]));
}

type Cell = AudienceMatrix['rows'][number]['cells'][number];

const EVERYBODY: readonly AudienceInput[] = [
  { public: true },
  { hub: true },
  ...SECTOR_VALUES.map((sector) => ({ sector })),
];

function namedBy({
  sectors,
  communities,
  organizations,
  persons,
  excludeOrganizations,
}: MarkingInput): readonly AudienceInput[] {
  return [
    ...(sectors ?? []).map((sector) => ({ sector })),
    ...(communities ?? []).map((community) => ({ community })),
    ...[...(organizations ?? []), ...(excludeOrganizations ?? [])].map((organization) => ({ organization })),
    ...(persons ?? []).map((person) => ({ person })),
  ];
}

function eachOnce(audiences: readonly AudienceInput[]): readonly AudienceInput[] {
  return [...new Map(audiences.map((audience) => [JSON.stringify(audience), audience])).values()];
}

function cellsOf({ rows }: AudienceMatrix, portionId: string): readonly Cell[] {
  return rows.find(({ portion }) => portion.id === portionId)?.cells ?? [];
}

function exceeds({ sees, organizations }: Cell, before: Cell | undefined): boolean {
  if (before === undefined) return true;
  return (sees === 'CONTENT' && before.sees !== 'CONTENT') || organizations > before.organizations;
}
