import { framed, type PatchedText } from '../../../../kernel/patched-text.js';
import type { Told } from '../../../dissemination/model/told.js';
import type { FeedEventView, FeedMessage } from '../../model/feed-message.js';
import type { Outlet } from '../../ports.js';
import type { FeedStream } from '../feed-stream.js';
import { spell } from '../fake-feed.js';

/** A subscriber as the socket door has it: takes what its stream says, one after another, and what is pushed past it. */
export class FakeSubscriber implements Outlet {
  readonly shape: string;
  readonly reach: Outlet['reach'];
  /** What it was told, in order. */
  readonly heard: string[] = [];
  /** What its question would have every event tell. */
  told: Told = [];
  pushed = 0;
  answered = 0;
  cursor: string | null = null;
  #stream: FeedStream | null = null;
  #slow: Promise<void> | null = null;
  #quicken: () => void = () => undefined;

  constructor(shape: string, reach: Outlet['reach'] = 'view') {
    this.shape = shape;
    this.reach = reach;
  }

  follow(stream: FeedStream): void {
    this.#stream = stream;
    stream.share(this);
    void this.#take(stream);
  }

  async leave(): Promise<void> {
    await this.#stream?.return();
    this.#stream = null;
  }

  /** Takes nothing for a while. */
  slow(): void {
    this.#slow ??= new Promise((resolve) => (this.#quicken = resolve));
  }

  quick(): void {
    this.#slow = null;
    this.#quicken();
  }

  async answer({ cursor, advisoryName }: FeedEventView): ReturnType<Outlet['answer']> {
    this.answered += 1;
    return { text: JSON.stringify({ cursor, advisoryName }), told: this.told };
  }

  push(payload: PatchedText): boolean {
    if (this.#slow !== null || this.#stream === null) return false;
    const { cursor, advisoryName } = JSON.parse(textOf(payload)) as {
      readonly cursor: string;
      readonly advisoryName: string;
    };
    this.pushed += 1;
    this.#hear(advisoryName, cursor);
    return true;
  }

  async #take(stream: FeedStream): Promise<void> {
    for await (const message of stream) {
      await this.#slow;
      if (stream === this.#stream) this.#hear(spell(message), cursorIn(message));
    }
  }

  #hear(what: string, cursor: string | null): void {
    this.heard.push(what);
    this.cursor = cursor ?? this.cursor;
  }
}

/** As a socket sends it. */
export function textOf(payload: PatchedText): string {
  return framed(NOTHING, payload, NOTHING).toString('utf8');
}

const NOTHING = new Uint8Array();

function cursorIn(message: FeedMessage): string | null {
  return message.is === 'notice' ? null : message.cursor;
}
