import type { EntityManager } from 'typeorm';
import type { AdvisoryName } from '../model/advisory.js';
import { sequencesAsOf } from './as-of.js';

/** The transaction at hand, and the moment of which it is asked: now, or a past time. */
export interface Moment {
  readonly sql: EntityManager;
  readonly isPast: boolean;
  /** A statement that is written for now, as it is asked of this moment. */
  ask<S extends Asked>(statement: S): Promise<S>;
  /** At which revision the viewer's view of each of these stood; null for now, and where there was none. */
  sequences(names: readonly AdvisoryName[]): Promise<readonly (number | null)[]>;
}

interface Asked {
  readonly text: string;
  readonly name?: string | null;
}

export function now(sql: EntityManager): Moment {
  return { sql, isPast: false, ask: async (statement) => statement, sequences: async (names) => names.map(() => null) };
}

/**
 * A past time. A transaction has one: statements that are under way would be asked of another. Its statements are those of now, asked
 * of the views in which the database shows its tables as they stood then.
 */
export function pastMoments(sql: EntityManager): (time: Date) => Moment {
  let set: { readonly time: number; readonly done: Promise<unknown> } | null = null;
  return (time) => {
    if (set !== null && set.time !== time.getTime()) throw new Error('A transaction reads as of one past time.');
    set ??= {
      time: time.getTime(),
      done: sql.query("SELECT set_config('hub.as_of', $1, true)", [time.toISOString()]),
    };
    const { done } = set;
    return {
      sql,
      isPast: true,
      ask: async (statement) => done.then(() => askedOfPast(statement)),
      sequences: (names) => sequencesAsOf(sql, names, time),
    };
  };
}

function askedOfPast<S extends Asked>(statement: S): S {
  const named = statement.name == null ? {} : { name: `past-${statement.name}` };
  return { ...statement, ...named, text: statement.text.replaceAll(WITH_A_PAST, 'hub.past_$1') };
}

/** What lists, counts, facets and searches are asked of; each has its like in migration 16. */
const WITH_A_PAST = /\bhub\.(advisory|own_turn|portion|portion_key|portion_words|revision|search|standing)\b/g;
