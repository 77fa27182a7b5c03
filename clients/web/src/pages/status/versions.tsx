import type { Seamark, Taxonomy } from '@seamark/sdk';
import { Fragment, type ReactNode } from 'react';
import { useAsked } from '../../hub/use-asked.js';
import { useSession } from '../../session/session.js';
import { statusWords } from '../../words/hub-words.js';
import { SCHEMES } from '../taxonomy/schemes.js';
import { StatusCard } from './status-card.js';

/** Which Seamark this is: the hub and its console are built together. */
export function Versions({ of }: { readonly of: string }): ReactNode {
  const { hub } = useSession();
  const asked = useAsked(of, () => heldTaxonomies(hub.seamark));
  const { title, console: product } = statusWords.versions;
  return (
    <StatusCard title={title} asked={asked}>
      {(taxonomies) => (
        <dl className="pairs versions">
          <dt translate="no">{product}</dt>
          <dd>{import.meta.env.SEAMARK_VERSION}</dd>
          {taxonomies.map(({ scheme, name, version }) => (
            <Fragment key={scheme}>
              <dt>{name}</dt>
              <dd>{version}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </StatusCard>
  );
}

async function heldTaxonomies({ taxonomies }: Seamark): Promise<readonly Taxonomy[]> {
  const all = await Promise.all(SCHEMES.map((scheme) => taxonomies.get(scheme)));
  return all.flatMap((taxonomy) => (taxonomy === null ? [] : [taxonomy]));
}
