import { startHubDouble, type HubDouble } from '../../sdk/test/hub-double.js';
import { run } from '../src/run.js';
import { fakeTerminal } from './fake-terminal.js';

type Circumstances = NonNullable<Parameters<typeof fakeTerminal>[0]>;

/** What a command line came to. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line against a hub. */
export async function runCli(
  hub: HubDouble,
  words: readonly string[],
  circumstances: Circumstances = {},
): Promise<Ran> {
  const terminal = fakeTerminal({ ...circumstances, env: { SEAMARK_URL: hub.url, ...circumstances.env } });
  const code = await run(words, terminal);
  return { code, ...terminal.written };
}

/** A hub for as long as `use` takes. @param answers - by name of the field */
export async function withHub<T>(
  answers: Parameters<typeof startHubDouble>[0],
  use: (hub: HubDouble) => Promise<T>,
): Promise<T> {
  const hub = await startHubDouble(answers);
  try {
    return await use(hub);
  } finally {
    await hub.close();
  }
}
