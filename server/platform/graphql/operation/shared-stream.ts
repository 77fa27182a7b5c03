import type { PatchedText } from '../../../kernel/patched-text.js';
import type { Reach } from './reach.js';

/** The payload as JSON, and what it tells: to be kept, for each to whom it is sent, before it is. */
export interface SharedPayload {
  readonly text: string;
  readonly told: unknown;
}

/** The way to one subscriber past its stream, for a source that answers many alike. */
export interface Outlet<Message> {
  /** Two subscribers of one shape are answered the same to the same message. */
  readonly shape: string;
  readonly reach: Reach;
  /** What the subscription answers to a message. */
  answer(message: Message): Promise<SharedPayload>;
  /**
   * Sends a payload at once.
   *
   * @returns false when the subscriber is too slow for it, or gone: nothing was sent then
   */
  push(payload: PatchedText): boolean;
}

/** A source of messages that may send what it has to say past its stream. */
interface SharedStream {
  /** Said once, before the first message is asked for. */
  share(outlet: Outlet<unknown>): void;
}

export function isShared(source: object): source is SharedStream {
  return 'share' in source && typeof source.share === 'function';
}
