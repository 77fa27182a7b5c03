import type { IncomingMessage } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WebSocket as ProtocolSocket } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import { framed, type PatchedText } from '../../../kernel/patched-text.js';
import { CLOSE, type CloseCode } from './close-codes.js';
import type { ReportFault } from '../errors/public-error.js';

export interface HubSocketOptions {
  readonly stallMs: number;
  readonly reportFault: ReportFault;
}

/** How long a client may take to answer that its socket closes, before it is dropped. */
const CLOSING_MS = 2_000;

/** Bytes that may wait for a client before it is no longer sent what it has not asked for. */
const MOST_BUFFERED = 262_144;

/** After how many messages a socket lets others have a turn. */
const TURN = 32;

/** One client's socket: what graphql-ws speaks over, and what the hub closes. */
export class HubSocket implements ProtocolSocket {
  readonly request: IncomingMessage;
  readonly protocol: string;
  /** Resolves when the socket is gone. */
  readonly closed: Promise<void>;
  readonly #socket: WebSocket;
  readonly #options: HubSocketOptions;
  #sent = 0;

  constructor(socket: WebSocket, request: IncomingMessage, options: HubSocketOptions) {
    this.request = request;
    this.protocol = socket.protocol;
    this.#socket = socket;
    this.#options = options;
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    // ws has closed the socket by then, with the code that fits (1002, 1007, 1009).
    socket.on('error', () => undefined);
  }

  isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /**
   * Resolves when the kernel has taken the message: whoever sends waits for that, and so reads no more from the database than
   * the client takes.
   */
  async send(message: string): Promise<void> {
    this.#sent += 1;
    if (this.isOpen()) await this.#send(message);
    // The kernel mostly takes a message at once. A stream that never has to wait would leave nobody else a turn,
    // and would not even hear that its socket has closed.
    if (!this.isOpen() || this.#sent % TURN === 0) await nextTurn();
  }

  /**
   * Sends at once and waits for nothing.
   *
   * @returns false when the client is too far behind for that, or gone: nothing was sent then
   */
  push(head: Uint8Array, message: PatchedText, tail: Uint8Array): boolean {
    if (!this.isOpen() || this.#socket.bufferedAmount > MOST_BUFFERED) return false;
    this.#socket.send(framed(head, message, tail), TEXT);
    return true;
  }

  close(code = 1000, reason = ''): void {
    this.end({ code, reason });
  }

  end({ code, reason }: CloseCode): void {
    if (this.#socket.readyState >= this.#socket.CLOSING) return;
    this.#socket.close(code, reason);
    const timer = setTimeout(() => this.#socket.terminate(), CLOSING_MS);
    this.#socket.once('close', () => clearTimeout(timer));
  }

  async #send(message: string): Promise<void> {
    const stalled = setTimeout(() => this.end(CLOSE.tooSlow), this.#options.stallMs);
    await new Promise<void>((resolve) => this.#socket.send(message, () => resolve()));
    clearTimeout(stalled);
  }

  onMessage(take: (message: string) => Promise<void>): void {
    this.#socket.on('message', (message) => void this.#take(take, textOf(message)));
  }

  async #take(take: (message: string) => Promise<void>, message: string): Promise<void> {
    try {
      await take(message);
    } catch (fault) {
      this.#options.reportFault(fault);
      this.end(CLOSE.internal);
    }
  }
}

const TEXT = { binary: false };

function textOf(message: RawData): string {
  if (Array.isArray(message)) return Buffer.concat(message).toString('utf8');
  return Buffer.isBuffer(message) ? message.toString('utf8') : Buffer.from(message).toString('utf8');
}
