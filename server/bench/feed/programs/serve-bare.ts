import { type WebSocket, WebSocketServer } from 'ws';
import { answering } from '../helper-process.js';

const sockets = new Map<number, Set<WebSocket>>();
let frames: readonly string[] = [];

/** Nothing but ws: each socket says its kind in its address, and each kind is sent one text. */
answering({
  start: async () => {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
    await new Promise((resolve) => server.once('listening', resolve));
    server.on('connection', (socket, { url }) => {
      const kind = Number(url?.split('=')[1]);
      sockets.set(kind, (sockets.get(kind) ?? new Set()).add(socket));
      socket.on('close', () => sockets.get(kind)?.delete(socket));
    });
    const address = server.address();
    url = `ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
  },
  url: () => url,
  frames: (texts: readonly string[]) => void (frames = texts),
  send: () => {
    for (const [kind, all] of sockets) for (const socket of all) socket.send(frames[kind] ?? '');
  },
});

let url = '';
