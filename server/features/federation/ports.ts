import type { Result } from '../../kernel/result.js';
import type { Sector } from '../markings/model/marking.js';
import type { PartnerFailure } from './model/partner-failure.js';
import type { PartnerQuery, Representation } from './model/partner.js';

/** What everybody may know: what a visitor of the hub finds, who shows no token. */
export interface PublicKnowledge {
  /**
   * Whether a visitor finds each, by a key that it is told in these very words: of several spellings of an identifier one may be hidden.
   *
   * @returns one for each, in their order
   */
  finds(representations: readonly Representation[]): Promise<readonly boolean[]>;
  /** Whether a visitor has been told of this change of an advisory, or of a later one. */
  heardOf(change: AdvisoryChange): Promise<boolean>;
}

/** Those of these advisories that a visitor sees something of. */
export type FindPublicNames = (names: readonly string[]) => Promise<ReadonlySet<string>>;

/** A change that a feed tells of. */
export interface AdvisoryChange {
  readonly advisory: string;
  readonly at: Date;
}

/** The way to the partners. */
export interface PartnerLine {
  /**
   * Asks one partner about some things. Does not take longer than two seconds, whatever the partner does.
   *
   * @returns one for each thing, in their order, or as many as it liked to answer
   */
  ask(question: PartnerQuestion): Promise<Result<PartnerAnswer, PartnerFailure>>;
  close(): Promise<void>;
}

export interface PartnerAnswer {
  /** As JSON has them. */
  readonly entities: readonly unknown[];
  /** True when it said besides that something went wrong: what is null then may be so for that. */
  readonly hasErrors: boolean;
}

export interface PartnerQuestion {
  /** By name. */
  readonly partner: string;
  readonly query: PartnerQuery;
  readonly representations: readonly Representation[];
  /** Of whoever asks; null for a visitor. */
  readonly sector: Sector | null;
}
