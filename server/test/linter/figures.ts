import { innocentPairs, lintPair, plantedLeaks } from './corpus.js';
import { lintSample, sampleDrafts, sourceOf } from './lint-sample.js';

/** How well the linter does. */
export interface Figures {
  readonly planted: number;
  /** Leaks that it does not find, or calls by another code. */
  readonly missed: readonly string[];
  readonly innocent: number;
  /** Innocent pairs that it warns of. */
  readonly alarms: readonly string[];
  readonly drafts: number;
  /** What it says of the sample community, whose advisories leak nothing that their sources did not mean to tell. */
  readonly said: readonly string[];
}

export function figures(): Figures {
  const drafts = sampleDrafts();
  return {
    planted: plantedLeaks.length,
    missed: plantedLeaks
      .filter((pair) => !lintPair(pair).some(({ code, path }) => code === pair.code && path[1] === '1'))
      .map(({ code, narrow }) => `${code}: ${JSON.stringify(narrow)}`),
    innocent: innocentPairs.length,
    alarms: innocentPairs
      .filter((pair) => lintPair(pair).length > 0)
      .map((pair) => `${pair.why}: ${lintPair(pair)[0]?.message ?? ''}`),
    drafts: drafts.length,
    said: drafts.flatMap(({ file, as, draft }) =>
      lintSample(draft.portions, sourceOf(as)).map(({ code, message }) => `${file}: ${code} ${message}`),
    ),
  };
}
