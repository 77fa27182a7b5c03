import { quoted } from '../../../markings/model/marking-problem.js';
import { tlpLabel } from '../../../markings/model/tlp.js';
import type { InputProblem } from '../refusals.js';
import { leaksIn, MAX_LEAKS } from './leaks.js';
import type { Leak } from './leaks.js';
import type { LeakCode } from './item.js';
import { toLinted } from './linted-portion.js';
import type { LintedPortion, StatedLabelled } from './linted-portion.js';
import { sourceLeaks } from './source-leaks.js';
import type { SourceNames } from './source-leaks.js';

/**
 * Warns of what a narrower portion says and a wider one says again, each with both places. Nothing is refused: it may be meant.
 *
 * @param portions - what its author states or sees: it is warned of nothing else
 */
export function lintPortions(portions: readonly StatedLabelled[], source: SourceNames): readonly InputProblem[] {
  const linted = withinLimit(portions.map(toLinted));
  const leaks = [...leaksIn(linted).map(toWarning), ...sourceLeaks(linted, source)];
  return leaks.slice(0, MAX_LEAKS);
}

/** An advisory is read while it is written: one that is a book is read as far as a chapter. */
function withinLimit(portions: readonly LintedPortion[]): readonly LintedPortion[] {
  let left = MAX_CHARACTERS;
  return portions.map((portion) => {
    const text = portion.text.slice(0, left);
    left -= text.length;
    return { ...portion, text };
  });
}

const MAX_CHARACTERS = 200_000;

function toWarning({ code, item, narrow, wide }: Leak): InputProblem {
  const message =
    `${WHAT[code]} ${quoted(item.shown)} is of portion ${placed(narrow)} and stands again in portion ${placed(wide)}, which others ` +
    'read as well. Leave it out there, or mark both for the same readers.';
  return { code, message, path: wide.path, otherPath: narrow.path };
}

function placed({ path, label }: LintedPortion): string {
  return `${Number(path.at(-1)) + 1} (${tlpLabel(label.tlp)})`;
}

const WHAT: Readonly<Record<LeakCode, string>> = {
  LEAK_NUMBER: 'The number',
  LEAK_IDENTIFIER: 'The identifier',
  LEAK_QUOTE: 'The words',
  LEAK_NAME: 'The name',
  LEAK_URL: 'The address',
  LEAK_SYSTEM: 'The system',
};
