import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import type { AdvisoryKind } from '../model/advisory.js';

export const AdvisoryKindEnum = enumOf<AdvisoryKind>(
  'AdvisoryKind',
  'What an advisory warns of. Unmarked: told to whoever sees any portion of it, so a kind must not give away what its portions hold back.',
  {
    VULNERABILITY: 'A weakness of an AI system or of what it is built on.',
    INCIDENT: 'Harm, or a near miss, that has happened.',
    SAFEGUARD_CIRCUMVENTION: 'A way around the safeguards of a system, such as a jailbreak.',
    RED_TEAM_FINDING: 'What adversarial testing brought to light.',
    CAPABILITY_HAZARD: 'A capability of a system that is dangerous in itself.',
    WEIGHT_SECURITY: 'Weights, or what guards them, stolen, leaked or at risk.',
    SOCIETAL_HARM: 'Harm to people or institutions by a system that works as it was built.',
    THREAT_ACTIVITY: 'Somebody misuses or attacks AI systems.',
    PRACTICE: 'What has proved its worth: guidance, not a warning.',
  },
);
