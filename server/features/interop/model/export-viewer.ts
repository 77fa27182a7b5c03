import type { Viewer } from '../../auth/model/viewer.js';
import type { ExportJob } from './export-job.js';

/** True while a viewer holds all that cleared the rows of an export. */
export function stillHolds({ grasp }: Viewer, { atoms }: Pick<ExportJob, 'atoms'>): boolean {
  const held = new Set(grasp.atoms);
  return atoms.every((atom) => held.has(atom));
}
