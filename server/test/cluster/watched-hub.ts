import { setTimeout as sleep } from 'node:timers/promises';
import { type HubProcess, startHubProcess } from '../hub-process.js';

/** A hub process that is started again whenever it was killed, as a supervisor does. */
export interface WatchedHub {
  /** Null while it is not ready. */
  port(): number | null;
  pid(): number | null;
  tokenOf(account: string): string;
  /** Ends it without a word, and starts it again after so long. Resolves when it is ready once more. */
  kill(downMs: number): Promise<void>;
  /** All that its processes have said. */
  said(): readonly string[];
  stop(): Promise<void>;
}

export interface WatchedHubOptions {
  readonly dataFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Called whenever its port changes. */
  readonly moved: () => void;
}

const PAUSE_MS = 200;

export async function startWatchedHub(options: WatchedHubOptions): Promise<WatchedHub> {
  const hub = new Supervised(options);
  await hub.begin();
  let starting = Promise.resolve();
  return {
    port: () => hub.port,
    pid: () => hub.current?.pid ?? null,
    tokenOf: (account) => hub.tokenOf(account),
    kill: (downMs) => {
      starting = starting.then(() => hub.again(downMs));
      return starting;
    },
    said: () => [...hub.said, ...(hub.current?.said ?? [])],
    stop: async () => {
      hub.stopped = true;
      await starting;
      await hub.end('SIGTERM');
    },
  };
}

class Supervised {
  readonly said: string[] = [];
  readonly #options: WatchedHubOptions;
  current: HubProcess | null = null;
  tokenOf: HubProcess['tokenOf'] = () => '';
  stopped = false;

  constructor(options: WatchedHubOptions) {
    this.#options = options;
  }

  get port(): number | null {
    return this.current && Number(new URL(this.current.url).port);
  }

  /** A hub whose database is away ends, and is started again. */
  async begin(): Promise<void> {
    while (!this.stopped && this.current === null) {
      this.current = await this.#start();
      if (this.current === null) await sleep(PAUSE_MS);
    }
    this.tokenOf = this.current?.tokenOf ?? this.tokenOf;
    this.#options.moved();
  }

  async again(downMs: number): Promise<void> {
    await this.end('SIGKILL');
    await sleep(downMs);
    await this.begin();
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const ending = this.current;
    this.current = null;
    this.#options.moved();
    this.said.push(...(ending?.said ?? []));
    await ending?.end(signal);
  }

  async #start(): Promise<HubProcess | null> {
    try {
      return await startHubProcess(this.#options.dataFolder, this.#options.environment);
    } catch (error) {
      this.said.push(String(error));
      return null;
    }
  }
}
