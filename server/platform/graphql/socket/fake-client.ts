import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export interface Closed {
  readonly code: number;
  readonly reason: string;
}

/** A client that speaks graphql-transport-ws word by word. */
export class FakeClient {
  readonly closed: Promise<Closed>;
  readonly socket: WebSocket;
  readonly #received: Message[] = [];
  #wake: () => void = () => undefined;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}, protocol = 'graphql-transport-ws') {
    this.socket = new WebSocket(url, protocol, { headers });
    this.closed = new Promise((resolve) => {
      this.socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
      this.socket.once('error', () => resolve({ code: 0, reason: 'refused' }));
    });
    this.socket.on('message', (data: Buffer) => {
      this.#received.push(JSON.parse(data.toString('utf8')));
      this.#wake();
    });
  }

  async open(): Promise<this> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open');
    return this;
  }

  /** Signs in, and waits to be taken in. */
  async signIn(params?: Readonly<Record<string, unknown>>): Promise<this> {
    await this.open();
    this.send({ type: 'connection_init', ...(params && { payload: params }) });
    await this.next();
    return this;
  }

  send(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables?: Readonly<Record<string, unknown>>): void {
    this.send({ id, type: 'subscribe', payload: { query, ...(variables && { variables }) } });
  }

  /** The next message, in the order sent. */
  async next(): Promise<Message> {
    for (;;) {
      const message = this.#received.shift();
      if (message) return message;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** What has come and was not taken. */
  unread(): readonly Message[] {
    return this.#received;
  }
}
