import type { AISystem } from '../../systems/model/ai-system.js';
import { sameValue } from './canonical-json.js';
import type { AffectedContent } from './portion-content.js';

/**
 * What an author states of a system, told apart from what it read: a system is shown as all visible portions describe it together,
 * so a field that comes back as it was shown stays what the portion itself said.
 *
 * @param kept - what the portion says
 * @param shown - the system as the author sees it
 */
export function ownStatement(stated: AffectedContent, kept: AffectedContent, shown: AISystem): AffectedContent {
  return {
    ...stated,
    system: stated.system === shown.name ? kept.system : stated.system,
    kind: stated.kind === shown.kind ? kept.kind : stated.kind,
    developer: stated.developer === shown.developer ? kept.developer : stated.developer,
    identifiers: sameValue([...stated.identifiers].sort(), shown.identifiers) ? kept.identifiers : stated.identifiers,
  };
}

/** True when a portion says something of its system that the system, as its reader is shown it, does not say. */
export function saysMore({ system, kind, developer, identifiers }: AffectedContent, shown: AISystem): boolean {
  return (
    system !== shown.name ||
    (kind !== null && kind !== shown.kind) ||
    (developer !== null && developer !== shown.developer) ||
    identifiers.some((identifier) => !shown.identifiers.includes(identifier))
  );
}
