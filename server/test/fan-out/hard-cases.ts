import { timeOf } from '../leaks/play-script.js';
import type { CommonStep, PartSpec } from '../leaks/script.js';

/** Viewers whom it takes more than one look at the labels to tell apart. The last step is played while all follow. */
interface HardCase {
  readonly who: string;
  readonly common: readonly CommonStep[];
  readonly latecomers: readonly string[];
}

const CLEAR = { tlp: 'CLEAR' };
const CHARITY = { tlp: 'AMBER', organizations: ['charity'] };
const STRANGERS = { tlp: 'AMBER', organizations: ['crowd-02'] };

export const HARD_CASES: readonly HardCase[] = [
  {
    who: 'two who see the same today, and did not when something was taken back',
    common: [
      publishes('maker', said('TITLE', 'Weights leak', CLEAR), said('SUMMARY', 'Prompt escapes', CHARITY)),
      { do: 'edit', slot: 0, part: 1, spec: said('SUMMARY', 'Quiet agent', CHARITY), note: false },
      { do: 'mark', slot: 0, part: 1, spec: said('SUMMARY', 'Quiet agent', STRANGERS) },
      { do: 'edit', slot: 0, part: 0, spec: said('TITLE', 'Quiet weights', CLEAR), note: false },
    ],
    latecomers: [
      `UPDATE hub.person_role SET role = 'HANDLER', since = '${timeOf(3).toISOString()}' WHERE person_id =
        (SELECT id FROM hub.person WHERE account = 'reader@charity')`,
    ],
  },
  {
    who: 'two who see the same of an advisory, and not of what else is said of its systems',
    common: [
      publishes(
        'maker',
        said('TITLE', 'Weights leak', { tlp: 'GREEN' }),
        names('https://orca.example', { tlp: 'GREEN' }),
      ),
      publishes('maker', said('TITLE', 'Quiet agent', CLEAR), names('https://orca.example/2', CLEAR)),
    ],
    latecomers: [],
  },
  {
    who: 'a source and whoever else sees all that it says',
    common: [publishes('campus', said('TITLE', 'Weights leak', CLEAR), said('SUMMARY', 'Quiet agent', CLEAR))],
    latecomers: [],
  },
  {
    who: 'those who see one of two portions that pass each other and those who see both',
    common: [
      publishes(
        'campus',
        said('TITLE', 'Weights leak', CLEAR),
        said('SUMMARY', 'Quiet agent', CHARITY),
        said('IMPACT', 'Prompt escapes', STRANGERS),
      ),
      { do: 'move', slot: 0, part: 1, after: 2 },
    ],
    latecomers: [],
  },
];

function publishes(source: string, ...parts: readonly PartSpec[]): CommonStep {
  return { do: 'create', advisory: { source, kind: 'INCIDENT', parts, publish: true } };
}

function said(type: 'TITLE' | 'SUMMARY' | 'IMPACT', text: string, marking: PartSpec['marking']): PartSpec {
  return { type, content: { text }, marking, presence: 'HIDDEN' };
}

function names(identifier: string, marking: PartSpec['marking']): PartSpec {
  const affected = { system: 'Orca', identifiers: ['pkg:pypi/orca', identifier] };
  return { type: 'AFFECTED', content: { affected }, marking, presence: 'HIDDEN' };
}
