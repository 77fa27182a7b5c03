import type { RightsSpan, Viewer } from './viewer.js';

/** Of rights that nobody changes. */
export const FOR_EVER: RightsSpan = { version: Number.MAX_SAFE_INTEGER, since: -Infinity, until: Infinity };

/** Whoever shows no token: sees TLP:CLEAR and nothing else. Atom 0 is PUBLIC in every hub. */
export const VISITOR: Viewer = {
  account: null,
  name: 'Visitor',
  organization: null,
  roles: [],
  communities: [],
  service: false,
  ceiling: 'CLEAR',
  grasp: { atoms: [0], meaning: new Map(), person: 0, token: 0, span: FOR_EVER },
};
