import type { EntityManager } from 'typeorm';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { OwnFile } from '../model/preview/own-file.js';
import type { Portion } from '../model/portion.js';
import { type LabelJson, toLabel } from './label-json.js';

interface FileJson {
  readonly state: OwnFile['state'];
  readonly portions: readonly (Omit<Portion, 'label'> & { readonly label: LabelJson })[];
}

const OWN_FILE: Prepared = { name: 'own-file', text: 'SELECT hub.own_file($1) AS file' };

/** Reads for the source, and locks nothing: `openAdvisory` is for whoever writes. */
export async function ownFile(sql: EntityManager, name: AdvisoryName): Promise<OwnFile | null> {
  const [row] = await prepared<{ readonly file: FileJson | null }>(sql, OWN_FILE, [name]);
  if (!row?.file) return null;
  const { state, portions } = row.file;
  return { state, portions: portions.map((portion) => ({ ...portion, label: toLabel(portion.label) })) };
}
