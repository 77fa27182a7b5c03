import type { ReactNode } from 'react';
import { frontWords } from '../../words/front-words.js';

/** How to take part, and how to be told. */
export function TakingPart(): ReactNode {
  const { take, subscribe } = frontWords;
  const hub = window.location.origin;
  return (
    <>
      <section className="card" aria-labelledby="take-part">
        <h2 id="take-part">{take.title}</h2>
        <dl className="taking-part">
          {take.items.map(([what, how]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card" aria-labelledby="be-told">
        <h2 id="be-told">{subscribe.title}</h2>
        <p>{subscribe.text}</p>
        <pre tabIndex={0} translate="no">
          {`SEAMARK_URL=${hub} npx seamark watch\ncurl -N ${hub}/feed`}
        </pre>
      </section>
    </>
  );
}
