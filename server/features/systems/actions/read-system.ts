import type { Viewer } from '../../auth/model/viewer.js';
import type { AISystem } from '../model/ai-system.js';
import { findSystems, type FindSystemsNeeds } from './find-systems.js';

/** The system of that id; null when no portion that the viewer sees speaks of it. */
export async function readSystem(
  needs: FindSystemsNeeds,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<AISystem | null> {
  const [system] = await findSystems(needs, viewer, { ids: [id] });
  return system ?? null;
}
