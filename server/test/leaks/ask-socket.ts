import { once } from 'node:events';
import { WebSocket } from 'ws';
import { type Answer, authorization, type Request } from './ask.js';

/** A socket of one account, which asks one thing after another and follows feeds meanwhile. */
export interface AskingSocket {
  /** All that the hub says to an operation until it is complete. */
  ask(request: Request): Promise<Answer>;
  /** Goes on until it is left. */
  follow(request: Request): Following;
  close(): void;
}

export interface Following {
  /** What was said so far, as it was sent. */
  readonly said: readonly string[];
  /** Resolves as soon as what was said fits, or the operation has ended. @throws after `PATIENCE_MS` */
  until(fits: (said: readonly string[]) => boolean): Promise<void>;
  leave(): void;
}

const PATIENCE_MS = 10_000;

export async function openSocket(url: string, account: string | null): Promise<AskingSocket> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  const [acknowledged] = [once(socket, 'message')];
  socket.send(JSON.stringify({ type: 'connection_init', payload: authorization(account) }));
  await acknowledged;
  let asked = 0;
  const follow = (payload: Request): Following => {
    asked += 1;
    return following(socket, String(asked), payload);
  };
  return {
    follow,
    ask: async (request) => {
      const { said, until } = follow(request);
      await until(() => false);
      return { body: said.join('\n'), frame: null };
    },
    close: () => socket.terminate(),
  };
}

function following(socket: WebSocket, id: string, payload: Request): Following {
  const said: string[] = [];
  let ended = false;
  const listeners = new Set<() => void>();
  const hear = (text: { toString(): string }): void => {
    const message = JSON.parse(text.toString()) as { readonly id?: string; readonly type: string };
    if (message.id !== id) return;
    said.push(text.toString());
    ended = message.type === 'complete' || message.type === 'error';
    if (ended) socket.off('message', hear);
    for (const listener of listeners) listener();
  };
  socket.on('message', hear);
  socket.send(JSON.stringify({ id, type: 'subscribe', payload }));
  const leave = (): void => {
    socket.off('message', hear);
    if (!ended) socket.send(JSON.stringify({ id, type: 'complete' }));
  };
  const until = (fits: (texts: readonly string[]) => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => settle(() => reject(new Error(`No answer in time: ${said.join('\n')}`))),
        PATIENCE_MS,
      );
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        listeners.delete(look);
        then();
      };
      const look = (): void => void ((ended || fits(said)) && settle(resolve));
      listeners.add(look);
      look();
    });
  return { said, until, leave };
}
