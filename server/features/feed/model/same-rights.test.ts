import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../auth/model/viewer.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { sameRights } from './same-rights.js';

const handler: Viewer = {
  ...VISITOR,
  roles: ['READER', 'HANDLER'],
  ceiling: 'RED',
  grasp: { ...VISITOR.grasp, atoms: [0, 1, 7] },
};

describe('rights between two looks', () => {
  it('are the same when only names and orders differ', () => {
    expect(sameRights(handler, { ...handler, name: 'Renamed', roles: ['HANDLER', 'READER'] })).toBe(true);
  });

  it.each<[string, Partial<Viewer>]>([
    ['an atom is lost', { grasp: { ...handler.grasp, atoms: [0, 1] } }],
    ['an atom is gained', { grasp: { ...handler.grasp, atoms: [0, 1, 7, 8] } }],
    ['one atom stands for another', { grasp: { ...handler.grasp, atoms: [0, 1, 8] } }],
    ['the ceiling sinks', { ceiling: 'AMBER' }],
    ['a role is lost', { roles: ['READER'] }],
    ['a role that sees nothing more is gained', { roles: ['READER', 'HANDLER', 'ORG_ADMIN'] }],
    ['the token is a service’s', { service: true }],
  ])('have changed when %s', (_, change) => {
    expect(sameRights(handler, { ...handler, ...change })).toBe(false);
  });
});
