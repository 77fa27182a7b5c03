import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A network between clients and servers, whose connections can be cut, fall silent, or become slow. */
export interface FaultProxy {
  readonly port: number;
  /** Where new connections go, turn by turn; who does not answer is passed over. */
  route(ports: readonly number[]): void;
  /** Each takes the connections that `chosen` chooses. @returns how many they were */
  cut(chosen: Chosen): number;
  /** Half-open: both ends stand, and nothing passes any more, not even that one of them has gone. */
  freeze(chosen: Chosen): number;
  /** For as long as the connection lives each chunk takes so long. */
  slow(chosen: Chosen, msPerChunk: number): number;
  /** Connections that pass, frozen ones left out. */
  count(): number;
  close(): Promise<void>;
}

/** Asked once for each connection. */
export type Chosen = () => boolean;

interface Line {
  readonly near: Socket;
  readonly far: Socket;
  isFrozen: boolean;
  msPerChunk: number;
}

export async function startFaultProxy(ports: readonly number[] = []): Promise<FaultProxy> {
  const lines = new Set<Line>();
  let targets = ports;
  let turn = 0;
  const server = createServer({ allowHalfOpen: false }, (near) => {
    near.on('error', ignore);
    turn += 1;
    const way = targets.map((_port, place) => targets[(turn + place) % targets.length] ?? 0);
    reach(way, (far) => (far === null || near.destroyed ? near.destroy() : join(lines, near, far)));
  });
  await listen(server);
  const each = (chosen: Chosen, change: (line: Line) => void): number => {
    const hit = [...lines].filter((line) => !line.isFrozen && chosen());
    hit.forEach(change);
    return hit.length;
  };
  return {
    port: (server.address() as AddressInfo).port,
    route: (next) => void (targets = next),
    cut: (chosen) => each(chosen, end),
    freeze: (chosen) => each(chosen, (line) => void (line.isFrozen = true)),
    slow: (chosen, msPerChunk) => each(chosen, (line) => void (line.msPerChunk = msPerChunk)),
    count: () => [...lines].filter(({ isFrozen }) => !isFrozen).length,
    close: async () => {
      lines.forEach(end);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const ignore = (): void => undefined;

async function listen(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

/** Connects to the first of `way` that answers. */
function reach([port, ...others]: readonly number[], reached: (far: Socket | null) => void): void {
  if (port === undefined) return reached(null);
  const far = connect({ port, host: '127.0.0.1', noDelay: true });
  const failed = (): void => reach(others, reached);
  far.once('error', failed);
  far.once('connect', () => {
    far.off('error', failed);
    far.on('error', ignore);
    reached(far);
  });
}

function join(lines: Set<Line>, near: Socket, far: Socket): void {
  near.setNoDelay(true);
  const line: Line = { near, far, isFrozen: false, msPerChunk: 0 };
  lines.add(line);
  carry(line, near, far);
  carry(line, far, near);
  const closed = (): void => {
    // Of a silent line neither end hears that the other has gone.
    if (!line.isFrozen) end(line);
    if (near.destroyed && far.destroyed) lines.delete(line);
  };
  near.once('close', closed);
  far.once('close', closed);
}

function carry(line: Line, from: Socket, to: Socket): void {
  from.on('data', (chunk) => {
    if (line.isFrozen || to.destroyed) return;
    if (line.msPerChunk > 0) return later(line, () => pass(line, { from, to, chunk }), from);
    pass(line, { from, to, chunk });
  });
}

function later({ msPerChunk }: Line, then: () => void, from: Socket): void {
  from.pause();
  setTimeout(() => {
    then();
    from.resume();
  }, msPerChunk);
}

interface Passing {
  readonly from: Socket;
  readonly to: Socket;
  readonly chunk: Buffer;
}

function pass(line: Line, { from, to, chunk }: Passing): void {
  if (line.isFrozen || to.destroyed || to.write(chunk)) return;
  from.pause();
  to.once('drain', () => from.resume());
}

function end({ near, far }: Line): void {
  near.destroy();
  far.destroy();
}
