import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import type { Tlp } from '../model/tlp.js';

/** Source: FIRST, Traffic Light Protocol 2.0, section 2 */
export const TlpEnum = enumOf<Tlp>(
  'Tlp',
  'A label of the Traffic Light Protocol 2.0 (FIRST), in rising order. It says how far a recipient may pass on what it reads; who ' +
    'the recipients are is said by the rest of the marking.',
  {
    CLEAR: 'No limit: the public, too.',
    GREEN: 'Within the community, not on public channels.',
    AMBER: "The recipients' organizations, and their clients who need to know.",
    AMBER_STRICT: "The recipients' organizations alone.",
    RED: 'The named persons alone.',
  },
);
