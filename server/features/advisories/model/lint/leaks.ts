import { identifiers } from './identifiers.js';
import type { Detector, Item } from './item.js';
import type { LintedPortion } from './linted-portion.js';
import { names } from './names.js';
import { isAsWide, isNarrower } from './narrower.js';
import { numbers } from './numbers.js';
import { copies, quotes } from './quotes.js';
import { spelled } from './spelled.js';
import { isStated, statement } from './statement.js';
import { systems } from './systems.js';
import { urls } from './urls.js';

/** Something that a narrower portion says and a wider one says again. */
export interface Leak {
  readonly code: Detector['code'];
  readonly item: Item;
  readonly narrow: LintedPortion;
  readonly wide: LintedPortion;
}

/** How many leaks are told at once: whoever has more to mend mends these first. */
export const MAX_LEAKS = 50;

/** All of it, each thing once: at the first place where it stands too wide. */
export function leaksIn(portions: readonly LintedPortion[]): readonly Leak[] {
  const widerThan = widerPortions(portions);
  const kept: Leak[] = [];
  for (const leak of everyLeak(portions, widerThan)) {
    if (kept.length === MAX_LEAKS) break;
    if (!kept.some((before) => tellsOf(before, leak))) kept.push(leak);
  }
  return kept;
}

function* everyLeak(portions: readonly LintedPortion[], widerThan: WiderThan): Generator<Leak> {
  for (const detector of DETECTORS) yield* leaksOf(detector, portions, widerThan);
}

/** In this order each finds what the ones behind it would find a part of. */
const DETECTORS: readonly Detector[] = [urls, copies, quotes, systems, identifiers, numbers, names];

type WiderThan = (narrow: LintedPortion) => readonly LintedPortion[];

function widerPortions(portions: readonly LintedPortion[]): WiderThan {
  const wider = new Map(
    portions.map((narrow) => [narrow, portions.filter((wide) => isNarrower(narrow.label, wide.label))]),
  );
  return (narrow) => wider.get(narrow) ?? [];
}

function* leaksOf(detector: Detector, portions: readonly LintedPortion[], widerThan: WiderThan): Generator<Leak> {
  const reader = readWith(detector, portions);
  for (const narrow of portions) yield* leaksFrom(narrow, widerThan(narrow), { detector, reader });
}

function* leaksFrom(
  narrow: LintedPortion,
  wider: readonly LintedPortion[],
  { detector, reader }: { readonly detector: Detector; readonly reader: ReturnType<typeof readWith> },
): Generator<Leak> {
  const items = wider.length === 0 ? [] : detector.itemsOf(narrow).slice(0, MAX_ITEMS);
  for (const item of items) {
    const leaking = wider.filter((wide) => reader.says(wide, item) && !reader.isOpen(wide, item));
    const [wide] = leaking;
    if (wide && !isSubject(detector, leaking)) yield { code: detector.code, item, narrow, wide };
  }
}

/** Each portion is read once for all items. */
function readWith(detector: Detector, portions: readonly LintedPortion[]) {
  const says = new Map(portions.map((portion) => [portion, detector.finder(portion)]));
  const stating = portions
    .filter(isStated)
    .map((portion) => ({ portion, states: detector.finder(statement(portion)) }));
  return {
    says: (portion: LintedPortion, item: Item): boolean => says.get(portion)?.(item) ?? false,
    /** True where readers of `wide` are told it field by field, and so on purpose. */
    isOpen: (wide: LintedPortion, item: Item): boolean =>
      stating.some(({ portion, states }) => states(item) && isAsWide(wide.label, portion.label)),
  };
}

/** A name that stands in several wider portions is what they are about, and no slip of the pen. */
function isSubject({ code }: Detector, leaking: readonly LintedPortion[]): boolean {
  return code === 'LEAK_NAME' && leaking.length > 1;
}

/** True when a finding tells of another one already: it is the same thing, or holds it at the same place. */
function tellsOf(before: Leak, leak: Leak): boolean {
  const [known, other] = [spelled(before.item.shown), spelled(leak.item.shown)];
  return known === other || (before.wide === leak.wide && ` ${known} `.includes(` ${other} `));
}

/** Of one kind, out of one portion. */
const MAX_ITEMS = 200;
