import type { Viewer } from '../../auth/model/viewer.js';
import { tlpRank } from '../../markings/model/tlp.js';
import type { ExportJob } from './export-job.js';

/** Whose eyes an export is read with: TLP:RED is for persons, in a session of their own, and leaves in no file. */
export function exportReader(viewer: Viewer): Viewer {
  return tlpRank(viewer.ceiling) > tlpRank('AMBER_STRICT') ? { ...viewer, ceiling: 'AMBER_STRICT' } : viewer;
}

/** True while a viewer holds all that cleared the rows of an export. */
export function stillHolds({ grasp }: Viewer, { atoms }: Pick<ExportJob, 'atoms'>): boolean {
  const held = new Set(grasp.atoms);
  return atoms.every((atom) => held.has(atom));
}
