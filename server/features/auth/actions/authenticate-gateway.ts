import type { Result } from '../../../kernel/result.js';
import { belowRed } from '../model/below-red.js';
import type { Viewer } from '../model/viewer.js';
import { authenticate, type AuthenticateNeeds, type AuthenticateRefusal } from './authenticate.js';

/**
 * Whose gateway shows this `Authorization` header. What the hub answers goes through another's machine, so that TLP:RED is no part of
 * it. A page's pass is no token here: pages ask the hub itself.
 */
export async function authenticateGateway(
  needs: AuthenticateNeeds,
  header: string | undefined,
): Promise<Result<Viewer, AuthenticateRefusal>> {
  const viewer = await authenticate(needs, header);
  return viewer.ok ? { ...viewer, value: belowRed(viewer.value) } : viewer;
}
