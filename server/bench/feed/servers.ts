import type { Stage } from '../stage.js';
import type { Subscriber } from './audience.js';
import { type HelperProcess, helperProcess } from './helper-process.js';

/** A server in one process, and its clients in another. */
export interface Served {
  readonly server: HelperProcess;
  readonly clients: HelperProcess;
  readonly url: string;
}

export type Speaks = 'graphql' | 'bare' | 'idle';

export interface HubWay {
  /** True when every feed reads, and is answered, by itself. */
  readonly alone?: boolean;
  readonly port?: number;
}

export async function serveHub({ hubUrl, options }: Stage, { alone = false, port = 0 }: HubWay = {}): Promise<Served> {
  return served(await helperProcess('serve-hub', { hubUrl, contextKey: [...options.contextKey], port, alone }));
}

/** @param program - `serve-bare` or `serve-usual` */
export async function serveOther(program: string): Promise<Served> {
  return served(await helperProcess(program, null));
}

async function served(server: HelperProcess): Promise<Served> {
  const [clients, url] = await Promise.all([helperProcess('follow', null), server.ask<string>('url')]);
  return { server, clients, url };
}

/** Resolves when all have caught up. @returns after how many milliseconds */
export function connect(
  { clients, url }: Served,
  subscribers: readonly Subscriber[],
  way: { readonly speaks: Speaks; readonly atOnce?: number; readonly resumes?: boolean },
): Promise<number> {
  return clients.ask<number>('open', { url, subscribers, atOnce: 20, ...way });
}

export async function endAll(all: readonly Served[]): Promise<void> {
  await Promise.all(all.flatMap(({ server, clients }) => [server.end(), clients.end()]));
}
