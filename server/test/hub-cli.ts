import { run } from '../../clients/cli/src/run.js';
import { fakeTerminal } from '../../clients/cli/test/fake-terminal.js';
import type { TestHub } from './test-hub.js';

type Circumstances = NonNullable<Parameters<typeof fakeTerminal>[0]>;

/** What a command line came to. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The CLI on a whole hub: `cli('author@meridian', ['draft', 'pull', name])`. */
export function hubCli({ hub, tokenOf }: TestHub) {
  return async (account: string | undefined, words: readonly string[], more: Circumstances = {}): Promise<Ran> => {
    const env = { SEAMARK_URL: hub.url, ...(account && { SEAMARK_TOKEN: tokenOf(account) }), ...more.env };
    const terminal = fakeTerminal({ ...more, env });
    const code = await run(words, terminal);
    return { code, ...terminal.written };
  };
}
