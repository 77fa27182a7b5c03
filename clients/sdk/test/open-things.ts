import { Seamark, type SeamarkOptions } from '../src/seamark.js';
import { startHubDouble, type HubDouble } from './hub-double.js';

const opened: { close(): unknown }[] = [];

/** Closes, newest first, whatever a test opened. */
export async function closeAll(): Promise<void> {
  for (const open of opened.splice(0).reverse()) await open.close();
}

/** To be closed after the test. */
export function opening<T extends { close(): unknown }>(thing: T): T {
  opened.push(thing);
  return thing;
}

/** A hub and a caller of it. */
export async function aHub(
  answers?: Parameters<typeof startHubDouble>[0],
  options?: Partial<SeamarkOptions>,
): Promise<{ readonly hub: HubDouble; readonly seamark: Seamark }> {
  const hub = opening(await startHubDouble(answers));
  return { hub, seamark: opening(new Seamark({ url: hub.url, ...options })) };
}
