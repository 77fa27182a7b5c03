import type { Seamark } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { useAsked } from '../../hub/use-asked.js';
import { useSession } from '../../session/session.js';
import { statusWords } from '../../words/hub-words.js';
import { SCHEMES } from '../taxonomy/schemes.js';
import { StatusCard } from './status-card.js';

/** Which Seamark this is: the hub and its console are built together. */
export function Versions({ of }: { readonly of: string }): ReactNode {
  const { hub } = useSession();
  const asked = useAsked(of, () => termVersions(hub.seamark));
  const { title, console: product, terms } = statusWords.versions;
  return (
    <StatusCard title={title} asked={asked}>
      {(versions) => (
        <dl className="pairs">
          <dt translate="no">{product}</dt>
          <dd>{import.meta.env.SEAMARK_VERSION}</dd>
          <dt>{terms}</dt>
          <dd>{versions.join(', ')}</dd>
        </dl>
      )}
    </StatusCard>
  );
}

async function termVersions({ taxonomies }: Seamark): Promise<readonly string[]> {
  const all = await Promise.all(SCHEMES.map((scheme) => taxonomies.get(scheme)));
  return all.flatMap((taxonomy) => (taxonomy === null ? [] : [`${taxonomy.name} ${taxonomy.version}`]));
}
