import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import type { HubRole } from '../model/organization.js';

export const HubRoleEnum = enumOf<HubRole>(
  'HubRole',
  'What a person may do on behalf of its organization. A person may hold several.',
  {
    READER: 'Sees CLEAR, and GREEN of its communities.',
    HANDLER: 'Has need-to-know: sees AMBER that names its organization.',
    RESEARCHER: 'A READER that may also run bulk exports of what it can see.',
    AUTHOR: "Drafts, revises, publishes and withdraws its organization's advisories.",
    REVIEWER: 'Approves what another person of its organization wrote.',
    ORG_ADMIN: 'Keeps members, tokens and settings of its organization; sees no text by that.',
    HUB_STEWARD: 'Admits organizations and runs communities; sees no text by that.',
  },
);
