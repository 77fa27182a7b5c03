import type { Viewer } from './viewer.js';

/** Whoever shows no token: sees TLP:CLEAR and nothing else. Atom 0 is PUBLIC in every hub. */
export const VISITOR: Viewer = {
  account: null,
  name: 'Visitor',
  organization: null,
  roles: [],
  communities: [],
  service: false,
  ceiling: 'CLEAR',
  grasp: { atoms: [0], meaning: new Map(), person: 0, token: 0 },
};
