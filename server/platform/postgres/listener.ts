import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../telemetry/log.js';
import { codeOf } from './query-log.js';
import { QuietClient } from './quiet-client.js';

type Wake = (payload: string) => void;

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

/** How often a connection on which nothing is said is asked whether it still stands, and how long the answer may take. */
const BEAT_EVERY_MS = 10_000;
const ANSWER_MS = 5_000;

/** Listens on one connection of its own, made when first needed and made anew whenever it is lost. */
export class Listener {
  private readonly wakes = new Map<string, Set<Wake>>();
  private connecting: Promise<void> | null = null;
  private client: QuietClient | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly log: Log,
    private readonly beatEveryMs = BEAT_EVERY_MS,
  ) {}

  /** Resolves when nothing sent from now on is missed. */
  async listen(channel: string, wake: Wake): Promise<() => Promise<void>> {
    this.wakes.set(channel, (this.wakes.get(channel) ?? new Set()).add(wake));
    await (this.connecting ??= this.connect());
    // Lost in between: then the next connection listens to all channels.
    await this.send(`LISTEN ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
    return () => this.stop(channel, wake);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end();
  }

  private async stop(channel: string, wake: Wake): Promise<void> {
    const all = this.wakes.get(channel);
    all?.delete(wake);
    if (all?.size !== 0) return;
    this.wakes.delete(channel);
    await this.send(`UNLISTEN ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
  }

  private async send(statement: string): Promise<void> {
    await this.client?.query(statement);
  }

  private async connect(pauseMs = FIRST_PAUSE_MS): Promise<void> {
    if (this.closed) return;
    const client = new QuietClient({
      connectionString: this.url,
      application_name: 'seamark',
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    });
    if (await this.isListening(client)) return this.use(client);
    await sleep(pauseMs);
    return this.connect(Math.min(2 * pauseMs, LONGEST_PAUSE_MS));
  }

  private async isListening(client: QuietClient): Promise<boolean> {
    try {
      await client.connect();
      for (const channel of this.wakes.keys()) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      return true;
    } catch (error) {
      this.log.warn('no connection to listen on', { code: codeOf(error) });
      void client.end().catch(() => undefined);
      return false;
    }
  }

  private async use(client: QuietClient): Promise<void> {
    if (this.closed) return client.end();
    this.client = client;
    client.on('notification', ({ channel, payload = '' }) => this.wakes.get(channel)?.forEach((wake) => wake(payload)));
    client.once('end', () => void this.reconnect());
    void this.beat(client);
  }

  /** A connection that fell silent ends only when somebody ends it: else no notification would ever come again. */
  private async beat(client: QuietClient): Promise<void> {
    while (this.client === client) {
      await sleep(this.beatEveryMs, undefined, { ref: false });
      if (this.client === client) await client.query('SELECT').catch(() => void client.end().catch(() => undefined));
    }
  }

  private async reconnect(): Promise<void> {
    this.client = null;
    this.connecting = this.connect();
    await this.connecting;
    // What was sent meanwhile is lost: everybody has to look for it.
    if (!this.closed) this.wakes.forEach((all) => all.forEach((wake) => wake('')));
  }
}
