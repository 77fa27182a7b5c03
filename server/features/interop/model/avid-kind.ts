import type { AdvisoryKind } from '../../advisories/model/advisory.js';
import { listAt, textAt, valueAt } from './record-reader.js';

/** What a record of AVID warns of: by its class where that says it, else by what it holds. */
export function avidKind(json: unknown): AdvisoryKind {
  switch (textAt(json, 'problemtype', 'classof')) {
    case 'CVE Entry':
      return 'VULNERABILITY';
    case 'LLM Evaluation':
      return 'RED_TEAM_FINDING';
    case 'AIID Incident':
      return 'INCIDENT';
    // Most studies are exercises, and the record does not say which are not.
    case 'ATLAS Case Study':
      return 'RED_TEAM_FINDING';
    default:
      return kindByContent(json);
  }
}

function kindByContent(json: unknown): AdvisoryKind {
  if (valueAt(json, 'impact', 'odin') !== undefined) return 'SAFEGUARD_CIRCUMVENTION';
  const isMeasured = textAt(json, 'problemtype', 'type') === 'Measurement' || listAt(json, 'metrics').length > 0;
  if (isMeasured) return isJailbreak(json) ? 'SAFEGUARD_CIRCUMVENTION' : 'RED_TEAM_FINDING';
  if (textAt(json, 'problemtype', 'type') === 'Detection') return 'RED_TEAM_FINDING';
  return 'VULNERABILITY';
}

/** Metrics of a test by which a guardrail was walked around. */
function isJailbreak(json: unknown): boolean {
  const names = listAt(json, 'metrics').flatMap((metric) => [
    textAt(metric, 'name') ?? '',
    textAt(metric, 'detection_method', 'name') ?? '',
  ]);
  return names.some((name) => /jailbreak|0din/i.test(name));
}
