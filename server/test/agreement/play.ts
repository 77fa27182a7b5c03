import { draftAdvisory } from '../../features/advisories/actions/draft-advisory.js';
import { publishAdvisory } from '../../features/advisories/actions/publish-advisory.js';
import { readAdvisory } from '../../features/advisories/actions/read-advisory.js';
import { reviseAdvisory, type ReviseNeeds } from '../../features/advisories/actions/revise-advisory.js';
import { withdrawAdvisory } from '../../features/advisories/actions/withdraw-advisory.js';
import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import { asReadBack } from '../../features/advisories/model/input/fake-input.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import { VISITOR } from '../../features/auth/model/visitor.js';
import { AUTHORS, SOURCES, type Viewers } from './community.js';
import { edited } from './edits.js';
import type { Step } from './script.js';

/** An advisory that a script has begun. */
export interface Begun {
  readonly name: AdvisoryName;
  readonly source: string;
}

export interface Moment {
  readonly viewers: Viewers;
  readonly begun: readonly Begun[];
}

/** Takes one step, by the hub's own actions. @returns what its author is answered; null when there is nothing to take it on */
export function play(needs: ReviseNeeds, step: Step, { viewers, begun }: Moment) {
  if (step.do === 'draft') {
    const { kind, portions } = step;
    return draftAdvisory(needs, authorOf(viewers, step.source, step.author), { kind, portions });
  }
  const advisory = begun[step.advisory % Math.max(1, begun.length)];
  if (advisory === undefined) return null;
  const source = step.stranger ? SOURCES.find((other) => other !== advisory.source) : advisory.source;
  return change(needs, step, { author: authorOf(viewers, source ?? '', step.author), name: advisory.name });
}

async function change(
  needs: ReviseNeeds,
  step: Exclude<Step, { do: 'draft' }>,
  { author, name }: { readonly author: Viewer; readonly name: string },
) {
  if (step.do === 'publish') return publishAdvisory(needs, author, { name });
  if (step.do === 'withdraw')
    return withdrawAdvisory(needs, author, { name, reason: 'It was wrong', reasonMarking: step.reasonMarking });
  const view = await readAdvisory(needs, author, { name, revisionId: null });
  return reviseAdvisory(needs, author, {
    name,
    expectViewKey: view?.viewKey ?? 'none',
    portions: edited(view ? asReadBack(view) : [], step.edits),
    ...(step.note ? { note: 'As we learnt', noteMarking: step.note } : {}),
  });
}

function authorOf(viewers: Viewers, source: string, number: number): Viewer {
  const authors = AUTHORS[source] ?? [];
  return viewers.get(authors[number % authors.length] ?? '') ?? VISITOR;
}
