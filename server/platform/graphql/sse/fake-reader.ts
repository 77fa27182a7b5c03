import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';

/** An event of a stream as it arrived. */
export interface ArrivedEvent {
  readonly id: string | null;
  readonly event: string | null;
  readonly data: unknown;
}

/** A client that follows a stream line by line. */
export class FakeReader {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** Resolves when nothing more comes. */
  readonly ended: Promise<void>;
  readonly #response: IncomingMessage;
  #text = '';
  #wake: () => void = () => undefined;

  static async open(url: string, headers: Readonly<Record<string, string>> = {}): Promise<FakeReader> {
    const request = get(url, { headers, agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return new FakeReader(response);
  }

  private constructor(response: IncomingMessage) {
    this.#response = response;
    this.status = response.statusCode ?? 0;
    this.headers = response.headers;
    response.setEncoding('utf8');
    this.ended = new Promise((resolve) => response.once('close', () => (resolve(), this.#wake())));
    response.on('error', () => undefined);
    response.on('data', (chunk: string) => {
      this.#text += chunk;
      this.#wake();
    });
  }

  get isOver(): boolean {
    return this.#response.closed;
  }

  /** All that came, as it came. */
  get text(): string {
    return this.#text;
  }

  /** What came so far, comments left out. */
  get events(): readonly ArrivedEvent[] {
    const blocks = this.#text.split('\n\n').slice(0, -1);
    return blocks
      .map(fieldsOf)
      .filter((fields) => fields.has('data'))
      .map(eventOf);
  }

  /** The first `count` events, waited for; fewer when the stream ends before. */
  async first(count: number): Promise<readonly ArrivedEvent[]> {
    while (this.events.length < count && !this.#response.closed)
      await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.events.slice(0, count);
  }

  pause(): void {
    this.#response.pause();
  }

  resume(): void {
    this.#response.resume();
  }

  leave(): void {
    this.#response.destroy();
  }
}

function fieldsOf(block: string): ReadonlyMap<string, string> {
  return new Map(
    block.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
}

function eventOf(fields: ReadonlyMap<string, string>): ArrivedEvent {
  return {
    id: fields.get('id') ?? null,
    event: fields.get('event') ?? null,
    data: JSON.parse(fields.get('data') ?? ''),
  };
}
