import { describe, expect, it } from 'vitest';
import { parseNodeId, toNodeId } from './node-id.js';

describe('a node id', () => {
  it('tells its kind and key again', () => {
    expect(parseNodeId(toNodeId('organization', '17'))).toEqual({ kind: 'organization', key: '17' });
  });

  it.each(['', 'x', '!!!', 'organization:17', `${toNodeId('a', 'b')}=`, toNodeId('', 'b'), `${toNodeId('a', 'b')} `])(
    'is nothing else: "%s"',
    (id) => {
      expect(parseNodeId(id)).toBeNull();
    },
  );
});
