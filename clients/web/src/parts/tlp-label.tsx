import type { Tlp } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { labelOf } from '../words/marking-words.js';

/** A label as FIRST has it: its colour on black, in capitals, never translated. Source: FIRST, Traffic Light Protocol 2.0 */
export function TlpLabel({ tlp, large = false }: { readonly tlp: Tlp; readonly large?: boolean }): ReactNode {
  return (
    <span className={large ? 'tlp large' : 'tlp'} data-tlp={tlp} translate="no">
      {labelOf(tlp)}
    </span>
  );
}
