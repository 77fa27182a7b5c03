import { textScalar } from './text-scalar.js';

export const Cursor = textScalar({
  name: 'Cursor',
  description:
    'A place in a list or in the feed, sealed by the hub: opaque, of no fixed length, good only for the account it was given to. ' +
    'The cursor of a list is also bound to its filter and order (else `BAD_CURSOR`); a feed cursor goes with any filter and any ' +
    'token of the account (else `CURSOR_UNKNOWN`).',
});
