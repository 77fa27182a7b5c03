import type { WebSocket } from 'ws';

/** How many questions a socket may leave unanswered. */
const MISSED = 2;

/** Asks every socket again and again whether it lives, and drops those that do not answer. One timer serves all. */
export class Heartbeat {
  readonly #unanswered = new Map<WebSocket, number>();
  readonly #timer: NodeJS.Timeout;

  constructor(everyMs: number) {
    this.#timer = setInterval(() => this.#beat(), everyMs).unref();
  }

  watch(socket: WebSocket): void {
    this.#unanswered.set(socket, 0);
    socket.on('pong', () => this.#unanswered.set(socket, 0));
    socket.once('close', () => this.#unanswered.delete(socket));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    for (const [socket, missed] of this.#unanswered) {
      if (missed >= MISSED) {
        socket.terminate();
        continue;
      }
      this.#unanswered.set(socket, missed + 1);
      if (socket.readyState === socket.OPEN) socket.ping();
    }
  }
}
