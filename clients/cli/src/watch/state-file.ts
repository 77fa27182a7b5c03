import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AdvisoryFilter } from '@seamark/sdk';
import { xdgFolder } from '../settings/xdg-folder.js';
import type { Terminal } from '../terminal/terminal.js';

/** Which feed a place on this machine is of. */
interface Watched {
  readonly url: string;
  readonly account: string | null;
  readonly filter: AdvisoryFilter;
}

/** The file that holds the place of a feed on this machine: one for each hub, account and filter. */
export function stateFile({ env }: Terminal, { url, account, filter }: Watched): string {
  const sorted = Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1));
  const key = createHash('sha256')
    .update(JSON.stringify([url, account, sorted]))
    .digest('hex')
    .slice(0, 32);
  return join(xdgFolder(env, 'XDG_STATE_HOME'), 'places', key);
}
