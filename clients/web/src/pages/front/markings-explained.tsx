import { TLP_VALUES } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { OutwardLink } from '../../parts/outward-link.js';
import { TlpLabel } from '../../parts/tlp-label.js';
import { frontWords } from '../../words/front-words.js';
import { handlingWords } from '../../words/marking-words.js';

/** The five labels, and what each asks of its reader. */
export function MarkingsExplained(): ReactNode {
  const { title, more } = frontWords.markings;
  return (
    <section className="card" aria-labelledby="markings">
      <h2 id="markings">{title}</h2>
      <dl className="markings">
        {TLP_VALUES.map((tlp) => (
          <div key={tlp}>
            <dt>
              <TlpLabel tlp={tlp} />
            </dt>
            <dd>{handlingWords[tlp]}</dd>
          </div>
        ))}
      </dl>
      <OutwardLink url="https://www.first.org/tlp/">{more}</OutwardLink>
    </section>
  );
}
