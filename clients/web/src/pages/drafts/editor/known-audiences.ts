import type { Seamark } from '@seamark/sdk';
import { useEffect, useState } from 'react';
import { useSession } from '../../../session/session.js';

/** Whom a marking may name, by handle and name, as far as its author sees them. */
export interface KnownAudiences {
  readonly communities: readonly (readonly [handle: string, name: string])[];
  readonly organizations: readonly (readonly [handle: string, name: string])[];
}

/** Nobody knows hundreds of pages by heart: beyond this many a handle is typed. */
const AT_MOST = 1_000;

export function useKnownAudiences(): KnownAudiences {
  const { hub } = useSession();
  const [known, setKnown] = useState<KnownAudiences>({ communities: [], organizations: [] });
  useEffect(() => {
    let isHere = true;
    listed(hub.seamark).then(
      (found) => isHere && setKnown(found),
      // Without the list handles can be typed all the same.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [hub]);
  return known;
}

async function listed({ administration }: Seamark): Promise<KnownAudiences> {
  const [communities, organizations] = await Promise.all([
    named(administration.communities()),
    named(administration.organizations()),
  ]);
  return { communities, organizations };
}

interface Named {
  readonly handle: string;
  readonly name: string;
}

async function named(list: AsyncIterable<Named>): Promise<readonly (readonly [string, string])[]> {
  const found: (readonly [string, string])[] = [];
  for await (const { handle, name } of list) {
    found.push([handle, name]);
    if (found.length >= AT_MOST) break;
  }
  return found;
}
