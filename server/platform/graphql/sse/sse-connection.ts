import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection, EndReason } from '../asker.js';
import type { SocketLimits } from '../socket/socket-limits.js';
import type { StreamFrame } from './streamed-operation.js';

/** How long a client waits before it comes again, in milliseconds. */
const COME_AGAIN_MS = 2_000;

/** After how many events a stream lets others have a turn. */
const TURN = 32;

/** One client's stream: what the hub writes to it, one event after another. */
export class SseConnection implements Connection {
  /** Resolves when the stream is gone. */
  readonly closed: Promise<void>;
  readonly #response: ServerResponse;
  readonly #limits: Pick<SocketLimits, 'pingEveryMs' | 'stallMs'>;
  #sent = 0;

  constructor(response: ServerResponse, limits: Pick<SocketLimits, 'pingEveryMs' | 'stallMs'>) {
    this.#response = response;
    this.#limits = limits;
    this.closed = new Promise((resolve) => response.once('close', () => resolve()));
    // A client that breaks off is nobody's fault.
    response.on('error', () => undefined);
  }

  isOpen(): boolean {
    return !this.#response.destroyed && !this.#response.writableEnded;
  }

  /** Tells the client that its stream has begun, and from then on that it lives. */
  begin(): void {
    this.#response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      // Proxies that gather what passes would keep events back.
      'x-accel-buffering': 'no',
    });
    this.#response.write(`retry: ${COME_AGAIN_MS}\n\n`);
    const beat = setInterval(() => this.#beat(), this.#limits.pingEveryMs).unref();
    this.#response.once('close', () => clearInterval(beat));
  }

  /** Resolves when the kernel has taken the event: whoever sends waits for that, and so reads no more than the client takes. */
  async send(frame: StreamFrame): Promise<void> {
    this.#sent += 1;
    if (this.isOpen()) await this.#write(textOf(frame));
    // As on a socket: a stream that never has to wait would leave nobody else a turn.
    if (!this.isOpen() || this.#sent % TURN === 0) await nextTurn();
  }

  /** A feed says itself why it ends, but for what concerns the token. */
  async end(reason: EndReason): Promise<void> {
    const message = TOKEN_ENDS[reason];
    if (message !== undefined) await this.send({ id: null, event: 'notice', data: { code: reason, message } });
    this.finish();
    await this.closed;
  }

  finish(): void {
    if (this.isOpen()) this.#response.end();
  }

  async #write(text: string): Promise<void> {
    const stalled = setTimeout(() => this.#response.destroy(), this.#limits.stallMs);
    await new Promise<void>((resolve) => this.#response.write(text, () => resolve()));
    clearTimeout(stalled);
  }

  /** To a client that has not taken what it was sent, nothing is added: the event on its way shows whether it lives. */
  #beat(): void {
    if (this.isOpen() && this.#response.writableLength === 0) this.#response.write(':\n\n');
  }
}

const TOKEN_ENDS: Readonly<Partial<Record<EndReason, string>>> = {
  'token-expired': 'The token has expired. Get a new one, and follow from your last event.',
  'token-revoked': 'The token was revoked. Sign in again.',
};

function textOf({ id, event, data }: StreamFrame): string {
  const lines = [...(id === null ? [] : [`id: ${id}`]), ...(event === null ? [] : [`event: ${event}`])];
  return [...lines, `data: ${JSON.stringify(data)}`, '', ''].join('\n');
}
