import type { EventId } from '../../events/model/feed-cursor.js';
import type { Label } from '../../markings/model/label.js';
import type { Position } from './recorded-event.js';

/** One event as the log has it, whoever asks: labels by number, and nothing of what the advisory says. */
export interface LoggedChange {
  readonly position: Position;
  readonly id: EventId;
  readonly withdrawn: boolean;
  readonly backfill: boolean;
  /** When the advisory was first told of, in milliseconds since 1970. */
  readonly first: number;
  /** Every label that a row of the advisory bears, of any revision. A recipient set comes with the HANDLERs in it. */
  readonly labels: readonly Label<number>[];
  /** What the event said of which label. */
  readonly told: readonly ToldLabel[];
  /** Under which labels portions stood just before the event and at it. */
  readonly stood: readonly StoodLabel[];
}

export interface StoodLabel {
  /** Place in `labels`. */
  readonly label: number;
  readonly before: boolean;
  readonly after: boolean;
}

export interface ToldLabel extends StoodLabel {
  readonly changed: boolean;
  /** Places of labels that have to clear the viewer as well. */
  readonly besides: readonly number[];
}
