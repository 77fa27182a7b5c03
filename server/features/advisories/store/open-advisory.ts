import type { EntityManager } from 'typeorm';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { TLP } from '../../markings/model/tlp.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { Stub } from '../model/portion.js';
import type { AdvisoryFile, CurrentPortion, PastVersion } from '../model/revision-plan.js';
import { type LabelJson, toLabel } from './label-json.js';

type Labelled<T> = Omit<T, 'label'> & { readonly label: LabelJson };
type FileJson = Omit<AdvisoryFile, 'portions' | 'stubs' | 'past'> & {
  readonly portions: readonly Labelled<CurrentPortion>[];
  readonly stubs: readonly (Omit<Labelled<Stub>, 'tlp'> & { readonly tlp: number })[];
  readonly past: readonly Labelled<PastVersion>[];
};

const OPEN: Prepared = { name: 'open-advisory', text: 'SELECT hub.open_advisory($1) AS file' };

/** Locks the advisory until the transaction ends. */
export async function openAdvisory(sql: EntityManager, name: AdvisoryName): Promise<AdvisoryFile | null> {
  const [row] = await prepared<{ readonly file: FileJson | null }>(sql, OPEN, [name]);
  if (!row?.file) return null;
  const { portions, stubs, past, ...rest } = row.file;
  return {
    ...rest,
    portions: portions.map((portion) => ({ ...portion, label: toLabel(portion.label) })),
    stubs: stubs.map((stub) => ({ ...stub, tlp: TLP[stub.tlp] ?? 'RED', label: toLabel(stub.label) })),
    past: past.map((version) => ({ ...version, label: toLabel(version.label) })),
  };
}
