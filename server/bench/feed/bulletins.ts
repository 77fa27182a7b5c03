import type { PortionInput } from '../../features/advisories/model/advisory-input.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import { machineClock } from '../../kernel/clock.js';
import { bindActions } from '../../main/actions.js';
import { needsOf } from '../../main/hub-needs.js';
import { unwatched } from '../../main/unwatched.js';
import type { Stage } from '../stage.js';
import { COMMUNITY } from './audience.js';

/** Publishes by the hub's own actions, in this process: so the hub that is measured has the feed to do and nothing else. */
export interface Bulletins {
  /** Publishes one that everybody sees some of. @returns the time of its commit, as `now()` has it */
  publish(): Promise<number>;
  /** Publishes one that no subscriber sees. */
  publishHidden(): Promise<void>;
}

export async function bulletinsOf(stage: Stage): Promise<Bulletins> {
  const needs = needsOf(stage.options, { clock: machineClock, ...unwatched });
  const actions = bindActions(needs);
  const author = stage.viewers.source;
  const drafted = async (portions: readonly PortionInput[]): Promise<string> => {
    const draft = await actions.draftAdvisory(author, { kind: 'INCIDENT', portions });
    if (!draft.ok) throw new Error(`A bulletin was refused: ${JSON.stringify(draft.refusal)}`);
    return draft.value.advisory.name;
  };
  return {
    publish: () => publish({ actions, author }, drafted(BULLETIN)),
    publishHidden: async () => void (await publish({ actions, author }, drafted(HIDDEN))),
  };
}

interface Publishing {
  readonly actions: Pick<ReturnType<typeof bindActions>, 'publishAdvisory'>;
  readonly author: Viewer;
}

async function publish({ actions, author }: Publishing, drafted: Promise<string>): Promise<number> {
  const name = await drafted;
  const before = now();
  const published = await actions.publishAdvisory(author, { name });
  if (!published.ok) throw new Error(`A bulletin was not published: ${JSON.stringify(published.refusal)}`);
  return before;
}

/** Milliseconds since 1970, alike in all processes of this machine. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

const SENTENCE =
  'An instruction in a shared document makes the assistant send its context to an address of the attacker’s. ';

function prose(type: PortionInput['type'], sentences: number, marking: PortionInput['marking']): PortionInput {
  return { type, content: { text: SENTENCE.repeat(sentences).trim() }, marking, presence: 'PLACEHOLDER' };
}

const BULLETIN: readonly PortionInput[] = [
  { type: 'TITLE', content: { text: 'Assistants follow instructions in shared documents' }, marking: { tlp: 'CLEAR' } },
  { type: 'SOURCE', content: { source: true }, marking: { tlp: 'CLEAR' } },
  prose('SUMMARY', 6, { tlp: 'CLEAR' }),
  prose('IMPACT', 3, { tlp: 'GREEN' }),
  prose('TECHNICAL_DETAIL', 6, { tlp: 'GREEN', communities: [COMMUNITY] }),
  prose('DETECTION', 4, { tlp: 'AMBER', organizations: ['bench-first'] }),
  prose('PROOF_OF_CONCEPT', 5, { tlp: 'AMBER_STRICT', organizations: ['bench-second'] }),
];

const HIDDEN: readonly PortionInput[] = [
  {
    type: 'TITLE',
    content: { text: 'For ourselves' },
    marking: { tlp: 'AMBER_STRICT', organizations: ['meridian-labs'] },
  },
];
